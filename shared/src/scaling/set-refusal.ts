/** Why a set stays as it is. */
export type SetRefusal =
  | { code: 'set/unknown' }
  | { code: 'set/many'; limit: number }
  /** A board has one such scale already. */
  | { code: 'set/known' }
  /** A colleague has written in the same place meanwhile. */
  | { code: 'set/changed' }
  /** The parents read a worry before the room does. */
  | { code: 'set/parents-first' }
  /** Its numbers are being asked for, so the words stand as they were read out. */
  | { code: 'set/under-way' }
  /** It is still the facilitators' own. */
  | { code: 'set/not-shown' }
  /** One end of the scale is not written. */
  | { code: 'set/anchors' };
