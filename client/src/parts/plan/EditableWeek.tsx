import { WeekPoster } from './WeekPoster.tsx';

export function EditableWeek() {
  return <WeekPoster />;
}
