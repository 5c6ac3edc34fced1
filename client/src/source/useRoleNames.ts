import { openStaff, openTable, type StaffDoc, type TableDoc } from '@rundbord/shared/doc/board-doc';
import { rolesOf } from '@rundbord/shared/follow/roles';
import { readStoodNames } from '@rundbord/shared/follow/stood-name';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { isSameValue } from './same-value.ts';
import { useSources } from './source-context.ts';

/** A name that followers do not read, and what stands in its place. */
type RoleName = { name: string; role: string };

/** Every name that the mask knows and its role, as the house reckons them: those written down first. Nothing where there
 *  is no staff document. */
export function useRoleNames(): readonly RoleName[] {
  const { table, staff } = useSources();
  const last = useRef<readonly RoleName[]>([]);
  const watch = useCallback(
    (changed: () => void) => {
      const stops = [
        table.watch('record', changed),
        table.watch('cards', changed),
        table.watch('persons', changed),
        staff?.watch('names', changed),
        staff?.watch('stoodNames', changed),
      ];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [table, staff],
  );
  const snapshot = () => {
    const names = staff ? namesOf(openTable(table.doc), openStaff(staff.doc)) : [];
    if (!isSameValue(names, last.current)) last.current = names;
    return last.current;
  };
  return useSyncExternalStore(watch, snapshot, snapshot);
}

function namesOf(table: TableDoc, staff: StaffDoc): readonly RoleName[] {
  return rolesOf(table, staff, { stood: readStoodNames(staff.stoodNames) }).names;
}
