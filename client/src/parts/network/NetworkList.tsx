import { byRing, type Member } from '@rundbord/shared/network/circles';
import { useMemo } from 'react';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useCircles } from '../../source/useNetwork.ts';
import { PosterInk } from '../sheets/PosterInk.tsx';
import { NetworkCountLine } from './NetworkCountLine.tsx';
import classes from './NetworkList.module.css';
import { useCircleNames } from './useCircleNames.ts';
import { usePlaceFacts } from './usePlaceFacts.ts';

/** The network as headings and lists, from the middle outwards: for phones, screen readers and paper. */
export function NetworkList() {
  const message = useMessage();
  const circles = useCircles();
  const { nameOf } = useCircleNames();
  const { children, parents, members } = circles;
  const middle = [...children, ...parents];
  const drawn = useMemo(
    () =>
      [...children, ...parents, ...members.map(({ person }) => person)].map(({ id: who }) => who),
    [children, parents, members],
  );
  return (
    <ListFrame poster="network" title={message('network.title')}>
      <NetworkCountLine />
      <div>
        <h3 className={classes.ring}>{message('network.middle')}</h3>
        {middle.length === 0 ? (
          <p className={classes.soft}>{message('network.middleEmpty')}</p>
        ) : (
          <ul className={classes.people}>
            {middle.map((person) => (
              <li key={person.id} className={classes.person}>
                <span className={classes.name} dir="auto">
                  {nameOf(person.id)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {byRing(circles).map(({ ring, members }) => (
        <div key={ring}>
          <h3 className={classes.ring}>{message(`network.ring.${ring}`)}</h3>
          {members.length === 0 ? (
            <p className={classes.soft}>{message('network.nobody')}</p>
          ) : (
            <ul className={classes.people}>
              {members.map((member) => (
                <ListedMember key={member.person.id} member={member} />
              ))}
            </ul>
          )}
        </div>
      ))}
      <PosterInk poster="network" people={drawn} title={message('list.drawnNetwork')} />
    </ListFrame>
  );
}

function ListedMember({ member: { person, place } }: { member: Member }) {
  const format = useFormat();
  const { nameOf, roleOf } = useCircleNames();
  const facts = usePlaceFacts()(place);
  const role = roleOf(person.id);
  return (
    <li className={classes.person}>
      <span className={classes.name} dir="auto">
        {nameOf(person.id)}
      </span>
      {role ? (
        <span className={classes.soft} dir="auto">
          {role}
        </span>
      ) : null}
      {facts.length > 0 ? (
        <span className={classes.facts} dir="auto">
          {format.list(facts)}
        </span>
      ) : null}
    </li>
  );
}
