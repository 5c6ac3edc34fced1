import { useContext } from 'react';
import { AskContext } from '../../connection/ask-context.ts';
import { draftsOf, type SetDrafts } from './set-drafts.ts';

/** What is being written in sets at this sitting. */
export function useSetDrafts(): SetDrafts {
  const send = useContext(AskContext);
  if (!send) throw new Error('nobody to ask around this component');
  return draftsOf(send);
}
