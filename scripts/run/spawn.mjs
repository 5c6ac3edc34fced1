import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const isWindows = process.platform === 'win32';

/** A program that a dependency brings: `tool('vite', 'client')`. */
export function tool(name, workspace = '.') {
  return join(root, workspace, 'node_modules', '.bin', name);
}

/** Runs a program on this terminal, with the locked Node first on its path. Answers its exit code. */
export function run(program, args, options = {}) {
  return runTogether([[program, args, options]]);
}

/** Runs several programs at once; when one ends, the others are told to. Answers the first exit code. */
export async function runTogether(programs) {
  const children = programs.map((each) => start(...each));
  let caught;
  const tell = (signal) => {
    for (const { child } of children) child.kill(signal);
  };
  const forward = (signal) => {
    caught = signal;
    // Ctrl+C at a terminal reaches the whole group: told twice, a server would skip its orderly end.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) tell(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  const code = await Promise.race(children.map((each) => each.ended));
  if (children.length > 1) tell('SIGTERM');
  await Promise.all(children.map((each) => each.ended));
  process.off('SIGINT', forward).off('SIGTERM', forward);
  // Whoever asked for the end wants no further step.
  if (caught !== undefined) process.exit(code);
  return code;
}

function start(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: join(root, options.cwd ?? '.'),
    env: { ...withLockedNode(process.env), ...options.env },
    stdio: 'inherit',
    // The programs of dependencies are .cmd files there, which only a shell starts.
    shell: isWindows,
  });
  const ended = new Promise((resolve) => {
    child.once('error', (cause) => resolve(explain(program, cause)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  return { child, ended };
}

function withLockedNode(env) {
  // Windows spells it Path.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [key]: `${join(root, 'node_modules', '.bin')}${delimiter}${env[key] ?? ''}` };
}

function explain(program, cause) {
  const why =
    cause.code === 'ENOENT' ? 'it is not on this machine' : `the machine says ${cause.message}`;
  process.stderr.write(`${program} could not be started: ${why}.\n`);
  return 127;
}
