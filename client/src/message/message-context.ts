import type { Language, Texts } from '@rundbord/shared/message/message';
import { createContext, useContext } from 'react';

type Spoken = {
  language: Language;
  texts: Texts;
  setLanguage: (language: Language) => void;
};

export const MessageContext = createContext<Spoken | undefined>(undefined);

export function useSpoken(): Spoken {
  const spoken = useContext(MessageContext);
  if (spoken === undefined) throw new Error('a text was asked for outside MessageProvider');
  return spoken;
}
