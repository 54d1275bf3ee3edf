import type { CareUnit } from "../../../operation/care-unit.ts";
import { isBlank } from "../../../operation/white-space.ts";
import { comparableHsaId, comparableId } from "../../../operation/comparable-ids.ts";
import type { CertificateDocument } from "../../model/certificate-document.ts";
import { isHsaId, isRootOfIds, isTakenAsId, mayNamePerson } from "../../model/identifiers.ts";
import { personFault } from "../../model/person-id.ts";
import { personFaultWords } from "../../model/person-fault-words.ts";
import { mostReplaced, replacedIdsOf } from "../../model/replacement.ts";
import { mostMinutesApart } from "../../model/signing-time.ts";
import type { CertificateType, Text } from "../type-language.ts";
import { daysBefore } from "../calendar.ts";
import { certificateYears, isInCertificateYears } from "../entries.ts";
import { finding } from "./finding.ts";
import type { RuleFinding } from "./finding.ts";

/** A certificate from outside that has been read. */
interface Read {
  readonly document: CertificateDocument;
  readonly type: CertificateType;
  /** The type's code as the sender wrote it. */
  readonly typeCode: string;
  /** What the type's own rules say, although the national ones let it through. */
  readonly warnings: readonly RuleFinding[];
}

/**
 * Why a certificate from outside is not registered, although the national contract lets it through: its patient's
 * number is nobody's, nobody could ask for it by its ids (docs/domain/identifiers.md), its recipient would not know it
 * for what it is, or it is not signed yet. Rules of the door, not of the certificate: `intyg validate` tells them as
 * warnings.
 *
 * @param today YYYY-MM-DD in Sweden, the day of registration
 */
export function registrationFindings(
  { document, type, typeCode, warnings }: Read,
  today: string,
): readonly RuleFinding[] {
  const { id, idRoot, patient, issuer, relations, signedAt, sentAt } = document;
  const fault = personFault(patient, today);
  const hsaIds = {
    "/intyg/skapadAv/personal-id": issuer.hsaId,
    "/intyg/skapadAv/enhet/enhets-id": issuer.unit.hsaId,
    "/intyg/skapadAv/enhet/vardgivare/vardgivare-id": issuer.unit.careProvider.hsaId,
  };
  return [
    ...(isTakenAsId(comparableId(id)) ? [] : [told("structure", "id", "/intyg/intygs-id/extension", wrongId)]),
    ...(idRoot === undefined || isRootOfIds(idRoot)
      ? []
      : [told("structure", "id-root", "/intyg/intygs-id/root", isBlank(idRoot) ? empty : wrongRoot)]),
    ...relations
      .filter(({ certificateId }) => !isTakenAsId(comparableId(certificateId)))
      .map(() => told("structure", "relation", "/intyg/relation/intygs-id/extension", wrongId)),
    ...relations
      .map((one) => one.idRoot ?? issuer.unit.hsaId)
      .filter((root) => comparableHsaId(root) !== comparableHsaId(issuer.unit.hsaId) && !isRootOfIds(root))
      .map(() => told("structure", "relation-root", "/intyg/relation/intygs-id/root", wrongRoot)),
    ...(replacedIdsOf(comparableId(id), relations).length <= mostReplaced
      ? []
      : [told("structure", "replaced", "/intyg/relation", tooManyReplaced)]),
    ...(typeCode === type.wire.code ? [] : [told("unknown-code", "type", "/intyg/typ/code", inCapitals)]),
    // A clock may be somewhat ahead, also over midnight.
    ...(signedAt === undefined || signedAt.slice(0, 10) <= daysBefore(today, -1)
      ? outsideYears(signedAt, "signed-at", "/intyg/signeringstidpunkt")
      : [told("date-in-future", "signed-at", "/intyg/signeringstidpunkt", notYet)]),
    ...outsideYears(sentAt, "sent-at", "/intyg/skickatTidpunkt"),
    // The year 1 or 9999 is a slip that lists, statistics and recipients would keep for ever.
    ...warnings.filter((one) => one.code === "date-outside-years"),
    ...(fault === undefined
      ? []
      : [told("wrong-personnummer", "person", "/intyg/patient/person-id", personFaultWords[fault])]),
    ...Object.entries(hsaIds)
      .filter(([, hsaId]) => !isHsaId(hsaId))
      .map(([pointer]) => told("structure", "hsa-id", `${pointer}/extension`, wrongHsaId)),
    ...(isBlank(issuer.unit.workplaceCode)
      ? [told("structure", "workplace-code", "/intyg/skapadAv/enhet/arbetsplatskod/extension", empty)]
      : []),
  ];
}

/**
 * Why a certificate is not registered whose unit is another care provider's than it says: everybody at the unit would
 * miss it, and everybody at the other care provider could read it (docs/domain/access.md, The care unit).
 *
 * @param unit its unit as the Directory has it; nothing is said of a unit that the Directory does not know
 */
export function careProviderFindings(
  { issuer }: CertificateDocument,
  unit: Pick<CareUnit, "careProvider"> | undefined,
): readonly RuleFinding[] {
  const said = comparableHsaId(issuer.unit.careProvider.hsaId);
  if (unit === undefined || unit.careProvider.hsaId === said) return [];
  const pointer = "/intyg/skapadAv/enhet/vardgivare/vardgivare-id/extension";
  return [told("structure", "care-provider", pointer, otherCareProvider)];
}

/**
 * Why a certificate is not registered whose issuer or unit nobody here knows and whose HSA-id has a word or a number of
 * a person in it: they may be the patient's, and HSA-ids stand in keys and lists. Of whom the Directory knows it is
 * their id.
 */
export function unknownWordFindings(
  { issuer }: CertificateDocument,
  known: { readonly unit?: unknown; readonly staff?: unknown },
): readonly RuleFinding[] {
  const unvouched = {
    "/intyg/skapadAv/personal-id/extension": known.staff === undefined ? issuer.hsaId : "",
    "/intyg/skapadAv/enhet/enhets-id/extension": known.unit === undefined ? issuer.unit.hsaId : "",
  };
  return Object.entries(unvouched)
    .filter(([, hsaId]) => mayNamePerson(hsaId))
    .map(([pointer]) => told("structure", "unknown-word", pointer, unknownWord));
}

/**
 * Why a certificate is a lie, by what the Directory knows (`judgeIssuer`), by its signature (`judgeSignature`) or by
 * when it says that it was signed (`judgeSigningTime`).
 */
export type Lie =
  | "unit-closed"
  | "signer-not-at-unit"
  | "signer-may-not-sign"
  | "signature-misplaced"
  | "certificate-altered"
  | "signer-certificate-expired"
  | "signer-not-issuer"
  | "signed-at-another-time"
  | "signed-after-it-came";

/** Why a certificate is not registered that is known to be a lie, in words. */
export function lieFinding(lie: Lie): RuleFinding {
  const [pointer, text] = lies[lie];
  return told("structure", lie, pointer, text);
}

const signer = "/intyg/skapadAv/personal-id/extension";
const signature = "/intyg/underskrift";

const lies: Readonly<Record<Lie, readonly [pointer: string, text: Text]>> = {
  "unit-closed": [
    "/intyg/skapadAv/enhet/enhets-id/extension",
    {
      sv: "Enligt katalogen över vårdenheter var enheten inte i bruk när intyget signerades.",
      en: "By the directory of care units the unit was not in use when the certificate was signed.",
    },
  ],
  "signer-not-at-unit": [
    signer,
    {
      sv: "Enligt katalogen över vårdpersonal har personen inget medarbetaruppdrag för vård på enheten.",
      en: "By the directory of care staff the person has no commission for care at the unit.",
    },
  ],
  "signer-may-not-sign": [
    signer,
    {
      sv: "Enligt katalogen över vårdpersonal har personen en roll som inte signerar intyg av den här typen.",
      en: "By the directory of care staff the person has a role that does not sign certificates of this type.",
    },
  ],
  "signature-misplaced": [
    signature,
    {
      sv: "Intyget har fler än en underskrift, eller en som inte står sist i intyget.",
      en: "The certificate has more than one signature, or one that does not stand last in it.",
    },
  ],
  "certificate-altered": [
    signature,
    {
      sv: "Underskriften stämmer inte med intyget: det har ändrats efter att det signerades.",
      en: "The signature does not match the certificate: it has been changed after it was signed.",
    },
  ],
  "signer-certificate-expired": [
    signature,
    {
      sv: "Certifikatet bakom underskriften gällde inte när intyget signerades.",
      en: "The certificate behind the signature was not in force when it was signed.",
    },
  ],
  "signer-not-issuer": [
    signature,
    {
      sv: "Underskriften är en annans än den persons som intyget anger som utfärdare.",
      en: "The signature is another's than the person's whom the certificate names as its issuer.",
    },
  ],
  "signed-at-another-time": [
    "/intyg/signeringstidpunkt",
    {
      sv:
        `Signeringstidpunkten är mer än ${String(mostMinutesApart)} minuter från den tid som underskriften anger. ` +
        "Den ska vara i svensk tid.",
      en:
        `The time of signing is more than ${String(mostMinutesApart)} minutes from the time that the signature states. ` +
        "It must be Swedish time.",
    },
  ],
  "signed-after-it-came": [
    signature,
    {
      sv: "Underskriften anger en tid som ligger framåt i tiden.",
      en: "The signature states a time that lies ahead.",
    },
  ],
};

/**
 * Of a certificate whose XML has U+FFFD: legal in XML, and the sign of a character that was lost. The gateway
 * puts it in the place of bytes that are not UTF-8, so registration cannot tell one from the other and takes neither.
 */
export const lostCharacter: RuleFinding = finding({
  code: "structure",
  rule: "registration.lost-character",
  pointer: "",
  text: {
    sv: "Texten har tecknet U+FFFD, som står för ett tecken som har gått förlorat.",
    en: "The text has the character U+FFFD, which stands for one that was lost.",
  },
  level: "application",
});

function outsideYears(time: string | undefined, rule: string, pointer: string): readonly RuleFinding[] {
  return time === undefined || isInCertificateYears(time)
    ? []
    : [told("date-outside-years", rule, pointer, otherYears)];
}

function told(
  code: "structure" | "unknown-code" | "wrong-personnummer" | "date-in-future" | "date-outside-years",
  rule: string,
  pointer: string,
  text: Text,
): RuleFinding {
  return finding({ code, rule: `registration.${rule}`, pointer, text, level: "application" });
}

const wrongId: Text = {
  sv:
    "Ett intygs id ska vara ett UUID, eller ett nummer med högst 64 tecken av siffror, punkt, kolon, bindestreck och " +
    "understreck och högst två bokstäver a–z. Det får inte innehålla ett personnummer eller samordningsnummer.",
  en:
    "The id of a certificate must be a UUID, or a number of at most 64 digits, dots, colons, hyphens and underscores, " +
    "with no more than two letters a–z. It must not hold a personnummer or samordningsnummer.",
};

const empty: Text = { sv: "Värdet är tomt.", en: "The value is empty." };

const tooManyReplaced: Text = {
  sv: `Intyget ersätter fler än ${String(mostReplaced)} andra intyg.`,
  en: `The certificate replaces more than ${String(mostReplaced)} others.`,
};

const inCapitals: Text = {
  sv: "Koden för intygstypen ska skrivas som i kodverket, med stora bokstäver.",
  en: "The code of the certificate type must be written as in its code system, in capitals.",
};

const wrongHsaId: Text = {
  sv: "HSA-id:t ska ha HSA:s form, till exempel SE2321000016-1003, och får inte innehålla ett personnummer.",
  en: "The HSA-id must have the form of HSA's ids, for example SE2321000016-1003, and hold no personnummer.",
};

const unknownWord: Text = {
  sv: "HSA-id:t finns inte i katalogen och innehåller något som kan vara en persons namn eller personnummer.",
  en: "The HSA-id is not in the directory and has something in it that may be a person's name or personnummer.",
};

const wrongRoot: Text = {
  sv: "Det som id:t räknas i ska vara vårdenhetens HSA-id eller en OID, och får inte innehålla ett personnummer.",
  en: "What the id counts in must be the HSA-id of the care unit, or an OID, and hold no personnummer.",
};

const otherCareProvider: Text = {
  sv: "Enligt katalogen över vårdenheter hör enheten till en annan vårdgivare.",
  en: "By the directory of care units the unit belongs to another care provider.",
};

const notYet: Text = {
  sv: "Signeringstidpunkten ligger mer än en dag framåt i tiden.",
  en: "The time of signing is more than a day ahead.",
};

const otherYears: Text = {
  sv: `Tiden ska ligga efter ${certificateYears.after} och före ${certificateYears.before}.`,
  en: `The time must be after ${certificateYears.after} and before ${certificateYears.before}.`,
};
