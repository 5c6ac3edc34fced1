import type { PersonId } from '@rundbord/shared/id';
import { largestSize } from '@rundbord/shared/network/count';
import type { Ring } from '@rundbord/shared/network/place';
import { kinOf } from '@rundbord/shared/person/drawn-family';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { PosterFrame } from '../../design/PosterFrame.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useFamily } from '../../source/useFamily.ts';
import { useNetworkCount, usePlaces } from '../../source/useNetwork.ts';
import { AddMember } from './AddMember.tsx';
import { AskRim } from './AskRim.tsx';
import { MovableCircles } from './MovableCircles.tsx';
import { NetworkCountLine } from './NetworkCountLine.tsx';
import { NetworkFacts } from './NetworkFacts.tsx';
import classes from './NetworkPoster.module.css';
import { NotesApart } from './NotesApart.tsx';
import { useNetworkActs } from './network-acts-context.ts';
import { PlaceSheet } from './PlaceSheet.tsx';
import { SaidNo } from './SaidNo.tsx';

type Moved = { id: PersonId; ring: Ring; angle: number | undefined };

const questions = ['knows', 'asked', 'sad', 'tells', 'hard'] as const;

/** The network where it is worked on: people move inwards, and who is to stand innermost is told everything first. */
export function EditableNetwork() {
  const message = useMessage();
  const acts = useNetworkActs();
  const [isAdding, setAdding] = useState(false);
  const [sheet, setSheet] = useState<{ id: PersonId; movesTo?: Ring } | null>(null);
  const [asked, setAsked] = useState<Moved | null>(null);
  const family = useFamily();
  const places = usePlaces();
  const move = (id: PersonId, ring: Ring, angle?: number) => {
    const isNews = ring === 'rim' && places.get(id)?.ring !== 'rim';
    if (isNews && kinOf(family).has(id)) setAsked({ id, ring, angle });
    else stand({ id, ring, angle });
  };
  const stand = ({ id, ring, angle }: Moved) => {
    const moved = acts.change(id, { ring, ...(angle === undefined ? {} : { angle }) });
    // What is missing can be written at once, and then they move.
    if (!moved.ok) setSheet({ id, movesTo: ring });
  };
  return (
    <PosterFrame name={message('network.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{message('network.title')}</h2>
        <NetworkCountLine />
        <span data-screen-only>
          <Button onClick={() => setAdding(true)}>{message('network.add')}</Button>
        </span>
      </header>
      <MovableCircles onMove={move} onOpen={(id) => setSheet({ id })} />
      <NetworkFacts />
      <aside className={classes.aside} data-screen-only>
        <p className={classes.note}>{message('network.keys')}</p>
        <Checks />
        <ul className={classes.questions} aria-label={message('network.questions')}>
          {questions.map((question) => (
            <li key={question}>{message(`network.question.${question}`)}</li>
          ))}
        </ul>
        <SaidNo />
        <NotesApart />
      </aside>
      {asked ? (
        <AskRim
          id={asked.id}
          onYes={() => {
            stand(asked);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      ) : null}
      {isAdding ? <AddMember onClose={() => setAdding(false)} /> : null}
      {sheet ? (
        <PlaceSheet
          key={sheet.id}
          id={sheet.id}
          movesTo={sheet.movesTo}
          onClose={() => setSheet(null)}
        />
      ) : null}
    </PosterFrame>
  );
}

/** Whether the network is large enough: what is asked for, and what is missing. The judgement is people’s. */
function Checks() {
  const message = useMessage();
  const acts = useNetworkActs();
  const { least, counted, hasOutsider, hasNear } = useNetworkCount();
  const sizes = Array.from({ length: largestSize }, (_, at) => at + 1);
  return (
    <>
      <Select
        label={message('network.size')}
        value={`${least}`}
        options={sizes.map((size) => ({
          value: `${size}`,
          label: message('network.sizeIs', { count: size }),
        }))}
        onChoose={(size) => void acts.ask({ kind: 'setNetworkSize', least: Number(size) })}
      />
      {counted > 0 && hasOutsider === false ? <p>{message('network.outsider')}</p> : null}
      {counted > 0 && !hasNear ? <p>{message('network.near')}</p> : null}
    </>
  );
}
