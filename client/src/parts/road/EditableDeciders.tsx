import { DecidersPoster } from './DecidersPoster.tsx';

export function EditableDeciders() {
  return <DecidersPoster />;
}
