import { unpadded } from "../../operation/white-space.ts";
import type { CertificateReference, CodedText, PersonId } from "../model/certificate-document.ts";
import type { MessageReference } from "../model/message.ts";
import { oneOf } from "./element-reader.ts";
import type { ElementReader, Form } from "./element-reader.ts";
import { codeSystems, idRoots, namespaces } from "./namespaces.ts";
import { openSequence, sequence } from "./sequence.ts";
import { element, optionalElement } from "./write-xml.ts";
import type { XmlPiece } from "./write-xml.ts";

const { core, types } = namespaces;

// What is written here stands where the prefix `t` means the types and no prefix the core of the national model.

/** An id with what it counts in (`IIType`). */
export function writeId(name: string, root: string, extension: string): XmlPiece {
  return element(name, [element("t:root", root), element("t:extension", extension)]);
}

export function writeCode(name: string, code: string, codeSystem: string, displayName?: string): XmlPiece {
  return element(name, [
    element("t:code", code),
    element("t:codeSystem", codeSystem),
    optionalElement("t:displayName", displayName),
  ]);
}

export function writePerson(name: string, person: PersonId): XmlPiece {
  return writeId(name, idRoots[person.kind], person.number);
}

export function writeCertificateReference(name: string, certificate: CertificateReference): XmlPiece {
  return writeId(name, certificate.issuingUnit, certificate.id);
}

export const idSequence = sequence(types, "root extension");

/** Reads an id that counts in a fixed system, without the white space that pretty-printing sets around it. */
export function readId(id: ElementReader, root: keyof typeof idRoots): string {
  const parts = id.children(idSequence);
  parts.child("root").fixed(idRoots[root]);
  return unpadded(parts.child("extension").token());
}

const notBlank: Form = { isMet: (value) => unpadded(value) !== "", sv: "är tomt", en: "is empty" };

/** Reads the id of a certificate as it is written, whatever it counts in. */
export function readCertificateId(id: ElementReader): CertificateReference {
  const parts = id.children(idSequence);
  return { id: parts.child("extension").token(notBlank), issuingUnit: parts.child("root").text() };
}

const personRoot = oneOf(idRoots.personnummer, idRoots.samordningsnummer);
const twelveDigits: Form = {
  isMet: (value) => /^\d{12}$/u.test(value),
  sv: "ska ha tolv siffror",
  en: "must have twelve digits",
};

export function readPerson(person: ElementReader): PersonId {
  const parts = person.children(idSequence);
  const root = parts.child("root").token(personRoot);
  const number = parts.child("extension").token(twelveDigits);
  return { kind: root === idRoots.samordningsnummer ? "samordningsnummer" : "personnummer", number };
}

/** The certificate's id, which counts in the unit that issued it. */
export function readCertificateReference(reference: ElementReader): CertificateReference {
  const parts = reference.children(idSequence);
  return { id: parts.child("extension").word(), issuingUnit: parts.child("root").word() };
}

/** The message that is answered (`MeddelandeReferens`). */
export function writeMessageReference(name: string, { messageId, referenceId }: MessageReference): XmlPiece {
  return element(name, [element("meddelande-id", messageId), optionalElement("referens-id", referenceId)]);
}

export const messageReferenceSequence = openSequence(core, "meddelande-id referens-id?");

export function readMessageReference(reference: ElementReader): MessageReference {
  const parts = reference.children(messageReferenceSequence);
  const referenceId = parts.optional("referens-id")?.text();
  return {
    messageId: parts.child("meddelande-id").token(),
    ...(referenceId === undefined ? {} : { referenceId }),
  };
}

export const codeSequence = sequence(types, "code codeSystem displayName?");

/** Reads a code of a fixed code system. */
export function readCode(coded: ElementReader, codeSystem: keyof typeof codeSystems): string {
  const parts = coded.children(codeSequence);
  parts.child("codeSystem").fixed(codeSystems[codeSystem]);
  parts.optional("displayName")?.text();
  return parts.child("code").word();
}

/** Reads a code and what its sender calls it as they stand, of a fixed code system where that is given. */
export function readCodedText(coded: ElementReader, codeSystem?: keyof typeof codeSystems): CodedText {
  const parts = coded.children(codeSequence);
  if (codeSystem !== undefined) parts.child("codeSystem").fixed(codeSystems[codeSystem]);
  const text = parts.optional("displayName")?.text();
  return { code: parts.child("code").text(), ...(text === undefined ? {} : { text }) };
}

/** Reads a code with the code system that it names. */
export function readCodeOfSystem(coded: ElementReader): { readonly code: string; readonly codeSystem: string } {
  const parts = coded.children(codeSequence);
  parts.optional("displayName")?.text();
  return { code: parts.child("code").text(), codeSystem: parts.child("codeSystem").text() };
}
