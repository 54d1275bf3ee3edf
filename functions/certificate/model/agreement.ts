import type { Refusal } from "../../operation/result.ts";

/** A version of an agreement: its text never changes, a new wording is a new version. */
export interface AgreementVersion {
  readonly version: string;
  /** From which day on it is the one to accept, YYYY-MM-DD. */
  readonly from: string;
  /** In Swedish, the language that it is made in; paragraphs. */
  readonly text: readonly string[];
}

/** What somebody must agree to before they work here. */
export interface Agreement {
  readonly id: string;
  readonly title: { readonly sv: string; readonly en: string };
  readonly versions: readonly [AgreementVersion, ...AgreementVersion[]];
}

/** That somebody has accepted a version, or withdrawn that. */
export interface AgreementAct {
  readonly act: "accepted" | "withdrawn";
  readonly version: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** What a call lacks: an agreement to accept, in the version that is the one today. */
export interface MissingAgreement {
  readonly agreement: string;
  readonly version: string;
}

/** The version to accept on a day, YYYY-MM-DD: that which came last. */
export function versionOn({ versions }: Agreement, day: string): AgreementVersion {
  const [first, ...later] = versions.toSorted((one, other) => one.from.localeCompare(other.from));
  return later.findLast(({ from }) => from <= day) ?? first ?? versions[0];
}

/**
 * Whether an agreement is accepted on a day by who did this last. Another version than the one of the day is none: what
 * was accepted was another text.
 */
export function isAccepted(agreement: Agreement, last: AgreementAct | undefined, day: string): boolean {
  return last?.act === "accepted" && last.version === versionOn(agreement, day).version;
}

/** What is still to accept on a day. */
export function agreementsToAccept(
  agreement: Agreement,
  last: AgreementAct | undefined,
  day: string,
): readonly MissingAgreement[] {
  return isAccepted(agreement, last, day)
    ? []
    : [{ agreement: agreement.id, version: versionOn(agreement, day).version }];
}

/** What nobody does before they have accepted what they must: writing and signing. Reading and voiding stay open. */
const agreedScopes: readonly string[] = ["certificate:write", "certificate:sign"];

/** Whether somebody of a role must have accepted an agreement for what a scope lets them do. */
export function needsAgreement(role: string, scope: string | undefined): boolean {
  return role === "PRIVATE_DOCTOR" && scope !== undefined && agreedScopes.includes(scope);
}

/** The refusal that says what is still to accept; undefined where nothing is. */
export function agreementRefusal(missing: readonly MissingAgreement[]): Refusal<"agreement-not-accepted"> | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  const { agreement, version } = first;
  return {
    code: "agreement-not-accepted",
    detail: {
      sv: `Villkoren ${agreement} i version ${version} är inte godkända.`,
      en: `The agreement ${agreement} in version ${version} has not been accepted.`,
    },
  };
}

/** What a private doctor agrees to. There is no employer who has agreed for them. */
export const privateDoctorAgreement: Agreement = {
  id: "private-doctor",
  title: { sv: "Villkor för privatläkare", en: "Terms for private doctors" },
  versions: [
    {
      version: "1",
      from: "2026-01-01",
      text: [
        "Villkoren gäller mellan dig som privatläkare och den som driver Intygstjänster. Du är vårdgivare och ansvarar för den vård du ger och för de intyg du utfärdar.",
        "Du använder tjänsten bara för dina egna patienter, och bara när du behöver uppgifterna för vården eller för ett intyg (4 kap. 1 § patientdatalagen). Varje gång du tar del av uppgifter om en patient antecknas det i åtkomstloggen.",
        "Du loggar in och signerar själv, med din egen e-legitimation. Du lånar inte ut den och lämnar inte en inloggad dator utan uppsikt.",
        "Du är personuppgiftsansvarig för det du skriver. Den som driver tjänsten behandlar uppgifterna på ditt uppdrag, sparar dem krypterade och lämnar dem bara till patienten, till de mottagare du skickar intyget till och när lagen kräver det.",
        "Du ser till att uppgifterna om din mottagning stämmer, och avslutar registreringen när verksamheten upphör. Din legitimation kontrolleras när du registrerar dig och varje gång du loggar in. Utan legitimation kan du inte skriva eller signera intyg.",
        "Du kan när som helst ta tillbaka ditt godkännande. Då kan du läsa det du har skrivit men varken skriva eller signera. Det du redan har utfärdat gäller som förut.",
      ],
    },
  ],
};
