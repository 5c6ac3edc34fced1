import { resolve } from 'node:path';
import { err, ok, type Result } from '@rundbord/shared/result';
import * as z from 'zod';

const settings = {
  RB_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535),
  RB_HOST: z.string().min(1),
  RB_DATA: z.string().min(1),
  RB_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((text) => URL.canParse(text) && new URL(text).origin === text),
  RB_PROXIES: z.string().regex(/^\d$/).transform(Number),
  RB_CANVAS: z.enum(['on', 'off']).transform((choice) => choice === 'on'),
  RB_TLDRAW_LICENSE_KEY: z.string().regex(/^[\w/+=.:-]{8,2000}$/),
} as const;

const wanted: Record<keyof typeof settings, string> = {
  RB_PORT: 'a port from 0 to 65535, such as 4300',
  RB_HOST: 'the address to listen on, such as 127.0.0.1, or 0.0.0.0 for all',
  RB_DATA: 'the folder where the boards are kept',
  RB_ORIGIN:
    'the address people type, without a path and without a slash at its end, such as https://rundbord.example.dk',
  RB_CANVAS: 'on or off: whether walls may use the drawing canvas',
  RB_TLDRAW_LICENSE_KEY:
    'the key of your licence for tldraw, as its maker sent it, without spaces or quotes',
  RB_PROXIES: 'how many of your own proxies stand in front of the server, 0 to 9',
};

/** How the server was asked to run. `origin` is null when people reach it by the machine's own address. */
export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  origin: string | null;
  proxies: number;
  /** Whether walls may use the canvas. */
  hasCanvas: boolean;
  /** The key of the house's licence for the canvas, or null: then https hosts show plain posters. */
  licenceKey: string | null;
};

/** The settings in the environment, or one plain sentence for each that cannot be used. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, string[]> {
  const complaints = Object.keys(env)
    .filter((name) => name.startsWith('RB_') && !(name in settings))
    .map((name) => `${name} is not a setting of Rundbord.${nearest(name)}`);
  const read = <K extends keyof typeof settings>(
    name: K,
  ): z.infer<(typeof settings)[K]> | undefined => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    const parsed = settings[name].safeParse(text);
    if (parsed.success) return parsed.data as z.infer<(typeof settings)[K]>;
    complaints.push(`${name} should be ${wanted[name]}.`);
    return undefined;
  };
  const config = {
    port: read('RB_PORT') ?? 4300,
    host: read('RB_HOST') ?? '0.0.0.0',
    dataFolder: resolve(read('RB_DATA') ?? 'data'),
    origin: read('RB_ORIGIN') ?? null,
    proxies: read('RB_PROXIES') ?? 0,
    hasCanvas: read('RB_CANVAS') ?? true,
    licenceKey: read('RB_TLDRAW_LICENSE_KEY') ?? null,
  };
  return complaints.length > 0 ? err(complaints) : ok(config);
}

function nearest(name: string): string {
  const known = Object.keys(settings).find((each) => sharedLetters(each, name) >= 5);
  const all = Object.keys(settings).join(', ');
  return known ? ` Did you mean ${known}?` : ` The settings are ${all}.`;
}

function sharedLetters(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
