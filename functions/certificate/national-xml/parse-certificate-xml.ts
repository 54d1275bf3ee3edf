import type {
  CertificateDocument,
  CodedText,
  Issuer,
  IssuingUnit,
  PersonId,
  Relation,
} from "../model/certificate-document.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { DiagnosisLookUp } from "../types/findings/diagnosis-form.ts";
import { finding } from "../types/findings/finding.ts";
import type { RuleFinding } from "../types/findings/finding.ts";
import { incomingFindings } from "../types/findings/incoming.ts";
import { isLocalTime } from "../types/calendar.ts";
import { findWireType } from "../types/registry.ts";
import type { CertificateType } from "../types/type-language.ts";
import { namespaces, relationCodes, roots, systems } from "./names.ts";
import { parseXml } from "./parse-xml.ts";
import type { XmlNode } from "./parse-xml.ts";
import { Children } from "./structure.ts";
import type { Sequence } from "./structure.ts";
import { readAnswers } from "./wire-answers.ts";

/** A certificate as it came, in the form that holds nobody's name. */
export interface ParsedCertificate {
  readonly document: CertificateDocument;
  readonly type: CertificateType;
  /** It carried the patient's name or address, so a signed one is kept sealed as it came (design §2 rule 2). */
  readonly carriedName: boolean;
  readonly signed: boolean;
  /** The request for completion this certificate answers (`svarPa`), if it says so. */
  readonly inReplyTo?: { readonly messageId: string; readonly referenceId?: string };
  readonly warnings: readonly RuleFinding[];
}

/**
 * - "xml-refused", "xml-malformed": see `parseXml`.
 * - "not-a-certificate": well-formed, but no certificate in it.
 * - "certificate-malformed": not as the contract has it; the findings say where.
 * - "certificate-type-unknown": no such type, or no such major of it.
 * - "certificate-invalid": breaks the rules of its type; the findings say which.
 */
export type ParseRefusal = Refusal<
  | "xml-refused"
  | "xml-malformed"
  | "not-a-certificate"
  | "certificate-malformed"
  | "certificate-type-unknown"
  | "certificate-invalid"
>;

export interface ParseContext {
  /** YYYY-MM-DD, against which "not in the future" is judged. Without it: the day of signing. */
  readonly today?: string;
  /** Without it, that a diagnosis code exists in the register is not judged; its form always is. */
  readonly isDiagnosis?: DiagnosisLookUp;
}

/**
 * Reads a certificate from outside, strictly: structure as in the national contract, answers as in the type, and the
 * wire rules of the type. Takes a RegisterCertificate request or a bare `intyg`, either within a SOAP envelope or not.
 */
export async function parseCertificateXml(
  bytes: Uint8Array,
  around: ParseContext = {},
): Promise<Result<ParsedCertificate, ParseRefusal>> {
  const parsed = await parseXml(bytes);
  if (!parsed.ok) return parsed;
  return certificateFrom(parsed.value, around);
}

/** The same for a document that is parsed already. */
function certificateFrom(root: XmlNode, around: ParseContext = {}): Result<ParsedCertificate, ParseRefusal> {
  const findings: RuleFinding[] = [];
  const found = locate(root, findings);
  if (found === undefined) return refused("not-a-certificate");
  const certificate = new Children(found.intyg, "/intyg", certificateSequence, findings);
  const wireType = readType(certificate, findings);
  const head = readHead(certificate, findings);
  if (wireType === undefined || head === undefined || findings.length > 0)
    return refused("certificate-malformed", findings);
  const type = findWireType(wireType.code, wireType.version);
  if (type === undefined)
    return refused("certificate-type-unknown", [
      finding("structure", "wire.type", "/intyg/typ", {
        sv: "Intygstypen eller dess version är okänd.",
        en: "The certificate type or its version is unknown.",
      }),
    ]);
  const structural: RuleFinding[] = [];
  const answers = readAnswers(type, certificate.all("svar"), structural);
  const malformed = structural.filter((one) => one.code === "structure");
  if (malformed.length > 0) return refused("certificate-malformed", malformed);
  const today = around.today ?? (head.signedAt ?? head.sentAt)?.slice(0, 10) ?? "9999-12-31";
  const judged = incomingFindings(type, answers, structural, {
    today,
    patient: head.patient,
    ...(around.isDiagnosis === undefined ? {} : { isDiagnosis: around.isDiagnosis }),
  });
  if (judged.errors.length > 0) return refused("certificate-invalid", judged.errors);
  const { carriedName, signed, ...rest } = head;
  return ok({
    document: { type: type.key, version: wireType.version, ...rest, answers },
    type,
    carriedName,
    signed,
    ...(found.inReplyTo === undefined ? {} : { inReplyTo: found.inReplyTo }),
    warnings: judged.warnings,
  });
}

interface Located {
  readonly intyg: XmlNode;
  readonly inReplyTo?: { readonly messageId: string; readonly referenceId?: string };
}

function locate(root: XmlNode, findings: RuleFinding[]): Located | undefined {
  if (root.name === "Envelope" && (root.namespace === namespaces.soap || root.namespace === namespaces.soap12)) {
    const bodies = root.children.filter((child) => child.name === "Body" && child.namespace === root.namespace);
    const content = bodies[0]?.children ?? [];
    const [only] = content;
    return bodies.length === 1 && content.length === 1 && only !== undefined ? locate(only, findings) : undefined;
  }
  if (root.name === "RegisterCertificate" && root.namespace === namespaces.register) {
    const request = new Children(root, "", requestSequence, findings);
    const intyg = request.first("intyg");
    if (intyg === undefined) return undefined;
    const reply = request.first("svarPa");
    if (reply === undefined) return { intyg };
    const reference = new Children(reply, "/svarPa", replySequence, findings);
    const referenceId = reference.text("referens-id");
    return {
      intyg,
      inReplyTo: {
        messageId: reference.text("meddelande-id") ?? "",
        ...(referenceId === undefined ? {} : { referenceId }),
      },
    };
  }
  return root.name === "intyg" && root.namespace.startsWith("urn:riv:clinicalprocess:healthcond:certificate:")
    ? { intyg: root }
    : undefined;
}

interface Head extends Omit<CertificateDocument, "type" | "version" | "answers"> {
  readonly carriedName: boolean;
  readonly signed: boolean;
}

function readHead(certificate: Children, findings: RuleFinding[]): Head | undefined {
  const idNode = certificate.first("intygs-id");
  const patientNode = certificate.first("patient");
  const issuerNode = certificate.first("skapadAv");
  const signedAt = time(certificate, "signeringstidpunkt");
  const sentAt = time(certificate, "skickatTidpunkt");
  const relations = certificate.all("relation").map((node) => readRelation(node, findings));
  for (const node of certificate.all("mottagare")) coded(node, "/intyg/mottagare", systems.party, findings);
  for (const node of certificate.all("status")) readStatus(node, findings);
  const signed = certificate.first("underskrift");
  if (
    signed !== undefined &&
    !(
      signed.children.length === 1 &&
      signed.children[0]?.name === "Signature" &&
      signed.children[0].namespace === namespaces.signature
    )
  )
    certificate.report(
      "Elementet underskrift ska hålla en Signature.",
      "The element underskrift must hold one Signature.",
    );
  if (idNode === undefined || patientNode === undefined || issuerNode === undefined) return undefined;
  const id = identifier(idNode, "/intyg/intygs-id", undefined, findings);
  if (id.trim() === "") certificate.report("Intygets id är tomt.", "The id of the certificate is empty.");
  const patient = readPatient(patientNode, findings);
  const issuer = readIssuer(issuerNode, findings);
  if (patient === undefined || issuer === undefined) return undefined;
  return {
    id,
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(sentAt === undefined ? {} : { sentAt }),
    patient: patient.id,
    issuer,
    relations: relations.filter((relation) => relation !== undefined),
    carriedName: patient.carriedName,
    signed: signed !== undefined,
  };
}

function readType(
  certificate: Children,
  findings: RuleFinding[],
): { readonly code: string; readonly version: string } | undefined {
  const node = certificate.first("typ");
  const version = certificate.text("version");
  if (node === undefined || version === undefined) return undefined;
  const type = coded(node, "/intyg/typ", undefined, findings);
  return { code: type.code.trim(), version: version.trim() };
}

function readPatient(
  node: XmlNode,
  findings: RuleFinding[],
): { readonly id: PersonId; readonly carriedName: boolean } | undefined {
  const patient = new Children(node, "/intyg/patient", patientSequence, findings);
  const idNode = patient.first("person-id");
  if (idNode === undefined) return undefined;
  const id = new Children(idNode, "/intyg/patient/person-id", identifierSequence, findings);
  const root = id.text("root");
  const number = id.text("extension") ?? "";
  if (root !== roots.personnummer && root !== roots.samordningsnummer)
    id.report("Personnumrets root är fel.", "The root of the person id is wrong.");
  if (!/^\d{12}$/.test(number))
    id.report("Personnumret ska ha tolv siffror.", "The person id must have twelve digits.");
  // Anything but the number may name the patient, extensions of other versions included.
  const carriedName = node.children.some(
    (child) => child !== idNode && child.name !== "kallaAdressuppgifter" && hasText(child),
  );
  return { id: { kind: root === roots.samordningsnummer ? "samordningsnummer" : "personnummer", number }, carriedName };
}

function hasText(node: XmlNode): boolean {
  return node.text.trim() !== "" || node.children.some(hasText);
}

function readIssuer(node: XmlNode, findings: RuleFinding[]): Issuer | undefined {
  const issuer = new Children(node, "/intyg/skapadAv", issuerSequence, findings);
  const idNode = issuer.first("personal-id");
  const unitNode = issuer.first("enhet");
  const prescriberCode = issuer.text("forskrivarkod");
  const positions = issuer
    .all("befattning")
    .map((one) => coded(one, "/intyg/skapadAv/befattning", systems.position, findings));
  const specialities = issuer.all("specialistkompetens").map((one) => speciality(one, findings));
  for (const one of issuer.all("legitimeratYrke"))
    coded(one, "/intyg/skapadAv/legitimeratYrke", systems.licensedProfession, findings);
  if (idNode === undefined || unitNode === undefined) return undefined;
  const unit = readUnit(unitNode, findings);
  if (unit === undefined) return undefined;
  return {
    hsaId: identifier(idNode, "/intyg/skapadAv/personal-id", roots.hsaId, findings),
    name: issuer.text("fullstandigtNamn") ?? "",
    ...(prescriberCode === undefined ? {} : { prescriberCode }),
    positions,
    specialities,
    unit,
  };
}

function readUnit(node: XmlNode, findings: RuleFinding[]): IssuingUnit | undefined {
  const path = "/intyg/skapadAv/enhet";
  const unit = new Children(node, path, unitSequence, findings);
  const idNode = unit.first("enhets-id");
  const workplaceNode = unit.first("arbetsplatskod");
  const providerNode = unit.first("vardgivare");
  const email = unit.text("epost");
  if (email === "") unit.report("Elementet epost är tomt.", "The element epost is empty.");
  if (idNode === undefined || workplaceNode === undefined || providerNode === undefined) return undefined;
  const provider = new Children(providerNode, `${path}/vardgivare`, providerSequence, findings);
  const providerId = provider.first("vardgivare-id");
  if (providerId === undefined) return undefined;
  return {
    hsaId: identifier(idNode, `${path}/enhets-id`, roots.hsaId, findings),
    name: unit.text("enhetsnamn") ?? "",
    workplaceCode: identifier(workplaceNode, `${path}/arbetsplatskod`, roots.workplaceCode, findings),
    address: unit.text("postadress") ?? "",
    postalCode: unit.text("postnummer") ?? "",
    city: unit.text("postort") ?? "",
    phone: unit.text("telefonnummer") ?? "",
    ...(email === undefined ? {} : { email }),
    careProvider: {
      hsaId: identifier(providerId, `${path}/vardgivare/vardgivare-id`, roots.hsaId, findings),
      name: provider.text("vardgivarnamn") ?? "",
    },
  };
}

function readRelation(node: XmlNode, findings: RuleFinding[]): Relation | undefined {
  const relation = new Children(node, "/intyg/relation", relationSequence, findings);
  const typeNode = relation.first("typ");
  const idNode = relation.first("intygs-id");
  if (typeNode === undefined || idNode === undefined) return undefined;
  const code = coded(typeNode, "/intyg/relation/typ", systems.relation, findings).code.trim();
  const certificateId = identifier(idNode, "/intyg/relation/intygs-id", undefined, findings);
  for (const kind of ["replace", "renew", "complement", "copy"] as const)
    if (relationCodes[kind] === code) return { kind, certificateId };
  relation.report("Relationens typ är okänd.", "The kind of the relation is unknown.");
  return undefined;
}

function readStatus(node: XmlNode, findings: RuleFinding[]): void {
  const status = new Children(node, "/intyg/status", statusSequence, findings);
  const party = status.first("part");
  const code = status.first("status");
  if (party !== undefined) coded(party, "/intyg/status/part", systems.party, findings);
  if (code !== undefined) coded(code, "/intyg/status/status", systems.status, findings);
  time(status, "tidpunkt");
}

function time(parent: Children, name: string): string | undefined {
  const text = parent.text(name)?.trim();
  if (text !== undefined && !isLocalTime(text))
    parent.report(
      `Elementet ${name} ska vara en tid ÅÅÅÅ-MM-DDThh:mm:ss.`,
      `The element ${name} must be a time YYYY-MM-DDThh:mm:ss.`,
    );
  return text;
}

function identifier(node: XmlNode, path: string, root: string | undefined, findings: RuleFinding[]): string {
  const id = new Children(node, path, identifierSequence, findings);
  const extension = id.text("extension") ?? "";
  if (root !== undefined && id.text("root") !== root)
    id.report("Elementet root har fel värde.", "The element root has the wrong value.");
  if (root !== undefined && extension === "")
    id.report("Elementet extension är tomt.", "The element extension is empty.");
  return extension;
}

function coded(node: XmlNode, path: string, system: string | undefined, findings: RuleFinding[]): CodedText {
  const cv = new Children(node, path, codedSequence, findings);
  if (system !== undefined && cv.text("codeSystem") !== system)
    cv.report("Elementet codeSystem har fel värde.", "The element codeSystem has the wrong value.");
  return codedText(cv);
}

function speciality(node: XmlNode, findings: RuleFinding[]): CodedText {
  return codedText(new Children(node, "/intyg/skapadAv/specialistkompetens", specialitySequence, findings));
}

function codedText(cv: Children): CodedText {
  const text = cv.text("displayName");
  return { code: cv.text("code") ?? "", ...(text === undefined ? {} : { text }) };
}

const { core, types, register, extension } = namespaces;

const requestSequence: Sequence = { svarPa: [register, 0, 1], intyg: [register, 1, 1] };
const replySequence: Sequence = { "meddelande-id": [core, 1, 1], "referens-id": [core, 0, 1] };
const certificateSequence: Sequence = {
  "intygs-id": [core, 1, 1],
  mottagare: [core, 0, "many"],
  typ: [core, 1, 1],
  version: [core, 1, 1],
  signeringstidpunkt: [core, 0, 1],
  skickatTidpunkt: [core, 0, 1],
  patient: [core, 1, 1],
  skapadAv: [core, 1, 1],
  relation: [core, 0, "many"],
  status: [core, 0, "many"],
  svar: [core, 0, "many"],
  underskrift: [extension, 0, 1],
};
const patientSequence: Sequence = {
  "person-id": [core, 1, 1],
  fornamn: [core, 1, 1],
  efternamn: [core, 1, 1],
  mellannamn: [core, 0, 1],
  postadress: [core, 1, 1],
  postnummer: [core, 1, 1],
  postort: [core, 1, 1],
  kallaAdressuppgifter: [extension, 0, 1],
};
const issuerSequence: Sequence = {
  "personal-id": [core, 1, 1],
  fullstandigtNamn: [core, 1, 1],
  forskrivarkod: [core, 0, 1],
  befattning: [core, 0, "many"],
  enhet: [core, 1, 1],
  specialistkompetens: [core, 0, "many"],
  legitimeratYrke: [extension, 0, "many"],
};
const unitSequence: Sequence = {
  "enhets-id": [core, 1, 1],
  arbetsplatskod: [core, 1, 1],
  enhetsnamn: [core, 1, 1],
  postadress: [core, 1, 1],
  postnummer: [core, 1, 1],
  postort: [core, 1, 1],
  telefonnummer: [core, 1, 1],
  epost: [core, 0, 1],
  vardgivare: [core, 1, 1],
};
const providerSequence: Sequence = { "vardgivare-id": [core, 1, 1], vardgivarnamn: [core, 1, 1] };
const relationSequence: Sequence = { typ: [core, 1, 1], "intygs-id": [core, 1, 1] };
const statusSequence: Sequence = { part: [core, 1, 1], status: [core, 1, 1], tidpunkt: [core, 1, 1] };
const identifierSequence: Sequence = { root: [types, 1, 1], extension: [types, 1, 1] };
const codedSequence: Sequence = { code: [types, 1, 1], codeSystem: [types, 1, 1], displayName: [types, 0, 1] };
const specialitySequence: Sequence = { code: [types, 1, 1], displayName: [types, 0, 1] };
