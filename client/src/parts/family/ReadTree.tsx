import { fromGedcom, type GedcomProposal } from '@rundbord/shared/person/gedcom/from-gedcom';
import type { Step } from '@rundbord/shared/person/steps/step';
import { type ChangeEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { SmallField } from '../../design/SmallField.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useFamily } from '../../source/useFamily.ts';
import { FamilyPreview } from './FamilyPreview.tsx';
import { useFamilyActs } from './family-acts-context.ts';
import classes from './PersonSheet.module.css';
import { useNextFamily } from './useNextFamily.ts';

const noSteps: readonly Step[] = [];

/** A family tree from another program: read on this device, shown with what has no place here, drawn when confirmed. */
export function ReadTree({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const say = useRefusal();
  const acts = useFamilyActs();
  const family = useFamily();
  const [read, setRead] = useState<GedcomProposal | null>(null);
  const next = useNextFamily(family, read?.steps ?? noSteps);
  const [refused, setRefused] = useState<string | null>(null);
  const onFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const answer = fromGedcom(new Uint8Array(await file.arrayBuffer()));
    setRead(answer.ok ? answer.value : null);
    setRefused(answer.ok ? null : say(answer.refusal.code, answer.refusal));
  };
  return (
    <Dialog title={message('family.treeRead')} onClose={onClose}>
      <div className={classes.form}>
        <SmallField
          label={message('family.treeFile')}
          type="file"
          accept=".ged,.gedcom,text/plain"
          onChange={onFile}
        />
        <Refusal text={refused} />
        {read ? (
          <>
            <p>
              {message('family.treeFound', {
                people: read.report.people,
                couples: read.report.couples,
              })}
            </p>
            {read.report.about > 0 ? (
              <p>{message('family.file.about', { count: read.report.about })}</p>
            ) : null}
            {read.report.left.length > 0 ? <p>{message('family.treeLeft')}</p> : null}
            <ul>
              {read.report.left.map((each) => (
                <li key={`${each.what} ${each.tag}`}>
                  {message(`family.file.left.${each.what}`, each)}
                </li>
              ))}
            </ul>
            <FamilyPreview family={next} before={family} />
            <Button
              look="strong"
              onClick={() => {
                acts.carryOut(read.steps);
                onClose();
              }}
            >
              {message('lines.draw')}
            </Button>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
