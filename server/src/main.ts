import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { seedDemo } from './demo.ts';
import { faultFacts, lineLog } from './log.ts';
import { systemRandom } from './random.ts';
import { lanAddress, type Running, startServer } from './serve.ts';
import { makeSignInLink } from './staff/sign-in.ts';
import { lockFolder } from './store/folder-lock.ts';
import { sqliteStore } from './store/sqlite-store.ts';

// The only file that acts when it is imported. Sentences here are for whoever runs the machine.

const say = (line: string) => process.stdout.write(`${line}\n`);
const stop = (lines: readonly string[]): never => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
};

const farewellMs = 10_000;

process.on('unhandledRejection', (fault) => {
  lineLog('process/fault', faultFacts(fault));
  process.exit(1);
});

const [command = 'start', ...rest] = process.argv.slice(2);
const read = readConfig(process.env);
const config = read.ok ? read.value : stop(read.refusal);

if (command === 'start') await start(config);
else if (command === 'demo') await demo(config);
else if (command === 'sign-in') await printSignIn(config);
else stop([`Rundbord knows start, demo and sign-in, not “${command}${rest.length ? ' …' : ''}”.`]);

async function start(settings: Config): Promise<void> {
  const running = await listen(settings);
  const staff = await running.house.store.rows('staff', '');
  greet(running, settings);
  if (staff.length === 0) {
    say(
      '  Nobody has signed in yet. This link is for the first facilitator, once, within 24 hours:',
    );
    say(`    ${local(await makeSignInLink(running.house, {}), running)}`);
  } else say('  A new sign-in link: npm run sign-in');
  say('');
}

async function demo(settings: Config): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rundbord-demo-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const running = await listen({ ...settings, dataFolder });
  const { link, followLink } = await seedDemo(running.house);
  greet(running, { ...settings, dataFolder });
  say(
    '  The worked case “Peter og Simon”, with a meeting open. The family is invented; the store is thrown away at the end.',
  );
  say('  Sign in as the facilitator Jonas, once:');
  say(`    ${local(link, running)}`);
  say('  Follow from afar as Ellen, with roles for names, on one device:');
  say(`    ${local(followLink, running)}`);
  say('');
}

async function printSignIn(settings: Config): Promise<void> {
  const store = sqliteStore(settings.dataFolder);
  const origin = () => settings.origin ?? `http://localhost:${settings.port}`;
  const link = await makeSignInLink(
    { store, origin, clock: systemClock, random: systemRandom },
    {},
  );
  say('One sign-in, within 24 hours, for a facilitator who is new here:');
  say(`  ${link}`);
  await store.close();
}

async function listen(settings: Config): Promise<Running> {
  const lock = lockFolder(settings.dataFolder);
  if (!lock)
    return stop([
      'Another Rundbord already runs on this data folder. Stop it first, or set RB_DATA to another folder.',
    ]);
  try {
    const running = await startServer(settings, { store: sqliteStore(settings.dataFolder) });
    const end = () => {
      // A store that does not answer is not waited for for ever; nothing that it lacks was called saved.
      setTimeout(() => process.exit(1), farewellMs).unref();
      // Also keeps the lock alive: one that nobody holds is collected, and the folder is free.
      const leave = (code: number) => () => {
        lock.release();
        process.exit(code);
      };
      running.close().then(leave(0), leave(1));
    };
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
    return running;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      return stop([`Port ${settings.port} is taken. Set RB_PORT to another.`]);
    if (code === 'EACCES')
      return stop([`Port ${settings.port} is not allowed here. Set RB_PORT to one above 1023.`]);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return stop([`This machine has no address ${settings.host}. Set RB_HOST to one it has.`]);
    throw fault;
  }
}

function greet(running: Running, settings: Config): void {
  say('');
  say('Rundbord is running.');
  say(`  On this machine:       http://localhost:${running.port}`);
  const lan = lanAddress();
  const open = settings.host === '0.0.0.0' || settings.host === '::';
  if (settings.origin) say(`  For everyone:          ${settings.origin}`);
  else if (open && lan) say(`  On the local network:  http://${lan}:${running.port}`);
  say(`  The boards are kept in ${settings.dataFolder}`);
}

/** A link as whoever sits at this machine opens it. */
function local(link: string, running: Running): string {
  const { pathname, hash } = new URL(link);
  const { origin } = new URL(running.house.origin());
  const isGiven = !/^http:\/\/(\d|localhost|\[)/.test(origin);
  return isGiven ? link : `http://localhost:${running.port}${pathname}${hash}`;
}
