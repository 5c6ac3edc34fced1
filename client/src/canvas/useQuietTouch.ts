import { useEffect } from 'react';
import { useEditor } from 'tldraw';

/** The drawing program wants to keep each touch from scrolling, in a listener that browsers take to be passive: they
 *  complain of it in their console. Its style sheet does the same already, so it need not hear of touches. */
export function useQuietTouch(): void {
  const editor = useEditor();
  useEffect(() => {
    const container = editor.getContainer();
    const quiet = (event: TouchEvent) => editor.markEventAsHandled(event);
    container.addEventListener('touchstart', quiet, { passive: true });
    return () => container.removeEventListener('touchstart', quiet);
  }, [editor]);
}
