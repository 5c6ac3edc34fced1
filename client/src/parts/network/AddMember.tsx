import type { PersonId } from '@rundbord/shared/id';
import type { SeatedPerson } from '@rundbord/shared/meeting/seat';
import { notInNetwork } from '@rundbord/shared/network/circles';
import type { PlaceChange } from '@rundbord/shared/network/network-commands';
import { type Ring, rings } from '@rundbord/shared/network/place';
import { isVisible } from '@rundbord/shared/text/plain-text';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import { useSeats } from '../../source/useBoard.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkNotes, usePlaces } from '../../source/useNetwork.ts';
import { useNetworkActs } from './network-acts-context.ts';
import { drawnAs, offeredFrom } from './offered.ts';
import classes from './PlaceSheet.module.css';
import { useAsk } from './useAsk.ts';
import { useCircleNames } from './useCircleNames.ts';

/** Takes people into the network: those who are drawn, those who sit at the table, and those nobody has drawn yet. */
export function AddMember({ onClose }: { onClose: () => void }) {
  const message = useMessage();
  const acts = useNetworkActs();
  const { nameOf } = useCircleNames();
  const family = useFamily();
  const places = usePlaces();
  const { addSeat, refused } = useSeatAdder();
  const notes = useNetworkNotes();
  const { drawn, seated: seats } = offeredFrom(family, places, {
    seats: useSeats(),
    saidNo: (id) => notes.get(id)?.no !== undefined,
  });
  const { ask, refused: refusedAgain } = useAsk();
  return (
    <Dialog title={message('network.addTitle')} onClose={onClose}>
      <div className={classes.form}>
        {drawn.length > 0 ? (
          <section className={classes.part}>
            <h3 className={classes.heading}>{message('network.fromFamily')}</h3>
            <div className={classes.people}>
              {drawn.map(({ id }) =>
                notes.get(id)?.no ? (
                  <Button
                    key={id}
                    onClick={() => void ask({ kind: 'setNetworkNo', person: id, no: false })}
                  >
                    <bdi>{nameOf(id)}</bdi>
                    <span className={classes.note}> {message('network.saidNo')}</span>
                  </Button>
                ) : (
                  <Button key={id} onClick={() => acts.join(id)}>
                    <bdi>{nameOf(id)}</bdi>
                  </Button>
                ),
              )}
            </div>
          </section>
        ) : null}
        {seats.length > 0 ? (
          <section className={classes.part}>
            <h3 className={classes.heading}>{message('network.fromTable')}</h3>
            <div className={classes.people}>
              {seats.map((seat) => (
                <Button key={seat.id} onClick={() => addSeat(seat)}>
                  <bdi>{seat.name}</bdi>
                </Button>
              ))}
            </div>
          </section>
        ) : null}
        <Refusal text={refused ?? refusedAgain} />
        <FreshMember />
      </div>
    </Dialog>
  );
}

/** Somebody by name, who is drawn by that. */
function FreshMember() {
  const message = useMessage();
  const say = useRefusal();
  const acts = useNetworkActs();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [ring, setRing] = useState<Exclude<Ring, 'all'>>('none');
  const [refused, setRefused] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isVisible(name)) return setRefused(say('words/empty'));
    const added = acts.add({ name, ...(role ? { role } : {}) }, { ring });
    setRefused(added.ok ? null : say(added.refusal.code, added.refusal));
    if (!added.ok) return;
    setName('');
    setRole('');
  };
  return (
    <form className={classes.part} onSubmit={add}>
      <h3 className={classes.heading}>{message('network.fresh')}</h3>
      <Field
        label={message('person.name')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={message('person.role')}
        hint={message('person.roleHint')}
        value={role}
        maxLength={60}
        onChange={(event) => setRole(event.target.value)}
      />
      <Choice
        legend={message('network.ring.title')}
        options={rings
          .filter((each) => each !== 'all')
          .map((each) => ({ value: each, label: message(`network.ring.${each}`) }))}
        chosen={ring}
        onChoose={setRing}
      />
      <Refusal text={refused} />
      <div className={classes.row}>
        <Button type="submit">{message('common.add')}</Button>
      </div>
    </form>
  );
}

/** Takes in somebody who sits at the table: as the person of that name where there is one, and ties the seat to them. */
function useSeatAdder(): { addSeat: (seat: SeatedPerson) => void; refused: string | null } {
  const acts = useNetworkActs();
  const seats = useSeats();
  const places = usePlaces();
  const family = useFamily();
  const { ask, refused } = useAsk();
  const addSeat = (seat: SeatedPerson) => {
    const { id, name, relation } = seat;
    const known = drawnAs(seat, family, seats);
    const [person] = known;
    const link = (to: PersonId) => void ask({ kind: 'linkSeat', seat: id, person: to });
    if (person && known.length === 1) {
      if (notInNetwork(family, places).includes(person)) acts.join(person.id);
      return link(person.id);
    }
    const facts: PlaceChange = {
      ...(relation?.kind === 'professional' ? { ring: 'rim' } : {}),
      ...(relation?.kind === 'friend' ? { side: 'friend' } : {}),
    };
    const role = relation?.words;
    const added = acts.add({ name, ...(role ? { role } : {}) }, facts);
    if (added.ok) link(added.value);
  };
  return { addSeat, refused };
}
