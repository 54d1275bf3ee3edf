import { beforeEach, describe, expect, it } from "vitest";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { citizenClaims, staff, tolvan, units } from "../fixtures/people.ts";
import { accepted, envelope } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { sentFrom } from "../property/doors/planted-names.ts";
import { readPdf } from "../unit/certificate/print/read-pdf.ts";
import { richTemplate, signedByTemplate } from "../unit/certificate/signature/rich-signature.ts";
import { aSigningAuthority, signedWith } from "../unit/certificate/signature/signed-certificate.ts";
import { holderOf, signedElsewhere } from "../unit/certificate/signature/signed-elsewhere.ts";

const day = "2026-11-20";
const signingTime = new Date(`${day}T07:00:00Z`);
const { elin } = staff;
const signature = "http://www.w3.org/2000/09/xmldsig#";

/** Algorithms that are not run here, in the place of those that show what was changed. */
const notJudged = (xml: string): string =>
  xml
    .replaceAll(`${signature}enveloped-signature`, "urn:somebody:enveloped")
    .replaceAll("ecdsa-sha256", "ecdsa-sha1")
    .replaceAll("xmlenc#sha256", "xmlenc#sha1");
const altered = (xml: string): string => xml.replace("Annan akut tonsillit", "Akut blindtarmsinflammation");
/** The one reference covers an object beside the certificate, which nobody has changed. */
const ofAPart = (template: string): string =>
  template
    .replace(/<Reference Id="ref-1".*?<\/Reference>/s, "")
    .replace(' ObjectReference="#ref-1"', ' ObjectReference="#object-1"');

let world: World;
let id: string;
let forged: Readonly<Record<string, string>>;
beforeEach(async () => {
  world = await aWorld();
  const { authority, roots } = await aSigningAuthority(signingTime);
  world.roots = roots;
  const key = await authority.issue(elin);
  const by = holderOf(key);
  const journal = journalCertificate(units.healthCentre.hsaId, tolvan, day);
  id = journal.id;
  const certificate = Buffer.from(journal.xml)
    .toString()
    .replace(/<efternamn>[^<]*<.efternamn>/, "<efternamn></efternamn>");
  forged = {
    "in our own form, altered and with algorithms that nobody has": altered(
      notJudged(await signedWith(key, certificate, signingTime)),
    ),
    "in another form, altered and with algorithms that nobody has": altered(
      notJudged(signedElsewhere({ certificate, by })),
    ),
    "of SHA-1, altered": altered(
      signedElsewhere({ certificate, by })
        .replace("xmldsig-more#ecdsa-sha256", "xmldsig-more#ecdsa-sha1")
        .replace("http://www.w3.org/2001/04/xmlenc#sha256", `${signature}sha1`),
    ),
    "over something else than the certificate, altered": altered(
      signedByTemplate(certificate, ofAPart(richTemplate(by)), by),
    ),
  };
});

const kinds = [
  "in our own form, altered and with algorithms that nobody has",
  "in another form, altered and with algorithms that nobody has",
  "of SHA-1, altered",
  "over something else than the certificate, altered",
] as const;

describe("An altered certificate under a genuine doctor's certificate, whose signature nobody here can judge", () => {
  it.each(kinds)("%s, is told as signed by nobody, wherever it is read", async (kind) => {
    const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(forged[kind]!)) });
    expect(text).toContain(">OK<");
    expect((await world.stores.certificates.find(id))?.certificate).toMatchObject({
      unconfirmed: ["signature-not-judged"],
      namesPatient: true,
    });

    const verified = accepted(await world.call("verifyCertificate", { certificateId: id }));
    expect(verified).toMatchObject({ signature: "signature-form-unknown", unconfirmed: ["signature-not-judged"] });
    expect(Object.keys(verified)).not.toEqual(expect.arrayContaining(["signer"]));
    expect(JSON.stringify(verified)).not.toMatch(new RegExp(`${elin.name}|${elin.hsaId}|signedAt`));

    const read = accepted(await world.call("readCertificate", { certificateId: id }));
    const own = accepted(
      await world.call("readOwnCertificate", { certificateId: id }, { claims: citizenClaims(tolvan) }),
    );
    for (const one of [read, own])
      expect(one).toMatchObject({
        signature: { form: expect.stringMatching(/^X/), chain: "unknown" },
        unconfirmed: ["signature-not-judged"],
      });
    for (const one of [read, own]) expect(Object.keys(one["signature"] as object)).toEqual(["form", "chain"]);

    accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
    const delivered = await sentFrom(world, id);
    expect([delivered.includes("blindtarm"), delivered.includes("Signature")]).toEqual([true, false]);
    const printed = await world.call("printCertificate", { certificateId: id });
    const { attachments, texts } = readPdf(Buffer.from(printed.text, "base64"));
    expect([attachments.size, texts.some((line) => line.text.includes("undertecknat-intyg.xml"))]).toEqual([0, false]);
  });
});
