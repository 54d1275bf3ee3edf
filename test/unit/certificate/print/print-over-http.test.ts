import { beforeEach, describe, expect, test } from "vitest";
import { accepted, aDraft, aLockedDraft, aSignedCertificate, completeAnswers } from "../../../fixtures/steps.ts";
import { citizenClaims, lilltolvan, staff, staffClaims, tolvan, units } from "../../../fixtures/people.ts";
import type { WorldResponse, World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";
import { memorySigning } from "../../../fixtures/signing.ts";
import { signWith } from "../../../../functions/webcert/signing/signing.ts";
import { readPdf, wordsOf } from "./read-pdf.ts";
import type { ReadPdf } from "./read-pdf.ts";

let world: World;

beforeEach(async () => {
  world = await aWorld();
});

function pdfOf(answer: WorldResponse): ReadPdf {
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("application/pdf");
  return readPdf(Buffer.from(answer.text, "base64"));
}

/** What the access log holds of prints. */
async function loggedPrints(): Promise<readonly unknown[]> {
  const patientKey = await world.stores.keys.personKey(tolvan);
  const items = await world.tables.list("audit", `PATIENT#${patientKey}`, "");
  return items
    .filter(({ activity }) => activity === "print")
    .map(({ actor, operation, unit }) => ({ actor, operation, unit }));
}

const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
const atSurgery = { headers: { "care-unit": units.surgery.hsaId } };

describe("printing a certificate as care staff", () => {
  test("gives the certificate with its signed XML, under a name that tells nothing of the patient", async () => {
    const { service, roots } = await memorySigning(() => new Date(world.clock.milliseconds()));
    world.sign = signWith(service, () => Promise.resolve(roots), world.log);
    const certificateId = await aSignedCertificate(world);
    const answer = await world.call("printCertificate", { certificateId });
    const read = pdfOf(answer);
    expect(wordsOf(read)).toContain(certificateId);
    const { signedXml } = (await world.stores.certificates.open(certificateId))!;
    expect(Buffer.compare(read.attachments.get("undertecknat-intyg.xml")!, signedXml)).toBe(0);
    expect(answer.headers["content-disposition"]).toBe('inline; filename="intyg-fk7804.pdf"');
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("is logged as a print before the answer leaves", async () => {
    const certificateId = await aSignedCertificate(world);
    await world.call("printCertificate", { certificateId });
    expect(await loggedPrints()).toEqual([
      { actor: staff.elin.hsaId, operation: "printCertificate", unit: units.healthCentre.hsaId },
    ]);
  });

  test("is open to every unit of the care provider and every role, and to no other care provider", async () => {
    const certificateId = await aSignedCertificate(world);
    pdfOf(await world.call("printCertificate", { certificateId }, atSurgery));
    pdfOf(await world.call("printCertificate", { certificateId }, { claims: staffClaims(staff.nils) }));
    const refused = await world.call("printCertificate", { certificateId }, elsewhere);
    expect([refused.status, refused.json.code]).toEqual([404, "certificate-not-found"]);
  });

  test("marks a revoked certificate", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(wordsOf(pdfOf(await world.call("printCertificate", { certificateId })))).toContain(
      "MakuleratIntygetgällerinte.",
    );
  });

  test("leaves the diagnosis out where asked, with the XML", async () => {
    const certificateId = await aSignedCertificate(world);
    const read = pdfOf(await world.call("printCertificate", { certificateId, diagnosis: "left-out" }));
    expect(wordsOf(read)).toContain("Utandiagnos");
    expect(read.attachments.size).toBe(0);
  });

  test("refuses to leave the diagnosis out with infection control, and logs nothing", async () => {
    const { diagnoses, sickLeave, workingHours } = completeAnswers;
    const certificateId = await aDraft(world, {
      infectionControl: { underAct: true },
      diagnoses,
      sickLeave,
      workingHours,
    });
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
    const refused = await world.call("printCertificate", { certificateId, diagnosis: "left-out" });
    expect([refused.status, refused.json.code]).toEqual([422, "diagnosis-not-left-out"]);
    expect(refused.headers["content-type"]).toContain("problem+json");
    expect(await loggedPrints()).toEqual([]);
  });

  test("refuses a choice that is none", async () => {
    const certificateId = await aSignedCertificate(world);
    expect((await world.call("printCertificate", { certificateId, headings: "de" })).status).toBe(400);
  });
});

describe("printing a draft", () => {
  test("gives it marked as a draft, without a signature, and logs a print", async () => {
    const certificateId = await aDraft(world);
    const answer = await world.call("printDraft", { certificateId, headings: "sv-en" });
    const read = pdfOf(answer);
    expect(wordsOf(read)).toContain("Utkast/Draft");
    expect(read.attachments.size).toBe(0);
    expect(answer.headers["content-disposition"]).toBe('inline; filename="utkast-fk7804.pdf"');
    expect(await loggedPrints()).toHaveLength(1);
  });

  test("is its own unit's, as the draft is, with the unit on paper", async () => {
    const certificateId = await aDraft(world);
    expect(wordsOf(pdfOf(await world.call("printDraft", { certificateId })))).toContain("Norrbackavårdcentral");
    for (const other of [atSurgery, elsewhere])
      expect((await world.call("printDraft", { certificateId }, other)).status).toBe(404);
  });

  test("says that it is locked, and once it is void, that it is", async () => {
    const certificateId = await aLockedDraft(world);
    const words = async () => wordsOf(pdfOf(await world.call("printDraft", { certificateId })));
    expect(await words()).toContain("Låstutkast");
    accepted(await world.call("revokeDraft", { certificateId, reason: "wrong-patient" }));
    expect(await words()).toContain("Makuleratutkast");
  });

  test("is over once the draft is signed", async () => {
    const certificateId = await aSignedCertificate(world);
    expect((await world.call("printDraft", { certificateId })).status).toBe(404);
  });
});

describe("printing one's own certificate", () => {
  test("gives it to the patient and logs that the patient printed it", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(wordsOf(pdfOf(await world.call("printOwnCertificate", { certificateId })))).toContain("19121212-1212");
    expect(await loggedPrints()).toMatchObject([{ actor: "the patient", operation: "printOwnCertificate" }]);
  });

  test("gives nobody else's, and no draft", async () => {
    const certificateId = await aSignedCertificate(world);
    const claims = citizenClaims("197010632391");
    expect((await world.call("printOwnCertificate", { certificateId }, { claims })).json.code).toBe(
      "certificate-not-found",
    );
    expect((await world.call("printOwnCertificate", { certificateId: await aDraft(world) })).status).toBe(404);
    expect(
      (await world.call("printOwnCertificate", { certificateId }, { claims: citizenClaims(lilltolvan) })).json.code,
    ).toBe("too-young");
  });

  test("lets the patient leave the diagnosis out for an employer", async () => {
    const certificateId = await aSignedCertificate(world);
    const words = wordsOf(pdfOf(await world.call("printOwnCertificate", { certificateId, diagnosis: "left-out" })));
    expect(words).toContain("Utelämnadpådenhärutskriften");
  });
});
