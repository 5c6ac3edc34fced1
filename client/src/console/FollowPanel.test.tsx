import { openStaff } from '@rundbord/shared/doc/board-doc';
import type { Follower } from '@rundbord/shared/follow/follower';
import type { FollowerId, NameId, PromptId, SeatId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fill, press, saidAloud } from '../testing/page.ts';
import { type PanelAtHouse, panelAtHouse } from '../testing/panel-at-house.tsx';
import { FollowPanel } from './FollowPanel.tsx';
import { PromptInbox } from './PromptInbox.tsx';

const mette = idFor<FollowerId>('mette');
const later = '2099-01-01T00:00:00.000Z';
let { session, questions, message, hears, leave } = {} as PanelAtHouse;

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  ({ session, questions, message, hears, leave } = await panelAtHouse(
    <>
      <PromptInbox />
      <FollowPanel />
    </>,
  ));
});

afterEach(() => leave());

test('INVITE-1 a link is made for one person with a name, and is shown once', async () => {
  await press(message('invite.new'));
  await fill(message('invite.name'), 'Mette');
  await fill(message('invite.organisation'), 'Familiehuset');
  await press(message('invite.make'));
  expect(questions.at(-1)).toMatchObject({
    path: `/api/boards/${session.board}/followers`,
    body: { name: 'Mette', organisation: 'Familiehuset', language: 'da', hours: 4 },
  });
  await act(async () => questions.at(-1)?.answer({ value: { link: 'http://house/f#secret' } }));
  expect(document.querySelector('input')?.value).toBe('http://house/f#secret');
  await press(message('common.close'));
  expect(document.body.innerHTML).not.toContain('secret');
});

test('INVITE-1 a name that will not do is told where it is, and what was written stays', async () => {
  await press(message('invite.new'));
  await press(message('invite.make'));
  await act(async () => questions.at(-1)?.answer({ refusal: { code: 'name/empty' } }));
  expect(saidAloud()).toContain(message('refusal.name/empty'));
});

test('INVITE-2 it is told how it stands with each follower', async () => {
  await invited({});
  expect(document.body.textContent).toContain(message('invite.notOpened'));
  await invited({ taken: meetingTime });
  expect(document.querySelector('ul')?.textContent).toMatch(/2099/);
  await isHere();
  expect(document.body.textContent).toContain(message('invite.hereNow'));
});

test('INVITE-3 a follower is stopped by name, and who was stopped or has run out is folded away', async () => {
  await invited({ taken: meetingTime });
  await press(`${message('invite.stop')} Mette`);
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'stopFollower', follower: mette });
  await invited({ stopped: { by: idFor<SeatId>('jonas'), at: meetingTime } });
  expect(document.querySelector('details')?.textContent).toContain(message('invite.stopped'));
  await invited({ until: meetingTime });
  expect(document.querySelector('details')?.textContent).toContain(message('invite.runOut'));
});

test('INVITE-4 names are added with the role that stands for them, and removed', async () => {
  await invited({});
  await act(async () => {
    const fold = [...document.querySelectorAll('details')].at(-1);
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
  });
  await fill(message('names.name'), 'Ulla');
  await fill(message('names.role'), 'Lærer');
  await press(message('common.add'));
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'knowName', name: 'Ulla', role: 'Lærer' });
  await act(async () => questions.at(-1)?.answer({ value: null }));
  const id = idFor<NameId>('ulla');
  await tell((doc) => doc.names.set(id, { name: 'Ulla', role: 'Lærer' }));
  expect(document.body.textContent).toContain(
    message('names.pair', { name: 'Ulla', role: 'Lærer' }),
  );
  await press(`${message('names.remove')} Ulla`);
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'forgetName', as: id });
});

test('PROMPT-21 a whisper lies quietly with who and when, until it is set aside', async () => {
  const id = idFor<PromptId>('pause');
  await tell((doc) => doc.prompts.set(id, { prompt: 'pause', from: 'Mette', at: meetingTime }));
  expect(document.body.textContent).toContain(message('prompt.kind.pause'));
  expect(saidAloud()).toEqual([]);
  await act(async () =>
    [...document.querySelectorAll('button')]
      .find((each) => each.textContent?.startsWith(message('prompt.aside')))
      ?.click(),
  );
  expect(questions.at(-1)?.body).toMatchObject({ kind: 'setPromptAside', prompt: id });
});

function tell(change: (doc: ReturnType<typeof openStaff>) => void): Promise<void> {
  return hears((doc) => change(openStaff(doc)));
}

function invited(change: Partial<Follower>): Promise<void> {
  const invitation = { by: idFor<SeatId>('jonas'), at: meetingTime };
  const follower = { name: 'Mette', organisation: 'Familiehuset', language: 'da', until: later };
  return tell((doc) => doc.followers.set(mette, { ...follower, invited: invitation, ...change }));
}

async function isHere(): Promise<void> {
  const other = new Awareness(new Y.Doc());
  other.setLocalState({ seat: mette, name: 'Mette', role: 'follower', colour: 0 });
  await act(async () =>
    applyAwarenessUpdate(
      session.table.provider.awareness,
      encodeAwarenessUpdate(other, [other.clientID]),
      'house',
    ),
  );
  other.destroy();
}
