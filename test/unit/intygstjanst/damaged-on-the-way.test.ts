import { describe, expect, it } from "vitest";
import { certificateIndexes } from "../../../functions/certificate/store/certificate-indexes.ts";
import type { Attributes, Item } from "../../../functions/operation/tables.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { aSystem, astrid, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import type { Claims } from "../../fixtures/people.ts";
import { practiceLife, terms } from "../../fixtures/practice-life.ts";
import { accepted, aDraft, aMessage, aSentCertificate, aSignedCertificate, envelope } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";

type Call = () => Promise<WorldResponse>;

/** What is read on the way of a call: where it lies, and a call that reads it, made ready. */
interface OnTheWay {
  readonly what: string;
  readonly table: "certificates" | "directory" | "keys";
  readonly isIt: (item: Item) => boolean;
  readonly prepare: (world: World) => Promise<Call>;
  /** What comes of it for one attribute at least. @default the call is refused */
  readonly answeredAs?: "done";
}

const { healthCentre } = units;
const register = async (world: World): Promise<Call> => {
  const xml = envelope(journalCertificate(healthCentre.hsaId, tolvan, "2026-11-20").xml);
  return () => world.call("registerCertificate", { xml });
};
const begin = async (world: World): Promise<Call> => {
  const input = { form: sickLeaveForm, patient: tolvan };
  return () => world.call("createDraft", input);
};
/** Signs a draft; the draft's own record and keys are whole. */
const sign = async (world: World): Promise<Call> => {
  const certificateId = await aDraft(world);
  return () => world.call("signCertificate", { certificateId, seenRevision: 1 });
};
const send = async (world: World): Promise<Call> => {
  const certificateId = await aSignedCertificate(world);
  return () => world.call("sendCertificate", { certificateId, consent: "in-person" });
};
const ask = async (world: World): Promise<Call> => {
  const xml = envelope(Buffer.from(sendMessageToCareXml(aMessage(await aSentCertificate(world)))));
  return () => world.call("sendMessageToCare", { xml });
};
/** A private doctor who has registered and accepted, and calls as `claims`. */
const atPractice =
  (operation: string, input: Readonly<Record<string, unknown>>, claims?: (doctor: string) => Claims) =>
  async (world: World): Promise<Call> => {
    const [registering] = practiceLife;
    accepted(await world.call(...registering!));
    accepted(await world.call("acceptAgreement", terms));
    const [doctor] = world.tables.all("directory").filter(({ sk }) => sk === "PRACTICE");
    const as = claims === undefined ? {} : { claims: claims(doctor!["staff"] as string) };
    const unit = { headers: { "care-unit": doctor!["hsaId"] as string } };
    return () => world.call(operation, input, { ...as, ...unit });
  };
const asPrivateDoctor = (hsaId: string): Claims => staffClaims({ hsaId, role: "PRIVATE_DOCTOR" });

const inDirectory = (pk: string, sk: string) => (item: Item) => item.pk === pk && item.sk.startsWith(sk);

const onTheWay: readonly OnTheWay[] = [
  { what: "a system", table: "directory", isIt: inDirectory("SYSTEMS", aSystem.clientId), prepare: register },
  { what: "a recipient's system", table: "directory", isIt: inDirectory("SYSTEMS", "forsakringskassan"), prepare: ask },
  { what: "a recipient who asks", table: "directory", isIt: inDirectory("RECIPIENTS", "FKASSA"), prepare: ask },
  { what: "a unit", table: "directory", isIt: inDirectory(`UNIT#${healthCentre.hsaId}`, "UNIT"), prepare: begin },
  {
    what: "a unit of an issuer",
    table: "directory",
    isIt: inDirectory(`UNIT#${healthCentre.hsaId}`, "UNIT"),
    prepare: register,
  },
  { what: "a doctor", table: "directory", isIt: inDirectory(`STAFF#${staff.elin.hsaId}`, "STAFF"), prepare: sign },
  { what: "an issuer", table: "directory", isIt: inDirectory(`STAFF#${staff.elin.hsaId}`, "STAFF"), prepare: register },
  {
    what: "a commission",
    table: "directory",
    isIt: inDirectory(`STAFF#${staff.elin.hsaId}`, "AT#"),
    prepare: begin,
    answeredAs: "done",
  },
  {
    what: "a patient",
    table: "directory",
    isIt: inDirectory(`PERSON#${tolvan}`, "PERSON"),
    prepare: async (world) => {
      await world.register(tolvan, {});
      return begin(world);
    },
  },
  {
    what: "an agreement",
    table: "directory",
    isIt: ({ sk }) => sk.startsWith("AGREEMENT#"),
    prepare: atPractice("createDraft", { form: sickLeaveForm, patient: tolvan }, asPrivateDoctor),
  },
  {
    what: "a practice",
    table: "directory",
    isIt: ({ sk }) => sk === "PRACTICE",
    prepare: atPractice("readOwnPractice", {}),
  },
  {
    what: "whose a practice is",
    table: "directory",
    isIt: ({ sk }) => sk === "OWNER",
    prepare: atPractice("readOwnPractice", {}),
  },
  {
    what: "a licence",
    table: "directory",
    isIt: inDirectory(`PERSON#${astrid.number}`, "LICENCE"),
    prepare: async (world) => () => world.call(...practiceLife[0]!),
    answeredAs: "done",
  },
  { what: "a data key", table: "keys", isIt: ({ pk }) => pk.startsWith("DATA#"), prepare: sign },
  { what: "a month's key", table: "keys", isIt: ({ pk }) => pk.startsWith("WRAPPING#"), prepare: sign },
  { what: "the index secret", table: "keys", isIt: ({ pk }) => pk.startsWith("SECRET#index"), prepare: begin },
  { what: "a draft", table: "certificates", isIt: ({ sk }) => sk === "DRAFT", prepare: sign },
  { what: "a certificate", table: "certificates", isIt: ({ sk }) => sk === "HEAD", prepare: send },
];

/** That something failed without a name, and whose number it was. */
const untold = new RegExp(["call-failed", tolvan, astrid.number].join("|"));

/** The tables themselves take nothing but texts there. */
const indexKeys = new Set<string>(
  Object.values(certificateIndexes).flatMap(({ partition, sort }) => [partition, sort]),
);

/** One attribute after the other is of another kind than every writer leaves it. */
function damages({ pk: _pk, sk: _sk, ...attributes }: Item): Attributes[] {
  const whole = attributes as Attributes;
  const names = Object.keys(whole).filter((name) => !indexKeys.has(name));
  return names.map((name) => ({ ...whole, [name]: typeof whole[name] === "boolean" ? 0 : false }));
}

/** Whether it was done, although something that it met is damaged. */
const isDone = ({ status, text }: WorldResponse): boolean => status < 300 && !text.includes("resultCode>ERROR");

/** How a call is refused for what is damaged: in the words of its protocol, and as nothing that its caller has done. */
function refusedForDamage({ status, json, text, headers }: WorldResponse): boolean {
  if (json === undefined) return status === 200 && text.includes("TECHNICAL_ERROR");
  // A person of whom nothing can be read is one of whom the register says nothing.
  const codes = ["stored-item-damaged", "person-register-unavailable"];
  return status === 503 && codes.includes(json.code) && headers["retry-after"] !== undefined;
}

describe.each(onTheWay)("$what that is damaged", ({ table, isIt, prepare, answeredAs = "refused" }) => {
  it("costs whoever calls a refusal that blames nobody, and is told to the operator", async () => {
    const [first] = (await prepared()).items;
    const answers: string[] = [];
    for (const put of damages(first!)) {
      const { world, call, items } = await prepared();
      for (const { pk, sk } of items) await world.tables.transact([{ table, pk, sk, put }]);
      world.restart();
      world.logLines.length = 0;
      const answer = await call();
      answers.push(isDone(answer) ? "done" : refusedForDamage(answer) ? "refused" : `${answer.status}: ${answer.text}`);
      const counted = world.logLines.filter((line) => line.includes('"DamagedItems":1'));
      if (!isDone(answer)) expect(counted).not.toEqual([]);
      expect(world.logLines.join()).not.toMatch(untold);
    }
    expect(answers).toContain(answeredAs);
    expect(answers.filter((one) => one !== "done" && one !== "refused")).toEqual([]);
  });

  async function prepared() {
    const world = await aWorld();
    const call = await prepare(world);
    const items = world.tables.all(table).filter(isIt);
    return { world, call, items };
  }
});
