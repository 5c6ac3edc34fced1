import { type BoardLanguage, boardLanguages } from '@rundbord/shared/board/language';
import { parseNames } from '@rundbord/shared/meeting/name';
import { type FormEvent, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { Field } from '../design/Field.tsx';
import { languageName } from '../message/language.ts';
import { useLanguage } from '../message/useLanguage.ts';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import classes from './Boards.module.css';

/** A new board: the children's first names and a language. No surnames, no number. */
export function NewBoardForm({ isFirst }: { isFirst: boolean }) {
  const message = useMessage();
  const refusal = useRefusal();
  const [spoken] = useLanguage();
  const [children, setChildren] = useState('');
  const [language, setLanguage] = useState<BoardLanguage>(spoken === 'da' ? 'da' : 'en');
  const [refused, setRefused] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);

  const make = async () => {
    setMaking(true);
    const answer = await ask<{ board: string }>('/boards', {
      method: 'POST',
      body: { children, language },
    });
    if (answer.ok) return location.assign(`/c/${answer.value.board}`);
    setMaking(false);
    setRefused(refusal(answer.refusal.code, answer.refusal));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const names = parseNames(children);
    setRefused(names.ok ? null : refusal(names.refusal.code, names.refusal));
    if (names.ok) void make();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2 className={classes.heading}>{message(isFirst ? 'boards.first' : 'boards.new')}</h2>
      <Field
        label={message('boards.children')}
        hint={message('boards.childrenHint')}
        value={children}
        refusal={refused}
        onChange={(event) => setChildren(event.target.value)}
      />
      <Choice
        legend={message('boards.language')}
        options={boardLanguages.map((value) => ({ value, label: languageName(value) }))}
        chosen={language}
        onChoose={setLanguage}
      />
      <Button type="submit" look="strong" isLarge disabled={isMaking}>
        {message('boards.make')}
      </Button>
    </form>
  );
}
