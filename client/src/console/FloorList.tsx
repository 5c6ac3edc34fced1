import { floors } from '@rundbord/shared/scaling/floor';
import { votersAt } from '@rundbord/shared/scaling/voters';
import { Button } from '../design/Button.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { Select } from '../design/Select.tsx';
import { useMessage } from '../message/useMessage.ts';
import { useSeats } from '../source/useBoard.ts';
import { useFloors } from '../source/useScaling.ts';
import panel from './Panel.module.css';
import { useWish } from './session-context.ts';

/** The speaking round: who has had the floor, and who passes. Numbers are shown when nobody is left out. */
export function FloorList() {
  const message = useMessage();
  const { wish, refused } = useWish();
  const voters = votersAt(useSeats(), null);
  const said = useFloors();
  const left = voters.filter(({ key }) => !said.has(key));
  if (voters.length === 0) return null;
  return (
    <details className={panel.fold}>
      <summary>{message('rounds.floor')}</summary>
      <div className={panel.form}>
        <p className={panel.note}>{message('rounds.floorWhat')}</p>
        <ul className={panel.list}>
          {voters.map(({ id, key, name }) => (
            <li key={key}>
              <Select
                label={name}
                value={said.get(key) ?? 'none'}
                options={(['none', ...floors] as const).map((value) => ({
                  value,
                  label: message(`rounds.floorIs.${value}`),
                }))}
                onChoose={(is) =>
                  void wish({ kind: 'setFloor', seat: id, is: is === 'none' ? null : is })
                }
              />
            </li>
          ))}
        </ul>
        {left.length > 0 ? (
          <div className={panel.buttons}>
            <Button
              onClick={() => {
                for (const { id } of left) void wish({ kind: 'setFloor', seat: id, is: 'spoke' });
              }}
            >
              {message('rounds.floorAll')}
            </Button>
          </div>
        ) : null}
        <Refusal text={refused} />
      </div>
    </details>
  );
}
