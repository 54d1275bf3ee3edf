import { beforeAll, describe, expect, it, vi } from "vitest";
import type { ReceivedMessage } from "../../functions/certificate/model/message.ts";
import { isOpen } from "../../functions/operation/contract.ts";
import { operations } from "../fixtures/operations.ts";
import { systemClaims, units } from "../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aMessage,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  envelope,
} from "../fixtures/steps.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";

/** Who tries: a recipient that was sent none of these certificates, which are Försäkringskassan's or nobody's. */
const intruder = { claims: systemClaims("transportstyrelsen") };

const relations = [
  "unknown",
  "a draft",
  "sent to nobody",
  "another's",
  "another's, void",
  "another's, erased",
] as const;
type Relation = (typeof relations)[number];

let world: World;
let ids: Readonly<Record<Relation, string>>;
/** A message of Försäkringskassan's about each. */
const knownMessage = "3d0b1a52-77aa-4a59-9f3b-d0e3f9a0c111";

beforeAll(async () => {
  world = await aWorld();
  const sent = async () => {
    const certificateId = await aSentCertificate(world);
    await aQuestion(world, certificateId, { id: knownMessage });
    return certificateId;
  };
  const revoked = await sent();
  accepted(await world.call("revokeCertificate", { certificateId: revoked, reason: "wrong-patient" }));
  const erased = await sent();
  accepted(await world.call("eraseCertificate", { certificateId: erased, caseNumber: "3.5.1-1/2026" }));
  ids = {
    unknown: "00000000-0000-4000-8000-000000000000",
    "a draft": await aDraft(world),
    "sent to nobody": await aSignedCertificate(world),
    "another's": await sent(),
    "another's, void": revoked,
    "another's, erased": erased,
  };
});

/** What one may try in a message, beside a plain question. */
const messages: Readonly<Record<string, Partial<ReceivedMessage> & { readonly careUnit?: string }>> = {
  "a question": {},
  "a request for a complement": { subject: "KOMPLT", complements: [{ questionId: "32", text: "Vilka dagar?" }] },
  "a complement of what no type has": { subject: "KOMPLT", complements: [{ questionId: "998", text: "Vad?" }] },
  "a reminder of another's message": { subject: "PAMINN", reminderOf: knownMessage },
  "an answer to another's message": { answerTo: { messageId: knownMessage } },
  "another's message once more": { id: knownMessage },
  "a question about another patient": { patient: { kind: "personnummer", number: "197705232382" } },
  "a question to another unit": { careUnit: units.surgery.hsaId },
  "a question about another issuer's": { certificate: { id: "", issuingUnit: units.elsewhere.hsaId } },
};

/** What the answer says, and what has been asked of the tables for it. */
async function tried(relation: Relation, { careUnit, ...other }: (typeof messages)[string]) {
  // With nothing in its memory a function asks for each key anew.
  world.restart();
  const calls = (["get", "list", "query", "transact", "add"] as const).map((name) => vi.spyOn(world.tables, name));
  const id = ids[relation];
  const base = { id: "b3d5cb1e-2a64-4f05-b6d5-6c1f4d3e2f10", ...other };
  const certificate = { issuingUnit: units.healthCentre.hsaId, ...other.certificate, id };
  const xml = sendMessageToCareXml(aMessage(id, { ...base, certificate }), careUnit).replace("FKASSA", "TRANSP");
  const { status, text } = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) }, intruder);
  const asked = calls.map((call) => [call.mock.calls.length, call.mock.calls.map(([first]) => sizeOf(first))]);
  vi.restoreAllMocks();
  return { status, text, asked };
}

function sizeOf(argument: unknown): number {
  return Array.isArray(argument) ? argument.length : 1;
}

describe("A recipient that was not sent a certificate", () => {
  describe.each(Object.entries(messages))("and writes %s about it", (_what, message) => {
    it("is answered in the same words, for the same reads, whatever there is", async () => {
      const unknown = await tried("unknown", message);
      expect(unknown.text).toContain("CERTIFICATE_NOT_FOUND_ERROR");
      for (const relation of relations) expect([relation, await tried(relation, message)]).toEqual([relation, unknown]);
    });
  });

  const closed = [...operations.values()].map(({ operation }) => operation).filter(({ contract }) => !isOpen(contract));

  it.each(closed.map(({ contract }) => [contract.id, contract] as const))(
    "is told the same by %s, whatever there is",
    async (id, contract) => {
      const answers = new Set<string>();
      for (const relation of relations) {
        const input = { ...contract.examples.input, certificateId: ids[relation] };
        const asked = "certificateId" in contract.examples.input ? input : contract.examples.input;
        const { status, text } = await world.call(id, asked, intruder);
        answers.add(`${String(status)} ${text.replaceAll(/[0-9a-f-]{36}/g, "…")}`);
      }
      expect([...answers]).toHaveLength(1);
    },
  );
});
