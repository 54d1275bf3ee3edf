import { staffRoleOf } from "../../functions/certificate/model/staff-role.ts";
import type { StaffRole } from "../../functions/certificate/model/staff-role.ts";
import type { Scope } from "../../functions/services.ts";
import { demoStaff } from "./demo-directory.ts";
import { demoNewNumber } from "./demo-patients.ts";
import { demoPrivateDoctors } from "./demo-private-doctors.ts";
import { testPersonnummerOfAge } from "./test-personnummer.ts";

export type Role = StaffRole | "APPLICANT" | "CITIZEN" | "SYSTEM" | "OPERATOR" | "RECIPIENT";

/** How a person proves who they are: a SITHS card of the care sector, or an e-legitimation. */
export type SignInMethod = "siths" | "e-legitimation";

interface DemoActor {
  /** How tests, the demo and the start page name the actor. */
  readonly key: string;
  readonly role: Role;
  /** HSA-id of staff and of systems, personnummer (12 digits) of a citizen or a private doctor. */
  readonly person: string;
  /** What is shown when choosing. Of a citizen never the name. */
  readonly label: { readonly sv: string; readonly en: string };
}

/** Somebody who signs in at the token issuer. */
export interface DemoPerson extends DemoActor {
  readonly kind: "staff" | "practitioner" | "citizen";
  readonly signIn: SignInMethod;
  /** Of who works in care only. */
  readonly name?: string;
}

/** A system that gets its tokens with a secret of its own. */
export interface DemoSystem extends DemoActor {
  readonly kind: "system";
  /** Subject of the certificate with which it would sign in over mutual TLS in production. */
  readonly certificateSubject: string;
  /** What its connection lets it do. */
  readonly scopes: readonly Scope[];
  /** HSA-ids of the care units that it acts for. */
  readonly units: readonly string[];
}

/** The application that people of a role come to; undefined of those that have none. */
export function applicationOf(
  role: Role,
): { readonly address: string; readonly name: { readonly sv: string; readonly en: string } } | undefined {
  switch (role) {
    case "DOCTOR":
    case "DENTIST":
    case "MIDWIFE":
    case "NURSE":
    case "CARE_ADMIN":
    case "PRIVATE_DOCTOR":
    case "UNLICENSED":
    case "APPLICANT":
      return { address: "/webcert/", name: { sv: "Webcert", en: "Webcert" } };
    case "CITIZEN":
      return { address: "/minaintyg/", name: { sv: "Mina intyg", en: "Mina intyg" } };
    case "OPERATOR":
      return { address: "/drift/", name: { sv: "Drift", en: "Operation" } };
    case "SYSTEM":
    case "RECIPIENT":
      return undefined;
  }
}

/** Every person of the demo. `today` decides who is fifteen. */
export function demoPeople(today: string): readonly DemoPerson[] {
  return [
    staff({
      key: "doctor",
      hsaId: "TSTNMT2321000156-1079",
      signIn: "siths",
      work: {
        sv: "läkare",
        en: "doctor",
      },
    }),
    staff({
      key: "doctor-elsewhere",
      hsaId: "TSTNMT2321000156-3079",
      signIn: "siths",
      work: {
        sv: "läkare hos en annan vårdgivare",
        en: "doctor at another care provider",
      },
    }),
    staff({
      key: "care-admin",
      hsaId: "TSTNMT2321000156-107P",
      signIn: "siths",
      work: {
        sv: "vårdadministratör",
        en: "care administrator",
      },
    }),
    staff({
      key: "nurse",
      hsaId: "TSTNMT2321000156-1084",
      signIn: "siths",
      work: { sv: "sjuksköterska", en: "nurse" },
    }),
    practitioner("private-doctor", "PRIVATE_DOCTOR", { sv: "privatläkare", en: "private doctor" }),
    practitioner("unregistered-doctor", "APPLICANT", {
      sv: "läkare som ska registrera sin mottagning",
      en: "doctor about to register a practice",
    }),
    citizen("citizen", "191212121212", { sv: "invånare, 19121212-1212", en: "citizen, 19121212-1212" }),
    citizen("citizen-with-new-number", demoNewNumber, {
      sv: "invånare som har fått nytt personnummer",
      en: "citizen who has got a new personal number",
    }),
    citizen("citizen-of-15", testPersonnummerOfAge(15, today), { sv: "invånare, 15 år", en: "citizen, 15 years old" }),
    {
      key: "operator",
      kind: "staff",
      role: "OPERATOR",
      person: "TSTNMT2321000156-9001",
      name: "Disa Demosson",
      signIn: "siths",
      label: { sv: "Disa Demosson, driftansvarig", en: "Disa Demosson, operator" },
    },
  ];
}

export const demoSystems: readonly DemoSystem[] = [
  system({
    key: "journal-system",
    role: "SYSTEM",
    hsaId: "TSTNMT2321000156-JS01",
    scopes: ["intyg:register"],
    // Both of the region's, and not the practice's, so that what must not cross that line can be tried.
    units: ["TSTNMT2321000156-1003", "TSTNMT2321000156-1004"],
    label: {
      sv: "Journalsystem",
      en: "Journal system",
    },
  }),
  system({
    key: "forsakringskassan",
    role: "RECIPIENT",
    hsaId: "TSTNMT2021005521-FK01",
    scopes: ["recipient:message"],
    label: {
      sv: "Försäkringskassan",
      en: "Försäkringskassan (Social Insurance Agency)",
    },
  }),
  system({
    key: "transportstyrelsen",
    role: "RECIPIENT",
    hsaId: "TSTNMT2021006099-TS01",
    scopes: ["recipient:message"],
    label: {
      sv: "Transportstyrelsen",
      en: "Transportstyrelsen (Transport Agency)",
    },
  }),
];

/** A member of the demo's staff: what the directory does not say. */
interface StaffAccount extends Pick<DemoPerson, "key" | "signIn"> {
  readonly hsaId: string;
  /** What the person works as. */
  readonly work: { readonly sv: string; readonly en: string };
}

function staff({ key, hsaId, signIn, work }: StaffAccount): DemoPerson {
  const known = demoStaff.find((one) => one.hsaId === hsaId);
  if (known === undefined) throw new Error(`The demo directory does not know ${hsaId}`);
  return {
    key,
    kind: "staff",
    role: staffRoleOf({ ...known, groupPrescriptionCodes: [] }),
    person: hsaId,
    name: known.name,
    signIn,
    label: { sv: `${known.name}, ${work.sv}`, en: `${known.name}, ${work.en}` },
  };
}

/** A doctor who comes to work with an e-legitimation. */
function practitioner(
  key: string,
  role: "PRIVATE_DOCTOR" | "APPLICANT",
  work: { readonly sv: string; readonly en: string },
): DemoPerson {
  const known = demoPrivateDoctors.find((one) => one.key === key);
  if (known === undefined) throw new Error(`No private doctor of the demo is called ${key}`);
  const { name, number } = known;
  const label = { sv: `${name}, ${work.sv}`, en: `${name}, ${work.en}` };
  return { key, kind: "practitioner", role, person: number, name, signIn: "e-legitimation", label };
}

function citizen(key: string, personnummer: string, label: { readonly sv: string; readonly en: string }): DemoPerson {
  return {
    key,
    kind: "citizen",
    role: "CITIZEN",
    person: personnummer,
    signIn: "e-legitimation",
    label,
  };
}

function system({
  hsaId,
  ...account
}: Pick<DemoSystem, "key" | "role" | "scopes" | "label"> & {
  readonly hsaId: string;
  readonly units?: readonly string[];
}): DemoSystem {
  return {
    units: [],
    ...account,
    kind: "system",
    person: hsaId,
    certificateSubject: `CN=${account.key},serialNumber=${hsaId},O=Demo,C=SE`,
  };
}
