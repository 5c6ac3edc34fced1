import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { House } from '../house.ts';
import { type Staff, staffOf } from '../meeting/who.ts';
import { addressOf } from './origin.ts';

/** The staff member behind a request, if one is signed in. */
export function callingStaff(house: House, context: Context): Promise<Staff | null> {
  return staffOf(house, context.req.header('cookie'));
}

/** The address a request came from. */
export function callingAddress(context: Context, proxies: number): string {
  const forwarded = context.req.header('x-forwarded-for');
  return addressOf({ socket: socketAddress(context), forwarded }, proxies);
}

function socketAddress(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address;
  } catch {
    // Called without a server around it, in a test.
    return undefined;
  }
}
