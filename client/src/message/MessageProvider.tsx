import type { Language, Texts } from '@rundbord/shared/message/message';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { chosenLanguage, direction, rememberLanguage } from './language.ts';
import { loadTexts } from './load-texts.ts';
import { MessageContext } from './message-context.ts';

type Loaded = { language: Language; texts: Texts };

/** Gives everything inside it the texts of one language; `waiting` stands there until they have come.
 *  Texts that cannot be fetched at all are thrown to the boundary around it. */
export function MessageProvider(props: { children: ReactNode; waiting?: ReactNode }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<{ cause: unknown }>();

  useEffect(() => {
    const language = chosenLanguage();
    loadTexts(language).then(
      (texts) => setLoaded({ language, texts }),
      (cause: unknown) => setFailure({ cause }),
    );
  }, []);

  const language = loaded?.language;
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);

  const spoken = useMemo(
    () => loaded && { ...loaded, setLanguage: changeWith(setLoaded) },
    [loaded],
  );
  if (failure !== undefined) throw new Error('no texts', { cause: failure.cause });
  if (spoken === undefined) return props.waiting;
  return <MessageContext value={spoken}>{props.children}</MessageContext>;
}

/** When the new words cannot be fetched, the old ones stay on the screen. */
function changeWith(show: (loaded: Loaded) => void) {
  return (language: Language) => {
    const speak = (texts: Texts) => {
      rememberLanguage(language);
      show({ language, texts });
    };
    loadTexts(language).then(speak, () => undefined);
  };
}
