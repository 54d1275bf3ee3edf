import { beforeAll, describe, expect, it } from "vitest";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { staff, systemClaims, tolvan, units } from "../fixtures/people.ts";
import { aMessage, envelope } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";
import { aSigningAuthority } from "../unit/certificate/signature/signed-certificate.ts";
import { holderOf, signedElsewhere } from "../unit/certificate/signature/signed-elsewhere.ts";
import type { Holder } from "../unit/certificate/signature/signed-elsewhere.ts";

/** Many times what any of them takes, and less than what grows faster than its bytes would take. */
const ceiling = 5_000;

const times = (n: number, one: (place: number) => string): string =>
  Array.from({ length: n }, (_, i) => one(i)).join("");
const declared = (n: number, from = 0): string => times(n, (i) => ` xmlns:p${String(from + i)}="u:x"`);
const within = (tag: string, depth: number, inside: string): string =>
  `<${tag}>`.repeat(depth) + inside + `</${tag.split(" ")[0]!}>`.repeat(depth);
const foreign = (inside: string, more = ""): string => `<x:y xmlns:x="urn:x"${more}>${inside}</x:y>`;

/** What a sender can put where elements of others may stand, of as many bytes as are asked for. */
const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  "attributes on one element": (bytes) =>
    foreign(
      "",
      times(bytes / 9, (i) => ` a${String(i)}=""`),
    ),
  "attributes deep in elements of ours": (bytes) =>
    within(
      "t:x",
      230,
      times(bytes / 350, () => `<t:y${times(40, (i) => ` a${String(i)}=""`)}/>`),
    ),
  "attributes deep in an element that is declared": (bytes) =>
    `<t:cv>${within(
      't:x a="1"',
      230,
      times(Math.min(bytes / 20, 4_500), () => `<t:y a="1"/>`),
    )}</t:cv>`,
  "declarations on one element": (bytes) => foreign("", declared(bytes / 18)),
  "declarations around many elements": (bytes) => foreign("<x:z/>".repeat(bytes / 45), declared(bytes / 30)),
  "declarations around elements that declare": (bytes) =>
    foreign(
      times(Math.min(bytes / 60, 4_500), () => `<x:z xmlns:q="u:q"/>`),
      declared(bytes / 30),
    ),
  "declarations within each other": (bytes) =>
    times(200, (i) => `<y${declared(bytes / 4_000, i * 500)}>`) + "<z/>".repeat(2_000) + "</y>".repeat(200),
  "elements beside each other": (bytes) => foreign("<x:z/>".repeat(bytes / 6)),
  "comments beside each other": (bytes) => "<!--a-->".repeat(bytes / 8),
  "sections beside each other": (bytes) => foreign("<![CDATA[a]]>".repeat(bytes / 13)),
  "byte order marks": (bytes) => foreign("\uFEFFa<!---->".repeat(bytes / 12)),
  "byte order marks in attributes": (bytes) =>
    foreign(times(bytes / 500, () => `<x:z${times(40, (i) => ` a${String(i)}="\uFEFF"`)}/>`)),
  "white space before the end of a tag": (bytes) => `<x:y xmlns:x="urn:x"${" ".repeat(bytes)}/>`,
  "names as long as they can be, within each other": (bytes) => within(`t:${"l".repeat(bytes / 500)}`, 230, ""),
};

/** What a sender can put into a signature. */
const reference = `<Reference URI=""><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference>`;
const signatures: Readonly<Record<string, (signed: string, bytes: number) => string>> = {
  references: (signed, bytes) => signed.replace("</SignedInfo>", `${reference.repeat(bytes / 130)}</SignedInfo>`),
  transforms: (signed, bytes) =>
    signed.replace("</Transforms>", `${'<Transform Algorithm="urn:x"/>'.repeat(bytes / 30)}</Transforms>`),
  expressions: (signed, bytes) =>
    signed.replace(
      "</Transforms>",
      `<Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2">${'<f:XPath xmlns:f="http://www.w3.org/2002/06/xmldsig-filter2" Filter="subtract">//*[local-name()="Signature"]</f:XPath>'.repeat(bytes / 130)}</Transform></Transforms>`,
    ),
  "a long expression": (signed, bytes) =>
    signed.replace(
      "<Transforms>",
      `<Transforms><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>${"not( ".repeat(bytes / 5)}</XPath></Transform>`,
    ),
  "prefixes to keep": (signed, bytes) =>
    signed.replace(
      /<(Transform|CanonicalizationMethod) (Algorithm="[^"]*exc-c14n#")\/>/g,
      `<$1 $2><e:InclusiveNamespaces xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="${times(bytes / 20, (i) => `p${String(i)} `)}"/></$1>`,
    ),
  certificates: (signed, bytes) => {
    const one = /<X509Certificate>.*<.X509Certificate>/s.exec(signed)![0];
    return signed.replace("</X509Data>", () => `${one.repeat(bytes / one.length)}</X509Data>`);
  },
  "names of its signer": (signed, bytes) =>
    signed.replace("<X509Data>", `<X509Data><X509SubjectName>${"CN=a\\,".repeat(bytes / 6)}</X509SubjectName>`),
  "an id": (signed, bytes) => signed.replace("<KeyInfo>", `<KeyInfo Id="${"a0f1-".repeat(bytes / 5)}">`),
  objects: (signed, bytes) =>
    signed.replace(
      "</KeyInfo>",
      `</KeyInfo>${times(Math.min(bytes / 18, 4_500), (i) => `<Object Id="o${String(i)}"/>`)}`,
    ),
};

let world: World;
let by: Holder;
let certificate: string;
beforeAll(async () => {
  world = await aWorld();
  by = holderOf(await (await aSigningAuthority(new Date("2026-11-20T07:00:00Z"))).authority.issue(staff.elin));
  certificate = Buffer.from(journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20").xml).toString();
});

/** How long it takes until a request is answered, whatever the answer is, in milliseconds. */
async function answered(operation: "registerCertificate" | "sendMessageToCare", xml: string): Promise<number> {
  const client = operation === "registerCertificate" ? "a-system" : "transportstyrelsen";
  const startedAt = performance.now();
  const { text } = await world.call(operation, { xml }, { claims: systemClaims(client) });
  expect(text).toMatch(/resultCode>|faultcode>(?!\w*:?Server)/);
  return performance.now() - startedAt;
}

const largestCertificate = 150_000;
const largestMessage = 900_000;

describe("A request takes no more work than its bytes let expect", { timeout: 120_000 }, () => {
  it.each(Object.entries(shapes))("in a certificate: %s", async (_what, shape) => {
    const planted = `</vardgivarnamn>${shape(largestCertificate)}`;
    const unsigned = certificate.replace("</vardgivarnamn>", () => planted);
    const signed = signedElsewhere({ certificate, by }).replace("</vardgivarnamn>", () => planted);
    for (const xml of [unsigned, signed])
      expect(await answered("registerCertificate", envelope(Buffer.from(xml)))).toBeLessThan(ceiling);
  });

  it.each(Object.entries(shapes))("in a message: %s", async (_what, shape) => {
    const message = sendMessageToCareXml(aMessage("1")).replace(
      "</m:SendMessageToCare>",
      (end) => shape(largestMessage) + end,
    );
    expect(await answered("sendMessageToCare", envelope(Buffer.from(message)))).toBeLessThan(ceiling);
  });

  it.each(Object.entries(signatures))("in a signature: %s", async (_what, signature) => {
    for (const form of ["inclusive", "exclusive"] as const) {
      const signed = signature(signedElsewhere({ certificate, by, form }), largestCertificate);
      expect(await answered("registerCertificate", envelope(Buffer.from(signed)))).toBeLessThan(ceiling);
    }
  });

  it("in an envelope whose prefixes the certificate borrows", async () => {
    const borrowing = certificate.replace(
      "</vardgivarnamn>",
      `</vardgivarnamn>${times(4_500, (i) => `<p${String(i)}:z/>`)}`,
    );
    const xml = envelope(Buffer.from(borrowing)).replace("<soapenv:Envelope", `$&${declared(20_000)}`);
    expect(await answered("registerCertificate", xml)).toBeLessThan(ceiling);
  });

  it("in as many elements, declarations and references as are taken", async () => {
    const many = foreign("<x:z/>".repeat(4_500), declared(40));
    const full = certificate.replace("</vardgivarnamn>", () => `</vardgivarnamn>${many}`);
    for (const form of ["inclusive", "exclusive"] as const) {
      const signed = signedElsewhere({ certificate: full, by, form });
      const xml = signed.replace("</SignedInfo>", `${reference.repeat(4)}</SignedInfo>`);
      expect(await answered("registerCertificate", envelope(Buffer.from(xml)))).toBeLessThan(ceiling);
    }
  });
});
