/** Why a file is not taken in. `at`: where in it, by the names that stand there. Nothing is changed by any of them. */
export type FileRefusal =
  /** No text that can be read: damaged, cut off, packed, or far too deep. */
  | { code: 'file/unreadable' }
  /** It can be read, and is no board of ours. */
  | { code: 'file/foreign' }
  | { code: 'file/newer'; version: number }
  | { code: 'file/older'; version: number }
  | { code: 'file/damaged'; at: string }
  /** Something that this house does not know, and will not drop unsaid. */
  | { code: 'file/unknown-part'; at: string }
  | { code: 'file/too-many'; at: string; limit: number }
  | { code: 'file/twice'; at: string }
  | { code: 'file/too-large'; megabytes: number };

/** A place in a file as people may read it. What stands in a file from elsewhere is not repeated letter by letter. */
export function placeIn(path: readonly PropertyKey[]): string {
  const names = path.map((name) =>
    String(name)
      .slice(0, 40)
      .replaceAll(/[^\w:/-]/g, '?'),
  );
  return names.slice(0, 6).join(' / ') || '/';
}
