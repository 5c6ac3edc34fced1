import type { Language } from '@rundbord/shared/message/message';
import { useSpoken } from './message-context.ts';

/** The language of this device, and the way to change it. */
export function useLanguage(): [language: Language, setLanguage: (language: Language) => void] {
  const { language, setLanguage } = useSpoken();
  return [language, setLanguage];
}
