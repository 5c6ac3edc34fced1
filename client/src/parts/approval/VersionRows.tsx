import type { VersionRow } from '@rundbord/shared/plan/version-view';
import { useMessage } from '../../message/useMessage.ts';
import classes from './VersionRows.module.css';

/** What became of one text in another; `isWhole`: a text that is read by itself. */
export function VersionRows({
  rows,
  isWhole = false,
}: {
  rows: readonly VersionRow[];
  isWhole?: boolean;
}) {
  const message = useMessage();
  if (rows.length === 0) return <p>{message('version.same')}</p>;
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row} data-what={isWhole ? 'whole' : row.what}>
          <p className={classes.head}>
            <span className={classes.kind}>{message(`version.kind.${row.kind}`)}</span>
            {isWhole ? null : (
              <b>
                <What row={row} />
              </b>
            )}
          </p>
          {row.title === null ? null : (
            <h4 className={classes.title} dir="auto">
              {row.title}
            </h4>
          )}
          <dl className={classes.fields}>
            {row.fields.map((field) => (
              <Said key={field.field} row={row} of={field} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function What({ row: { what, place } }: { row: VersionRow }) {
  const message = useMessage();
  return what === 'moved'
    ? message('version.what.moved', { place: place ?? 0 })
    : message(`version.what.${what}`);
}

/** One field: what changed stands twice, as it was and as it is. */
function Said({ row: { kind, what }, of }: { row: VersionRow; of: VersionRow['fields'][number] }) {
  const message = useMessage();
  const { field, before, after } = of;
  const nothing = message('version.nothing');
  return (
    <div>
      <dt className={classes.label}>
        {message(`planField.${kind}.${field}` as 'planField.step.text')}
      </dt>
      {what === 'changed' ? (
        <dd className={classes.two}>
          <div className={classes.was}>
            <span className={classes.label}>{message('version.was')}</span>
            <del dir="auto">{before ?? nothing}</del>
          </div>
          <div className={classes.now}>
            <span className={classes.label}>{message('version.is')}</span>
            <ins dir="auto">{after ?? nothing}</ins>
          </div>
        </dd>
      ) : (
        <dd dir="auto">{after ?? before}</dd>
      )}
    </div>
  );
}
