import type { MeetingId } from '@rundbord/shared/id';
import { useState } from 'react';
import { newId } from '../connection/new-id.ts';
import { useValue } from '../connection/useValue.ts';
import { Button } from '../design/Button.tsx';
import { Choice } from '../design/Choice.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Refusal } from '../design/Refusal.tsx';
import { useMessage } from '../message/useMessage.ts';
import { QrCode } from '../parts/door/QrCode.tsx';
import { useMeetingDoor } from '../parts/door/useMeetingDoor.ts';
import { spokenAddress, writtenCode } from '../parts/door/written-code.ts';
import { useDoorOpen, useMeeting } from '../source/useBoard.ts';
import classes from './Panel.module.css';
import { useSession, useWish } from './session-context.ts';

/** The meeting itself: open it, the code, the door, where cards from phones go, and ending it. */
export function MeetingPanel() {
  const message = useMessage();
  const session = useSession();
  const meeting = useMeeting();
  const { hasSynced } = useValue(session.table.state);
  const { wish, refused, isAsking } = useWish();
  const [isEnding, setEnding] = useState(false);
  if (!hasSynced) return null;

  if (!meeting)
    return (
      <section className={classes.panel} aria-label={message('meeting.title')}>
        <h2 className={classes.title}>{message('meeting.title')}</h2>
        <p className={classes.note}>{message('meeting.openWhat')}</p>
        <Button
          look="strong"
          isLarge
          disabled={isAsking}
          onClick={() => wish({ kind: 'openMeeting', meeting: newId<MeetingId>() })}
        >
          {message('meeting.open')}
        </Button>
        <Refusal text={refused} />
      </section>
    );

  return (
    <section className={classes.panel} aria-label={message('meeting.title')}>
      <h2 className={classes.title}>{message('meeting.title')}</h2>
      <Door />
      <Choice
        legend={message('arrival.title')}
        options={[
          { value: 'inbox', label: message('arrival.inbox') },
          { value: 'board', label: message('arrival.board') },
        ]}
        chosen={meeting.arrival}
        onChoose={(arrival) => wish({ kind: 'setArrival', arrival })}
      />
      <Button onClick={() => setEnding(true)}>{message('meeting.end')}</Button>
      <Refusal text={isEnding ? null : refused} />
      {isEnding ? (
        <Dialog title={message('meeting.endTitle')} onClose={() => setEnding(false)}>
          <p>{message('meeting.endWhat')}</p>
          <div className={classes.buttons}>
            <Button
              look="strong"
              onClick={async () => {
                // What holds the meeting up is said here, and the screen goes on showing what it shows.
                if (!(await wish({ kind: 'endMeeting', meeting: meeting.id }))) return;
                session.show('blank');
                setEnding(false);
              }}
            >
              {message('meeting.end')}
            </Button>
            <Button onClick={() => setEnding(false)}>{message('common.cancel')}</Button>
          </div>
          <Refusal text={refused} />
        </Dialog>
      ) : null}
    </section>
  );
}

function Door() {
  const message = useMessage();
  const { board } = useSession();
  const door = useMeetingDoor(board);
  const isOpen = useDoorOpen();
  const { wish, refused } = useWish();
  return (
    <>
      {door && isOpen ? (
        <div className={classes.door}>
          <QrCode text={door.link} label={message('door.qr')} className={classes.qr} />
          <div>
            <p className={classes.note}>
              {message('wall.how', { address: spokenAddress(door.link) })}
            </p>
            <p className={classes.code}>
              <bdi dir="ltr">{writtenCode(door.code)}</bdi>
            </p>
          </div>
        </div>
      ) : null}
      <p className={classes.note}>{message(isOpen ? 'door.open' : 'door.closed')}</p>
      <Button onClick={() => wish({ kind: 'setDoor', open: !isOpen })}>
        {message(isOpen ? 'door.close' : 'door.reopen')}
      </Button>
      <Refusal text={refused} />
    </>
  );
}
