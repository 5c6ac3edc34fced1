import type { Card } from '@rundbord/shared/card/card';
import { type Category, type Column, categoriesOf, columns } from '@rundbord/shared/card/category';
import type { CardId } from '@rundbord/shared/id';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useCard } from '../../source/useBoard.ts';
import { useColumnActs } from './acts-context.ts';
import classes from './CardSheet.module.css';
import { SpeakerPicker } from './SpeakerPicker.tsx';
import { useCardStep } from './useCardStep.ts';

/** Everything that can be done with one card, in words: who says it, which column, which category, up and down, away. */
export function CardSheet({ id, onClose }: { id: CardId; onClose: () => void }) {
  const card = useCard(id);
  return card ? <Sheet card={card} onClose={onClose} /> : null;
}

function Sheet({ card, onClose }: { card: Card; onClose: () => void }) {
  const message = useMessage();
  const acts = useColumnActs();
  const takeStep = useCardStep();
  const categories: { value: Category | 'none'; label: string }[] = [
    { value: 'none', label: message('category.none') },
    ...categoriesOf[card.column].map((value) => ({ value, label: message(`category.${value}`) })),
  ];
  const moveTo = (column: Column) => {
    if (column !== card.column) acts.move(card.id, { column, before: null });
  };
  const shelve = () => {
    acts.shelve(card.id);
    onClose();
  };

  return (
    <Dialog title={message('card.sheet')} onClose={onClose}>
      <SpeakerPicker card={card} />
      <Choice
        legend={message('card.column')}
        options={columns.map((value) => ({ value, label: message(`column.${value}`) }))}
        chosen={card.column}
        onChoose={moveTo}
      />
      <Choice
        legend={message('card.category')}
        options={categories}
        chosen={card.category ?? 'none'}
        onChoose={(category) => acts.sort(card.id, category === 'none' ? null : category)}
      />
      <div className={classes.part}>
        <h3 className={classes.heading}>{message('card.place')}</h3>
        <div className={classes.row}>
          <Button onClick={() => takeStep(card.id, 'up')}>{message('card.up')}</Button>
          <Button onClick={() => takeStep(card.id, 'down')}>{message('card.down')}</Button>
          <Button onClick={shelve}>{message('card.shelve')}</Button>
        </div>
        <p className={classes.keys}>{message('card.keys')}</p>
      </div>
    </Dialog>
  );
}
