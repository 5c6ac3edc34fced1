import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

// The least a server can do: every message goes to all other sockets. No check, no document, no disk.

const http = createServer();
const echo = new WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false });
const sockets = new Set<WebSocket>();
echo.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (message) => {
    for (const other of sockets) if (other !== socket) other.send(message, { binary: true });
  });
});
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${(http.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
