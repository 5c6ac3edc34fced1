import { type Browser, type BrowserContextOptions, test as base, expect } from 'playwright/test';
import { type Device, type DeviceKind, type StageKind, takeOut } from './device.ts';
import { House } from './house.ts';
import { Watch } from './watch.ts';

/** A house of its own for one story, and the devices in it. No page stands outside of its watch. */
export class Room {
  readonly house: House;
  readonly watch: Watch;
  readonly devices: Device[] = [];
  readonly #browser: Browser;

  constructor(browser: Browser, house: House) {
    this.#browser = browser;
    this.house = house;
    this.watch = new Watch(() => house.origins);
  }

  laptop(name: string, settings?: BrowserContextOptions, stage?: StageKind): Promise<Device> {
    return this.#take('laptop', `laptop of ${name}`, settings, stage);
  }

  phone(name: string, settings?: BrowserContextOptions): Promise<Device> {
    return this.#take('phone', `phone of ${name}`, settings);
  }

  async close(): Promise<void> {
    for (const { context } of this.devices) await context.close();
    await this.house.close();
  }

  async #take(
    kind: DeviceKind,
    name: string,
    settings: BrowserContextOptions = {},
    stage: StageKind = 'plain',
  ) {
    const device = await takeOut(
      { browser: this.#browser, house: this.house, watch: this.watch },
      { kind, name, settings, stage },
    );
    this.devices.push(device);
    return device;
  }
}

/** Every story is told in a room: afterwards no page may have called outside or complained, and the house had no fault. */
export const test = base.extend<{ room: Room; publicOrigin: string | null }>({
  /** Where people reach the house, when that is not the machine itself. */
  publicOrigin: [null, { option: true }],
  room: async ({ browser, publicOrigin }, use, story) => {
    const room = new Room(browser, await House.open(publicOrigin));
    await use(room);
    if (story.status !== story.expectedStatus) await takePictures(room, story);
    await room.close();
    expect(room.watch.complaints, 'what pages asked of strangers, or complained of').toEqual([]);
    expect(room.house.log, 'what the house wrote').not.toMatch(/fault/);
  },
});

export { expect };

async function takePictures(
  room: Room,
  story: { outputPath: (name: string) => string },
): Promise<void> {
  for (const { name, context } of room.devices)
    for (const [index, page] of context.pages().entries())
      await page
        .screenshot({ path: story.outputPath(`${name} ${index}.png`) })
        .catch(() => undefined);
}
