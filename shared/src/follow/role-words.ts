import type { BoardLanguage } from '../board/language.ts';
import type { RelationKind } from '../meeting/relation.ts';

/** What somebody is called who gave no word of their own. */
export type RoleWords = Readonly<Record<RelationKind | 'facilitator' | 'anyone', string>>;

/** Roles as a board's own language says them. They are no texts of a page: the house writes them into a document, where
 *  every device reads the same ones, whatever language its page speaks. */
export const roleWords: Readonly<Record<BoardLanguage, RoleWords>> = {
  da: {
    child: 'Barn',
    parent: 'Forælder',
    grandparent: 'Bedsteforælder',
    family: 'Familiemedlem',
    friend: 'Ven',
    professional: 'Fagperson',
    interpreter: 'Tolk',
    facilitator: 'Mødeleder',
    anyone: 'Person',
  },
  en: {
    child: 'Child',
    parent: 'Parent',
    grandparent: 'Grandparent',
    family: 'Relative',
    friend: 'Friend',
    professional: 'Professional',
    interpreter: 'Interpreter',
    facilitator: 'Facilitator',
    anyone: 'Person',
  },
};
