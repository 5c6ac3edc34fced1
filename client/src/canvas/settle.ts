import {
  atom,
  createTLCurrentUser,
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  defaultUserPreferences,
  type Editor,
  type TLCurrentUser,
  type TLUserPreferences,
} from 'tldraw';

/** Preferences of the drawing program, in memory alone: nothing of it is left on the device. Its single-letter keys are
 *  off, because a letter typed beside a field must not change the tool. */
export function memoryPreferences(isStill: boolean): TLCurrentUser {
  const preferences = atom<TLUserPreferences>('preferences', {
    ...defaultUserPreferences,
    id: 'here',
    locale: 'en',
    colorScheme: 'light',
    areKeyboardShortcutsEnabled: false,
    animationSpeed: isStill ? 0 : 1,
    edgeScrollSpeed: 0,
  });
  return createTLCurrentUser({
    userPreferences: preferences,
    setUserPreferences: (next) => preferences.set(next),
  });
}

/** Sets up a fresh editor: what is drawn next, and what a finger does. */
export function settle(editor: Editor, canDraw: boolean): void {
  editor.updateInstanceState({ isReadonly: !canDraw });
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans');
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid');
  editor.setStyleForNextShapes(DefaultColorStyle, 'black');
  editor.setStyleForNextShapes(DefaultSizeStyle, 'm');
  // One finger on an empty place would draw a frame around nothing; it moves the wall instead.
  editor.setCurrentTool(editor.getInstanceState().isCoarsePointer || !canDraw ? 'hand' : 'select');
  // It minds wheel and keys at all times; the posters keep theirs from it.
  editor.focus({ focusContainer: false });
  // Text, images and files from elsewhere would become things that nobody keeps here.
  for (const kind of ['text', 'files', 'url', 'svg-text', 'embed', 'file-replace'] as const)
    editor.registerExternalContentHandler(kind, null);
}
