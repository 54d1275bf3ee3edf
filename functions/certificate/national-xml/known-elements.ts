import { unpadded } from "../../operation/white-space.ts";
import { isNumbered } from "../model/identifiers.ts";
import {
  certificateSequence,
  patientSequence,
  relationSequence,
  requestSequence,
  statusSequence,
} from "./certificate-sequences.ts";
import { codeSequence, idSequence, messageReferenceSequence } from "./ids-and-codes.ts";
import { complementSequence, messageToCareSequence, revocationSequence, senderSequence } from "./message-sequences.ts";
import {
  isNameOfCodeSystem,
  isNameOfPart,
  isNameOfRelation,
  isNameOfStatus,
  isNameOfType,
  isPart,
  isStatus,
  isVersion,
} from "./known-words.ts";
import type { KnownText } from "./known-words.ts";
import { namespaces } from "./namespaces.ts";
import { sequence } from "./sequence.ts";
import type { AnyNumber, AtMostOnce, Once, Sequence } from "./sequence.ts";
import { careProviderSequence, specialitySequence, staffSequence, unitSequence } from "./staff.ts";
import { textOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/**
 * What is known of an element of the contracts: which attributes it may have, and what is kept where a certificate is
 * stripped (`withoutName`).
 */
export interface KnownElement {
  /** Whether its own text is kept. Between elements only white space is. */
  readonly hasText: boolean;
  readonly attributes: readonly string[];
  /** Its known children by name. */
  readonly children: ReadonlyMap<string, KnownElement & { readonly namespace: string }>;
  /** Whether one that says this is kept; absent where any is, because its value was judged or is the issuer's own. */
  readonly isKept?: (element: XmlTree) => boolean;
}

const text: KnownElement = { hasText: true, attributes: [], children: new Map() };

/** A text that is kept where the contract knows it. */
function saying(isKnown: KnownText): KnownElement {
  return { ...text, isKept: (element) => isKnown(element.text) };
}

/** Stays, as the contract asks, and holds nothing. */
const emptied: KnownElement = { hasText: false, attributes: [], children: new Map() };

type Below<Model extends string> = Readonly<
  Partial<Record<Once<Model> | AtMostOnce<Model> | AnyNumber<Model>, KnownElement | "left out">>
>;

/** An element with the children of a sequence, which hold text unless told otherwise. */
function holding<Model extends string>(model: Sequence<Model>, below: Below<Model>): KnownElement {
  const told = new Map<string, KnownElement | "left out" | undefined>(Object.entries(below));
  const children = [...model.elements].flatMap(([name, { namespace }]) => {
    const known = told.get(name) ?? text;
    return known === "left out" ? [] : [[name, { ...known, namespace }] as const];
  });
  return { hasText: false, attributes: [], children: new Map(children) };
}

const { core, types } = namespaces;

const id = holding(idSequence, {});
const code = holding(codeSequence, {});

/** A code of a list that is known here: one that is not in it is left out, and so is a name that the list has not. */
function codeOf(isName: KnownText, isCode?: KnownText): KnownElement {
  const known = holding(codeSequence, { displayName: saying(isName) });
  return isCode === undefined ? known : { ...known, isKept: (element) => isCode(textOf(element, "code") ?? "") };
}

const part = codeOf(isNameOfPart, isPart);
const whatBecame = codeOf(isNameOfStatus, isStatus);

/** Left out as a whole with what it cannot do without. */
function keptWithAll(known: KnownElement): KnownElement {
  const isKept = ({ children }: XmlTree): boolean =>
    children.every((child) => known.children.get(child.name)?.isKept?.(child) ?? true);
  return { ...known, isKept };
}

const unit = holding(unitSequence, {
  "enhets-id": id,
  arbetsplatskod: id,
  vardgivare: holding(careProviderSequence, { "vardgivare-id": id }),
});
const staff = holding(staffSequence, {
  "personal-id": id,
  befattning: code,
  enhet: unit,
  specialistkompetens: holding(specialitySequence, {}),
  legitimeratYrke: code,
});
const patient = holding(patientSequence, {
  "person-id": id,
  fornamn: emptied,
  efternamn: emptied,
  mellannamn: emptied,
  postadress: emptied,
  postnummer: emptied,
  postort: emptied,
  // Where an address came from that is not here.
  kallaAdressuppgifter: "left out",
});

/** The values that the questions of our types have (`read-value.ts`); the text beside them is free. */
const values = holding(sequence(types, "cv? datePeriod? partialDate?"), {
  // What the code is called, and what was written for it, is the issuer's statement as a free text is.
  cv: holding(sequence(types, "code codeSystem codeSystemName? codeSystemVersion? displayName? originalText?"), {
    codeSystemName: saying(isNameOfCodeSystem),
    codeSystemVersion: saying(isVersion),
  }),
  datePeriod: holding(sequence(types, "start? end?"), {}),
  partialDate: holding(sequence(types, "format value"), {}),
});
const answer = holding(sequence(core, "instans? delsvar*"), {
  delsvar: { ...values, hasText: true, attributes: ["id"] },
});

/** `intyg`, without its signature, which is one over what the patient's name stands in. */
export const knownCertificate = holding(certificateSequence, {
  "intygs-id": id,
  mottagare: part,
  typ: codeOf(isNameOfType),
  patient,
  skapadAv: staff,
  relation: holding(relationSequence, { typ: codeOf(isNameOfRelation), "intygs-id": id }),
  status: keptWithAll(holding(statusSequence, { part, status: whatBecame })),
  svar: { ...answer, attributes: ["id"] },
  underskrift: "left out",
});

/** A RegisterCertificate request. */
export const knownRequest = holding(requestSequence, {
  svarPa: holding(messageReferenceSequence, {
    // Which request it is tells the other id; what a sender numbers is kept, and no words.
    "referens-id": saying((reference) => isNumbered(unpadded(reference))),
  }),
  intyg: knownCertificate,
});

/** A SendMessageToCare request. */
export const knownMessageToCare = holding(messageToCareSequence, {
  "intygs-id": id,
  "patientPerson-id": id,
  amne: code,
  svarPa: holding(messageReferenceSequence, {}),
  skickatAv: holding(senderSequence, { part: code }),
  komplettering: holding(complementSequence, {}),
});

/** A RevokeCertificate request. */
export const knownRevocation = holding(revocationSequence, {
  "intygs-id": id,
  "patientPerson-id": id,
  skickatAv: staff,
});
