/** How close the names on the wall have to stand, so that everyone is named. */
export function crowdOf(people: number): 'few' | 'some' | 'many' {
  if (people <= 8) return 'few';
  return people <= 16 ? 'some' : 'many';
}
