import * as z from "zod/mini";
import { activities, purposes } from "../../operation/access-log.ts";
import type { Access, AccessingRequest, AccessLog, RefusedAccess, RightsChange } from "../../operation/access-log.ts";
import { actorReference } from "../../operation/actor.ts";
import type { Actor } from "../../operation/actor.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { AttributePlace, ItemKey, Write } from "../../operation/tables.ts";
import type { RefusedCall } from "../model/refused-callers.ts";
import { attributePlace } from "./encrypted-shape.ts";
import { tableNames } from "./table-names.ts";

/**
 * One entry per access, under the patient, without the certificate's id or content (docs/domain/privacy.md).
 *
 * @param personKey the keyed hash of a person's number, by which the log names who was refused and is known by one
 */
export function accessLogEntries(personKey: (number: string) => Promise<string>): AccessLog {
  return {
    entry,
    rightsEntry,
    refusalEntry: async (refused, request) => refusalEntry(refused, request, await nameOf(request.actor, personKey)),
  };
}

/** Who is known by a number is named as a citizen's own accesses are found: by its keyed hash, in whatever part. */
async function nameOf(actor: Actor, personKey: (number: string) => Promise<string>): Promise<string> {
  return "personId" in actor ? personKey(actor.personId) : actorReference(actor);
}

/** Where the refused calls of a day lie; `at` is a time of it, UTC, or the beginning of one. */
export function refusalPartition(at: string): string {
  return `REFUSED#${at.slice(0, 10)}`;
}

/** One entry per refused call, under its day: what was asked for was not told, so it is not named either. */
function refusalEntry(
  { outcome, purpose }: RefusedAccess,
  { id, operation, actor, unit, at }: AccessingRequest,
  name: string,
): Write {
  return {
    table: tableNames.audit,
    pk: refusalPartition(at),
    sk: `${at}#${id}`,
    put: refusalShape.write({
      outcome,
      purpose,
      actor: name,
      role: actor.role,
      ...(unit === undefined ? {} : { unit: unit.hsaId }),
      operation,
      at,
    }),
    when: "absent",
    otherwise: "access-logged-already",
  };
}

function entry(access: Access, { id, operation, actor, unit, at }: AccessingRequest, index: number): Write {
  const place = {
    table: tableNames.audit,
    pk: `PATIENT#${access.patientKey}`,
    sk: `${at}#${id}#${String(index)}`,
  };
  return {
    ...place,
    put: shape.write({
      activity: access.activity,
      actor: actorReference(actor),
      role: actor.role,
      careProvider: access.careProvider,
      // At which unit the access was made; whose certificate it is stands beside it (HSLF-FS 2016:40, 4 kap. 9 §).
      unit: unit?.hsaId ?? access.unit,
      issuingUnit: access.unit,
      patientEncrypted: access.encryptPatient(patientPlace(place)),
      operation,
      at,
    }),
    // Nothing is ever written over here. Where the same entry lies there already, an earlier attempt has put it.
    when: "absent",
    otherwise: "access-logged-already",
  };
}

/** One entry per change of who may do what, under its month; what each item became, or that it was taken away. */
function rightsEntry(changes: readonly Write[], { id, operation, by, role, at }: RightsChange): Write {
  const changed = changes.flatMap((write) => {
    const { pk, sk } = write;
    if ("put" in write) return [{ pk, sk, became: write.put }];
    if ("set" in write) return [{ pk, sk, became: { ...write.set }, removed: write.remove ?? [] }];
    return "delete" in write ? [{ pk, sk }] : [];
  });
  return {
    table: tableNames.audit,
    pk: `RIGHTS#${at.slice(0, 7)}`,
    sk: `${at}#${id}`,
    put: rightsShape.write({
      actor: by,
      role,
      operation,
      at,
      changed: JSON.stringify(changed),
    }),
    when: "absent",
    otherwise: "access-logged-already",
  };
}

/** Where an entry of the log names its patient. */
export function patientPlace(entry: ItemKey): AttributePlace {
  return attributePlace(entry, "patientEncrypted");
}

interface Entry extends Pick<Access, "activity" | "careProvider"> {
  readonly patientEncrypted: Uint8Array;
  readonly actor: string;
  readonly role: string;
  readonly unit: string;
  readonly issuingUnit: string;
  readonly operation: string;
  readonly at: string;
}

const text = z.string();

/** `changed` is JSON: an array of `{ pk, sk, became? }`, the items of the Directory that were changed. */
const rightsShape = storedShape<Record<"actor" | "role" | "operation" | "at" | "changed", string>>(
  z.object({ actor: text, role: text, operation: text, at: text, changed: text }),
);

export const refusalShape = storedShape<RefusedAccess & RefusedCall>(
  z.object({
    outcome: text,
    purpose: z.enum(purposes),
    actor: text,
    role: text,
    unit: z.exactOptional(text),
    operation: text,
    at: text,
  }),
);

const shape = storedShape<Entry>(
  z.object({
    activity: z.enum(activities),
    actor: text,
    role: text,
    careProvider: text,
    unit: text,
    issuingUnit: text,
    patientEncrypted: storedBytes,
    operation: text,
    at: text,
  }),
);
