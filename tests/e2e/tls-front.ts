import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { selfSigned } from './self-signed.ts';

/** What stands in front of a house that is reached by https: a proxy that a browser is told to ask for every host there
 *  is, and behind it the house's own host with a certificate. It knows whom it was asked for. */
export class TlsFront {
  readonly asked: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #tls: Server;
  readonly #proxy = createServer((_, answer) => answer.writeHead(502).end());

  private constructor({ host, port }: { host: string; port: number }) {
    this.#tls = createTlsServer(selfSigned(host), (socket) => this.#tie(socket, port));
    this.#proxy.on('connect', ({ url = '' }, socket: Socket) => {
      this.asked.push(url);
      if (url !== `${host}:443`) return socket.end('HTTP/1.1 502 No such host\r\n\r\n');
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      return this.#tie(socket, (this.#tls.address() as AddressInfo).port);
    });
  }

  static async open(house: { host: string; port: number }): Promise<TlsFront> {
    const front = new TlsFront(house);
    await listening(front.#tls);
    await listening(front.#proxy);
    return front;
  }

  /** Where a browser finds the proxy. */
  get server(): string {
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#proxy.close();
    this.#tls.close();
  }

  #tie(socket: Socket, port: number): void {
    const onward = connect(port, '127.0.0.1');
    for (const each of [socket, onward]) {
      this.#sockets.add(each);
      // A browser that leaves in the middle of an answer is no fault of anybody's.
      each.on('error', () => each.destroy());
      each.on('close', () => this.#sockets.delete(each));
    }
    socket.pipe(onward).pipe(socket);
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}
