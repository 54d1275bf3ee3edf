import { Agent, createServer, request } from "node:http";
import { listen, loopback } from "./free-ports.ts";

/** A running proxy. */
export interface Proxy {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Passes every request on and says that it came over https.
 *
 * Policies that deny plain http (`aws:SecureTransport`) would otherwise refuse everything, since the emulator speaks
 * plain http; the policies stay as they are in production (docs/emulator.md row 6).
 */
export async function startHttpsMarkingProxy(targetPort: number): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, answer) => {
    const outgoing = request({
      host: loopback,
      port: targetPort,
      method: incoming.method,
      path: incoming.url,
      // The host stays as the client wrote it, because the client's signature covers it.
      headers: [...incoming.rawHeaders, "x-forwarded-proto", "https"],
      agent,
    });
    outgoing.on("response", (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.on("error", () => answer.destroy()).pipe(answer);
    });
    // A cut connection is what a client of the emulator itself would see.
    outgoing.on("error", () => answer.destroy());
    answer.on("close", () => outgoing.destroy());
    incoming.on("error", () => outgoing.destroy()).pipe(outgoing);
  });
  // Clients keep connections open as long as they like; the emulator's own limit is 75 s.
  server.keepAliveTimeout = 75_000;
  const port = await listen(server, 0);
  return {
    origin: `http://${loopback}:${String(port)}`,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
