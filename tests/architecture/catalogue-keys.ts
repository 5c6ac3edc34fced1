/** The keys of a catalogue: `{lobby: {waiting: …}}` has `lobby.waiting`. */
export function keysOf(json: object, place = ''): string[] {
  return Object.entries(json).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? keysOf(inner, `${place}${name}.`)
      : [`${place}${name}`],
  );
}
