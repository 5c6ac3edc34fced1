import { type InkColour, inkShapesLimit } from '@rundbord/shared/ink/ink';
import { DefaultColorStyle, DefaultSizeStyle, useEditor, useValue as useSignal } from 'tldraw';
import { useMessage } from '../message/useMessage.ts';
import { useInkCount } from '../source/useBoard.ts';
import classes from './Canvas.module.css';
import { drawColours, isColoured, tools } from './tools.ts';
import { useBarEdge } from './useBarEdge.ts';

/** Drawing and pointing: one tool at a time, in words and signs, large enough for a finger. */
export function DrawBar({
  showsCursor,
  onShowCursor,
}: {
  showsCursor: boolean;
  onShowCursor: (shows: boolean) => void;
}) {
  const message = useMessage();
  const editor = useEditor();
  const tool = useSignal('tool', () => editor.getCurrentToolId(), [editor]);
  const isPenMode = useSignal('pen mode', () => editor.getInstanceState().isPenMode, [editor]);
  const selected = useSignal('selected', () => editor.getSelectedShapeIds().length, [editor]);
  const isFull = useInkCount() >= inkShapesLimit;
  const bar = useBarEdge<HTMLDivElement>('bottom');
  const erase = () => editor.deleteShapes(editor.getSelectedShapeIds());

  return (
    <div
      ref={bar}
      className={classes.bar}
      dir={document.documentElement.dir || undefined}
      data-screen-only
    >
      <div className={classes.pill} role="toolbar" aria-label={message('draw.tools')}>
        {tools.map(({ id, sign }) => (
          <button
            key={id}
            type="button"
            className={classes.tool}
            aria-pressed={tool === id}
            onClick={() => editor.setCurrentTool(id)}
          >
            <svg aria-hidden="true" viewBox="0 0 24 24" className={classes.icon}>
              <path d={sign} />
            </svg>
            {message(`draw.${id}`)}
          </button>
        ))}
        {selected > 0 && tool === 'select' ? (
          <button type="button" className={classes.tool} onClick={erase}>
            <svg aria-hidden="true" viewBox="0 0 24 24" className={classes.icon}>
              <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13" />
            </svg>
            {message('draw.away')}
          </button>
        ) : null}
        {isPenMode ? (
          <button
            type="button"
            className={classes.tool}
            onClick={() => editor.updateInstanceState({ isPenMode: false })}
          >
            <svg aria-hidden="true" viewBox="0 0 24 24" className={classes.icon}>
              <path d="M5 5l14 14M19 5 5 19" />
            </svg>
            {message('draw.penOff')}
          </button>
        ) : null}
      </div>
      {isFull ? (
        <p className={classes.full} role="status">
          {message('draw.full')}
        </p>
      ) : null}
      {isColoured(tool) || selected > 0 ? <Styles /> : null}
      {tool === 'laser' || showsCursor ? (
        <div className={classes.pill}>
          <button
            type="button"
            className={classes.tool}
            aria-pressed={showsCursor}
            onClick={() => onShowCursor(!showsCursor)}
          >
            {message('draw.cursor')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Colour and width of what is drawn next, or of what is selected. */
function Styles() {
  const message = useMessage();
  const editor = useEditor();
  const colour = useSignal('colour', () => editor.getSharedStyles().get(DefaultColorStyle), [
    editor,
  ]);
  const size = useSignal('size', () => editor.getSharedStyles().get(DefaultSizeStyle), [editor]);
  const isColour = (each: InkColour) => colour?.type === 'shared' && colour.value === each;
  return (
    <fieldset className={classes.pill}>
      <legend className="unseen">{message('draw.styles')}</legend>
      <div className={classes.colours}>
        {drawColours.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.colour}
            style={{ '--ink': `var(--ink-${each})` } as React.CSSProperties}
            aria-pressed={isColour(each)}
            aria-label={message(`draw.colour.${each}`)}
            title={message(`draw.colour.${each}`)}
            onClick={() => {
              editor.setStyleForNextShapes(DefaultColorStyle, each);
              editor.setStyleForSelectedShapes(DefaultColorStyle, each);
            }}
          />
        ))}
      </div>
      {(['s', 'm', 'xl'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className={classes.tool}
          aria-pressed={size?.type === 'shared' && size.value === each}
          onClick={() => {
            editor.setStyleForNextShapes(DefaultSizeStyle, each);
            editor.setStyleForSelectedShapes(DefaultSizeStyle, each);
          }}
        >
          {message(`draw.size.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
