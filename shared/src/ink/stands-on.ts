/** What ink can be drawn on: a poster, a card, a sheet; in the family's drawing a person; in the circles somebody's place;
 *  and, where nobody is near, either picture itself. `family` and `network` count from the poster's corner. */
export const standsOnPattern =
  /^(columns|family|network|picture:(family|network)|(card|sheet|person|place):[A-Za-z0-9_-]{22})$/;
