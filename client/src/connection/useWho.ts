import type { BoardId } from '@rundbord/shared/id';
import type { Door } from '@rundbord/shared/protocol/doors';
import { useEffect, useState } from 'react';
import { ask } from './ask.ts';

/** How long until the house is asked again after a line that was down. */
const againMs = 2_000;

/** Who this device is at a door of a board, as the house says: `unknown` until it has answered, `nobody` where the door is
 *  not this device's. */
export function useWho<Who extends object>(board: BoardId, door: Door): Who | 'unknown' | 'nobody' {
  const [who, setWho] = useState<Who | 'unknown' | 'nobody'>('unknown');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const find = async () => {
      const answer = await ask<Who>(`/boards/${board}/seat/${door}`);
      if (isGone) return;
      if (answer.ok) setWho(answer.value);
      else if (answer.refusal.code === 'line/down') timer = setTimeout(find, againMs);
      else setWho('nobody');
    };
    void find();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [board, door]);
  return who;
}
