import type { Speaker } from '@rundbord/shared/card/card';
import { Fragment } from 'react';
import { useRelation } from '../people/useRelation.ts';

/** Who said it: relation first, as people in the room think of each other. */
export function SpeakerNames({
  speakers,
  strongClass,
}: {
  speakers: readonly Speaker[];
  strongClass: string;
}) {
  return speakers.map((speaker, index) => (
    <Fragment key={`${speaker.name} ${speaker.seat ?? ''}`}>
      {index > 0 ? ', ' : null}
      <SpeakerName speaker={speaker} strongClass={strongClass} />
    </Fragment>
  ));
}

function SpeakerName({ speaker, strongClass }: { speaker: Speaker; strongClass: string }) {
  const relation = useRelation(speaker.relation);
  if (!relation) return <bdi className={strongClass}>{speaker.name}</bdi>;
  return (
    <>
      <bdi className={strongClass}>{relation}</bdi>
      {' · '}
      <bdi>{speaker.name}</bdi>
    </>
  );
}
