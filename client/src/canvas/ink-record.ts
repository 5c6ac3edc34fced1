import { isInkEntry, toInkWords } from '@rundbord/shared/ink/ink';
import type { TLBinding, TLRecord, TLRichText, TLShape } from 'tldraw';

// Between the drawing program's records, which have places on the wall, and kept ink, which has places on what it is drawn on.

type Corner = { x: number; y: number };

/** Kept ink of a shape: its place from the corner of `on`, its words plain. Null when it is nothing that is kept here. */
export function keptShape(
  shape: TLShape,
  { on, corner, schema }: { on: string; corner: Corner; schema: string },
): unknown {
  const { id, typeName, type, rotation, index, parentId, isLocked, opacity } = shape;
  const props: Record<string, unknown> = { ...shape.props };
  if ('richText' in props) props.richText = toInkWords(plainWords(props.richText as TLRichText));
  if ('url' in props) props.url = '';
  if ('textLastEditedBy' in props) props.textLastEditedBy = null;
  const kept = {
    ...{ id, typeName, type, rotation, index, parentId, isLocked, opacity, props },
    x: shape.x - corner.x,
    y: shape.y - corner.y,
    meta: { on, schema },
  };
  return isInkEntry(id, kept) ? kept : null;
}

/** Kept ink of a binding, or null. */
export function keptBinding(binding: TLBinding, schema: string): unknown {
  const { id, typeName, type, fromId, toId, props } = binding;
  const kept = { id, typeName, type, fromId, toId, props: { ...props }, meta: { schema } };
  return isInkEntry(id, kept) ? kept : null;
}

/** What kept ink is placed from; null for bindings and for what cannot be read. */
export function standsOn(kept: unknown): string | null {
  const on = (kept as { meta?: { on?: unknown } } | null)?.meta?.on;
  return typeof on === 'string' ? on : null;
}

/** Kept ink as the drawing program's record, at its place on the wall. */
export function placedRecord(kept: unknown, corner: Corner | null): TLRecord {
  const record = kept as TLRecord & Corner;
  return corner === null
    ? record
    : ({ ...record, x: record.x + corner.x, y: record.y + corner.y } as TLRecord);
}

/** The words of a rich text, a line for each paragraph. */
function plainWords(richText: TLRichText): string {
  return (richText.content as RichNode[]).map(lineOf).join('\n');
}

type RichNode = { type: string; text?: string; content?: RichNode[] };

function lineOf(node: RichNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const separator = node.type === 'paragraph' || node.type === 'heading' ? '' : '\n';
  return (node.content ?? []).map(lineOf).join(separator);
}
