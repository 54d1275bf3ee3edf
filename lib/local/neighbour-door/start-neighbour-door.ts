import { createServer } from "node:https";
import { TLSSocket } from "node:tls";
import type { IncomingMessage } from "node:http";
import { answerProblem } from "../edge/problem-answer.ts";
import { passOn } from "../edge/pass-on.ts";
import { listen, loopback } from "../free-ports.ts";
import { makeAuthority } from "./made-certificates.ts";
import type { ClientCertificate, MadeAuthority } from "./made-certificates.ts";

/** Where others take calls of ours, and of nobody else. */
export interface NeighbourDoor {
  /** `https://127.0.0.1:<port>`; each neighbour is below its name. */
  readonly origin: string;
  /** The certificate that opens it, and whom to trust behind it. */
  readonly ours: ClientCertificate;
  readonly stop: () => Promise<void>;
}

/** Who we are to those we call. */
const ourName = "intygstjanster";

/**
 * Opens one door before all that we call with our own certificate, as the national service platform stands before many:
 * who shows no certificate, or one of another authority, is not let in; who shows somebody else's is answered 403.
 * Certificates are made for this run and lie in memory.
 *
 * @param neighbours the port of each, by the name that its path begins with
 * @param made whose certificates count
 */
export async function startNeighbourDoor(
  neighbours: ReadonlyMap<string, number>,
  made: Promise<MadeAuthority> = makeAuthority(),
): Promise<NeighbourDoor> {
  const authority = await made;
  const { certificate, key } = await authority.server();
  const asked = { requestCert: true, rejectUnauthorized: true, ca: authority.root } as const;
  const server = createServer({ cert: certificate, key, ...asked }, (request, response) => {
    const [, name = "", path = ""] = /^\/([^/]*)(\/.*)$/.exec(request.url ?? "") ?? [];
    const port = neighbours.get(name);
    if (nameShown(request) !== ourName) response.writeHead(403).end();
    else if (port === undefined) answerProblem(request, response, "no-such-address");
    else passOn(request, response, { port, path });
  });
  const port = await listen(server, 0);
  return {
    origin: `https://${loopback}:${String(port)}`,
    ours: await authority.client(ourName),
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

function nameShown({ socket }: IncomingMessage): string | undefined {
  return socket instanceof TLSSocket ? [socket.getPeerCertificate().subject.CN].flat()[0] : undefined;
}
