import {
  certificateSequence,
  patientSequence,
  relationSequence,
  requestSequence,
  statusSequence,
} from "./certificate-sequences.ts";
import { codeSequence, idSequence, messageReferenceSequence } from "./ids-and-codes.ts";
import { complementSequence, messageToCareSequence, revocationSequence, senderSequence } from "./message-sequences.ts";
import { namespaces } from "./namespaces.ts";
import { sequence } from "./sequence.ts";
import type { AnyNumber, AtMostOnce, Once, Sequence } from "./sequence.ts";
import { careProviderSequence, specialitySequence, staffSequence, unitSequence } from "./staff.ts";

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
}

const text: KnownElement = { hasText: true, attributes: [], children: new Map() };

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
  kallaAdressuppgifter: code,
});

/** The values that the questions of our types have (`read-value.ts`); the text beside them is free. */
const values = holding(sequence(types, "cv? datePeriod? partialDate?"), {
  cv: holding(sequence(types, "code codeSystem codeSystemName? codeSystemVersion? displayName? originalText?"), {}),
  datePeriod: holding(sequence(types, "start? end?"), {}),
  partialDate: holding(sequence(types, "format value"), {}),
});
const answer = holding(sequence(core, "instans? delsvar*"), {
  delsvar: { ...values, hasText: true, attributes: ["id"] },
});

/** `intyg`, without its signature, which is one over what the patient's name stands in. */
export const knownCertificate = holding(certificateSequence, {
  "intygs-id": id,
  mottagare: code,
  typ: code,
  patient,
  skapadAv: staff,
  relation: holding(relationSequence, { typ: code, "intygs-id": id }),
  status: holding(statusSequence, { part: code, status: code }),
  svar: { ...answer, attributes: ["id"] },
  underskrift: "left out",
});

/** A RegisterCertificate request. */
export const knownRequest = holding(requestSequence, {
  svarPa: holding(messageReferenceSequence, {}),
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
