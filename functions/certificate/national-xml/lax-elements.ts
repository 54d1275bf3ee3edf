import { interactions } from "./interactions.ts";
import { day, moment } from "./element-reader.ts";
import type { ElementReader, Form } from "./element-reader.ts";
import { readCodedText, readId } from "./ids-and-codes.ts";
import { namespaces } from "./namespaces.ts";
import type { Text } from "../types/type-language.ts";
import { sequence } from "./sequence.ts";
import { faultOfSignature, faultOfUnderskrift } from "./xml-signature-shape.ts";

const { types, extension, later, xmlSignature } = namespaces;

const number: Form = {
  isMet: (text) => /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/.test(text),
  sv: "ska vara ett tal",
  en: "must be a number",
};
const datePart: Form = {
  isMet: (text) => /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text),
  sv: "ska vara ett datum, helt eller delvis",
  en: "must be a date, whole or in part",
};
const dateForm: Form = {
  isMet: (text) => ["YYYY", "YYYY-MM", "YYYY-MM-DD"].includes(text),
  sv: "har fel värde",
  en: "has the wrong value",
};

const textsOf = (model: string) => (element: ElementReader) => {
  const parts = element.children(sequence(types, model));
  for (const part of parts.found()) part.text();
};
const periodOf = (form: Form) => (element: ElementReader) => {
  const parts = element.children(sequence(types, "start? end?"));
  parts.optional("start")?.value(form);
  parts.optional("end")?.value(form);
};

/** The elements that the contract's schemas declare by themselves, and how each must look, by namespace and name. */
const declared: ReadonlyMap<string, (element: ElementReader) => void> = new Map([
  [`${types} cv`, textsOf("code codeSystem codeSystemName? codeSystemVersion? displayName? originalText?")],
  [`${types} ii`, textsOf("root extension?")],
  [`${types} date`, (element) => void element.value(day)],
  [`${types} timestamp`, (element) => void element.value(moment)],
  [`${types} datePeriod`, periodOf(day)],
  [`${types} timePeriod`, periodOf(moment)],
  [
    `${types} partialDate`,
    (element) => {
      const parts = element.children(sequence(types, "format value"));
      parts.child("format").token(dateForm);
      parts.child("value").token(datePart);
    },
  ],
  [
    `${types} pq`,
    (element) => {
      const parts = element.children(sequence(types, "value unit"));
      parts.child("value").value(number);
      parts.child("unit").text();
    },
  ],
  [
    `${types} pqInterval`,
    (element) => {
      const parts = element.children(sequence(types, "low? high? unit"));
      parts.optional("low")?.value(number);
      parts.optional("high")?.value(number);
      parts.child("unit").text();
    },
  ],
  [`${extension} legitimeratYrke`, (element) => void readCodedText(element, "licensedProfession")],
  [`${extension} kallaAdressuppgifter`, (element) => void readCodedText(element, "addressSource")],
  [`${extension} underskrift`, (element) => noteFault(faultOfUnderskrift(element.tree), element)],
  [`${later} hanteratAv`, (element) => void readId(element, "hsaId")],
  [`${xmlSignature} Signature`, (element) => noteFault(faultOfSignature(element.tree), element)],
  // No request stands within a request.
  [`${interactions.RegisterCertificate.namespace} RegisterCertificate`, (element) => refuseUnless(false, element)],
]);

/** Whether the contract's schemas declare an element by itself, so that it is judged wherever it stands. */
export function isDeclared(namespace: string, name: string): boolean {
  return declared.has(`${namespace} ${name}`);
}

function noteFault(fault: Text | undefined, element: ElementReader): void {
  if (fault !== undefined) element.note("value-malformed", fault);
}

function refuseUnless(isRight: boolean, element: ElementReader): void {
  if (!isRight) element.note("value-malformed");
}

/**
 * Judges an element that stands where elements of others may follow (`xs:any`, `processContents="lax"`): what the
 * contract's schemas declare must look as they say, however deep it stands; of all else nothing is asked
 * (https://www.w3.org/TR/xmlschema-1/#Wildcards).
 */
export function readLaxly(element: ElementReader): void {
  const read = declared.get(`${element.tree.namespace} ${element.tree.name}`);
  if (read !== undefined) read(element);
  else for (const child of element.each()) readLaxly(child);
}
