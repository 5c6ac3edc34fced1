import type { PersonId } from '@rundbord/shared/id';
import type { Member } from '@rundbord/shared/network/circles';
import type { PlaceChange } from '@rundbord/shared/network/network-commands';
import {
  choices,
  type NetworkPlace,
  placeWordsLimit,
  type Ring,
  rings,
  sides,
} from '@rundbord/shared/network/place';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { KeptField } from '../../design/KeptField.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useSources } from '../../source/source-context.ts';
import { useCircles } from '../../source/useNetwork.ts';
import { useNetworkActs } from './network-acts-context.ts';
import classes from './PlaceSheet.module.css';
import { StaffNote } from './StaffNote.tsx';
import { ToldForm } from './ToldForm.tsx';
import { useCircleNames } from './useCircleNames.ts';

/** Everything that can be said of somebody's place in the network. `movesTo`: where they were to go, and what must be
 *  written first. */
export function PlaceSheet({
  id,
  movesTo,
  onClose,
}: {
  id: PersonId;
  movesTo?: Ring | undefined;
  onClose: () => void;
}) {
  const member = useCircles().members.find(({ person }) => person.id === id);
  return member ? <Sheet member={member} movesTo={movesTo ?? null} onClose={onClose} /> : null;
}

function Sheet({
  member: { person, place },
  movesTo,
  onClose,
}: {
  member: Member;
  movesTo: Ring | null;
  onClose: () => void;
}) {
  const message = useMessage();
  const acts = useNetworkActs();
  const { nameOf } = useCircleNames();
  const { staff } = useSources();
  const [wanted, setWanted] = useState(movesTo);
  const name = nameOf(person.id);
  const change = (facts: PlaceChange) => acts.change(person.id, facts);
  const choose = (ring: Ring) => setWanted(change({ ring }).ok ? null : ring);
  const isWaiting = wanted === 'all' && place.ring !== 'all';
  return (
    <Dialog title={message('network.sheet', { name })} onClose={onClose}>
      <div className={classes.form}>
        <Choice<Ring>
          legend={message('network.ring.title')}
          options={rings.map((ring) => ({ value: ring, label: message(`network.ring.${ring}`) }))}
          chosen={isWaiting ? 'all' : place.ring}
          onChoose={choose}
        />
        <ToldForm
          key={`${isWaiting}`}
          member={{ person, place }}
          isWaiting={isWaiting}
          onKept={() => setWanted(null)}
        />
        <Choice
          legend={message('network.choice.title')}
          options={(['open', ...choices] as const).map((value) => ({
            value,
            label: message(`network.choice.${value}`),
          }))}
          chosen={place.choice ?? 'open'}
          onChoose={(choice) => change({ choice: choice === 'open' ? undefined : choice })}
        />
        <YesNo part="fetch" is={place.mayFetch} onSay={(mayFetch) => change({ mayFetch })} />
        <YesNo part="nearby" is={place.isNear} onSay={(isNear) => change({ isNear })} />
        <YesNo part="adult" is={place.isAdult} onSay={(isAdult) => change({ isAdult })} />
        <YesNo
          part="chosen"
          is={place.chosenByFamily}
          onSay={(chosenByFamily) => change({ chosenByFamily })}
        />
        <Choice
          legend={message('network.side.title')}
          options={(['unknown', ...sides] as const).map((value) => ({
            value,
            label: message(`network.side.${value}`),
          }))}
          chosen={place.side ?? 'unknown'}
          onChoose={(side) => change({ side: side === 'unknown' ? undefined : side })}
        />
        <WhenFields place={place} onSay={change} />
        <div className={classes.row}>
          <Button
            onClick={() => {
              acts.leave(person.id);
              onClose();
            }}
          >
            {message('network.leave')}
          </Button>
        </div>
        {staff ? <StaffNote person={person.id} onGone={onClose} /> : null}
      </div>
    </Dialog>
  );
}

/** When, how long, and in which language. */
function WhenFields({
  place,
  onSay,
}: {
  place: NetworkPlace;
  onSay: (facts: PlaceChange) => void;
}) {
  const message = useMessage();
  return (
    <>
      <KeptField
        label={message('network.call')}
        hint={message('network.callHint')}
        kept={place.canBeCalled ?? ''}
        limit={placeWordsLimit}
        onKeep={(canBeCalled) => onSay({ canBeCalled: canBeCalled || undefined })}
      />
      <KeptField
        type="date"
        label={message('network.until')}
        hint={message('network.untilHint')}
        kept={place.until ?? ''}
        onKeep={(until) => onSay({ until: until || undefined })}
      />
      <KeptField
        type="date"
        label={message('network.review')}
        kept={place.reviewAt ?? ''}
        onKeep={(reviewAt) => onSay({ reviewAt: reviewAt || undefined })}
      />
      <KeptField
        label={message('network.language')}
        kept={place.language ?? ''}
        limit={placeWordsLimit}
        onKeep={(language) => onSay({ language: language || undefined })}
      />
    </>
  );
}

/** What is so or not so. */
function YesNo({
  part,
  is,
  onSay,
}: {
  part: 'fetch' | 'nearby' | 'adult' | 'chosen';
  is: boolean;
  onSay: (is: boolean) => void;
}) {
  const message = useMessage();
  return (
    <Choice
      legend={message(`network.${part}.title`)}
      options={[
        { value: 'yes', label: message(`network.${part}.yes`) },
        { value: 'no', label: message(`network.${part}.no`) },
      ]}
      chosen={is ? 'yes' : 'no'}
      onChoose={(value) => onSay(value === 'yes')}
    />
  );
}
