/** Something in a row: where it would like to stand, how much, and how far from the one before it at least. */
export type Wish = { at: number; weight: number; apart: number };

/** Where all stand, as near to their wishes as the distances allow: sums of squares, weighted (isotonic regression). */
export function separate(wishes: readonly Wish[]): number[] {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { at, weight, apart } of wishes) {
    if (offsets.length > 0) offset += apart;
    offsets.push(offset);
    const block = { sum: (at - offset) * weight, weight, count: 1 };
    // Who would stand too close to those before stands with them, at the mean of their wishes.
    for (;;) {
      const before = blocks.at(-1);
      if (!before || before.sum / before.weight <= block.sum / block.weight) break;
      blocks.pop();
      block.sum += before.sum;
      block.weight += before.weight;
      block.count += before.count;
    }
    blocks.push(block);
  }
  const places: number[] = [];
  for (const { sum, weight, count } of blocks)
    for (let index = 0; index < count; index += 1)
      places.push(sum / weight + (offsets[places.length] ?? 0));
  return places;
}

type Block = { sum: number; weight: number; count: number };
