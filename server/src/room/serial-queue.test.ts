import { expect, test } from 'vitest';
import { serialQueue } from './serial-queue.ts';

test('SYNC-7 jobs run one after another, however long each takes', async () => {
  const queue = serialQueue(() => {});
  const order: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = queue.run(async () => {
    await slow.promise;
    order.push('first');
  });
  const second = queue.run(() => order.push('second'));
  expect(queue.isIdle()).toBe(false);
  slow.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect(queue.isIdle()).toBe(true);
});

test('SYNC-7 a job that throws is reported once, told to whoever waits, and does not stop the next', async () => {
  const faults: unknown[] = [];
  const queue = serialQueue((fault) => faults.push(fault));
  const fault = new Error('half-way');
  const thrown = queue.run(() => {
    throw fault;
  });
  await expect(thrown).rejects.toBe(fault);
  expect(await queue.run(() => 'next')).toBe('next');
  expect(faults).toEqual([fault]);
});

test('SYNC-7 a job nobody waits for is reported all the same', async () => {
  const faults: unknown[] = [];
  const queue = serialQueue((fault) => faults.push(fault));
  queue.hand(() => Promise.reject(new Error('late')));
  await queue.run(() => {});
  expect(faults).toHaveLength(1);
});
