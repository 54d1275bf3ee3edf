import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDate } from "../../../functions/certificate/types/calendar.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const runs = 40;

const clock = fc.constantFrom("00:00:00", "00:59:59", "01:00:00", "12:30:00", "23:59:59");
const year = fc.oneof(
  fc.constantFrom(
    "0000",
    "0001",
    "0099",
    "1582",
    "1899",
    "1900",
    "1901",
    "1969",
    "1970",
    "2038",
    "2099",
    "2100",
    "9999",
  ),
  fc.nat(9999).map((any) => String(any).padStart(4, "0")),
);
const day = fc
  .tuple(year, fc.constantFrom("01-01", "01-02", "02-29", "06-30", "12-30", "12-31"))
  .map((of) => of.join("-"));
const time = fc.tuple(day, clock).map((of) => of.join("T"));

/** What in an answer looks like a date or a time, of any year that a program could write. */
const temporal = /^[+-]?\d{4,6}-\d{2}-\d{2}/;

function temporalsIn(answer: unknown): readonly string[] {
  if (typeof answer === "string") return temporal.test(answer) ? [answer] : [];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(temporalsIn) : [];
}

/** `full-date` or `date-time` of RFC 3339, of a year that every parser knows: 0001–9999. */
function isReadByAll(value: string): boolean {
  return (
    isDate(value.slice(0, 10)) && /^.{10}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(value)
  );
}

async function expectReadByAll(world: World, certificateId: string): Promise<void> {
  for (const [operation, input] of [
    ["readCertificate", { certificateId }],
    ["listMessages", { certificateId }],
    ["listCertificates", {}],
    ["searchCertificates", { patient: tolvan }],
    ["listQuestions", {}],
    ["listOwnCertificates", {}],
    ["readOwnCertificate", { certificateId }],
  ] as const) {
    const found = temporalsIn(accepted(await world.call(operation, input)));
    expect(
      found.filter((value) => !isReadByAll(value)),
      operation,
    ).toEqual([]);
  }
}

/** Refused in words, which name the element. */
function expectRefused(text: string, element: string): void {
  expect(text).toContain("VALIDATION_ERROR");
  expect(text).toMatch(/(Tiden ska|Signeringstidpunkten|ska vara en tid|ska vara ett datum)/);
  expect(text).toContain(element);
}

describe("whatever time a door is told, every date that is answered is one that any client can read", () => {
  it("the times of signing and sending of a certificate that is registered", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(time, fc.option(time), async (signedAt, sentAt) => {
        const world = await aWorld();
        const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
        const sent = sentAt === null ? "" : `<skickatTidpunkt>${sentAt}</skickatTidpunkt>`;
        const said = Buffer.from(xml)
          .toString()
          .replace(/<skickatTidpunkt>.*?<\/skickatTidpunkt>/, "")
          .replace(
            /<signeringstidpunkt>.*?<\/signeringstidpunkt>/,
            `<signeringstidpunkt>${signedAt}</signeringstidpunkt>${sent}`,
          );
        const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(said)) });
        if (text.includes(">OK<")) {
          taken += 1;
          expect(signedAt > "1900-01-02").toBe(true);
          await expectReadByAll(world, id);
        } else expectRefused(text, "idpunkt)");
      }),
      {
        numRuns: runs,
        examples: [
          ["1901-01-01T00:00:00", null],
          ["0001-01-01T00:00:00", null],
          ["0000-12-31T23:00:00", null],
        ],
      },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it("the time of sending of a message, and its last day", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(time, fc.option(day, { nil: undefined }), async (sentAt, last) => {
        const world = await aWorld();
        const certificateId = await aSentCertificate(world);
        const due = last === undefined ? {} : { lastAnswerDate: last };
        const { text } = await ask(world, certificateId, { sentAt, ...due });
        if (text.includes(">OK<")) {
          taken += 1;
          expect(sentAt > "1900-01-02").toBe(true);
          await expectReadByAll(world, certificateId);
        } else expectRefused(text, text.includes("/skickatTidpunkt") ? "/skickatTidpunkt" : "/sistaDatumForSvar");
      }),
      {
        numRuns: runs,
        examples: [
          ["1901-01-01T00:00:00", "0001-01-01"],
          ["0001-01-01T00:00:00", undefined],
          ["1901-01-01T00:00:00", "2099-12-31"],
          // Taken, whatever is drawn besides.
          ["1902-01-01T00:00:00", "2098-12-31"],
        ],
      },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it("the days of a sick leave that is signed here", async () => {
    const type = findType("FK7804")!;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(day, day, async (start, end) => {
        const world = await aWorld();
        const answers = {
          ...exampleOf(type, "2026-11-22"),
          sickLeave: [{ degree: "HALFTEN", period: { start, end } }],
        };
        const body = { form: formName(type), patient: tolvan, answers };
        const created = await world.call("createDraft", body);
        if (created.status >= 300) return expect(created.json.errors[0].detail ?? created.text).toBeTruthy();
        const { certificateId } = accepted(created);
        const signed = await world.call("signCertificate", { certificateId, seenRevision: 1 });
        if (signed.status < 300) {
          taken += 1;
          await expectReadByAll(world, String(certificateId));
        } else expect([signed.status, signed.json.errors.length > 0]).toEqual([422, true]);
      }),
      {
        numRuns: runs,
        examples: [
          ["2026-11-22", "9999-12-31"],
          ["2026-11-22", "2026-12-31"],
          ["0000-01-01", "0000-01-02"],
        ],
      },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
