import { Agent } from "node:https";
import type { Socket } from "node:net";
import { tlsOptions } from "./mutual-tls.ts";
import type { MutualTls } from "./mutual-tls.ts";

/** So long is a connection kept for the next call, less than most servers keep it. */
const keptMs = 4_000;

interface Kept {
  readonly agent: Agent;
  readonly lastUsedAt: WeakMap<Socket, number>;
}

/** By the certificate that they were opened with: a renewed one opens its own, and nobody takes one of the old. */
const kept = new WeakMap<MutualTls, Kept>();

/**
 * Connections opened with this certificate, kept for a few seconds: what is sent after one another pays for one
 * handshake. A function that was frozen in between finds them dead, with no timer that had closed them, so those that
 * were last used too long ago are closed before the next call.
 */
export function connectionsBy(mutualTls: MutualTls): Agent {
  const { agent, lastUsedAt } = kept.get(mutualTls) ?? open(mutualTls);
  const now = Date.now();
  for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []))
    if (now - (lastUsedAt.get(socket) ?? 0) >= keptMs) socket.destroy();
  return agent;
}

function open(mutualTls: MutualTls): Kept {
  const agent = new Agent({ ...tlsOptions(mutualTls), keepAlive: true, timeout: keptMs });
  const lastUsedAt = new WeakMap<Socket, number>();
  agent.on("free", (socket: Socket) => lastUsedAt.set(socket, Date.now()));
  const opened = { agent, lastUsedAt };
  kept.set(mutualTls, opened);
  return opened;
}
