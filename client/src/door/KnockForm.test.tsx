import { nameLimit } from '@rundbord/shared/meeting/name';
import type { Message } from '@rundbord/shared/message/message';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { button, choose, field, fill, press, saidAloud } from '../testing/page.ts';
import { showIn } from '../testing/show.tsx';
import { type Key, KnockForm } from './KnockForm.tsx';

const onKnocked = vi.fn();
const onBack = vi.fn();
let questions: Question[];
let message: Message;

beforeEach(async () => {
  questions = fakeAnswers();
  vi.clearAllMocks();
  await open({ code: '482719365' });
});

afterEach(() => vi.unstubAllGlobals());

test('DOOR-3 who says neither name nor relation is told of both at once, and the house is not asked', async () => {
  await press(message('knock.knock'));
  expect(saidAloud()).toEqual([message('refusal.name/empty'), message('knock.choose')]);
  expect(questions).toEqual([]);
});

test.each([
  ['blanks', '  \u00A0 '],
  ['what cannot be seen', '\u200B\u2066'],
  ['marks alone', '...'],
])('DOOR-3 a name of %s is no name', async (_what, name) => {
  await fill(message('knock.name'), name);
  await choose(message('relation.friend'));
  await press(message('knock.knock'));
  expect(saidAloud()).toEqual([message('refusal.name/empty')]);
  expect(questions).toEqual([]);
});

test('DOOR-3 a name as long as a letter is too long, and stays to be made shorter', async () => {
  const name = 'Birgit'.repeat(10);
  await fill(message('knock.name'), name);
  await choose(message('relation.grandparent'));
  await press(message('knock.knock'));
  const facts = { graphemes: name.length, limit: nameLimit };
  expect(saidAloud()).toEqual([message('refusal.name/too-long', facts)]);
  expect(field(message('knock.name')).value).toBe(name);
  expect(questions).toEqual([]);
});

test('DOOR-3 a name without a relation waits for the relation alone', async () => {
  await fill(message('knock.name'), 'Birgit');
  await press(message('knock.knock'));
  expect(saidAloud()).toEqual([message('knock.choose')]);
  expect(questions).toEqual([]);
});

test('DOOR-4 a knock tells the code, the name, and who one is to the children, and nothing more', async () => {
  await knock();
  expect(questions).toHaveLength(1);
  expect(questions[0]).toMatchObject({ path: '/api/join', method: 'POST' });
  expect(questions[0]?.body).toEqual({
    code: '482719365',
    name: 'Birgit',
    relation: { kind: 'grandparent', words: '' },
  });
});

test('DOOR-4 a knock by QR tells its token, and one’s own word for who one is', async () => {
  await open({ token: 'from-the-wall' });
  await fill(message('knock.name'), '  Birgit  Holm ');
  await choose(message('relation.grandparent'));
  await fill(message('knock.words'), 'Mormor');
  await press(message('knock.knock'));
  expect(questions[0]?.body).toEqual({
    token: 'from-the-wall',
    name: 'Birgit Holm',
    relation: { kind: 'grandparent', words: 'Mormor' },
  });
});

test('DOOR-5 one knock at a time, and then into the lobby', async () => {
  await knock();
  expect(button(message('knock.knock')).disabled).toBe(true);
  await press(message('knock.knock'));
  expect(questions).toHaveLength(1);
  expect(onKnocked).not.toHaveBeenCalled();
  await act(() => questions[0]?.answer({ value: null }));
  expect(onKnocked).toHaveBeenCalledTimes(1);
});

test('DOOR-6 a door that does not open says so, keeps what was written, and offers another code', async () => {
  await knock();
  await act(() => questions[0]?.answer({ refusal: { code: 'join/not-now' } }));
  expect(saidAloud()).toEqual([message('refusal.join/not-now')]);
  expect(field(message('knock.name')).value).toBe('Birgit');
  expect(onKnocked).not.toHaveBeenCalled();
  await press(message('knock.otherCode'));
  expect(onBack).toHaveBeenCalledTimes(1);
});

test('DOOR-6 without a line one is told so and can knock again', async () => {
  await knock();
  await act(() => questions[0]?.answer('line-down'));
  expect(saidAloud()).toEqual([message('refusal.line/down')]);
  await press(message('knock.knock'));
  expect(questions).toHaveLength(2);
  expect(questions[1]?.body).toEqual(questions[0]?.body);
  expect(saidAloud()).toEqual([]);
  await act(() => questions[1]?.answer({ value: null }));
  expect(onKnocked).toHaveBeenCalledTimes(1);
});

test('DOOR-6 a name that the house will not have is told where the name stands', async () => {
  await knock();
  await act(() => questions[0]?.answer({ refusal: { code: 'name/empty' } }));
  expect(saidAloud()).toEqual([message('refusal.name/empty')]);
  expect(field(message('knock.name')).getAttribute('aria-invalid')).toBe('true');
});

async function open(chosenKey: Key): Promise<void> {
  message = await showIn(
    'en',
    <KnockForm chosenKey={chosenKey} onKnocked={onKnocked} onBack={onBack} />,
  );
}

async function knock(): Promise<void> {
  await fill(message('knock.name'), 'Birgit');
  await choose(message('relation.grandparent'));
  await press(message('knock.knock'));
}
