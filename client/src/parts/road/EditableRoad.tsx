import { RoadPoster } from './RoadPoster.tsx';

export function EditableRoad() {
  return <RoadPoster />;
}
