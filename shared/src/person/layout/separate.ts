/** Something in a row: where it would like to stand, how much, and how far from the one before it at least. */
export type Wish = { at: number; weight: number; apart: number };

/** Where all stand, as near to their wishes as the distances allow: sums of squares, weighted (isotonic regression). */
export function separate(wishes: readonly Wish[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, { apart }] of wishes.entries()) {
    if (index > 0) offset += apart;
    offsets.push(offset);
  }
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const [index, { at, weight }] of wishes.entries()) {
    let block = { sum: (at - (offsets[index] ?? 0)) * weight, weight, count: 1 };
    for (;;) {
      const before = blocks.at(-1);
      if (!before || before.sum / before.weight <= block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: before.sum + block.sum,
        weight: before.weight + block.weight,
        count: before.count + block.count,
      };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
    .map((base, index) => base + (offsets[index] ?? 0));
}
