import { type FormEvent, useId, useState } from 'react';
import { takeIn } from '../connection/board-file.ts';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Boards.module.css';

/** A file that becomes a new board. Until it is one, nothing has changed. */
export function TakeInForm() {
  const message = useMessage();
  const refusal = useRefusal();
  const hint = useId();
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    setMaking(true);
    setRefused(null);
    const answer = await takeIn(file);
    if (answer.ok) return location.assign(`/c/${answer.value.board}`);
    setMaking(false);
    setRefused(refusal(answer.refusal.code, answer.refusal));
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2 className={classes.heading}>{message('boards.file.in')}</h2>
      <p id={hint} className={classes.note}>
        {message('boards.file.inWhat')}
      </p>
      <label className={classes.file}>
        {message('boards.file.inFile')}
        <input
          className="unseen"
          type="file"
          accept=".json,application/json"
          aria-describedby={hint}
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setRefused(null);
          }}
        />
        <span className={classes.pick}>
          <span className={classes.choose}>{message('boards.file.inChoose')}</span>
          {file ? <bdi className={classes.picked}>{file.name}</bdi> : null}
        </span>
      </label>
      <Button type="submit" isLarge disabled={file === null || isMaking}>
        {message(isMaking ? 'boards.file.inWaiting' : 'boards.file.inGo')}
      </Button>
      <Refusal text={refused} />
    </form>
  );
}
