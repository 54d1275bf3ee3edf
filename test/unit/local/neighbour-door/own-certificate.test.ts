import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nationalRegister } from "../../../../functions/certificate/person-register/national-register.ts";
import { httpSigningService } from "../../../../functions/certificate/signature/http-signing-service.ts";
import { nationalStaff } from "../../../../functions/identity/national-directory/national-staff.ts";
import type { MutualTls } from "../../../../functions/platform/mutual-tls.ts";
import { post } from "../../../../functions/platform/post.ts";
import { deliver } from "../../../../functions/recipients/riv/deliver.ts";
import { listen } from "../../../../lib/local/free-ports.ts";
import { makeAuthority } from "../../../../lib/local/neighbour-door/made-certificates.ts";
import { startNeighbourDoor } from "../../../../lib/local/neighbour-door/start-neighbour-door.ts";
import { startSigningService } from "../../../../lib/local/signing-service/start-signing-service.ts";
import { startForsakringskassan } from "../../../../lib/local/simulators/forsakringskassan/forsakringskassan.ts";
import { startHsa } from "../../../../lib/local/simulators/hsa/start-hsa.ts";
import { startPersonRegister } from "../../../../lib/local/simulators/person-register/start-person-register.ts";
import { hsaDoctor, hsaUnits } from "../../../fixtures/hsa-people.ts";
import { inRegister } from "../../../fixtures/register-people.ts";
import { bytes, registerCertificateXml } from "../../certificate/national-xml/messages.ts";

const logicalAddress = "SE165565594230-1000";
const consumer = "TSTNMT2321000156-INTYG";

async function aNeighbourhood() {
  const keysFolder = await mkdtemp(path.join(tmpdir(), "neighbour-door-"));
  const authority = await makeAuthority();
  const other = await makeAuthority();
  const started = {
    hsa: await startHsa(logicalAddress),
    register: await startPersonRegister(Object.values(inRegister), logicalAddress),
    signing: await startSigningService({ keysFolder, port: 0 }),
    recipient: await startForsakringskassan({
      port: 0,
      exchangeOrigin: "http://127.0.0.1:1",
      token: () => Promise.resolve("token"),
    }),
  };
  started.hsa.hold([hsaDoctor], Object.values(hsaUnits));
  const ports = {
    hsa: started.hsa.url,
    register: started.register.url,
    signing: new URL(started.signing.origin),
    recipient: new URL(started.recipient.origin),
  };
  const door = await startNeighbourDoor(
    new Map(Object.entries(ports).map(([name, { port }]) => [name, Number(port)])),
    Promise.resolve(authority),
  );
  const stop = async () => {
    await Promise.all([door, ...Object.values(started)].map((one) => one.stop()));
    await rm(keysFolder, { recursive: true });
  };
  return { authority, other, started, door, stop };
}

let around: Awaited<ReturnType<typeof aNeighbourhood>>;
beforeAll(async () => {
  around = await aNeighbourhood();
});
afterAll(() => around.stop());

type FindOurs = () => Promise<MutualTls>;

/** Each makes one call through the door, and says what came of it: "done", or what its operator is told. */
const callers: Record<string, (mutualTls: FindOurs, origin: string) => Promise<string>> = {
  "a delivery to a recipient": async (mutualTls, origin) => {
    const recipient = { endpoint: `${origin}/recipient/riv`, logicalAddress: "2021005521" };
    const outcome = await deliver(recipient, bytes(registerCertificateXml()), "RegisterCertificate", { mutualTls });
    return outcome.kind === "done" ? "done" : outcome.reason;
  },
  "a question to the person register": async (mutualTls, origin) => {
    let told = "done";
    const url = new URL(`${origin}/register/riv`);
    const settings = { url, version: "5.0", logicalAddress, consumer, mutualTls, timeoutMs: 2_000 } as const;
    const register = nationalRegister(settings, (_code, { reason }) => (told = reason));
    await register.find([inRegister.ordinary.number]).catch(() => undefined);
    return told;
  },
  "a question to the national directory": async (mutualTls, origin) => {
    let told = "done";
    const url = new URL(`${origin}/hsa/riv`);
    const urls = { credentials: url, unitMembers: url };
    const settings = { urls, logicalAddress, consumer, mutualTls, timeoutMs: 2_000 };
    await nationalStaff(settings, (_code, { reason }) => (told = reason))(hsaDoctor.hsaId).catch(() => undefined);
    return told;
  },
  "a call of the signing service": async (mutualTls, origin) => {
    let told = "done";
    const tell = (_code: string, { reason, status }: Readonly<Record<string, string | number>>) =>
      (told = String(reason ?? `http-${String(status)}`));
    await httpSigningService(`${origin}/signing`, { tell, mutualTls }).prepareSigner({
      hsaId: hsaDoctor.hsaId,
      name: "Läka Legitim",
    });
    return told;
  },
};

const refusedInTls = /^(?:tls-failed|connection-lost)$/;

describe.each(Object.entries(callers))("With our own certificate, %s", (_name, call) => {
  const through = (ours: MutualTls) => call(() => Promise.resolve(ours), around.door.origin);

  it("is let in", async () => {
    expect(await through(around.door.ours)).toBe("done");
  });

  it("is refused with a certificate of another authority", async () => {
    const foreign = await around.other.client("intygstjanster");
    expect(await through({ ...foreign, authorities: around.authority.root })).toMatch(refusedInTls);
  });

  it("is refused with somebody else's certificate", async () => {
    expect(await through(await around.authority.client("somebody-else"))).toBe("http-403");
  });

  it("goes to nobody whose certificate does not lead to the roots that we keep", async () => {
    expect(await through({ ...around.door.ours, authorities: around.other.root })).toBe("tls-failed");
    const { certificate, key } = around.door.ours;
    expect(await through({ certificate, key })).toBe("tls-failed");
  });

  it("is not made where it cannot be used", async () => {
    expect(await call(() => Promise.reject(new Error("damaged")), around.door.origin)).toBe("no-certificate");
  });

  it("is made with the renewed one from then on", async () => {
    let ours = await around.authority.client("somebody-else");
    const made = () => call(() => Promise.resolve(ours), around.door.origin);
    expect(await made()).toBe("http-403");
    ours = await around.authority.client("intygstjanster");
    expect(await made()).toBe("done");
  });
});

describe("The door of those we call", () => {
  it("lets nobody in without a certificate", async () => {
    const { door, started } = around;
    const before = started.hsa.requests.length;
    const url = new URL(`${door.origin}/hsa/riv`);
    const asked = { url, headers: {}, body: Buffer.from("x"), timeoutMs: 2_000, largestAnswer: 1_000 };
    expect(await post(asked)).toMatchObject({ kind: "no-answer" });
    expect(started.hsa.requests.length).toBe(before);
  });

  it("leads to those it knows, as they answer", async () => {
    const mutualTls = around.door.ours;
    const asked = { headers: {}, body: Buffer.from("{}"), timeoutMs: 2_000, largestAnswer: 1_000, mutualTls };
    const statusAt = async (at: string) => {
      const reply = await post({ ...asked, url: new URL(`${around.door.origin}${at}`) });
      return reply.kind === "answer" ? reply.status : reply.reason;
    };
    expect(await statusAt("/nobody/riv")).toBe(404);
    expect(await statusAt("/")).toBe(404);
    expect(await statusAt("/signing/signers")).toBe(400);
  });

  it("passes on that nobody is behind it", async () => {
    const gone = createServer();
    const port = await listen(gone, 0);
    await new Promise((closed) => gone.close(closed));
    const door = await startNeighbourDoor(new Map([["recipient", port]]));
    expect(await callers["a delivery to a recipient"]?.(() => Promise.resolve(door.ours), door.origin)).toBe(
      "http-502",
    );
    await door.stop();
  });
});
