import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessage } from '../message/useMessage.ts';
import { Button } from './Button.tsx';
import classes from './Dialog.module.css';

/** A sheet above everything else. It begins where one writes, if it begins with that; else with its title, so that Enter
 *  does nothing by chance. Escape, the button and a tap outside close it; focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  isWide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  /** What stands in it stands side by side where there is room. */
  isWide?: boolean;
  children: ReactNode;
}) {
  const message = useMessage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    const field = firstField(content.current);
    if (field) {
      field.focus();
      field.select();
    } else heading.current?.focus();
    return () => {
      // A person in a drawing is no HTML.
      const isThing = before instanceof HTMLElement || before instanceof SVGElement;
      if (isThing && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`${classes.dialog} ${isWide ? classes.wide : ''}`}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={classes.head}>
        <h2 ref={heading} id={id} className={classes.title} tabIndex={-1}>
          {title}
        </h2>
        <Button onClick={onClose}>{message('common.close')}</Button>
      </div>
      <div ref={content} className={classes.content}>
        {children}
      </div>
    </dialog>
  );
}

const controls = 'button, a[href], input, select, textarea, summary, [tabindex]';
const notWritten = ['checkbox', 'radio', 'file', 'range', 'color', 'submit', 'button'];

/** Where one writes, if nothing else comes before it. */
function firstField(content: HTMLElement | null): HTMLInputElement | HTMLTextAreaElement | null {
  const first = content?.querySelector(controls);
  if (first instanceof HTMLTextAreaElement) return first;
  return first instanceof HTMLInputElement && !notWritten.includes(first.type) ? first : null;
}
