import { beforeEach, describe, expect, it } from "vitest";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
let complemented: string;
beforeEach(async () => {
  world = await aWorld();
  complemented = await aSentCertificate(world);
  const complements = [{ questionId: "32", text: "Vilka dagar?" }];
  await ask(world, complemented, { id: "k1", subject: "KOMPLT", complements });
  await ask(world, complemented, { id: "k2", subject: "KOMPLT", complements });
  await ask(world, complemented, { id: "q1" });
});

interface Answering {
  readonly answers?: string;
  readonly complements?: string;
  readonly patient?: string;
  readonly unit?: string;
}

/** Registers a certificate that answers a message, and complements a certificate where it says so. */
async function register({ answers, complements, patient = tolvan, unit }: Answering): Promise<string> {
  const { id, xml } = journalCertificate(unit ?? units.healthCentre.hsaId, patient, "2026-11-20", complements);
  const written = Buffer.from(xml).toString().replace("ERSATT", "KOMPLT");
  const svarPa = `<r:svarPa><meddelande-id>${answers ?? ""}</meddelande-id></r:svarPa>`;
  const request = answers === undefined ? written : written.replace("<r:intyg", `${svarPa}<r:intyg`);
  const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(request)) });
  if (text.includes(">OK<")) expect(await world.stores.certificates.find(id)).toBeDefined();
  else expect(await world.stores.certificates.find(id)).toBeUndefined();
  return text;
}

async function open(): Promise<string[]> {
  const { messages } = accepted(await world.call("listMessages", { certificateId: complemented }));
  return (messages as { messageId: string; state: string }[])
    .filter(({ state }) => state === "open")
    .map(({ messageId }) => messageId)
    .toSorted();
}

describe("a certificate from outside that answers a request for a complement", () => {
  it("is registered, and settles all requests about the certificate that it complements, and no question", async () => {
    expect(await open()).toEqual(["k1", "k2", "q1"]);
    expect(await register({ answers: " k1\n", complements: complemented })).toContain(">OK<");
    expect(await open()).toEqual(["q1"]);
  });

  it("may answer one that is settled already", async () => {
    await register({ answers: "k1", complements: complemented });
    expect(await register({ answers: "k2", complements: complemented })).toContain(">OK<");
  });

  it.each<[string, () => Answering]>([
    ["of a message that is not there", () => ({ answers: "k3", complements: complemented })],
    ["in other letters than the recipient's own", () => ({ answers: "K1", complements: complemented })],
    ["that no key of a table takes", () => ({ answers: "k".repeat(3000), complements: complemented })],
    ["of a question, which no certificate answers", () => ({ answers: "q1", complements: complemented })],
    ["of a message about a certificate that it does not complement", () => ({ answers: "k1" })],
    ["where what it complements is not here", () => ({ answers: "k1", complements: "unknown" })],
    ["about another patient", () => ({ answers: "k1", complements: complemented, patient: "197705232382" })],
  ])("is refused with the id %s", async (_what, answering) => {
    const text = await register(answering());
    expect(text).toContain("VALIDATION_ERROR");
    expect(text).toContain("(/svarPa/meddelande-id)");
    expect(await open()).toEqual(["k1", "k2", "q1"]);
  });

  it("is taken as before where it answers nothing", async () => {
    expect(await register({ complements: complemented })).toContain(">OK<");
    expect(await open()).toEqual(["k1", "k2", "q1"]);
  });
});
