import { act } from 'react';

// What somebody does on a page, found the way they find it: by its words.

/** The field with this name above it. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const element = found?.control;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error('the page has no such field', { cause: label });
}

/** The button that says this; the first of several. */
export function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === words);
  if (found) return found;
  throw new Error('the page has no such button', { cause: words });
}

/** Writes in a field, in place of what stood there. */
export async function fill(label: string, words: string): Promise<void> {
  const element = field(label);
  const type = element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    // React listens to what was typed, not to what a program has set.
    Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(element, words);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Presses a button or makes a choice. */
export async function press(words: string): Promise<void> {
  await act(async () => button(words).click());
}

export async function choose(label: string): Promise<void> {
  await act(async () => field(label).click());
}

/** Everything on the page that a screen reader says by itself. */
export function saidAloud(): string[] {
  const said = [...document.querySelectorAll('[role=status]')].map(
    (each) => each.textContent ?? '',
  );
  return said.filter(Boolean);
}
