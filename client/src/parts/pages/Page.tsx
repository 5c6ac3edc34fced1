import { type ReactNode, useEffect } from 'react';
import { LanguageChoice } from '../../design/LanguageChoice.tsx';
import classes from './Page.module.css';

/** A quiet page with one thing on it: the name of the house, the languages, a heading, and what it is about. */
export function Page({
  title,
  lead,
  aside,
  isWide = false,
  children,
}: {
  title: string;
  lead?: string;
  aside?: ReactNode;
  isWide?: boolean;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Rundbord`;
  }, [title]);
  return (
    <div className={classes.page}>
      <main className={`${classes.inner} ${isWide ? classes.wide : ''}`}>
        <div className={classes.head}>
          <a className={classes.mark} href="/">
            <img className={classes.icon} src="/icon.svg" alt="" />
            {'Rundbord'}
          </a>
          {aside ?? <LanguageChoice />}
        </div>
        <h1 className={classes.title}>{title}</h1>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
        {children}
      </main>
    </div>
  );
}
