import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate for a host name that nobody vouches for, and its key: made anew each time, and good for an hour. */
export function selfSigned(host: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid(2, 5, 4, 3), text(host))));
  const algorithm = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
  const nowMs = Date.now();
  const content = sequence(
    tagged(0xa0, number(2)),
    number(1),
    algorithm,
    name,
    sequence(time(nowMs - 3_600_000), time(nowMs + 3_600_000)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(alternativeName(host))),
  );
  const certificate = sequence(content, algorithm, bits(sign('sha256', content, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n'),
  };
}

// The little of DER that a certificate of version 3 needs (X.690, RFC 5280).

function alternativeName(host: string): Buffer {
  const names = sequence(tagged(0x82, Buffer.from(host)));
  return sequence(oid(2, 5, 29, 17), tagged(0x04, names));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  // The shortest way to write a length is the only one that browsers read.
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

function number(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function text(value: string): Buffer {
  return tagged(0x0c, Buffer.from(value));
}

function bits(value: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), value]));
}

function time(atMs: number): Buffer {
  const [seconds = ''] = new Date(atMs).toISOString().slice(2).replace(/[-:T]/g, '').split('.');
  return tagged(0x17, Buffer.from(`${seconds}Z`));
}

function oid(first: number, second: number, ...rest: number[]): Buffer {
  const parts = rest.flatMap((part) => {
    const groups = [part & 127];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 127) | 128);
    return groups;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...parts]));
}
