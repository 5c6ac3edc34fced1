import { type Column, columns } from '@rundbord/shared/card/category';
import { type FormEvent, useState } from 'react';
import { late } from '../connection/late.ts';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { WordsField } from '../design/Field.tsx';
import { useMessage } from '../message/useMessage.ts';
import { Part } from '../parts/pages/Part.tsx';
import { useMeeting } from '../source/useBoard.ts';
import { Emergency } from './Emergency.tsx';
import classes from './NowTab.module.css';
import { OwnCards } from './OwnCards.tsx';
import { usePhone } from './phone-session.ts';
import { useOwnCards } from './useOwnCards.ts';

// It comes a moment later: nobody needs it in the first second of a phone.
const OwnRound = late(async () => (await import('../parts/scaling/OwnRound.tsx')).OwnRound);

/** What the round asks of me, writing a card for a column, and what has become of one's own. */
export function NowTab() {
  const message = useMessage();
  const own = useOwnCards();
  const [column, setColumn] = useState<Column>('well');
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const arrival = useMeeting()?.arrival ?? 'inbox';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = own.send(column, words);
    setRefused(wrong);
    if (!wrong) setWords('');
  };

  return (
    <>
      <Part>
        <AskedNow />
      </Part>
      <form className={classes.form} onSubmit={submit} noValidate>
        <h1 className={classes.heading}>{message('now.title')}</h1>
        <Choice
          legend={message('now.column')}
          look="rows"
          options={columns.map((value) => ({ value, label: message(`column.short.${value}`) }))}
          chosen={column}
          onChoose={setColumn}
        />
        <WordsField
          label={message(`now.ask.${column}`)}
          hint={message(`now.hint.${arrival}`)}
          value={words}
          rows={4}
          refusal={refused}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" look="strong" isLarge>
          {message('now.send')}
        </Button>
      </form>
      <OwnCards own={own} />
      <Emergency />
    </>
  );
}

function AskedNow() {
  const { me, table } = usePhone();
  const own = useValue(table.own);
  return <OwnRound seat={me.seat} own={own} />;
}
