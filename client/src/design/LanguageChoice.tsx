import { offeredLanguages } from '@rundbord/shared/message/message';
import { languageName } from '../message/language.ts';
import { useLanguage } from '../message/useLanguage.ts';
import { useMessage } from '../message/useMessage.ts';
import classes from './LanguageChoice.module.css';

/** The languages of this device, each in its own words. */
export function LanguageChoice() {
  const message = useMessage();
  const [chosen, choose] = useLanguage();
  return (
    <fieldset className={classes.choice}>
      <legend className="unseen">{message('common.language')}</legend>
      {offeredLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes.language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {languageName(language)}
        </button>
      ))}
    </fieldset>
  );
}
