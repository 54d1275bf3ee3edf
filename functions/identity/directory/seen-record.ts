import type { Edition } from "../../certificate/model/edition.ts";
import { swedishTime } from "../../operation/clock.ts";
import type { FinishedCall } from "../../operation/operation.ts";
import { actorReference } from "../../operation/actor.ts";
import type { ChangeAuthor } from "../../certificate/store/logged-changes.ts";
import { refused } from "../../operation/result.ts";
import type { Refusal } from "../../operation/result.ts";

interface Unseen<NotFound extends string> {
  readonly ok: false;
  readonly refusal: Refusal<NotFound | "record-changed">;
}

/**
 * Why a record is not to be changed by somebody who has seen another revision of it, or that there was none; undefined
 * where it stands as they have seen it. Says who changed it last, when and in what.
 *
 * @param standing undefined where there is none
 */
export function unseen<const NotFound extends string>(
  standing: Edition | undefined,
  seen: number | "none",
  notFound: NotFound,
): Unseen<NotFound> | undefined {
  if (standing === undefined) return seen === "none" ? undefined : refused(notFound);
  const { revision } = standing;
  return revision === seen ? undefined : changedBySomebody(standing);
}

/** That a record stands otherwise than somebody has seen it. */
export function changedBySomebody(standing: Edition): {
  readonly ok: false;
  readonly refusal: Refusal<"record-changed">;
} {
  return { ok: false, refusal: { code: "record-changed", revision: standing.revision, detail: lastChange(standing) } };
}

/** The last change of a record, in words. */
function lastChange({ changedAt, changedBy, changed }: Edition): { readonly sv: string; readonly en: string } {
  const time = swedishTime(changedAt).slice(0, 16).replace("T", " ");
  const named = (language: "sv" | "en") => changed.map((field) => fieldWords[field]?.[language] ?? field).join(", ");
  if (changed.length === 0)
    return { sv: `Lades in av ${changedBy} ${time}.`, en: `Entered by ${changedBy} at ${time}, Swedish time.` };
  return {
    sv: `Senast ändrat av ${changedBy} ${time}: ${named("sv")}.`,
    en: `Last changed by ${changedBy} at ${time}, Swedish time: ${named("en")}.`,
  };
}

/** What the fields of the records are called where it is said that they changed. */
const fieldWords: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  name: { sv: "namn", en: "name" },
  organisationNumber: { sv: "organisationsnummer", en: "organisation number" },
  startDate: { sv: "första dag", en: "first day" },
  endDate: { sv: "sista dag", en: "last day" },
  isArchived: { sv: "arkivering", en: "archiving" },
  careProvider: { sv: "vårdgivare", en: "care provider" },
  partOf: { sv: "enheten den är en del av", en: "the unit that it is a part of" },
  workplaceCode: { sv: "arbetsplatskod", en: "workplace code" },
  address: { sv: "adress", en: "address" },
  postalCode: { sv: "postnummer", en: "postal code" },
  city: { sv: "ort", en: "town" },
  phone: { sv: "telefon", en: "telephone" },
  licences: { sv: "legitimationer", en: "licences" },
  positions: { sv: "befattningar", en: "positions" },
  specialities: { sv: "specialiteter", en: "specialities" },
  prescriberCode: { sv: "förskrivarkod", en: "prescriber code" },
  groupPrescriptionCodes: { sv: "gruppförskrivarkoder", en: "group prescription codes" },
  systemRoles: { sv: "systemroller", en: "system roles" },
  isProtected: { sv: "skyddade personuppgifter", en: "protected identity" },
  enteredFor: { sv: "vem som sköter uppgifterna", en: "who keeps the record" },
  commissions: { sv: "medarbetaruppdrag", en: "commissions" },
  isNational: { sv: "vem som sköter uppgifterna", en: "who keeps the record" },
};

/** Who made a call, for what follows from it. */
export function authorOf({ at, actor }: FinishedCall, { id }: { readonly id: string }): ChangeAuthor {
  return { at, by: actorReference(actor), role: actor.role, operation: id };
}
