import { offerFile } from '../connection/offer-file.ts';

/** Offers a text as a file. It is made on this device and asks no house for anything. */
export function saveText(name: string, text: string): void {
  offerFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
}
