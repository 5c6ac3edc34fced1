import type { Editor, TLRecord, TLShapeId } from 'tldraw';

/** What the benchmark asks of the page, where on Rundbord's a button, a key or a colleague does it. */
export type PlainActs = ReturnType<typeof plainActs>;

export function plainActs(editor: Editor) {
  return {
    lookAtAll: () => {
      editor.zoomToFit({ immediate: true });
    },
    lookAtFirst: () => {
      editor.setCamera({ x: 0, y: 0, z: 1 }, { immediate: true });
    },
    beginWords: (id: string) => {
      editor.select(id as TLShapeId);
      editor.setEditingShape(id as TLShapeId);
      editor.setCurrentTool('select.editing_shape');
    },
    /** A record comes as if from elsewhere. */
    put: (record: unknown) => {
      const { store } = editor;
      store.mergeRemoteChanges(() => store.put([record as TLRecord]));
    },
  };
}
