import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { Button } from './Button.tsx';
import classes from './Dialog.module.css';

/** A sheet above everything else. Escape, the button and a tap outside close it; focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const message = useMessage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <Button onClick={onClose}>{message('common.close')}</Button>
      </div>
      <div className={classes.content}>{children}</div>
    </dialog>
  );
}
