import { dayFault } from "../record/record-fields.ts";
import type { RecordField } from "../record/record-fields.ts";
import { hsaIdIn } from "./hsa-id.ts";

const hsaIdFault = {
  sv: "Ett HSA-id har versaler, siffror och bindestreck, högst 31 tecken.",
  en: "An HSA-id has capitals, digits and dashes, 31 characters at most.",
};

const noCareProvider = {
  code: "care-provider-not-found",
  words: {
    sv: "Det finns ingen sådan vårdgivare i katalogen.",
    en: "There is no such care provider in the directory.",
  },
} as const;

const noUnit = {
  code: "unit-not-found",
  words: { sv: "Vårdgivaren har ingen sådan enhet.", en: "The care provider has no such unit." },
} as const;

/** Of what is entered anew: under which id. */
export const hsaIdField: RecordField = {
  name: "hsaId",
  kind: { is: "text" },
  label: { sv: "HSA-id", en: "HSA-id" },
  isOdd: (typed) => hsaIdIn(typed) === undefined,
  fault: {
    sv: "Ett HSA-id börjar med bokstäver och har ett bindestreck, till exempel SE2321000156-1079.",
    en: "An HSA-id begins with letters and has a dash, for example SE2321000156-1079.",
  },
};

export const commissionIdField: RecordField = {
  ...hsaIdField,
  label: { sv: "Uppdragets HSA-id", en: "HSA-id of the commission" },
};

const timeInUse: readonly RecordField[] = [
  {
    name: "startDate",
    kind: { is: "day" },
    label: { sv: "Första dag", en: "First day" },
    isOptional: true,
    fault: dayFault,
  },
  {
    name: "endDate",
    kind: { is: "day" },
    label: { sv: "Sista dag", en: "Last day" },
    isOptional: true,
    help: {
      sv: "Sätt en sista dag för det som upphör. Efter den arbetar ingen där, och det som har gjorts finns kvar.",
      en: "What ends is given a last day. After it nobody works there, and what was done stays.",
    },
    fault: dayFault,
  },
  {
    name: "isArchived",
    kind: { is: "box" },
    label: { sv: "Arkiverad", en: "Archived" },
    help: {
      sv: "Finns bara kvar för det som har gjorts där. Ingen arbetar där längre.",
      en: "Kept only for what was done. Nobody works there.",
    },
    fault: dayFault,
  },
];

const text = (name: string, label: RecordField["label"], fault: RecordField["fault"]): RecordField => ({
  name,
  kind: { is: "text" },
  label,
  fault,
});

const optional = (field: RecordField): RecordField => ({ ...field, isOptional: true });

export const careProviderFields: readonly RecordField[] = [
  text("name", { sv: "Namn", en: "Name" }, { sv: "Fyll i namnet.", en: "Fill in the name." }),
  optional(
    text(
      "organisationNumber",
      { sv: "Organisationsnummer", en: "Organisation number" },
      { sv: "Ett organisationsnummer har tio siffror.", en: "An organisation number has ten digits." },
    ),
  ),
  ...timeInUse,
];

export const unitFields: readonly RecordField[] = [
  text("name", { sv: "Namn", en: "Name" }, { sv: "Fyll i namnet.", en: "Fill in the name." }),
  {
    ...text("careProvider", { sv: "Vårdgivarens HSA-id", en: "HSA-id of the care provider" }, hsaIdFault),
    absent: noCareProvider,
    help: {
      sv: "Anger du en annan vårdgivare går enheten över dit.",
      en: "With another care provider the unit passes there.",
    },
  },
  optional(
    text(
      "partOf",
      { sv: "Mottagning på enheten, HSA-id", en: "Part of the unit, HSA-id" },
      {
        sv: "En mottagning hör till en hel enhet hos samma vårdgivare, och har inga egna mottagningar.",
        en: "A part is of a whole unit of the same care provider, and has no parts itself.",
      },
    ),
  ),
  text(
    "workplaceCode",
    { sv: "Arbetsplatskod", en: "Workplace code" },
    { sv: "Fyll i arbetsplatskoden, högst 20 tecken.", en: "Fill in the workplace code, 20 characters at most." },
  ),
  text(
    "address",
    { sv: "Gatuadress eller box", en: "Street and number, or box" },
    { sv: "Fyll i gatuadress eller box.", en: "Fill in street and number, or box." },
  ),
  text(
    "postalCode",
    { sv: "Postnummer", en: "Postal code" },
    { sv: "Ett postnummer har fem siffror.", en: "A postal code has five digits." },
  ),
  text("city", { sv: "Postort", en: "Town" }, { sv: "Fyll i postort.", en: "Fill in the town." }),
  text(
    "phone",
    { sv: "Telefonnummer", en: "Telephone number" },
    { sv: "Fyll i ett telefonnummer.", en: "Fill in a telephone number." },
  ),
  ...timeInUse,
];

const lineFault = {
  sv: "En rad är för lång, eller raderna för många.",
  en: "A line is too long, or they are too many.",
};

export const staffFields: readonly RecordField[] = [
  text("name", { sv: "Namn", en: "Name" }, { sv: "Fyll i för- och efternamn.", en: "Fill in given name and surname." }),
  {
    name: "licences",
    kind: { is: "lines" },
    label: { sv: "Legitimationer", en: "Licences" },
    isOptional: true,
    help: {
      sv: "Koden: LK läkare, TL tandläkare, BM barnmorska, SJ sjuksköterska.",
      en: "The code: LK doctor, TL dentist, BM midwife, SJ nurse.",
    },
    fault: lineFault,
  },
  {
    name: "positions",
    kind: { is: "coded" },
    label: { sv: "Befattningar", en: "Positions" },
    isOptional: true,
    fault: lineFault,
  },
  {
    name: "specialities",
    kind: { is: "coded" },
    label: { sv: "Specialiteter", en: "Specialities" },
    isOptional: true,
    fault: lineFault,
  },
  {
    name: "prescriberCode",
    kind: { is: "text" },
    label: { sv: "Förskrivarkod", en: "Prescriber code" },
    isOptional: true,
    fault: { sv: "En förskrivarkod har högst 20 tecken.", en: "A prescriber code has 20 characters at most." },
  },
  {
    name: "groupPrescriptionCodes",
    kind: { is: "lines" },
    label: { sv: "Gruppförskrivarkoder", en: "Group prescription codes" },
    isOptional: true,
    fault: lineFault,
  },
  {
    name: "systemRoles",
    kind: { is: "lines" },
    label: { sv: "Systemroller", en: "System roles" },
    isOptional: true,
    help: {
      sv: "Som HSA skriver dem, till exempel INTYG;Administrator- och vårdgivarens HSA-id.",
      en: "As HSA writes them, for example INTYG;Administrator- and the care provider's HSA-id.",
    },
    fault: lineFault,
  },
  {
    name: "enteredFor",
    kind: { is: "text" },
    label: {
      sv: "HSA-id för vårdgivaren som sköter uppgifterna",
      en: "HSA-id of the care provider that keeps the record",
    },
    isOptional: true,
    help: {
      sv: "Vårdgivarens administratörer läser och ändrar uppgifterna. Utan vårdgivare gör bara driften det.",
      en: "The care provider's administrators read and change the record. Without one, only operators do.",
    },
    fault: hsaIdFault,
    absent: noCareProvider,
  },
  {
    name: "isProtected",
    kind: { is: "box" },
    label: { sv: "Skyddade personuppgifter", en: "Protected identity" },
    help: {
      sv: "Ingen i vården ser namnet.",
      en: "Nobody in care sees the name.",
    },
    fault: lineFault,
  },
];

export const commissionFields: readonly RecordField[] = [
  text("name", { sv: "Namn", en: "Name" }, { sv: "Fyll i vad uppdraget heter.", en: "Fill in what it is called." }),
  {
    ...text(
      "purpose",
      { sv: "Ändamål", en: "Purpose" },
      {
        sv: "Skriv ändamålet precis som HSA: Vård och behandling, eller Statistik.",
        en: "Write the purpose as HSA does: Vård och behandling, or Statistik, in the same letters.",
      },
    ),
    help: {
      sv: "Med Vård och behandling kan man skriva intyg vid enheten. Med Statistik ser man vårdgivarens statistik.",
      en: "“Vård och behandling” lets somebody write certificates at the unit. “Statistik” shows statistics.",
    },
  },
  {
    ...text("careProvider", { sv: "Vårdgivarens HSA-id", en: "HSA-id of the care provider" }, hsaIdFault),
    absent: noCareProvider,
  },
  {
    isOptional: true,
    absent: noUnit,
    ...text(
      "unit",
      { sv: "Enhetens HSA-id", en: "HSA-id of the unit" },
      {
        sv: "Ett uppdrag för vård och behandling gäller en enhet hos vårdgivaren.",
        en: "A commission for care is at a unit of the care provider.",
      },
    ),
    help: {
      sv: "Utan enhet gäller uppdraget hela vårdgivaren.",
      en: "Without a unit it is for the whole care provider.",
    },
  },
];
