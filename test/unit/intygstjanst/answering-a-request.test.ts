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

const method = 'Algorithm="urn:some"';
const someSignature = `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2"><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod ${method}/><SignatureMethod ${method}/><Reference URI=""><DigestMethod ${method}/><DigestValue>AA==</DigestValue></Reference></SignedInfo><SignatureValue>AA==</SignatureValue></Signature></underskrift>`;

interface Answering {
  readonly answers?: string;
  readonly complements?: string;
  readonly patient?: string;
  readonly unit?: string;
  /** Whether it replaces that certificate besides. */
  readonly replaces?: boolean;
  /** By somebody, in some form. */
  readonly signed?: boolean;
}

/** Registers a certificate that answers a message, and complements a certificate where it says so. */
async function register(answering: Answering): Promise<string> {
  return (await registered(answering)).text;
}

async function registered({
  answers,
  complements,
  patient = tolvan,
  unit,
  replaces = false,
  signed = false,
}: Answering) {
  const { id, xml } = journalCertificate(unit ?? units.healthCentre.hsaId, patient, "2026-11-20", complements);
  const both = Buffer.from(xml)
    .toString()
    .replace(/<relation>.*<\/relation>/s, (one) => (replaces ? one + one : one));
  const written = both.replace("ERSATT", "KOMPLT");
  const svarPa = `<r:svarPa><meddelande-id>${answers ?? ""}</meddelande-id></r:svarPa>`;
  const asked = answers === undefined ? written : written.replace("<r:intyg", `${svarPa}<r:intyg`);
  const request = signed ? asked.replace("</r:intyg>", `${someSignature}</r:intyg>`) : asked;
  const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(request)) });
  if (text.includes(">OK<")) expect(await world.stores.certificates.find(id)).toBeDefined();
  else expect(await world.stores.certificates.find(id)).toBeUndefined();
  return { id, text };
}

async function open(): Promise<string[]> {
  const { messages } = accepted(await world.call("listMessages", { certificateId: complemented }));
  const open = (messages as { messageId: string; state: string }[])
    .filter(({ state }) => state === "open")
    .map(({ messageId }) => messageId)
    .toSorted();
  const { questions } = accepted(await world.call("listQuestions"));
  expect((questions as { messageId: string }[]).map(({ messageId }) => messageId).toSorted()).toEqual(open);
  return open;
}

describe("a certificate from outside that answers a request for a complement", () => {
  it("is registered, and settles all requests about the certificate that it complements, and no question", async () => {
    expect(await open()).toEqual(["k1", "k2", "q1"]);
    expect(await register({ answers: " k1\n", complements: complemented })).toContain(">OK<");
    expect(await open()).toEqual(["q1"]);
  });

  it("may replace the very certificate that it complements too, and be made void", async () => {
    const told = async () => accepted(await world.call("readOwnCertificate", { certificateId: complemented }));
    const { id, text } = await registered({ answers: "k1", complements: complemented, replaces: true });
    expect(text).toContain(">OK<");
    expect(await told()).toMatchObject({ replacedBy: id, isComplemented: true });
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    for (const name of ["replacedBy", "isComplemented"]) expect(await told()).not.toHaveProperty(name);
    expect(await open()).toEqual(["k1", "k2", "q1"]);
  });

  it.each([
    ["K1", "k1"],
    ["\n  K1 ", "k1"],
    ["&#75;1", "k1"],
    ["k1", "k1"],
    [" BE-1\n", "Be-1"],
    ["be-1", "Be-1"],
  ])("may write the id in other letters (%j), and the recipient gets its own", async (answers, own) => {
    const complements = [{ questionId: "32", text: "Vilka dagar?" }];
    await ask(world, complemented, { id: "Be-1", subject: "KOMPLT", complements });
    const { id, text } = await registered({ answers, complements: complemented });
    expect(text).toContain(">OK<");
    const { signedXml } = (await world.stores.certificates.open(id))!;
    const sent = /<meddelande-id>\s*(\S+?)\s*<\/meddelande-id>/.exec(Buffer.from(signedXml).toString());
    expect(sent?.[1]).toBe(own);
    expect(await open()).toEqual(["q1"]);
  });

  it("must write it in the recipient's letters where it is signed, for its bytes never change", async () => {
    const refused = await registered({ answers: "K1", complements: complemented, signed: true });
    expect(refused.text).toContain("VALIDATION_ERROR");
    expect(refused.text).toContain("(/svarPa/meddelande-id)");
    expect(await open()).toEqual(["k1", "k2", "q1"]);
    expect(await register({ answers: "k1", complements: complemented, signed: true })).toContain(">OK<");
  });

  it("may answer one that is settled already", async () => {
    await register({ answers: "k1", complements: complemented });
    expect(await register({ answers: "k2", complements: complemented })).toContain(">OK<");
  });

  it.each<[string, () => Answering]>([
    ["of a message that is not there", () => ({ answers: "k3", complements: complemented })],
    ["that no key of a table takes", () => ({ answers: "k".repeat(3000), complements: complemented })],
    ["of a question, which no certificate answers", () => ({ answers: "q1", complements: complemented })],
    ["of a message about a certificate that it does not complement", () => ({ answers: "k1" })],
    [
      "where what it complements is not here",
      () => ({ answers: "k1", complements: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" }),
    ],
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

describe.each([
  ["revoked", "revokeCertificate", { reason: "wrong-patient" }],
  ["erased", "eraseCertificate", { caseNumber: "IVO 1-2026" }],
])("when the certificate that answered a request is %s", (_how, operation, input) => {
  const end = (certificateId: string) => world.call(operation, { certificateId, ...input });

  it("the requests that it settled wait again, in their place of the list, and no others", async () => {
    accepted(await world.call("answerQuestion", { certificateId: complemented, messageId: "k2", text: "Alla" }));
    const before = accepted(await world.call("listQuestions"))["questions"];
    const { id } = await registered({ answers: "k1", complements: complemented });
    expect(await open()).toEqual(["q1"]);
    accepted(await end(id));
    expect(await open()).toEqual(["k1", "q1"]);
    expect(accepted(await world.call("listQuestions"))["questions"]).toEqual(before);
    expect(world.tables.all("certificates").filter(({ answeredBy }) => answeredBy !== undefined)).toEqual([]);
    expect(await register({ answers: "k1", complements: complemented })).toContain(">OK<");
    expect(await open()).toEqual(["q1"]);
  });

  it("they do not wait while another certificate answers them, whichever goes first", async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const both = [
        await registered({ answers: "k1", complements: complemented }),
        await registered({ answers: "k2", complements: complemented }),
      ];
      accepted(await end(both[order[0]]!.id));
      expect(await open()).toEqual(["q1"]);
      accepted(await end(both[order[1]]!.id));
      expect(await open()).toEqual(["k1", "k2", "q1"]);
    }
  });

  it("nothing of it is told where what it complemented is erased", async () => {
    const { id } = await registered({ answers: "k1", complements: complemented });
    accepted(await world.call("eraseCertificate", { certificateId: complemented, caseNumber: "IVO 2-2026" }));
    accepted(await end(id));
  });
});

it("settles as many requests as one transaction takes, the one that it names among them", async () => {
  const complements = [{ questionId: "32", text: "Vilka dagar?" }];
  for (let n = 0; n < 95; n += 1)
    await ask(world, complemented, { id: `m${String(n)}`, subject: "KOMPLT", complements });
  const { id } = await registered({ answers: "m94", complements: complemented });
  const settled = world.tables.all("certificates").filter(({ answeredBy }) => answeredBy !== undefined);
  expect(settled.map(({ sk }) => sk)).toContain("MESSAGE#m94");
  expect(settled).toHaveLength(50);
  accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
  expect(world.tables.all("certificates").filter(({ answeredBy }) => answeredBy !== undefined)).toEqual([]);
});
