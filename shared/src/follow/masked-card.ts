import { type Card, cardFields, type Speaker } from '../card/card.ts';
import { type Roles, roleOfName } from './roles.ts';

/** The fields of a card as followers read it, without its words: only those that cards have, and roles for names. Who
 *  somebody is to the children is in the role already. */
export function maskedCardFields(card: Card, roles: Roles): Map<string, unknown> {
  const masked = { ...card, ...maskedPeople(card, roles) };
  const fields = new Map<string, unknown>();
  for (const field of Object.keys(cardFields) as (keyof typeof cardFields)[])
    if (masked[field] !== undefined) fields.set(field, masked[field]);
  return fields;
}

function maskedPeople(
  { saidBy, enteredBy }: Card,
  roles: Roles,
): Pick<Card, 'saidBy' | 'enteredBy'> {
  const role = ({ seat, name }: Speaker) =>
    (seat && roles.seats.get(seat)) ?? roleOfName(roles, name);
  return {
    saidBy: saidBy.map((said) => ({
      name: role(said),
      ...(said.seat ? { seat: said.seat } : {}),
    })),
    enteredBy: { seat: enteredBy.seat, name: role(enteredBy), phone: enteredBy.phone },
  };
}
