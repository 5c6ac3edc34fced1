import type { Awareness } from 'y-protocols/awareness';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePresence } from '../../source/usePresence.ts';

/** Everyone who follows from afar and is connected, by name: nobody looks on unseen. */
export function FollowersLine({
  awareness,
  className,
}: {
  awareness: Awareness;
  className?: string | undefined;
}) {
  const message = useMessage();
  const format = useFormat();
  const followers = usePresence(awareness).filter((each) => each.role === 'follower');
  const names = new Map(
    followers.map(({ seat, name, organisation }) => [
      seat,
      organisation ? message('people.follower', { name, organisation }) : name,
    ]),
  );
  if (names.size === 0) return null;
  return (
    <p className={className} dir="auto">
      {message('people.follow', { names: format.list([...names.values()]) })}
    </p>
  );
}
