import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readForeignSignature } from "../../../../functions/certificate/signature/foreign-signature.ts";
import { registerCertificateXml } from "../../../unit/certificate/signature/signed-certificate.ts";
import { missingForXmlsec, unlessMissing } from "./judges.ts";

const run = promisify(execFile);
let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "foreign-signatures-"));
  if (missingForXmlsec.length > 0) return;
  await run("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/O=Region Ängen/CN=Journalsystemet"],
    ...["-utf8", "-keyout", file("key.pem"), "-out", file("certificate.pem")],
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

const sig = "http://www.w3.org/2000/09/xmldsig#";
const inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const forms = [
  inclusive,
  `${inclusive}#WithComments`,
  exclusive,
  `${exclusive}WithComments`,
  "http://www.w3.org/2006/12/xml-c14n11",
  "http://www.w3.org/2006/12/xml-c14n11#WithComments",
] as const;
const twoForms = [exclusive, `${inclusive}#WithComments`] as const;

const transform = (algorithm: string, inside = ""): string =>
  `<ds:Transform Algorithm="${algorithm}">${inside}</ds:Transform>`;
const enveloped = transform(`${sig}enveloped-signature`);
const xpath = (expression: string): string =>
  transform("http://www.w3.org/TR/1999/REC-xpath-19991116", `<ds:XPath>${expression}</ds:XPath>`);
const filter = (...steps: readonly (readonly ["subtract" | "intersect" | "union", string])[]): string =>
  transform(
    "http://www.w3.org/2002/06/xmldsig-filter2",
    steps
      .map(
        ([kind, expression]) =>
          `<dsf:XPath xmlns:dsf="http://www.w3.org/2002/06/xmldsig-filter2" xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2" Filter="${kind}">${expression}</dsf:XPath>`,
      )
      .join(""),
  );

interface Signing {
  /** The references: URI and transforms. */
  readonly references: readonly (readonly [uri: string, transforms: string])[];
  readonly method?: string;
  readonly digest?: string;
  /** What stands in ds:Object. */
  readonly object?: string;
  readonly afterIntyg?: string;
}

const more = "http://www.w3.org/2001/04/xmldsig-more#";

/** Signed by xmlsec1, of a certificate with comments, within a text too. */
async function signed({ references, object, afterIntyg = "", ...by }: Signing): Promise<string> {
  const { method = `${more}rsa-sha256`, digest = "http://www.w3.org/2001/04/xmlenc#sha256" } = by;
  const listed = references
    .map(
      ([uri, transforms]) =>
        `<ds:Reference URI="${uri}">${transforms === "" ? "" : `<ds:Transforms>${transforms}</ds:Transforms>`}<ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue/></ds:Reference>`,
    )
    .join("");
  const template = `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2"><ds:Signature xmlns:ds="${sig}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${exclusive}"/><ds:SignatureMethod Algorithm="${method}"/>${listed}</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>${object === undefined ? "" : `<ds:Object Id="said">${object}</ds:Object>`}</ds:Signature></underskrift>`;
  const certificate = registerCertificateXml({ answer: "Kan inte<!-- alls --> lyfta", afterIntyg })
    .replace("<version>", "<!-- en anmärkning --><version>")
    .replace("</r:intyg>", () => `${template}</r:intyg>`);
  await writeFile(file("template.xml"), certificate);
  const keys = `${file("key.pem")},${file("certificate.pem")}`;
  await run("xmlsec1", ["--sign", ...ids, "--privkey-pem", keys, "--output", file("out.xml"), file("template.xml")]);
  return readFile(file("out.xml"), "utf8");
}

/** Of what elements `Id` is an id: there is no document type to say so. */
const ids = ["--id-attr:Id", "urn:riv:annat:z:z"];

async function xmlsecHolds(xml: string): Promise<boolean> {
  await writeFile(file("asked.xml"), xml);
  return run("xmlsec1", ["--verify", ...ids, "--trusted-pem", file("certificate.pem"), file("asked.xml")]).then(
    () => true,
    () => false,
  );
}

const read = (xml: string) => readForeignSignature(Buffer.from(xml));

/** One change each, to what may be covered or not. */
const alterations: Readonly<Record<string, (xml: string) => string>> = {
  nothing: (xml) => xml,
  "a comment": (xml) => xml.replace("en anmärkning", "en annan"),
  "a comment within a text": (xml) => xml.replace("<!-- alls -->", ""),
  "an answer": (xml) => xml.replace("Snickare", "Smed"),
  "white space between elements": (xml) => xml.replace("<version>", " <version>"),
  "what stands after intyg": (xml) => xml.replace("</r:RegisterCertificate>", "<z xmlns='urn:z'/>$&"),
  "what stands beside the signature": (xml) => xml.replace("</underskrift>", "<z xmlns='urn:z'/>$&"),
  "a declaration that nothing uses": (xml) => xml.replace("<r:intyg>", '<r:intyg xmlns:z="urn:z">'),
  "a prefix that nothing uses": (xml) => xml.replace("<r:RegisterCertificate ", '$&xmlns:q="urn:q" '),
  "the extension by Id": (xml) => xml.replace(">ingenting<", ">någonting<"),
  "what the signature says beside": (xml) => xml.replace("Norrbacka", "Söderbacka"),
};

const z = '<z:z xmlns:z="urn:riv:annat:z" Id="x1">ingenting<!-- här --></z:z>';
const kept = (list: string): string =>
  transform(exclusive, `<ec:InclusiveNamespaces xmlns:ec="${exclusive}" PrefixList="${list}"/>`);
const whole = (transforms: string): Signing => ({ references: [["", transforms]] });

/** What can be told: the cover is known, and `holds` is there. */
const told: readonly (readonly [what: string, covers: "certificate" | "part", signing: Signing])[] = [
  ...forms.map((form) => [`enveloped, ${form}`, "certificate", whole(enveloped + transform(form))] as const),
  ["enveloped, no form", "certificate", whole(enveloped)],
  ["kept prefixes", "certificate", whole(enveloped + kept("q #default t"))],
  ...twoForms.map(
    (form) =>
      [
        `XPath not(ancestor-or-self::ds:Signature), ${form}`,
        "certificate" as const,
        whole(xpath("\n  not( ancestor-or-self::ds:Signature )") + transform(form)),
      ] as const,
  ),
  ["XPath by the local name", "certificate", whole(xpath("not(ancestor-or-self::*[local-name()='Signature'])"))],
  ["XPath, after enveloped", "certificate", whole(enveloped + xpath("not(ancestor-or-self::ds:Signature)"))],
  [
    "XPath of XML Signature §6.6.4",
    "certificate",
    whole(
      xpath(
        "count(ancestor-or-self::ds:Signature |\n here()/ancestor::ds:Signature[1]) &gt;\n count(ancestor-or-self::ds:Signature)",
      ),
    ),
  ],
  ...twoForms.map(
    (form) =>
      [
        `filter 2 of the signature, ${form}`,
        "certificate" as const,
        whole(filter(["subtract", "//ds:Signature"]) + transform(form)),
      ] as const,
  ),
  [
    "filter 2 by the local name",
    "certificate",
    whole(filter(["subtract", "/descendant::*[local-name()='Signature']"])),
  ],
  ["filter 2 from here()", "certificate", whole(filter(["subtract", "here()/ancestor::ds:Signature[1]"]))],
  ["filter 2 of underskrift", "certificate", whole(filter(["subtract", "//u:underskrift"]) + transform(exclusive))],
  [
    "filter 2 of underskrift by the local name",
    "certificate",
    whole(filter(["subtract", '/descendant::*[local-name()="underskrift"]'])),
  ],
  [
    "filter 2 of intyg without underskrift",
    "certificate",
    whole(
      filter(["intersect", "//*[local-name()='intyg']"], ["subtract", "//*[local-name()='underskrift']"]) +
        transform(exclusive),
    ),
  ],
  [
    "filter 2 of intyg, enveloped",
    "part",
    { ...whole(enveloped + filter(["intersect", "//*[local-name()='intyg']"])), afterIntyg: z },
  ],
  ["an extension by Id", "part", { references: [["#x1", transform(exclusive)]], afterIntyg: z }],
  [
    "an extension by Id, with comments",
    "part",
    { references: [["#x1", transform(`${inclusive}#WithComments`)]], afterIntyg: z },
  ],
  ["what it says itself by Id", "part", { references: [["#said", ""]], object: "Region Norrbacka" }],
  [
    "the whole, and what it says itself",
    "certificate",
    {
      references: [
        ["", enveloped + transform(exclusive)],
        ["#said", transform(exclusive)],
      ],
      object: "Region Norrbacka",
    },
  ],
  [
    "the whole by an XPointer",
    "certificate",
    { references: [["#xpointer(/)", enveloped + transform(`${exclusive}WithComments`)]] },
  ],
  [
    "RSA with SHA-512",
    "certificate",
    { ...whole(enveloped), method: `${more}rsa-sha512`, digest: "http://www.w3.org/2001/04/xmlenc#sha512" },
  ],
];

const untold: readonly (readonly [what: string, covers: "certificate" | "unknown", signing: Signing])[] = [
  ["an XPath of the answers", "unknown", whole(enveloped + xpath("not(ancestor-or-self::*[local-name()='svar'])"))],
  ["an XPath of nothing", "unknown", whole(enveloped + xpath("false()"))],
  [
    "an XPath of what is not in intyg",
    "unknown",
    whole(enveloped + xpath("not(ancestor-or-self::*[local-name()='intyg'])")),
  ],
  ["filter 2 that adds", "unknown", whole(filter(["union", "//ds:Signature"]))],
  ["filter 2 of the signature alone", "unknown", whole(filter(["intersect", "//ds:Signature"]))],
  ["SHA-1", "certificate", { ...whole(enveloped), method: `${sig}rsa-sha1` }],
  ["a digest by SHA-1", "certificate", { ...whole(enveloped), digest: `${sig}sha1` }],
];

describe.skipIf(missingForXmlsec.length > 0)(unlessMissing("a signature made by xmlsec1", missingForXmlsec), () => {
  test.each(told)("over %s: covers %s, and holds exactly where xmlsec1 says so", async (_what, covers, signing) => {
    const xml = await signed(signing);
    expect(await read(xml)).toMatchObject({ format: "XMLDSig", covers, holds: true });
    for (const [what, alter] of Object.entries(alterations)) {
      const altered = alter(xml);
      expect([what, (await read(altered))?.holds]).toEqual([what, await xmlsecHolds(altered)]);
    }
  });

  test.each(untold)("over %s: covers %s, and it is not told whether it holds", async (_what, covers, signing) => {
    const found = await read(await signed(signing));
    expect(found).toMatchObject({ format: "XMLDSig", covers });
    expect(found).not.toHaveProperty("holds");
  });
});
