import type { CertificateDocument, PersonId, Relation } from "../model/certificate-document.ts";
import type { MessageReference } from "../model/message.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { isBlank, unpadded } from "../../operation/white-space.ts";
import { finding } from "../types/findings/finding.ts";
import type { RuleFinding } from "../types/findings/finding.ts";
import { incomingFindings } from "../types/findings/incoming.ts";
import { findWireType, isPublished } from "../types/registry.ts";
import type { CertificateType } from "../types/type-language.ts";
import {
  certificateSequence,
  patientSequence,
  relationSequence,
  requestSequence,
  statusSequence,
} from "./certificate-sequences.ts";
import { ElementReader, moment, oneOf } from "./element-reader.ts";
import type { Children, ShapeFinding } from "./element-reader.ts";
import { outOfEnvelope } from "./envelope.ts";
import {
  readCertificateId,
  readCodeOfSystem,
  readCodedText,
  readMessageReference,
  readPerson,
} from "./ids-and-codes.ts";
import { interactions } from "./interactions.ts";
import { knownCertificate, knownRequest } from "./known-elements.ts";
import { namespaces, relationCodes } from "./namespaces.ts";
import { readLaxly } from "./lax-elements.ts";
import { largest } from "../model/largest.ts";
import { withXml } from "./open-xml.ts";
import type { XmlRefusal } from "./open-xml.ts";
import { readAnswers } from "./read-answers.ts";
import { licencesOf, readStaff } from "./staff.ts";
import { misplacedAttributes } from "./misplaced-attributes.ts";
import { strippedOfName } from "./without-name.ts";
import type { NamelessXml } from "./without-name.ts";
import { faultOfUnderskrift } from "./xml-signature-shape.ts";
import { treeOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A certificate as it came, in the form that holds nobody's name. */
export interface ParsedCertificate {
  readonly document: CertificateDocument;
  readonly type: CertificateType;
  /** The type's code as the sender wrote it, but for white space around it. */
  readonly typeCode: string;
  /** It carried the patient's name or address: a signed one is then kept encrypted as it came, and shown to nobody. */
  readonly carriedName: boolean;
  readonly signed: boolean;
  /** Codes of the licensed professions that it gives its issuer. */
  readonly licences: readonly string[];
  /** The request for completion this certificate answers (`svarPa`), if it says so. */
  readonly inReplyTo?: MessageReference;
  readonly warnings: readonly RuleFinding[];
}

/**
 * - "xml-…": see `withXml`.
 * - "not-a-certificate": well-formed, but no certificate in it.
 * - "certificate-malformed": not as the contract has it; the findings say where.
 * - "certificate-type-unknown": no such type, or no such major of it.
 * - "certificate-invalid": breaks the rules of its type; the findings say which.
 */
export type ParseRefusal = Refusal<
  | XmlRefusal["code"]
  | "not-a-certificate"
  | "certificate-malformed"
  | "certificate-type-unknown"
  | "certificate-invalid"
>;

export interface ParseContext {
  /** YYYY-MM-DD, against which "not in the future" is judged. Without it: the day of signing. */
  readonly today?: string;
}

/**
 * Reads a certificate from outside, strictly: structure as in the national contract, answers as in the type, and the
 * national rules of the type. Takes a RegisterCertificate request or a bare `intyg`, either within a SOAP envelope or
 * not.
 */
export async function parseCertificateXml(
  bytes: Uint8Array,
  around: ParseContext = {},
): Promise<Result<ParsedCertificate, ParseRefusal>> {
  const read = await opened(bytes);
  return read.ok ? certificateFrom(read.value, around) : read;
}

/** A certificate that has been read, and its document without the patient's name. */
export interface StrippedCertificate {
  readonly certificate: ParsedCertificate;
  readonly nameless: NamelessXml;
}

/** The same for a RegisterCertificate request that stands alone, which is stripped as well (`strippedOfName`). */
export async function parseAndStrip(
  bytes: Uint8Array,
  around: ParseContext,
): Promise<Result<StrippedCertificate, ParseRefusal>> {
  const read = await opened(bytes);
  if (!read.ok) return read;
  const certificate = certificateFrom(read.value, around);
  return certificate.ok
    ? ok({ certificate: certificate.value, nameless: strippedOfName(bytes, read.value.root) })
    : certificate;
}

function opened(bytes: Uint8Array): Promise<Result<Opened, ParseRefusal>> {
  return withXml<Opened, ParseRefusal>(bytes, { maxBytes: largest.certificate, withoutBlanks: true }, (open) => {
    const content = outOfEnvelope(open);
    if (content === undefined) return refused("not-a-certificate");
    const tree = treeOf(content, open.library);
    if (!tree.ok) return tree;
    const known = tree.value.name === "intyg" ? knownCertificate : knownRequest;
    return ok({ root: tree.value, misplaced: misplacedAttributes(content, known, open.library) });
  });
}

interface Opened {
  readonly root: XmlTree;
  readonly misplaced: readonly ShapeFinding[];
}

/** The same for a document that is parsed already. */
function certificateFrom({ root, misplaced }: Opened, around: ParseContext): Result<ParsedCertificate, ParseRefusal> {
  const findings: ShapeFinding[] = [...misplaced];
  const found = locate(root, findings);
  if (found === undefined) return refused("not-a-certificate");
  const certificate = found.intyg.children(certificateSequence);
  const { code, codeSystem } = readCodeOfSystem(certificate.child("typ"));
  const typeCode = unpadded(code);
  const version = unpadded(certificate.child("version").text());
  const head = readHead(certificate);
  for (const answer of certificate.all("svar"))
    for (const child of answer.each()) if (child.tree.namespace !== core) readLaxly(child);
  if (findings.length > 0) return refused("certificate-malformed", findings.map(asRuleFinding));

  const type = findWireType(typeCode, version);
  if (type === undefined || !isPublished(type, version)) return refused("certificate-type-unknown", [unknownType]);
  if (codeSystem !== type.wire.codeSystem) return refused("certificate-type-unknown", [otherSystem]);

  const { findings: unread, ...said } = readAnswers(
    type,
    certificate.all("svar").map(({ tree }) => tree),
  );
  const malformed = unread.filter((one) => one.code === "structure");
  if (malformed.length > 0) return refused("certificate-malformed", malformed);

  const judged = incomingFindings(type, said.answers, unread, {
    today: around.today ?? (head.signedAt ?? head.sentAt)?.slice(0, 10) ?? "9999-12-31",
    patient: head.patient,
  });
  if (judged.errors.length > 0) return refused("certificate-invalid", judged.errors);
  const { carriedName, signed, licences, ...rest } = head;
  return ok({
    document: { type: type.key, version, ...rest, ...said },
    type,
    typeCode,
    carriedName,
    signed,
    licences,
    ...(found.inReplyTo === undefined ? {} : { inReplyTo: found.inReplyTo }),
    warnings: judged.warnings,
  });
}

function asRuleFinding({ pointer, text }: ShapeFinding): RuleFinding {
  return finding({ code: "structure", rule: "wire.structure", pointer, text });
}

const unknownType = finding({
  code: "structure",
  rule: "wire.type",
  pointer: "/intyg/typ",
  text: {
    sv: "Intygstypen eller dess version är okänd.",
    en: "The certificate type or its version is unknown.",
  },
});

const otherSystem = finding({
  code: "wrong-code-system",
  rule: "wire.type.system",
  pointer: "/intyg/typ/codeSystem",
  text: {
    sv: "Intygstypen kommer från fel kodverk.",
    en: "The certificate type is from the wrong code system.",
  },
});

const register = interactions.RegisterCertificate.namespace;
const { core, extension } = namespaces;

interface Located {
  readonly intyg: ElementReader;
  readonly inReplyTo?: MessageReference;
}

function locate(root: XmlTree, findings: ShapeFinding[]): Located | undefined {
  const reading = { findings, readForeign: readLaxly };
  if (root.name === "RegisterCertificate" && root.namespace === register) {
    const request = new ElementReader(root, "", reading).children(requestSequence);
    const intyg = request.optional("intyg");
    const answered = request.optional("svarPa");
    if (intyg === undefined) return undefined;
    return answered === undefined ? { intyg } : { intyg, inReplyTo: readMessageReference(answered) };
  }
  return root.name === "intyg" && root.namespace.startsWith("urn:riv:clinicalprocess:healthcond:certificate:")
    ? { intyg: new ElementReader(root, "/intyg", reading) }
    : undefined;
}

interface Head extends Omit<CertificateDocument, "type" | "version" | "answers" | "instances"> {
  readonly carriedName: boolean;
  readonly signed: boolean;
  readonly licences: readonly string[];
}

function readHead(certificate: Children<(typeof certificateSequence)["model"]>): Head {
  const signedAt = certificate.optional("signeringstidpunkt")?.value(moment);
  const sentAt = certificate.optional("skickatTidpunkt")?.value(moment);
  // Who receives it and what became of it is ours to know; it must only be as the contract has it.
  for (const recipient of certificate.all("mottagare")) readCodedText(recipient, "part");
  for (const status of certificate.all("status")) readStatus(status);
  const signature = certificate.optional("underskrift");
  const fault = signature === undefined ? undefined : faultOfUnderskrift(signature.tree);
  if (fault !== undefined) signature?.note("value-malformed", fault);
  const { id, issuingUnit } = readCertificateId(certificate.child("intygs-id"));
  const patient = certificate.child("patient");
  const person = readPatient(patient);
  const staff = certificate.child("skapadAv");
  const issuer = readStaff(staff);
  return {
    id,
    ...(issuingUnit === issuer.unit.hsaId ? {} : { idRoot: issuingUnit }),
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(sentAt === undefined ? {} : { sentAt }),
    patient: person,
    issuer,
    relations: certificate.all("relation").map((relation) => readRelation(relation, issuer.unit.hsaId)),
    carriedName: namesPatient(patient.tree),
    signed: signature !== undefined,
    licences: licencesOf(staff.tree),
  };
}

/** The number; of the name and address it only counts that they are texts. */
function readPatient(patient: ElementReader): PersonId {
  const parts = patient.children(patientSequence);
  for (const name of ["fornamn", "efternamn", "postadress", "postnummer", "postort"] as const) parts.child(name).text();
  parts.optional("mellannamn")?.text();
  const source = parts.optional("kallaAdressuppgifter");
  if (source !== undefined) readCodedText(source, "addressSource");
  return readPerson(parts.child("person-id"));
}

/** Anything but the number may name the patient, what later versions add included. */
function namesPatient({ children }: XmlTree): boolean {
  return children.some(
    (child) =>
      !(child.name === "person-id" && child.namespace === core) &&
      !(child.name === "kallaAdressuppgifter" && child.namespace === extension) &&
      hasText(child),
  );
}

function hasText({ text, children }: XmlTree): boolean {
  return !isBlank(text) || children.some(hasText);
}

const relationKinds = ["replace", "renew", "complement", "copy"] as const;

function readRelation(relation: ElementReader, unit: string): Relation {
  const parts = relation.children(relationSequence);
  const code = unpadded(readCodedText(parts.child("typ"), "relation").code);
  const kind = relationKinds.find((one) => relationCodes[one] === code);
  if (kind === undefined) parts.child("typ").note("value-malformed", oneOf());
  const { id, issuingUnit } = readCertificateId(parts.child("intygs-id"));
  return { kind: kind ?? "copy", certificateId: id, ...(issuingUnit === unit ? {} : { idRoot: issuingUnit }) };
}

function readStatus(status: ElementReader): void {
  const parts = status.children(statusSequence);
  readCodedText(parts.child("part"), "part");
  readCodedText(parts.child("status"), "status");
  parts.child("tidpunkt").value(moment);
}
