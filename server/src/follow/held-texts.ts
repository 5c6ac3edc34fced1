import { holdBack, type Watched } from '@rundbord/shared/follow/hold-back';
import { maskText } from '@rundbord/shared/follow/mask-text';
import type { NamePatterns } from '@rundbord/shared/follow/name-patterns';

/** How long a word that may become a name is held back after the last letter. */
const holdMs = 10_000;

type Text = Watched & { masked: string; patterns: NamePatterns; changedMs: number };

/** Every text of a board as it was last said to followers, and what of it is held back for a while. */
export class HeldTexts {
  readonly #texts = new Map<string, Text>();

  /** A text in roles, without the word that is just being written where it may become a name. */
  say(key: string, raw: string, at: { patterns: NamePatterns; nowMs: number }): string {
    const before = this.#texts.get(key);
    if (before?.raw === raw && before.patterns === at.patterns) return before.masked;
    const isChanged = before?.raw !== raw;
    const held = isChanged
      ? holdBack(before ?? { raw: '', held: [] }, raw, at.patterns)
      : before.held;
    const masked = maskText(raw, at.patterns, held);
    const changedMs = isChanged ? at.nowMs : before.changedMs;
    this.#texts.set(key, { raw, held, masked, patterns: at.patterns, changedMs });
    return masked;
  }

  /** Gives free what nobody went on writing, and answers the keys of those texts. */
  release(nowMs: number): string[] {
    const freed: string[] = [];
    for (const [key, text] of this.#texts) {
      if (text.held.length === 0 || nowMs - text.changedMs < holdMs) continue;
      this.#texts.set(key, { ...text, held: [], masked: maskText(text.raw, text.patterns) });
      freed.push(key);
    }
    return freed;
  }

  forget(key: string): void {
    this.#texts.delete(key);
  }
}
