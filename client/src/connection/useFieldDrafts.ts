import { useContext } from 'react';
import { AskContext } from './ask-context.ts';
import { draftsOf, type FieldDrafts } from './field-drafts.ts';

/** What is being written in fields at this sitting. */
export function useFieldDrafts(): FieldDrafts {
  const send = useContext(AskContext);
  if (!send) throw new Error('nobody to ask around this component');
  return draftsOf(send);
}
