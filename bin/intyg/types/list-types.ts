import { abilityNames } from "../../../functions/certificate/model/type-permissions.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Language } from "../language.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { textTable } from "../text-table.ts";

const headings = {
  sv: ["TYP", "VERSION", "NATIONELL KOD", "MOTTAGARE", "ANVÄNDS", "SIGNERAS AV", "FUNKTIONER", "NAMN"],
  en: ["TYPE", "VERSION", "NATIONAL CODE", "RECIPIENT", "IN USE", "SIGNED BY", "ABILITIES", "NAME"],
} as const;

const uses = { sv: { write: "skriva", read: "läsa" }, en: { write: "write", read: "read" } } as const;

const professions = {
  sv: {
    doctor: "läkare",
    "private-doctor": "privatläkare",
    dentist: "tandläkare",
    nurse: "sjuksköterska",
    midwife: "barnmorska",
    "care-admin": "vårdadministratör",
  },
  en: {
    doctor: "doctor",
    "private-doctor": "private doctor",
    dentist: "dentist",
    nurse: "nurse",
    midwife: "midwife",
    "care-admin": "care administrator",
  },
} as const;

const abilities = {
  sv: {
    renew: "förnya",
    replace: "ersätta",
    complement: "komplettera",
    questions: "ärendekommunikation",
    send: "skicka",
    prefill: "förifyllnad",
    approveReceivers: "godkänna mottagare",
    sickLeaveRegister: "sjukfall",
  },
  en: {
    renew: "renew",
    replace: "replace",
    complement: "complement",
    questions: "questions",
    send: "send",
    prefill: "prefill",
    approveReceivers: "approve recipients",
    sickLeaveRegister: "sick leaves",
  },
} as const;

/** The certificate types as a table, those in force first. */
export function listTypes(options: { readonly json?: true }, terminal: Terminal): ExitCode {
  if (options.json === true) outJson(terminal, { types: certificateTypes.map(described) });
  else
    terminal.out(
      textTable([headings[terminal.language], ...certificateTypes.map((type) => row(type, terminal.language))]),
    );
  return exitCodes.done;
}

function row(type: CertificateType, language: Language): readonly string[] {
  return [
    type.key,
    type.version,
    type.wire.code,
    type.recipient ?? "",
    uses[language][type.use],
    type.staff.sign.map((profession) => professions[language][profession]).join(", "),
    abilityNames
      .filter((name) => type.abilities[name])
      .map((name) => abilities[language][name])
      .join(", "),
    type.name[language],
  ];
}

function described(type: CertificateType) {
  const { key, version, name, purpose, formNumber, wire, activeFrom, use, recipient, staff, judgedBy } = type;
  return {
    form: formName(type),
    type: key,
    version,
    name,
    purpose,
    formNumber,
    wire,
    activeFrom,
    use,
    recipient,
    staff,
    abilities: type.abilities,
    judgedBy,
  };
}
