/** From a version of the file to the next, by the version it begins with. There has been one version until now. */
export const migrations: ReadonlyMap<number, (file: unknown) => unknown> = new Map();
