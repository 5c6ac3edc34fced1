import { openMeeting } from './meeting.ts';
import { StagePage } from './pages/stage.ts';
import { test } from './room.ts';

test('STORY-56 scratch', async ({ room }) => {
  const { console } = await openMeeting(room, { stage: 'canvas', laptop: { viewport: { width: 1920, height: 1080 } } });
  const stage = new StagePage(console.page);
  await stage.isCanvas();
  await console.addCard('worry', 'Line er træt');
  await console.addCard('well', 'Line beder om hjælp');
  await console.page.screenshot({ path: '/tmp/shots/c1.png' });
  await stage.hang('Vejen');
  await console.page.screenshot({ path: '/tmp/shots/c2.png' });
  await stage.choose('Pen');
  const a = await stage.sheet('Vejen').boundingBox();
  if (a) await stage.stroke([{x:a.x+100,y:a.y+300},{x:a.x+500,y:a.y+350},{x:a.x+700,y:a.y+200}]);
  await console.isSaved();
  await console.page.screenshot({ path: '/tmp/shots/c3.png' });
  await stage.go('Hele væggen');
  await console.page.waitForTimeout(800);
  await console.page.screenshot({ path: '/tmp/shots/c4.png' });
});
