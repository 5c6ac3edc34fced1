import { parseName } from '@rundbord/shared/meeting/name';
import { type RelationKind, relationKinds } from '@rundbord/shared/meeting/relation';
import { type FormEvent, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { Field } from '../design/Field.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useRefusal } from '../message/useRefusal.ts';
import { Page } from '../parts/pages/Page.tsx';
import classes from './Door.module.css';

/** What opens the door: the code that was typed, or the token of the QR. */
export type Key = { code: string } | { token: string };

type Refused = { name?: string; relation?: string; door?: string };

/** First name and who I am to the children. Nothing more is asked, and nothing is told. */
export function KnockForm({
  chosenKey,
  onKnocked,
  onBack,
}: {
  chosenKey: Key;
  onKnocked: () => void;
  onBack: () => void;
}) {
  const message = useMessage();
  const refusal = useRefusal();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<RelationKind | null>(null);
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState<Refused>({});
  const [isKnocking, setKnocking] = useState(false);

  const knock = async (who: string, relation: RelationKind) => {
    setKnocking(true);
    const body = { ...chosenKey, name: who, relation: { kind: relation, words } };
    const answer = await ask('/join', { method: 'POST', body });
    setKnocking(false);
    if (answer.ok) return onKnocked();
    const said = refusal(answer.refusal.code, answer.refusal);
    setRefused(answer.refusal.code.startsWith('name/') ? { name: said } : { door: said });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseName(name);
    const wrong: Refused = {};
    if (!parsed.ok) wrong.name = refusal(parsed.refusal.code, parsed.refusal);
    if (!kind) wrong.relation = message('knock.choose');
    setRefused(wrong);
    if (parsed.ok && kind) void knock(parsed.value, kind);
  };

  return (
    <Page title={message('knock.title')} lead={message('knock.lead')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Field
          label={message('knock.name')}
          value={name}
          refusal={refused.name ?? null}
          autoComplete="given-name"
          onChange={(event) => setName(event.target.value)}
        />
        <div>
          <Choice
            legend={message('knock.relation')}
            look="tiles"
            options={relationKinds.map((value) => ({ value, label: message(`relation.${value}`) }))}
            chosen={kind}
            onChoose={setKind}
          />
          <Refusal text={refused.relation ?? null} />
        </div>
        {kind ? (
          <Field
            label={message('knock.words')}
            hint={message('knock.wordsHint')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        ) : null}
        <Refusal text={refused.door ?? null} />
        <Button type="submit" look="strong" isLarge disabled={isKnocking}>
          {message('knock.knock')}
        </Button>
        {refused.door ? (
          <Button look="plain" onClick={onBack}>
            {message('knock.otherCode')}
          </Button>
        ) : null}
        <p className={classes.small}>{message('knock.privacy')}</p>
      </form>
    </Page>
  );
}
