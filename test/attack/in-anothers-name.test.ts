import { beforeEach, describe, expect, it } from "vitest";
import type { CertificateAuthority } from "../../lib/local/signing-service/certificate-authority.ts";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { citizenClaims, staff, staffClaims, systemClaims, tolvan, units } from "../fixtures/people.ts";
import { accepted, envelope } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { aSigningAuthority, signatureIn, signedWith } from "../unit/certificate/signature/signed-certificate.ts";

const day = "2026-11-20";
const signingTime = new Date(`${day}T07:00:00Z`);
/** Whom somebody wants to have a certificate. */
const favoured = "197705232382";
const { elin, other } = staff;

let world: World;
let trusted: CertificateAuthority;
/** What somebody got hold of: a certificate that the doctor issued for her patient, and signed. */
let genuine: { readonly id: string; readonly xml: string };

async function signedBy(by: CertificateAuthority, signer: { hsaId: string; name: string }, patient: string) {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, patient, day);
  return { id, xml: await signedWith(await by.issue(signer), Buffer.from(xml).toString(), signingTime) };
}

beforeEach(async () => {
  world = await aWorld();
  const { authority, roots } = await aSigningAuthority(signingTime);
  trusted = authority;
  world.roots = roots;
  genuine = await signedBy(trusted, elin, tolvan);
  expect(await handIn(genuine.xml)).toBe("OK");
});

/** By a system that acts for the unit, and whose connection lets in whatever nobody can vouch for. */
async function handIn(xml: string): Promise<string> {
  const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(xml)) });
  return /(?:errorId|resultCode)>(?!ERROR<)(\w+)</.exec(text)?.[1] ?? text;
}

/** All that anybody has of certificates: what is stored, what goes out, and what the two patients and the unit see. */
async function whatThereIs(): Promise<unknown> {
  const ofPatient = async (patient: string) =>
    accepted(await world.call("listOwnCertificates", {}, { claims: citizenClaims(patient) }))["certificates"];
  return {
    stored: world.tables.all("certificates").map(({ pk, sk }) => `${pk} ${sk}`),
    goingOut: world.tables.all("outbox").map(({ sk }) => sk),
    own: [await ofPatient(tolvan), await ofPatient(favoured)],
    unit: accepted(await world.call("listCertificates"))["certificates"],
  };
}

/** Of the certificate, with its signature, by what was made of it and under which error it comes back. */
const attempts: Readonly<Record<string, () => Promise<string> | string>> = {
  "for another patient, as the same certificate": () => genuine.xml.replaceAll(tolvan, favoured),
  "for another patient, as a new certificate": () => asNew(genuine.xml.replaceAll(tolvan, favoured)),
  "with another text": () => asNew(genuine.xml.replace("Annan akut tonsillit", "Akut blindtarmsinflammation")),
  "in another doctor's name": () =>
    asNew(genuine.xml.replaceAll(elin.name, other.name).replace(`>${elin.hsaId}<`, `>${other.hsaId}<`)),
  "with the signature alone, under a certificate of one's own": async () => {
    const own = await signedBy((await aSigningAuthority(signingTime)).authority, elin, favoured);
    return own.xml.replace(signatureIn(own.xml), () => signatureIn(genuine.xml));
  },
  "with another doctor's signature, under a certificate in her name": async () =>
    (await signedBy(trusted, other, favoured)).xml,
};

function asNew(xml: string): string {
  return xml.replaceAll(genuine.id, "2b7c0f1e-6f0b-4f5c-9a0e-0d4f7f6b2c11");
}

describe("A doctor's signed certificate that somebody got hold of", () => {
  it("gains nothing where it is handed in once more as it is", async () => {
    const before = await whatThereIs();
    expect(await handIn(genuine.xml)).toBe("INFO");
    expect(await whatThereIs()).toEqual(before);
  });

  it.each(Object.entries(attempts))("is refused %s, and nobody ever sees it", async (_how, forged) => {
    const before = await whatThereIs();
    expect(await handIn(await forged())).toBe("VALIDATION_ERROR");
    expect(await whatThereIs()).toEqual(before);
    const refusals = world.tables.all("audit").filter(({ pk }) => pk.startsWith("REFUSED#"));
    expect(refusals).toMatchObject([{ operation: "registerCertificate", outcome: "VALIDATION_ERROR" }]);
  });

  it("says nothing of itself to a system of another unit that hands it in", async () => {
    const caller = { claims: systemClaims("forsakringskassan", "intyg:register") };
    const { status, text } = await world.call(
      "registerCertificate",
      { xml: envelope(Buffer.from(genuine.xml)) },
      caller,
    );
    expect([status, text.includes(genuine.id)]).toEqual([403, false]);
    const elsewhere = { claims: staffClaims(other), headers: { "care-unit": units.elsewhere.hsaId } };
    expect((await world.call("readCertificate", { certificateId: genuine.id }, elsewhere)).status).toBe(404);
  });
});
