import type { PlanVersion } from '@rundbord/shared/plan/plan-version';
import { compareRows, readRows } from '@rundbord/shared/plan/version-view';
import { useState } from 'react';
import { Select } from '../../design/Select.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlanText } from '../../source/usePlan.ts';
import classes from './Approval.module.css';
import { useValueWords } from './useValueWords.ts';
import { VersionRows } from './VersionRows.tsx';

/** Every version that was sent, the last first: to be read whole, and laid beside another. */
export function Versions({ versions }: { versions: readonly PlanVersion[] }) {
  const message = useMessage();
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{message('version.list')}</h3>
      {versions.length === 0 ? <p className={classes.note}>{message('version.none')}</p> : null}
      <ul className={classes.points}>
        {[...versions].reverse().map((version) => (
          <li key={version.number} className={classes.version}>
            <OneVersion version={version} />
          </li>
        ))}
      </ul>
      {versions.length > 0 ? <Compare versions={versions} /> : null}
    </section>
  );
}

function OneVersion({ version }: { version: PlanVersion }) {
  const message = useMessage();
  const format = useFormat();
  const say = useValueWords();
  const [isOpen, setOpen] = useState(false);
  const { number, type, sent, approved, returned } = version;
  return (
    <>
      <h4 className={classes.number}>
        {message('version.number', { number })} <span>{message(`planChoice.type.${type}`)}</span>
      </h4>
      <p className={classes.note}>
        {message('version.sentBy', { day: format.day(sent.at), name: sent.name })}
      </p>
      {approved ? (
        <p>
          {message('version.approvedBy', {
            day: format.day(approved.on),
            name: approved.name,
            title: approved.title,
          })}
        </p>
      ) : (
        <p>{message(returned ? 'version.cameBack' : 'version.waits')}</p>
      )}
      {approved?.reservations ? (
        <p className={classes.said} dir="auto">
          {approved.reservations}
        </p>
      ) : null}
      {returned ? (
        <p className={classes.said} dir="auto">
          {returned.words}
        </p>
      ) : null}
      <details
        className={classes.fold}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {message('version.read')}
          <span className="unseen"> {message('version.number', { number })}</span>
        </summary>
        {isOpen ? <VersionRows rows={readRows(version.text, say)} isWhole /> : null}
      </details>
    </>
  );
}

/** Two versions beside each other, or one and the plan as it is now. */
function Compare({ versions }: { versions: readonly PlanVersion[] }) {
  const message = useMessage();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{message('version.compare')}</summary>
      {isOpen ? <Compared versions={versions} /> : null}
    </details>
  );
}

function Compared({ versions }: { versions: readonly PlanVersion[] }) {
  const message = useMessage();
  const say = useValueWords();
  const now = usePlanText();
  const [from, setFrom] = useState(`${versions.at(-1)?.number ?? ''}`);
  const [to, setTo] = useState('now');
  const options = versions.map(({ number }) => ({
    value: `${number}`,
    label: message('version.number', { number }),
  }));
  const textOf = (value: string) =>
    versions.find(({ number }) => `${number}` === value)?.text ?? now;
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <Select<string>
          label={message('version.before')}
          value={from}
          options={options}
          onChoose={setFrom}
        />
        <Select<string>
          label={message('version.after')}
          value={to}
          options={[...options, { value: 'now', label: message('version.now') }]}
          onChoose={setTo}
        />
      </div>
      <VersionRows rows={compareRows(textOf(from), textOf(to), say)} />
    </div>
  );
}
