import { referenceTo } from "../model/certificate-document.ts";
import type { CertificateDocument, Relation } from "../model/certificate-document.ts";
import type { MessageReference } from "../model/message.ts";
import { findType } from "../types/registry.ts";
import type { CertificateType } from "../types/type-language.ts";
import { writeCertificateReference, writeCode, writeId, writeMessageReference, writePerson } from "./ids-and-codes.ts";
import { interactions } from "./interactions.ts";
import { codeSystems, relationCodes } from "./namespaces.ts";
import { requestElement } from "./request.ts";
import { writeStaff } from "./staff.ts";
import { writeAnswers } from "./write-answers.ts";
import { bytesOf, element, optionalElement } from "./write-xml.ts";
import type { XmlPiece } from "./write-xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * The certificate as national XML: a RegisterCertificate request, valid against the contract.
 *
 * @param inReplyTo the request for a complement that it answers (`svarPa`)
 * @throws when the document is of a type the product does not know: a bug, not an answer
 */
export function writeRegisterCertificate(document: CertificateDocument, inReplyTo?: MessageReference): Uint8Array {
  return bytesOf({ xml: registerCertificateXml(document, inReplyTo) });
}

/** The same as text. */
export function registerCertificateXml(document: CertificateDocument, inReplyTo?: MessageReference): string {
  const type = findType(document.type, document.version);
  if (type === undefined) throw new TypeError(`No certificate type ${document.type} ${document.version}`);
  const answered = inReplyTo && writeMessageReference("r:svarPa", inReplyTo);
  const certificate = writeCertificate(type, document);
  return declaration + requestElement(interactions.RegisterCertificate, [answered, certificate], "r").xml;
}

function writeCertificate(type: CertificateType, document: CertificateDocument): XmlPiece {
  const { issuer, relations } = document;
  return element("r:intyg", [
    writeCertificateReference("intygs-id", referenceTo(document)),
    writeCode("typ", type.wire.code, type.wire.codeSystem, type.name.sv),
    element("version", document.version),
    optionalElement("signeringstidpunkt", document.signedAt),
    optionalElement("skickatTidpunkt", document.sentAt),
    element("patient", [writePerson("person-id", document.patient), nameless]),
    writeStaff("skapadAv", issuer),
    ...relations.map((relation) => writeRelation(relation, issuer.unit.hsaId)),
    ...writeAnswers(type, document),
  ]);
}

/** The contract asks for the patient's name and address; we write neither, whoever the patient is. */
const nameless: XmlPiece = { xml: "<fornamn/><efternamn/><postadress/><postnummer/><postort/>" };

function writeRelation({ kind, certificateId, idRoot }: Relation, unit: string): XmlPiece {
  return element("relation", [
    writeCode("typ", relationCodes[kind], codeSystems.relation),
    writeId("intygs-id", idRoot ?? unit, certificateId),
  ]);
}
