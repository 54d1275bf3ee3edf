import type { PersonId } from "../model/certificate-document.ts";
import type { CertificateReference } from "../model/message.ts";
import { codeSystems, idRoots, namespaces } from "./namespaces.ts";
import type { ElementReader } from "./element-reader.ts";
import { child, formed, note, token } from "./element-reader.ts";
import type { XmlPiece } from "./xml-text.ts";
import { element, optionalElement } from "./xml-text.ts";

const { types } = namespaces;

/**
 * An id with what it counts in (`IIType`). The prefix `t` is bound to the namespace of types by the message's own
 * element.
 */
export function writeId(name: string, root: string, extension: string): XmlPiece {
  return element(name, [element("t:root", [root]), element("t:extension", [extension])]);
}

export function writeCode(name: string, code: string, codeSystem: string, displayName?: string): XmlPiece {
  return element(name, [
    element("t:code", [code]),
    element("t:codeSystem", [codeSystem]),
    optionalElement("t:displayName", displayName),
  ]);
}

export function writePerson(name: string, person: PersonId): XmlPiece {
  return writeId(name, idRoots[person.kind], person.number);
}

export function writeCertificateReference(name: string, certificate: CertificateReference): XmlPiece {
  return writeId(name, certificate.issuingUnit, certificate.id);
}

/** Reads a person id: twelve digits, and a root that says which kind of number it is (domain.md §1). */
export function readPerson(place: ElementReader): PersonId {
  const rootPlace = child(place, types, "root");
  const root = token(rootPlace);
  const number = formed(child(place, types, "extension"), (value) => /^\d{12}$/u.test(value));

  if (root === idRoots.samordningsnummer) return { kind: "samordningsnummer", number };
  if (root !== "" && root !== idRoots.personnummer) note(rootPlace, "value-malformed");
  return { kind: "personnummer", number };
}

export function readCertificateReference(place: ElementReader): CertificateReference {
  return { id: token(child(place, types, "extension")), issuingUnit: token(child(place, types, "root")) };
}

/** Reads an id that counts in a fixed system; another system is a fault of form. */
export function readIdOf(root: string, place: ElementReader): string {
  formed(child(place, types, "root"), (value) => value === root);
  return token(child(place, types, "extension"));
}

/** Reads a code of a fixed code system. */
export function readCodeOf(system: keyof typeof codeSystems, place: ElementReader): string {
  formed(child(place, types, "codeSystem"), (value) => value === codeSystems[system]);
  return token(child(place, types, "code"));
}

/** A real day as the contracts write it, YYYY-MM-DD. */
export function isDay(value: string): boolean {
  const midnight = `${value}T00:00:00Z`;
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(Date.parse(midnight)) &&
    new Date(midnight).toISOString().startsWith(value)
  );
}

/**
 * A moment as the contracts write it, local Swedish time: exactly YYYY-MM-DDThh:mm:ss, no zone, no fraction (domain.md
 * §1).
 */
export function isMoment(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3])(?::[0-5]\d){2}$/u.test(value) && isDay(value.slice(0, 10));
}
