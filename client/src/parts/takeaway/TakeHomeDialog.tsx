import type { BoardLanguage } from '@rundbord/shared/board/language';
import { boardLanguages } from '@rundbord/shared/board/language';
import type { BoardId } from '@rundbord/shared/id';
import {
  audiencesOf,
  type ExportAudience,
  type ExportDocument,
  type ExportFormat,
  exportDocuments,
  formatsOf,
} from '@rundbord/shared/plan/export-wish';
import { useState } from 'react';
import { askFile } from '../../connection/ask-file.ts';
import { offerFile } from '../../connection/offer-file.ts';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { languageName } from '../../message/language.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { PersonChoice } from './PersonChoice.tsx';
import classes from './TakeHome.module.css';
import { TakenBefore } from './TakenBefore.tsx';
import { WholeBoard } from './WholeBoard.tsx';

/** What was chosen last stays chosen while something else fits it no more: `fitting` puts the first that does. */
type Wished = {
  document: ExportDocument;
  audience: ExportAudience;
  format: ExportFormat;
  language: BoardLanguage;
  person: string | null;
};

/** What to take home, for whom, as what and in which language; and what was taken before. */
export function TakeHomeDialog({ board, onClose }: { board: BoardId; onClose: () => void }) {
  const message = useMessage();
  const language = useBoardFacts()?.language ?? 'da';
  const [wished, setWished] = useState<Wished>({
    document: 'plan',
    audience: 'network',
    format: 'pdf',
    language,
    person: null,
  });
  const wish = fitting(wished);
  const choose = (change: Partial<Wished>) => setWished({ ...wished, ...change });
  const { take, isMaking, said, refused } = useTaking(board, wish);
  return (
    <Dialog title={message('export.open')} onClose={onClose}>
      <p className={classes.note}>{message('export.what')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMaking) void take();
        }}
        noValidate
      >
        <Choice
          legend={message('export.document')}
          options={exportDocuments.map((value) => ({
            value,
            label: message(`export.documents.${value}`),
          }))}
          chosen={wish.document}
          onChoose={(document) => choose({ document })}
        />
        {audiencesOf(wish.document).length > 1 ? (
          <div className={classes.audience}>
            <Choice
              legend={message('export.audience')}
              options={audiencesOf(wish.document).map((value) => ({
                value,
                label: message(`export.audiences.${value}`),
              }))}
              chosen={wish.audience}
              onChoose={(audience) => choose({ audience })}
            />
            {wish.document === 'plan' ? (
              <p className={classes.note} aria-live="polite">
                {message(`export.audienceWhat.${wish.audience}`)}
              </p>
            ) : null}
          </div>
        ) : null}
        {wish.document === 'own' || wish.document === 'calendar' ? (
          <PersonChoice
            document={wish.document}
            chosen={wish.person}
            onChoose={(person) => choose({ person })}
          />
        ) : null}
        {formatsOf(wish.document).length > 1 ? (
          <Choice
            legend={message('export.format')}
            options={formatsOf(wish.document).map((value) => ({
              value,
              label: message(`export.formats.${value}`),
            }))}
            chosen={wish.format}
            onChoose={(format) => choose({ format })}
          />
        ) : null}
        <Choice
          legend={message('export.language')}
          options={boardLanguages.map((value) => ({ value, label: languageName(value) }))}
          chosen={wish.language}
          onChoose={(chosen) => choose({ language: chosen })}
        />
        <Refusal text={refused} />
        <Button type="submit" look="strong" isLarge aria-disabled={isMaking}>
          {message(isMaking ? 'export.making' : 'export.make')}
        </Button>
        <p className={classes.note} role="status">
          {said}
        </p>
      </form>
      <WholeBoard board={board} />
      <TakenBefore />
    </Dialog>
  );
}

/** The wish with what its document can be: a calendar is no PDF, and a card is the child's. */
function fitting(wished: Wished): Wished {
  const formats = formatsOf(wished.document);
  const audiences = audiencesOf(wished.document);
  return {
    ...wished,
    format: formats.find((each) => each === wished.format) ?? formats[0] ?? 'pdf',
    audience: audiences.find((each) => each === wished.audience) ?? audiences[0] ?? 'network',
  };
}

function useTaking(board: BoardId, { person, ...wish }: Wished) {
  const message = useMessage();
  const say = useRefusal();
  const [isMaking, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const isOnes = wish.document === 'own' || wish.document === 'calendar';
  const take = async () => {
    setMaking(true);
    setSaid('');
    setRefused(null);
    const body = { ...wish, ...(isOnes && person !== null ? { person } : {}) };
    const answer = await askFile(`/boards/${board}/exports`, body);
    setMaking(false);
    if (!answer.ok) return setRefused(say(answer.refusal.code, answer.refusal));
    offerFile(answer.value.blob, answer.value.name);
    setSaid(message('export.done'));
  };
  return { take, isMaking, said, refused };
}
