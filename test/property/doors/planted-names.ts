import { expect } from "vitest";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { withSigningTime } from "../../../functions/certificate/model/certificate.ts";
import { composeMessage } from "../../../functions/recipients/compose-message.ts";
import { factsOf } from "../../../functions/statistik/facts/certificate-fact.ts";
import { citizenClaims, tolvan } from "../../fixtures/people.ts";
import { envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { wholeCertificate } from "./whole-certificate.ts";
import { readPdf } from "../../unit/certificate/print/read-pdf.ts";
import { plantsIn } from "../../unit/certificate/signature/plants-in-signature.ts";
import { richTemplate, signedByTemplate } from "../../unit/certificate/signature/rich-signature.ts";
import type { Holder } from "../../unit/certificate/signature/signed-elsewhere.ts";
import { aSigningAuthority, signedWith } from "../../unit/certificate/signature/signed-certificate.ts";
import type { IssuedKey } from "../../../lib/local/signing-service/certificate-authority.ts";

/** What stands for the patient's name. */
export const name = "Namnprov";

/** Where a name is put, and what is put there. */
export interface Plant {
  readonly at: string;
  readonly xml: string;
  /** Whether it stands in what the issuer says: the answers, and who issued it. */
  readonly isStatement: boolean;
}

const whole = wholeCertificate();

/**
 * Whether the nth of many is done in the one of two ways: half of them, and of those that come back after any number of
 * others, such as one kind of plant at each place, now and then (the sequence of Thue and Morse).
 */
export function isTurn(n: number): boolean {
  return n.toString(2).replaceAll("0", "").length % 2 === 1;
}

/** Elements that hold no others, with their path in the request. */
export function leavesOf(xml: string): { path: string; start: number; end: number; text: string }[] {
  const found = [];
  const open: string[] = [];
  for (const { 0: tag, 1: close, 2: tagName = "", 3: empty, index } of xml.matchAll(/<(\/?)([\w:-]+)[^<>?]*?(\/?)>/g)) {
    if (close === "/") {
      open.pop();
      continue;
    }
    const path = [...open, tagName].join("/");
    const after = index + tag.length;
    if (empty === "/") found.push({ path, start: index, end: after, text: "" });
    else {
      open.push(tagName);
      const text = /^[^<]*(?=<\/)/.exec(xml.slice(after))?.[0];
      if (text !== undefined) found.push({ path, start: after, end: after + text.length, text });
    }
  }
  return found;
}

const statement = /skapadAv\/(?!.*(?:root|codeSystem|-id\/))|delsvar(?:$|.*(?:displayName|originalText)$)/;

/** Every text of the schema. */
export const inTexts: readonly Plant[] = leavesOf(whole.xml).flatMap(({ path, start, end, text }) => {
  const elementName = path.slice(path.lastIndexOf("/") + 1);
  const put = (written: string) => whole.xml.slice(0, start) + written + whole.xml.slice(end);
  const isStatement = statement.test(path);
  // Whether there is such a unit or such a doctor is not for the form of an id to say.
  const isHsa = /(?:enhets|personal|vardgivare)-id\/t:extension$/.test(path);
  if (whole.xml[start] === "<")
    return [{ at: path, xml: put(`<${elementName}>${name}</${elementName}>`), isStatement }];
  return [
    { at: path, xml: put(name), isStatement },
    { at: `${path}, after`, xml: put(`${text} ${name}`), isStatement },
    { at: `${path}, joined`, xml: put(`${text}-${name}`), isStatement },
    ...(isHsa ? [] : [{ at: `${path}, in a section`, xml: put(`${text}<![CDATA[${name}]]>`), isStatement }]),
  ];
});

const tags = [...whole.xml.matchAll(/<\/?[a-z][^>]*>/gi)].map(({ 0: tag, index }) => ({ tag, index }));

const foreign = [
  `<!-- ${name} -->`,
  `<?${name} x?>`,
  `<x:namn xmlns:x="urn:foreign">${name}</x:namn>`,
  `<x:${name} xmlns:x="urn:foreign"/>`,
  `<x:y xmlns:x="urn:foreign" z="${name}"/>`,
  `<x:y xmlns:x="urn:foreign:${name}"/>`,
  `<${name} xmlns=""/>`,
  `<e:namn xmlns:e="urn:riv:clinicalprocess:healthcond:certificate:3.2">${name}</e:namn>`,
  `<l:hanteratAv xmlns:l="urn:riv:clinicalprocess:healthcond:certificate:3.4"><t:root>1.2.752.129.2.1.4.1</t:root><t:extension>${name}</t:extension></l:hanteratAv>`,
];
const inTag = [
  ` namn="${name}"`,
  ` ${name}="1"`,
  ` x:namn="${name}" xmlns:x="urn:foreign"`,
  ` xmlns:f="urn:${name}"`,
  ` xmlns:${name}="urn:riv:clinicalprocess:healthcond:certificate:3"`,
  ` xml:lang="${name}"`,
  ` xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="urn:riv:clinicalprocess:healthcond:certificate:3 ${name}.xsd"`,
  ` xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:noNamespaceSchemaLocation="${name}.xsd"`,
  ` xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:type="${name}"`,
];

const betweenTags: readonly Plant[] = tags.slice(0, -1).flatMap(({ tag, index }) =>
  // What stands right after a start tag is the element's own text, which is tried for itself.
  [...foreign, ...(tag.startsWith("</") ? [name] : [])].map((put) => {
    const at = index + tag.length;
    return { at: `${put} after ${tag}`, xml: whole.xml.slice(0, at) + put + whole.xml.slice(at), isStatement: false };
  }),
);
const inTags: readonly Plant[] = tags
  .filter(({ tag }) => !tag.startsWith("</"))
  .flatMap(({ tag, index }) => {
    const at = index + tag.length - (tag.endsWith("/>") ? 2 : 1);
    return inTag.map((put) => ({
      at: `${put} in ${tag}`,
      xml: whole.xml.slice(0, at) + put + whole.xml.slice(at),
      isStatement: false,
    }));
  });
const prefixed: readonly Plant[] = ["t", "r"].map((prefix) => ({
  at: `prefix ${prefix}`,
  xml: whole.xml
    .replaceAll(new RegExp(`(</?)${prefix}:`, "g"), `$1${name}:`)
    .replace(`xmlns:${prefix}=`, `xmlns:${name}=`),
  isStatement: false,
}));

/** What the contract has no place for, between any two tags and in any of them. */
export const elsewhere: readonly Plant[] = [...prefixed, ...betweenTags, ...inTags];

/** What goes to the recipient of a certificate. */
export async function sentFrom({ stores }: World, id: string): Promise<string> {
  const composed = [];
  for (const delivery of (await stores.deliveries.listOf(certificateSubject(id))).values) {
    const message = await composeMessage(delivery, "2021005521", stores);
    if (message !== undefined && message !== "erased") composed.push(Buffer.from(message.content).toString("utf8"));
  }
  return composed.join("\n");
}

/** The certificate as it is sent: with a signature over it, where the key is given. */
async function sentWith({ xml }: Plant, key: IssuedKey | undefined): Promise<string | undefined> {
  if (key === undefined) return xml;
  try {
    return await signedWith(key, xml, new Date("2026-11-20T07:00:00Z"));
  } catch {
    // What cannot be signed is tried unsigned.
    return undefined;
  }
}

const patient = { claims: citizenClaims(tolvan) };

/** What is read of a certificate, its print among it. */
async function readIn(world: World, certificateId: string): Promise<string> {
  const read = [];
  for (const [operation, caller] of [
    ["listOwnCertificates", patient],
    ["readCertificate", {}],
    ["readOwnCertificate", patient],
    ["verifyCertificate", {}],
  ] as const) {
    const answer = await world.call(operation, operation.startsWith("list") ? {} : { certificateId }, caller);
    expect([operation, answer.status]).toEqual([operation, 200]);
    read.push(answer.text);
  }
  const printed = await world.call("printCertificate", { certificateId });
  const { texts, attachments, objects } = readPdf(Buffer.from(printed.text, "base64"));
  const words = texts.map(({ text }) => text).join("");
  return [...read, words, ...[...attachments.values()].map(String), ...objects.values()].join("\n");
}

/** All that becomes of a certificate that was taken, but its own text sealed: by where it was found. */
async function becameOf(world: World, plant: Plant, isSigned: boolean): Promise<Record<string, string>> {
  const head = world.tables.all("certificates").find(({ sk }) => sk === "HEAD");
  const certificateId = head?.pk.slice("C#".length) ?? "";
  const opened = await world.stores.certificates.open(certificateId);
  if (opened === undefined) throw new Error("The certificate is not there");
  const { certificate, document, signedXml } = opened;
  const places: Record<string, string> = {
    facts: JSON.stringify(
      factsOf(withSigningTime(certificate, document), false, { certificateKey: "c", patientKey: "p" }),
    ),
  };
  for (const [operation, input] of [
    ["listCertificates", {}],
    ["readStatus", { unit: certificate.unit }],
    ["sendCertificate", { certificateId, consent: "in-person" }],
    ["listDeliveries", { recipient: "FKASSA" }],
    ["revokeCertificate", { certificateId, reason: "wrong-patient" }],
  ] as const) {
    const answer = await world.call(operation, input);
    expect([operation, answer.status]).toEqual([operation, 200]);
    places[operation] = answer.text;
  }
  // What the issuer says is for whoever reads the certificate.
  if (plant.isStatement) return places;
  const read = await readIn(world, certificateId);
  const kept = isSigned ? "" : Buffer.from(signedXml).toString();
  return { ...places, read, kept, deliveries: await sentFrom(world, certificateId) };
}

/**
 * Sends a certificate with a name planted in it, and fails where the name gets to where it may not be.
 *
 * @param key what it is signed with
 * @returns whether it was taken
 */
export async function expectNameless(plant: Plant, key: IssuedKey | undefined): Promise<boolean> {
  const sent = await sentWith(plant, key);
  return sent !== undefined && expectNamelessAsSent({ ...plant, xml: sent }, key !== undefined);
}

/** The same for what is sent as it is, signed or not. */
export async function expectNamelessAsSent(plant: Plant, isSigned: boolean): Promise<boolean> {
  const world = await aWorld();
  const { status, text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(plant.xml)) });
  const isTaken = text.includes(">OK<");
  if (!isTaken)
    expect([text.includes(">ERROR<") ? 200 : 500, false]).toEqual([status, /faultcode>\w*:?Server/.test(text)]);
  const became = isTaken ? await becameOf(world, plant, isSigned) : {};
  const tables = world.tables.everything() + JSON.stringify(world.tables.everyEvent());
  const places = { ...became, tables, log: world.logLines.join("\n") };
  const holding = Object.entries(places).filter(([, found]) => found.toLowerCase().includes(name.toLowerCase()));
  if (holding.length > 0) throw new Error(`${plant.at}: ${holding.map(([place]) => place).join(", ")}`);
  return isTaken;
}

const unsigned = whole.usual;

/** A certificate that leaves with its signature, as it is: by the journal's doctor, in another form than ours. */
export function signedInFull(by: Holder): string {
  return signedByTemplate(unsigned, richTemplate(by), by);
}

/**
 * Every place in a signature, with a name put there before it is made, and after: there in turn in one that nobody here
 * can judge.
 */
export function inSignature(by: Holder): readonly Plant[] {
  const template = richTemplate(by);
  const signed = signedInFull(by);
  const signature = /<Signature .*<\/Signature>/s.exec(signed)?.[0] ?? "";
  const isStatement = false;
  const before = plantsIn(template, name).flatMap(({ at, xml }) => {
    try {
      return [{ at: `before, ${at}`, xml: signedByTemplate(unsigned, xml, by), isStatement }];
    } catch {
      // What has no canonical form cannot be signed.
      return [];
    }
  });
  const after = [...plantsIn(signature, name), ...asLong(signature)].map(({ at, xml }, n) =>
    isTurn(n)
      ? { at: `not judged, ${at}`, xml: signed.replace(signature, () => notJudged(xml)), isStatement }
      : { at: `after, ${at}`, xml: signed.replace(signature, () => xml), isStatement },
  );
  return [...before, ...after];
}

/** A name in the place of a value in base64, as long as that is. */
function asLong(signature: string): readonly { readonly at: string; readonly xml: string }[] {
  return [...signature.matchAll(/<(DigestValue|SignatureValue)(?: Id="[^"]*")?>([^<]*)/g)].map((found) => {
    const end = found.index + found[0].length;
    const [, element = "", value = ""] = found;
    const inBase64 = name.padEnd(value.length - 4, "A") + value.slice(-4);
    return {
      at: `as long as ${element}`,
      xml: signature.slice(0, end - value.length) + inBase64 + signature.slice(end),
    };
  });
}

/** With algorithms that are not run here, so that nobody can tell what it covers and whether it holds. */
function notJudged(signature: string): string {
  return signature
    .replaceAll("ecdsa-sha256", "ecdsa-sha1")
    .replaceAll("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1");
}

/** What the journal's doctor signs with. */
export async function keyOfElin(): Promise<IssuedKey> {
  const { authority } = await aSigningAuthority(new Date("2026-11-20T07:00:00Z"));
  return authority.issue({ hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" });
}
