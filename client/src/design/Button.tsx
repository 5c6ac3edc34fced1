import type { ComponentProps } from 'react';
import classes from './Button.module.css';

type Look = 'strong' | 'quiet' | 'plain' | 'kind';

const looks: Record<Look, string | undefined> = {
  strong: classes.strong,
  quiet: classes.quiet,
  plain: classes.plain,
  kind: classes.kind,
};

/** `strong` is the one thing to do here; `kind` is a yes. */
export function Button({
  look = 'quiet',
  isLarge = false,
  ...rest
}: { look?: Look; isLarge?: boolean } & Omit<ComponentProps<'button'>, 'className'>) {
  const names = [classes.button, looks[look], isLarge ? classes.large : ''];
  return <button type="button" {...rest} className={names.join(' ')} />;
}
