import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import type { ReceivedMessage } from "../../../functions/certificate/model/message.ts";
import { subjects } from "../../../functions/certificate/model/message.ts";
import { answersToJson } from "../../../functions/certificate/types/json/answers-to-json.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes, writableTypes } from "../../../functions/certificate/types/registry.ts";
import { registerCertificateXml } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { elementsOf } from "../../contract/certificate/national-xml/rewritten-xml.ts";
import { rewritten } from "../../contract/certificate/national-xml/rewritings.ts";
import { expectUsableEverywhere } from "../../fixtures/every-room.ts";
import { staff, tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, aSignedCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { someSignature } from "../../unit/certificate/national-xml/messages.ts";
import { certificatesOf, signableAnswersOf } from "../certificate/types/certificates.ts";
import { anyText, oddText, withPasted } from "./odd-texts.ts";

/** How many go through each door; more of them are asked for by hand. */
const runs = Number(process.env["EVERY_ROOM"] ?? 60);
const limit = Math.max(60_000, runs * 2_000);

const admitted = { registered: 0, signed: 0, asked: 0, answered: 0 };

afterAll(() => {
  if (process.env["EVERY_ROOM"] !== undefined) process.stdout.write(`${JSON.stringify({ runs, admitted })}\n`);
});

const patients = [
  { kind: "personnummer", number: tolvan },
  { kind: "samordningsnummer", number: "191212721219" },
  { kind: "samordningsnummer", number: "191500722390" },
] as const;

const documents: fc.Arbitrary<CertificateDocument> = fc
  .tuple(
    fc.constantFrom(...certificateTypes).chain((type) => certificatesOf(type)),
    fc.constantFrom(...patients),
    fc.array(oddText, { maxLength: 3 }),
    oddText,
  )
  .map(([document, patient, pasted, name]) => {
    const { careProvider, hsaId } = units.healthCentre;
    const unit = { ...document.issuer.unit, hsaId, careProvider: { ...careProvider, name } };
    const answers = withPasted(document.answers, pasted);
    // Who signs is known by an id of HSA's, and the rest is as it is written.
    return { ...document, patient, answers, issuer: { ...document.issuer, hsaId: staff.elin.hsaId, unit } };
  });

/** How the certificate is written: as we do, or in other ways, by the numbers they are drawn from. */
const writings = fc.record({
  isSigned: fc.boolean(),
  /** From which number it is rewritten; none: it is not. */
  seed: fc.option(fc.noShrink(fc.nat()), { nil: undefined }),
  change: fc.constantFrom<(xml: string) => string>(
    (xml) => xml,
    (xml) => xml.replace(/<signeringstidpunkt>.*?<\/signeringstidpunkt>/, ""),
    (xml) => xml.replaceAll(/<t:root>1\.2\.752\.129\.2\.1\.4\.1<\/t:root>/g, "<t:root/>"),
    (xml) => xml.replaceAll(/(<\/?)t:/g, "$1__proto__:").replace("xmlns:t=", "xmlns:__proto__="),
    (xml) =>
      xml.replace(
        /(<intygs-id>.*?<t:extension>)([^<]*)/,
        (_all, before: string, id: string) => `${before} ${id.toUpperCase()}\n`,
      ),
    (xml) => xml.replace(/(<intygs-id>.*?<t:extension>)[^<]*/, "$1A:1.2-3_x"),
    (xml) => xml.replace("<efternamn/>", "<efternamn>Namnprov</efternamn>"),
    (xml) => xml.replace("</vardgivare>", '</vardgivare><x:y xmlns:x="urn:foreign">z</x:y>'),
    (xml) => xml.replace(/<t:displayName>[^<]*<\/t:displayName>/, "<t:displayName/>"),
  ),
});

type Writing = typeof writings extends fc.Arbitrary<infer T> ? T : never;

function written(document: CertificateDocument, { isSigned, seed, change }: Writing): string {
  const signature = `<u:underskrift xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2">${someSignature}</u:underskrift>`;
  const usual = registerCertificateXml(document).replace("</r:intyg>", `${isSigned ? signature : ""}</r:intyg>`);
  const changed = change(usual);
  return seed === undefined ? changed : rewritten(elementsOf(Buffer.from(changed), seed % 4 === 0), seed).xml;
}

function idIn(world: World): string {
  const heads = world.tables.all("certificates").filter(({ sk }) => sk === "HEAD");
  return heads[0]?.pk.slice("C#".length) ?? "";
}

describe("whatever a door takes goes through everything, until it is erased", () => {
  it(
    "a certificate that is registered",
    async () => {
      await fc.assert(
        fc.asyncProperty(documents, writings, async (document, writing) => {
          const world = await aWorld();
          const { status, text } = await world.call("registerCertificate", {
            xml: envelope(Buffer.from(written(document, writing))),
          });
          if (text.includes(">OK<")) {
            admitted.registered += 1;
            await expectUsableEverywhere(world, idIn(world));
          } else {
            expect([status, /faultcode>\w*:?Server/.test(text)]).toEqual([text.includes("Fault") ? 500 : 200, false]);
            expect(world.tables.all("certificates")).toEqual([]);
          }
        }),
        { numRuns: runs },
      );
      expect(admitted.registered).toBeGreaterThan(runs / 10);
    },
    limit,
  );

  it(
    "a certificate that is signed here",
    async () => {
      const ofForms = fc
        .constantFrom(...writableTypes("2026-11-20"))
        .chain((type) => signableAnswersOf(type).map((answers) => ({ type, answers })));
      await fc.assert(
        fc.asyncProperty(
          ofForms,
          fc.array(anyText, { maxLength: 3 }),
          fc.constantFrom(...patients),
          async ({ type, answers }, pasted, patient) => {
            const world = await aWorld();
            const sent = answersToJson(type, withPasted(answers, pasted));
            const created = await world.call("createDraft", {
              form: formName(type),
              patient: patient.number,
              answers: sent,
            });
            expect(created.status).toBeLessThan(500);
            if (created.status >= 300) return;
            const { certificateId } = accepted(created);
            for (const operation of ["readDraft", "validateDraft", "printDraft"])
              expect((await world.call(operation, { certificateId })).status, operation).toBe(200);
            const signed = await world.call("signCertificate", { certificateId, seenRevision: 1 });
            expect(signed.status).toBeLessThan(500);
            if (signed.status >= 300) return;
            admitted.signed += 1;
            await expectUsableEverywhere(world, String(certificateId));
          },
        ),
        { numRuns: runs },
      );
      expect(admitted.signed).toBeGreaterThan(runs / 10);
    },
    limit,
  );

  it(
    "a message from a recipient, and what care answers",
    async () => {
      const ids = fc.oneof(
        fc.uuid(),
        fc.uuid().map((id) => ` ${id.toUpperCase()}\n`),
        fc.constantFrom("a.b:1", "X_1-2"),
      );
      const message = fc.record(
        {
          id: ids,
          referenceId: oddText,
          subject: fc.constantFrom(...subjects.filter((subject) => subject !== "PAMINN")),
          heading: oddText,
          text: oddText,
          complements: fc.array(
            fc.record(
              { questionId: fc.constantFrom("6", "32", "17"), text: oddText },
              { requiredKeys: ["questionId", "text"] },
            ),
            { maxLength: 3 },
          ),
          lastAnswerDate: fc.constantFrom("2026-12-01", "2026-11-22"),
        },
        { requiredKeys: ["id", "subject", "text"] },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), anyText, async (messages, answer) => {
          const world = await aWorld();
          const certificateId = await aSignedCertificate(world);
          await expectUsableEverywhere(world, certificateId, async () => {
            for (const one of messages) await exchanged(world, certificateId, one, answer);
          });
        }),
        { numRuns: runs },
      );
      expect(admitted.asked).toBeGreaterThan(runs / 10);
      expect(admitted.answered).toBeGreaterThan(runs / 10);
    },
    limit,
  );
});

/** A message comes, is listed, and is answered where it may be. */
async function exchanged(
  world: World,
  certificateId: string,
  message: Partial<ReceivedMessage>,
  answer: string,
): Promise<void> {
  const { status, text } = await ask(world, certificateId, message);
  expect(status).toBe(200);
  if (!text.includes(">OK<")) return;
  admitted.asked += 1;
  const listed = await world.call("listMessages", { certificateId });
  expect(listed.status).toBe(200);
  const open = listed.json.messages.filter(
    ({ state, from }: { state: string; from: string }) => state === "open" && from !== "HSVARD",
  );
  for (const { messageId } of open) {
    const answered = await world.call("answerQuestion", { certificateId, messageId, text: answer });
    expect(answered.status).toBeLessThan(500);
    if (answered.status < 300) admitted.answered += 1;
  }
}
