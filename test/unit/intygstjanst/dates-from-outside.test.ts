import { beforeEach, describe, expect, it } from "vitest";
import type { Value } from "../../../functions/certificate/model/answers.ts";
import { registerCertificateXml } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../functions/certificate/types/type-index.ts";
import type { Kind } from "../../../functions/certificate/types/type-language.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { aSentCertificate, ask, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { someCertificates } from "../../property/certificate/types/certificates.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const outside = ["0001-01-01", "1900-01-01", "2099-12-12", "9999-12-31"];

/** Values of a kind that tell of a day in no year of a certificate; none for a kind that tells of no day. */
function outsideOf(kind: Kind): readonly Value[] {
  if (kind.is === "date") return outside;
  if (kind.is === "year") return ["1000", "1899", "2100", "9999"];
  if (kind.is !== "period") return [];
  return outside.flatMap((day) =>
    day < "2026" ? [{ start: day, end: "2026-11-20" }] : [{ start: "2026-11-20", end: day }],
  );
}

const dated = certificateTypes.flatMap((type) =>
  indexOf(type)
    .order.filter((question) => question.foldedInto === undefined)
    .flatMap((question) =>
      question.parts
        .filter(({ kind }) => outsideOf(kind).length > 0)
        .map((part) => [formName(type), part.id, { type, question, part }] as const),
    ),
);

const certificatesOf = new Map(certificateTypes.map((type) => [type, someCertificates(type, 120)]));

describe("a day that no certificate tells of", () => {
  it("is tried in every question about days of every type", () => {
    expect(dated.length).toBeGreaterThan(20);
    // TSTRK1007 asks for no day.
    const undated = certificateTypes.filter((type) => !dated.some(([form]) => form === formName(type)));
    expect(new Set(undated.map(({ key }) => key))).toEqual(new Set(["TSTRK1007"]));
  });

  it.each(dated)("is not registered: %s, %s", async (_form, partId, { type, question, part }) => {
    const answered = (certificatesOf.get(type) ?? [])
      .filter(({ answers }) => answers[question.id]?.some((row) => row[partId] !== undefined))
      // With other rows beside it, they would overlap.
      .toSorted((a, b) => (a.answers[question.id]?.length ?? 0) - (b.answers[question.id]?.length ?? 0))[0];
    expect(answered).toBeDefined();
    const { answers, issuer } = answered!;
    const unit = { ...issuer.unit, hsaId: units.healthCentre.hsaId, careProvider: units.healthCentre.careProvider };
    const document = { ...answered!, issuer: { ...issuer, unit }, patient: { kind: "personnummer", number: tolvan } };
    const rows = answers[question.id] ?? [];
    const at = rows.findIndex((row) => row[partId] !== undefined);
    const register = async (value: Value | undefined) => {
      const changed = rows.map((row, place) => (place === at ? { ...row, [partId]: value ?? row[partId] } : row));
      const xml = registerCertificateXml({ ...document, answers: { ...answers, [question.id]: changed } } as never);
      return (await world.call("registerCertificate", { xml: envelope(Buffer.from(xml)) })).text;
    };
    for (const value of outsideOf(part.kind)) {
      const text = await register(value);
      expect(text).toContain("VALIDATION_ERROR");
      expect(text).toContain(`(/answers/${question.id}/${String(at)}/${partId}`);
    }
    expect(world.tables.all("certificates")).toEqual([]);
    expect(await register(undefined)).toContain(">OK<");
  });

  it.each(outside)("is not the last one to answer a question on, nor the one it was sent on: %s", async (day) => {
    const certificateId = await aSentCertificate(world);
    for (const other of [{ lastAnswerDate: day }, { sentAt: `${day}T12:00:00` }]) {
      const { text } = await ask(world, certificateId, other);
      expect(text).toContain("VALIDATION_ERROR");
      expect(text).toMatch(/\/(sistaDatumForSvar|skickatTidpunkt)\)/);
    }
    expect((await world.call("listMessages", { certificateId })).json.messages).toEqual([]);
    expect((await ask(world, certificateId, { lastAnswerDate: "2026-12-24" })).text).toContain(">OK<");
  });
});
