import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { useForeignEmulator } from "../../../lib/local/foreign-emulator.ts";
import { findFreePort, listen } from "../../../lib/local/free-ports.ts";

const closers: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that refuses these services as an emulator does that has not got them. */
async function anEmulatorWithout(...services: readonly string[]): Promise<string> {
  const server = createServer((request, response) => {
    const service = /Credential=[^/]*\/\d+\/[^/]*\/([^/]*)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
    response.writeHead(services.includes(service) ? 501 : 200).end("{}");
  });
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${String(await listen(server, 0))}`;
}

describe("An emulator that runs already", () => {
  it("is used as it is, and stays when the exchange ends", async () => {
    const endpoint = await anEmulatorWithout();
    const emulator = await useForeignEmulator(endpoint);
    await emulator.stop();
    expect(emulator.endpoint).toBe(endpoint);
    expect((await fetch(endpoint)).status).toBe(200);
  });

  it("is refused with the names of the services it lacks", async () => {
    await expect(useForeignEmulator(await anEmulatorWithout("athena", "scheduler"))).rejects.toThrow(
      /lacks scheduler, athena \(.+\): unset AWS_ENDPOINT_URL/,
    );
  });

  it("is asked for where nothing answers", async () => {
    await expect(useForeignEmulator(`http://localhost:${String(await findFreePort())}`)).rejects.toThrow(
      /^Nothing answers at AWS_ENDPOINT_URL=/,
    );
  });

  it.each(["https://dynamodb.eu-north-1.amazonaws.com", "http://10.0.0.1:4566", "localhost:4566", "nonsense"])(
    "is never %s",
    async (endpoint) => {
      await expect(useForeignEmulator(endpoint)).rejects.toThrow(/is not an emulator on this machine/);
    },
  );
});
