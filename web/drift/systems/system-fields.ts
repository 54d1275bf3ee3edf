import type * as z from "zod/mini";
import { systemScopes, untold } from "../../../functions/certificate/model/connected-system.ts";
import type { SystemScope } from "../../../functions/certificate/model/connected-system.ts";
import type { readSystem } from "../../../functions/intygstjanst/systems/read-system.contract.ts";
import { dayFault } from "../record/record-fields.ts";
import type { RecordField } from "../record/record-fields.ts";

export type System = z.output<typeof readSystem.output>;

const hsaIdsFault = {
  sv: "Ett HSA-id på varje rad: versaler, siffror och bindestreck, högst 31 tecken.",
  en: "An HSA-id on each line: capitals, digits and dashes, 31 characters at most.",
};

export const clientIdField: RecordField = {
  name: "clientId",
  kind: { is: "text" },
  label: { sv: "Klient-id", en: "Client id" },
  help: {
    sv: "Det som systemet hämtar sina token med. Ändras aldrig.",
    en: "By which the system gets its tokens. Never changed.",
  },
  fault: {
    sv: "Bokstäver, siffror, punkt, streck och kolon, högst 64 tecken, och inget som liknar ett personnummer eller HSA-id.",
    en: "Letters, digits, dots, dashes and colons, 64 characters at most, and nothing like a personnummer or HSA-id.",
  },
};

const scopeLabels: Readonly<Record<SystemScope, RecordField["label"]>> = {
  "intyg:register": { sv: "Får lämna in, hämta och makulera intyg", en: "May register, fetch and revoke certificates" },
  "recipient:message": { sv: "Får skicka meddelanden som mottagare", en: "May send messages as a recipient" },
};

const untoldChoices = untold.map((value) => ({
  value,
  label:
    value === "refused"
      ? { sv: "Tas inte emot", en: "Is not taken" }
      : { sv: "Tas emot och visas som inte bekräftat", en: "Is taken, and shown as not confirmed" },
}));

const whatFault = { sv: "Välj ett av alternativen.", en: "Choose one of them." };

/** What operators say of a system; what its tokens are for is a box each. */
export const systemFields: readonly RecordField[] = [
  {
    name: "name",
    kind: { is: "text" },
    label: { sv: "Namn", en: "Name" },
    fault: { sv: "Fyll i vad systemet heter.", en: "Fill in what the system is called." },
  },
  {
    name: "hsaId",
    kind: { is: "text" },
    label: { sv: "Systemets HSA-id", en: "HSA-id of the system" },
    fault: {
      sv: "Ett HSA-id har versaler, siffror och bindestreck, högst 31 tecken.",
      en: "An HSA-id has capitals, digits and dashes, 31 characters at most.",
    },
  },
  {
    name: "contact",
    kind: { is: "text" },
    label: { sv: "Kontakt", en: "Contact" },
    help: { sv: "En funktionsadress, inte en persons.", en: "An address of a function, not a person's." },
    fault: { sv: "Fyll i en funktionsadress.", en: "Fill in an address of a function." },
  },
  {
    name: "subject",
    kind: { is: "text" },
    label: { sv: "Klientcertifikatets ämne", en: "Subject of the client certificate" },
    isOptional: true,
    fault: { sv: "Ett ämne har högst 500 tecken.", en: "A subject has 500 characters at most." },
  },
  {
    name: "thumbprints",
    kind: { is: "lines" },
    label: { sv: "Certifikatens fingeravtryck", en: "Thumbprints of its certificates" },
    isOptional: true,
    help: {
      sv: "SHA-256 i base64url, 43 tecken. Två medan ett certifikat byts.",
      en: "SHA-256 in base64url, 43 characters. Two while a certificate is renewed.",
    },
    fault: { sv: "Ett fingeravtryck har 43 tecken.", en: "A thumbprint has 43 characters." },
  },
  ...systemScopes.map((scope): RecordField => ({
    name: scope,
    kind: { is: "box" },
    label: scopeLabels[scope],
    fault: {
      sv: "Kryssa i minst en sak som systemet får göra.",
      en: "Tick at least one thing that the system may do.",
    },
  })),
  {
    name: "careProviders",
    kind: { is: "lines" },
    label: { sv: "Vårdgivare, alla deras enheter", en: "Care providers, all their units" },
    isOptional: true,
    fault: hsaIdsFault,
  },
  {
    name: "units",
    kind: { is: "lines" },
    label: { sv: "Enskilda enheter", en: "Single units" },
    isOptional: true,
    fault: hsaIdsFault,
  },
  {
    name: "unsigned",
    kind: { is: "choice", choices: untoldChoices },
    label: { sv: "Intyg utan underskrift", en: "Certificates without a signature" },
    fault: whatFault,
  },
  {
    name: "unconfirmed",
    kind: { is: "choice", choices: untoldChoices },
    label: { sv: "Intyg där annat inte är bekräftat", en: "Certificates where something else is not confirmed" },
    help: {
      sv: "Enheten eller utfärdaren finns inte i katalogen, eller ingen kan säga vems underskriften är.",
      en: "Its unit or issuer is not in the directory, or nobody can tell whose the signature is.",
    },
    fault: whatFault,
  },
  {
    name: "state",
    kind: {
      is: "choice",
      choices: [
        { value: "active", label: { sv: "Får anropa", en: "May call" } },
        { value: "stopped", label: { sv: "Stoppat", en: "Stopped" } },
      ],
    },
    label: { sv: "Anslutning", en: "Connection" },
    fault: whatFault,
  },
  { name: "from", kind: { is: "day" }, label: { sv: "Första dag", en: "First day" }, fault: dayFault },
  { name: "to", kind: { is: "day" }, label: { sv: "Sista dag", en: "Last day" }, isOptional: true, fault: dayFault },
];

/** A system as its fields have it. */
export function inFields(system: System) {
  const { certificates, scopes } = system;
  return { ...system, ...certificates, ...Object.fromEntries(scopes.map((scope) => [scope, true])) };
}

/** What the fields say, as the contract has it. */
export function connectionIn(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { subject, thumbprints, ...rest } = said;
  const scopes = systemScopes.filter((scope) => said[scope] === true);
  const others = Object.fromEntries(Object.entries(rest).filter(([name]) => !isScope(name)));
  return { ...others, scopes, certificates: { ...(subject === undefined ? {} : { subject }), thumbprints } };
}

function isScope(name: string): boolean {
  return systemScopes.some((scope) => scope === name);
}
