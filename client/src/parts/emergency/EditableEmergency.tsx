import { EmergencyPoster } from './EmergencyPoster.tsx';

export function EditableEmergency() {
  return <EmergencyPoster />;
}
