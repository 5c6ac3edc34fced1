import { origins } from '@rundbord/shared/doc/origin';
import { readEntries } from '@rundbord/shared/doc/read-map';
import type { Follower } from '@rundbord/shared/follow/follower';
import { type KnownName, knownNamesLimit } from '@rundbord/shared/follow/known-name';
import { type Prompt, promptSchema, promptsLimit } from '@rundbord/shared/follow/prompt';
import { nameLimit, parseName } from '@rundbord/shared/meeting/name';
import { err, ok } from '@rundbord/shared/result';
import { parseLine } from '@rundbord/shared/text/plain-text';
import type { ActContext, Acts } from '../intent/act-context.ts';
import type { Room } from '../room/room.ts';
import { remove } from '../store/rows.ts';
import { readFollower } from './looking.ts';
import { promptMeasure } from './prompt-measure.ts';

/** What facilitators and followers do about following from afar. Rights have been judged before. */
export function followActs(
  room: Room,
): Acts<'stopFollower' | 'sendPrompt' | 'setPromptAside' | 'knowName' | 'forgetName'> {
  return {
    stopFollower: ({ staff, actor, at, followerRows }, { follower }) => {
      const found = readFollower(staff, follower);
      if (!found) return err({ code: 'follow/unknown' });
      if (found.stopped) return ok([]);
      const stopped: Omit<Follower, 'id'> = { ...found, stopped: { by: actor.seat, at } };
      staff.followers.set(follower, stopped);
      const { link, device } = followerRows ?? {};
      return ok([
        ...(link ? [remove('followLink', link)] : []),
        ...(device ? [remove('followDevice', device)] : []),
        remove('follower', `${room.board}/${follower}`),
      ]);
    },

    sendPrompt: (context, { prompt, id }) => {
      const { staff, actor, at } = context;
      // An intent's number is the prompt's: the same one again is the same prompt.
      if (staff.prompts.has(id)) return ok([]);
      if (!promptMeasure(room, actor.seat).take(Date.parse(at)))
        return err({ code: 'prompt/too-soon' });
      const said: Prompt = { prompt, from: actor.name, at };
      staff.doc.transact(() => {
        staff.prompts.set(id, said);
        forgetOldest(context);
      }, origins.server);
      return ok([]);
    },

    setPromptAside: ({ staff }, { prompt }) => {
      staff.prompts.delete(prompt);
      return ok([]);
    },

    knowName: ({ staff }, { as, name: rawName, role: rawRole }) => {
      const name = parseName(rawName);
      if (!name.ok) return name;
      const role = parseLine(rawRole, { least: 1, limit: nameLimit });
      if (!role.ok) return role;
      if (!staff.names.has(as) && staff.names.size >= knownNamesLimit)
        return err({ code: 'follow/many-names', limit: knownNamesLimit });
      const known: Omit<KnownName, 'id'> = { name: name.value, role: role.value };
      staff.names.set(as, known);
      return ok([]);
    },

    forgetName: ({ staff }, { as }) => {
      staff.names.delete(as);
      return ok([]);
    },
  };
}

/** A console is no archive of whispers: the latest count. */
function forgetOldest({ staff }: ActContext): void {
  const prompts = readEntries(staff.prompts, promptSchema).sort(([, a], [, b]) =>
    a.at.localeCompare(b.at),
  );
  for (const [id] of prompts.slice(0, Math.max(0, prompts.length - promptsLimit)))
    staff.prompts.delete(id);
}
