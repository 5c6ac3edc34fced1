import {
  arrange,
  type Box,
  distance,
  nearestPoster,
  posterHeight,
} from '@rundbord/shared/wall/arrangement';
import type { PosterId } from '@rundbord/shared/wall/poster';
import { ValueStore } from '../connection/value-store.ts';
import type { Anchors } from '../parts/wall/anchors.ts';

/** Board units from a card, or from somebody who is drawn, within which something drawn still belongs to it. */
const closeBy = 60;

type Measured = { height: number; anchors: Anchors };

/** What hangs where on this screen's wall: posters by arrangement, cards as measured. Ink finds its place by it. */
export class WallPlaces {
  /** Places of the posters; a new map whenever one has moved or grown. */
  readonly posters = new ValueStore<ReadonlyMap<PosterId, Box>>(new Map());
  /** Counts whatever ink can stand on. */
  readonly version = new ValueStore(0);
  #hung: readonly PosterId[] = [];
  #least = posterHeight;
  readonly #measured = new Map<PosterId, Measured>();

  /** Says what hangs. */
  hang(posters: readonly PosterId[]): void {
    this.#hung = posters;
    for (const poster of this.#measured.keys())
      if (!posters.includes(poster)) this.#measured.delete(poster);
    this.#arrange();
  }

  /** Says how high a poster is at least. */
  setLeast(height: number): void {
    if (height === this.#least) return;
    this.#least = height;
    this.#arrange();
  }

  /** Takes a poster's measure, in board units. */
  measure(poster: PosterId, measured: Measured): void {
    const before = this.#measured.get(poster);
    // Most of what changes on a poster moves nothing: a letter, a mark of somebody who writes.
    if (before?.height === measured.height && isSame(before.anchors, measured.anchors)) return;
    this.#measured.set(poster, measured);
    this.#arrange();
  }

  /** Where something that ink can stand on begins, or null when it does not hang here. */
  placeOf(on: string): Box | null {
    const places = this.posters.get();
    const poster = places.get(on as PosterId);
    if (poster) return poster;
    for (const [id, { anchors }] of this.#measured) {
      const card = anchors.get(on);
      const hung = places.get(id);
      if (card && hung) return { ...card, x: card.x + hung.x, y: card.y + hung.y };
    }
    return null;
  }

  /** What something drawn here is drawn on: the card or the drawn person under it or close by, else the picture it is in,
   *  else the poster. */
  under(at: { x: number; y: number }): string {
    const places = this.posters.get();
    const poster = nearestPoster(places, at) ?? 'columns';
    const hung = places.get(poster);
    const picture = `picture:${poster}`;
    let nearest: string = this.#measured.get(poster)?.anchors.has(picture) ? picture : poster;
    let shortest = closeBy;
    for (const [on, box] of this.#measured.get(poster)?.anchors ?? []) {
      if (on === picture) continue;
      const far = distance({ ...box, x: box.x + (hung?.x ?? 0), y: box.y + (hung?.y ?? 0) }, at);
      if (far >= shortest) continue;
      shortest = far;
      nearest = on;
    }
    return nearest;
  }

  #arrange(): void {
    const heights = new Map([...this.#measured].map(([id, { height }]) => [id, height]));
    const next = arrange(this.#hung, heights, this.#least);
    if (!isSame(next, this.posters.get())) this.posters.set(next);
    this.version.set(this.version.get() + 1);
  }
}

function isSame(one: ReadonlyMap<string, Box>, other: ReadonlyMap<string, Box>): boolean {
  if (one.size !== other.size) return false;
  for (const [id, { x, y, w, h }] of one) {
    const before = other.get(id);
    if (before?.x !== x || before.y !== y || before.w !== w || before.h !== h) return false;
  }
  return true;
}
