import { clientLayers, type Layer, sharedLayers, sharedPackages, testPackages } from './layers.ts';
import { isTest, type Source, targetOf } from './sources.ts';

/** Every import that goes against the direction, in words. */
export function breachesOf(source: Source): string[] {
  return source.imports.flatMap((wanted) =>
    [
      ...styleOf(source.path, wanted),
      ...(targetOf(source.path, wanted) === undefined
        ? packageBreaches(source.path, wanted)
        : layerBreaches(source.path, targetOf(source.path, wanted) ?? '')),
    ].map((why) => `${source.path} imports ${wanted}: ${why}`),
  );
}

/** Up one folder at most; a part of the board has a folder of its own below `parts/`, `person/` or `plan/`, and may go
 *  up two. */
function styleOf(path: string, wanted: string): string[] {
  if (!wanted.startsWith('.')) return [];
  const breaches: string[] = [];
  const isOfPart = /^(client\/src\/parts|shared\/src\/(person|plan))\/[^/]+\//.test(path);
  const far = isOfPart ? '../../../' : '../../';
  if (wanted.startsWith(far)) breaches.push('goes up more than one folder');
  if (!/\.(ts|tsx|js|css|json|svg)(\?\w+)?$/.test(wanted)) breaches.push('does not end in .ts');
  return breaches;
}

function packageBreaches(from: string, wanted: string): string[] {
  const workspace = workspaceOf(from);
  if (workspace === 'shared') {
    const isForTests = isTest(from) || from.startsWith('shared/src/testing/');
    const allowed = isForTests ? [...sharedPackages, ...testPackages] : sharedPackages;
    return allowed.some((name) => isPart(wanted, name)) ? [] : ['shared is pure'];
  }
  if (workspace !== 'client' || isTest(from)) return [];
  if (wanted.startsWith('node:')) return ['a browser has no Node'];
  const isTldraw = isPart(wanted, 'tldraw') || wanted.startsWith('@tldraw/');
  return isTldraw && roomOf(from) !== 'canvas' ? ['only canvas/ knows tldraw'] : [];
}

function layerBreaches(from: string, to: string): string[] {
  const [workspace, toWorkspace] = [workspaceOf(from), workspaceOf(to)];
  if (workspace !== toWorkspace)
    return toWorkspace === 'shared' ? [] : [`${workspace} does not know ${toWorkspace}`];
  if (workspace === 'shared') return directionBreach(sharedLayers, from, to);
  return workspace === 'client' ? directionBreach(clientLayers, from, to) : [];
}

function directionBreach(layers: readonly Layer[], from: string, to: string): string[] {
  const [room, toRoom] = [roomOf(from), roomOf(to)];
  if (room === toRoom) return [];
  // A test may be set in the family of testing/, wherever it lies.
  if (isTest(from) && toRoom === 'testing') return [];
  const [own, other] = [levelOf(layers, room), levelOf(layers, toRoom)];
  if (own === -1 || other === -1)
    return [`${own === -1 ? room : toRoom} has no place in layers.ts yet`];
  if (other < own || (other === own && layers[own]?.together)) return [];
  return [`${room} does not look at ${toRoom}`];
}

function levelOf(layers: readonly Layer[], room: string): number {
  return layers.findIndex((layer) => layer.rooms.includes(room));
}

function workspaceOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

/** `client/src/parts/columns/CardView.tsx` lies in `parts`, `shared/src/id.ts` in `id`, `client/src/main.tsx` in `entry`. */
export function roomOf(path: string): string {
  const [workspace, , room = '', ...rest] = path.split('/');
  if (rest.length > 0) return room;
  return workspace === 'client' ? 'entry' : room.replace(/(\.test)?\.tsx?$/, '');
}

function isPart(wanted: string, name: string): boolean {
  return wanted === name || wanted.startsWith(`${name}/`);
}
