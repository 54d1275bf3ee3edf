import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";

/** Everything local listens here and nowhere else, so nothing is reachable from outside the machine. */
export const loopback = "127.0.0.1";

/** A port that nobody listened on a moment ago. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await new Promise((closed) => probe.close(closed));
  return port;
}

/**
 * Makes a server listen on the loopback address, on any free port where `port` is 0, and returns its port.
 *
 * @throws {PortInUseError} where another program listens there
 */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      failed(error.code === "EADDRINUSE" ? new PortInUseError(port) : error);
    });
    server.listen(port, loopback, listening);
  });
  return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server listens on no port");
  return address.port;
}

/** Says itself how to go on, since the person at the machine can put it right. */
export class PortInUseError extends Error {
  override name = "PortInUseError";
  constructor(port: number) {
    super(
      `Port ${String(port)} is in use by another program: stop that program, or choose another port, e.g. PORT=${String(port + 1)} npm start.`,
    );
  }
}
