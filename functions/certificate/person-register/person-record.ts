import { unpadded } from "../../operation/white-space.ts";
import type { XmlTree } from "../national-xml/xml-tree.ts";
import { parsePersonId } from "../model/person-id.ts";
import type { RegisterRecord } from "../model/registered-person.ts";

/** Where a version of the contract has what it says of a person. */
export interface RecordForm {
  /** Of the elements of the record. */
  readonly namespace: string;
  /** Of the mark of protection that came with 3.1, and has been taken in among the others in 5. */
  readonly protectionNamespace: string;
  /** A part of a name, as a text of its own or in an element `name`. */
  readonly namePart: (part: XmlTree, form: RecordForm) => string;
  /** Which of its elements names another number of the same person by the population register, earlier or later. */
  readonly link: "linkedIdentity" | "referredPersonalIdentities";
}

/** GetPersonsForProfile 3.1. */
export const recordForm3: RecordForm = {
  namespace: "urn:riv:strategicresourcemanagement:persons:person:3",
  protectionNamespace: "urn:riv:strategicresourcemanagement:persons:person:3.1",
  namePart: (part, { namespace }) => textIn(childrenOf(part, namespace, "name")[0]),
  link: "linkedIdentity",
};

/** GetPersonsForProfile 5.0. */
export const recordForm5: RecordForm = {
  namespace: "urn:riv:strategicresourcemanagement:persons:person:5",
  protectionNamespace: "urn:riv:strategicresourcemanagement:persons:person:5",
  namePart: textIn,
  link: "referredPersonalIdentities",
};

/** Why a number is not in use any more, by the population register's codes (avregistreringsorsak). */
const deregistered = { deceased: ["AV"], renumbered: ["GN", "GS"] };

/** What a record says; undefined where it does not say what it must, of whom it is or whether they are protected. */
export function recordIn(record: XmlTree, number: string, form: RecordForm): RegisterRecord | undefined {
  const { namespace } = form;
  if (numberIn(childrenOf(record, namespace, "personalIdentity")[0], form) !== number) return undefined;
  const isMarked = booleanIn(record, namespace, "protectedPersonIndicator");
  const isTestPerson = booleanIn(record, namespace, "testIndicator");
  if (isMarked === undefined || isTestPerson === undefined) return undefined;
  const protections = childrenOf(record, form.protectionNamespace, "protectedPopulationRecord");

  const [deregistration] = childrenOf(record, namespace, "deregistration");
  const reason = textIn(deregistration && childrenOf(deregistration, namespace, "deregistrationReasonCode")[0]);
  const isRenumbered = deregistered.renumbered.includes(reason);
  const name = nameIn(record, form);
  const linkedNumbers = linkedIn(record, number, form);
  return {
    // A mark that is there and says something else than no counts as yes.
    isProtected: isMarked || protections.some((one) => asBoolean(one) !== false),
    isDeceased: deregistered.deceased.includes(reason) || isFoundDead(record, deregistration),
    isTestPerson,
    isRenumbered,
    ...(name === "" ? {} : { name }),
    ...(linkedNumbers.length === 0 ? {} : { linkedNumbers }),
  };
}

/** The person's other numbers; what is no number of a person, as a reserve number of a region, is none of them. */
function linkedIn(record: XmlTree, own: string, form: RecordForm): readonly string[] {
  const numbers = childrenOf(record, form.namespace, form.link)
    .map((linked) => numberIn(childrenOf(linked, form.namespace, "referredPersonalIdentity")[0], form))
    .filter((number) => number !== undefined);
  return [...new Set(numbers)].filter((number) => number !== own);
}

/** The day that somebody was found dead, or of death of who has a samordningsnummer: that it is there is enough. */
function isFoundDead(record: XmlTree, deregistration: XmlTree | undefined): boolean {
  const coordination = record.children.find(({ name }) => name === "coOrdinationNumberData");
  return (
    deregistration?.children.some(({ name }) => name === "foundDeadAtDate") === true ||
    coordination?.children.some(({ name }) => name === "deceasedDate") === true
  );
}

function nameIn(record: XmlTree, form: RecordForm): string {
  const [name] = childrenOf(record, form.namespace, "name");
  if (name === undefined) return "";
  return ["givenName", "middleName", "surname"]
    .flatMap((part) => childrenOf(name, form.namespace, part))
    .map((part) => form.namePart(part, form))
    .filter((part) => part !== "")
    .join(" ");
}

/** The number of an id, twelve digits; undefined where it is none of a person. */
export function numberIn(id: XmlTree | undefined, { namespace }: RecordForm): string | undefined {
  if (id === undefined) return undefined;
  return parsePersonId(textIn(childrenOf(id, namespace, "extension")[0]))?.number;
}

export function childrenOf(parent: XmlTree, namespace: string, name: string): readonly XmlTree[] {
  return parent.children.filter((child) => child.name === name && child.namespace === namespace);
}

function textIn(element: XmlTree | undefined): string {
  return element === undefined ? "" : unpadded(element.text);
}

function booleanIn(parent: XmlTree, namespace: string, name: string): boolean | undefined {
  const [element] = childrenOf(parent, namespace, name);
  return element === undefined ? undefined : asBoolean(element);
}

/** `xs:boolean` (https://www.w3.org/TR/xmlschema-2/#boolean). */
function asBoolean(element: XmlTree): boolean | undefined {
  const text = textIn(element);
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}
