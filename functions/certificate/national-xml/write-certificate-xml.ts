import type { Row, Value } from "../model/answers.ts";
import type { CertificateDocument, CodedText, IssuingUnit } from "../model/certificate-document.ts";
import { indexOf, isExtraQuestion } from "../types/type-index.ts";
import { codeOf } from "../types/type-index.ts";
import { findType } from "../types/registry.ts";
import type { CertificateType, Part } from "../types/type-language.ts";
import { namespaces, relationCodes, roots, systems } from "./names.ts";

const encoder = new TextEncoder();

const opening =
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  `<r:RegisterCertificate xmlns:r="${namespaces.register}" xmlns="${namespaces.core}" xmlns:t="${namespaces.types}"><r:intyg>`;
const closing = "</r:intyg></r:RegisterCertificate>";

/**
 * The certificate as national XML: a RegisterCertificate request, valid against the contract (domain.md §1).
 *
 * The elements for the patient's name and address are mandatory there and always empty here (design §2 rule 2).
 *
 * @param signature a whole `ds:Signature` element as text, placed as it is in `underskrift`
 * @throws when the document is of a type the product does not know: a bug, not an answer
 */
export function writeRegisterCertificate(document: CertificateDocument, signature?: string): Uint8Array {
  return encoder.encode(registerCertificateXml(document, signature));
}

/** The same as text. */
export function registerCertificateXml(document: CertificateDocument, signature?: string): string {
  const type = findType(document.type, document.version);
  if (type === undefined) throw new TypeError(`No certificate type ${document.type} ${document.version}`);
  const { issuer, patient } = document;
  let xml = opening;
  xml += element("intygs-id", id(issuer.unit.hsaId, document.id));
  xml += element("typ", coded(type.wire.code, type.wire.codeSystem, type.name.sv));
  xml += element("version", escapeText(document.version));
  if (document.signedAt !== undefined) xml += element("signeringstidpunkt", escapeText(document.signedAt));
  if (document.sentAt !== undefined) xml += element("skickatTidpunkt", escapeText(document.sentAt));
  xml += `<patient>${element("person-id", id(roots[patient.kind], patient.number))}<fornamn/><efternamn/><postadress/><postnummer/><postort/></patient>`;
  xml += `<skapadAv>${element("personal-id", id(roots.hsaId, issuer.hsaId))}${element("fullstandigtNamn", escapeText(issuer.name))}`;
  if (issuer.prescriberCode !== undefined) xml += element("forskrivarkod", escapeText(issuer.prescriberCode));
  for (const position of issuer.positions)
    xml += element("befattning", coded(position.code, systems.position, position.text));
  xml += unit(issuer.unit);
  for (const speciality of issuer.specialities) xml += element("specialistkompetens", plainCode(speciality));
  xml += "</skapadAv>";
  for (const relation of document.relations) {
    xml += `<relation>${element("typ", coded(relationCodes[relation.kind], systems.relation))}${element("intygs-id", id(issuer.unit.hsaId, relation.certificateId))}</relation>`;
  }
  xml += answersXml(type, document.answers);
  if (signature !== undefined) xml += `<u:underskrift xmlns:u="${namespaces.extension}">${signature}</u:underskrift>`;
  return xml + closing;
}

function answersXml(type: CertificateType, answers: CertificateDocument["answers"]): string {
  let xml = "";
  for (const question of indexOf(type).order) {
    const rows = answers[question.id];
    if (rows === undefined || question.foldedInto !== undefined) continue;
    let instance = 0;
    for (const row of rows) {
      let parts = "";
      for (const part of question.parts) {
        const value = row[part.id];
        if (value !== undefined) parts += `<delsvar id="${part.id}">${valueXml(part, value)}</delsvar>`;
      }
      if (parts === "") continue;
      instance += 1;
      xml +=
        question.rows === undefined
          ? `<svar id="${question.id}">${parts}</svar>`
          : `<svar id="${question.id}"><instans>${instance}</instans>${parts}</svar>`;
    }
  }
  if (type.extraQuestions === true)
    for (const questionId of Object.keys(answers))
      if (isExtraQuestion(questionId)) xml += extraXml(questionId, answers[questionId] ?? []);
  return xml;
}

function extraXml(questionId: string, rows: readonly Row[]): string {
  const value = rows[0]?.[`${questionId}.1`];
  return typeof value === "string"
    ? `<svar id="${questionId}"><delsvar id="${questionId}.1">${escapeText(value)}</delsvar></svar>`
    : "";
}

function valueXml(part: Part, value: Value): string {
  const kind = part.kind;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number")
    return kind.is === "number" && kind.decimals === 1 && Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value === "string") {
    if (kind.is === "code") return `<t:cv>${coded(value, kind.list.system, codeOf(part, value)?.text.sv)}</t:cv>`;
    if (kind.is === "year") return partialDate("YYYY", value);
    if (kind.is === "date" && kind.partial === true) return partialDate("YYYY-MM-DD", value);
    return escapeText(value);
  }
  if ("code" in value) {
    const system = kind.is === "diagnosis" ? kind.systems.find((one) => one.system === value.system) : undefined;
    return `<t:cv>${coded(value.code, system?.write ?? value.system)}</t:cv>`;
  }
  const start = value.start === undefined ? "" : `<t:start>${escapeText(value.start)}</t:start>`;
  const end = value.end === undefined ? "" : `<t:end>${escapeText(value.end)}</t:end>`;
  return `<t:datePeriod>${start}${end}</t:datePeriod>`;
}

function partialDate(format: string, value: string): string {
  return `<t:partialDate><t:format>${format}</t:format><t:value>${escapeText(value)}</t:value></t:partialDate>`;
}

function unit(issuing: IssuingUnit): string {
  return (
    `<enhet>${element("enhets-id", id(roots.hsaId, issuing.hsaId))}${element("arbetsplatskod", id(roots.workplaceCode, issuing.workplaceCode))}` +
    element("enhetsnamn", escapeText(issuing.name)) +
    element("postadress", escapeText(issuing.address)) +
    element("postnummer", escapeText(issuing.postalCode)) +
    element("postort", escapeText(issuing.city)) +
    element("telefonnummer", escapeText(issuing.phone)) +
    (issuing.email === undefined ? "" : element("epost", escapeText(issuing.email))) +
    `<vardgivare>${element("vardgivare-id", id(roots.hsaId, issuing.careProvider.hsaId))}${element("vardgivarnamn", escapeText(issuing.careProvider.name))}</vardgivare></enhet>`
  );
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function id(root: string, extension: string): string {
  return `<t:root>${escapeText(root)}</t:root><t:extension>${escapeText(extension)}</t:extension>`;
}

function coded(code: string, system: string, displayName?: string): string {
  return `<t:code>${escapeText(code)}</t:code><t:codeSystem>${escapeText(system)}</t:codeSystem>${displayName === undefined ? "" : `<t:displayName>${escapeText(displayName)}</t:displayName>`}`;
}

function plainCode(entry: CodedText): string {
  return `<t:code>${escapeText(entry.code)}</t:code>${entry.text === undefined ? "" : `<t:displayName>${escapeText(entry.text)}</t:displayName>`}`;
}

const special = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const everySpecial = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/**
 * Text as element content. A carriage return is written as a reference, since a parser would make it a line feed; what
 * XML cannot carry at all (findings report it before signing) becomes the replacement character.
 */
function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => escapes[character] ?? "\ufffd") : text;
}
