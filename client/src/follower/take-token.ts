let taken: string | null = null;

/** The token of a link to follow by, taken out of the address so that it stands in no history and in no picture of the
 *  screen. */
export function takeFollowToken(): string | null {
  const token = location.hash.slice(1);
  if (token) {
    history.replaceState(null, '', '/f');
    taken = token;
  }
  return taken;
}
