import type { Language, Texts } from '@rundbord/shared/message/message';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { LoadTexts } from './keep-loads.ts';
import { chosenLanguage, direction, rememberLanguage } from './language.ts';
import { MessageContext } from './message-context.ts';

type Loaded = { language: Language; texts: Texts };
type Props = { load: LoadTexts; children: ReactNode; waiting?: ReactNode };

/** Gives everything inside it the texts of one language, as `load` fetches them; `waiting` stands there until they
 *  have come. Texts that cannot be fetched at all are thrown to the boundary around it. */
export function MessageProvider({ load, children, waiting }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<{ cause: unknown }>();

  useEffect(() => {
    const language = chosenLanguage();
    load(language).then(
      (texts) => setLoaded({ language, texts }),
      (cause: unknown) => setFailure({ cause }),
    );
  }, [load]);

  const language = loaded?.language;
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);

  const spoken = useMemo(
    () => loaded && { ...loaded, setLanguage: changeWith(load, setLoaded) },
    [load, loaded],
  );
  if (failure !== undefined) throw new Error('no texts', { cause: failure.cause });
  if (spoken === undefined) return waiting;
  return <MessageContext value={spoken}>{children}</MessageContext>;
}

/** When the new words cannot be fetched, the old ones stay on the screen. */
function changeWith(load: LoadTexts, show: (loaded: Loaded) => void) {
  return (language: Language) => {
    const speak = (texts: Texts) => {
      rememberLanguage(language);
      show({ language, texts });
    };
    load(language).then(speak, () => undefined);
  };
}
