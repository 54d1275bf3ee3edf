import * as z from "zod/mini";
import { activities } from "../../operation/access-log.ts";
import type { Access, AccessingRequest, AccessLog } from "../../operation/access-log.ts";
import { actorReference } from "../../operation/actor.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { AttributePlace, ItemKey, Write } from "../../operation/tables.ts";
import { attributePlace } from "./encrypted-shape.ts";
import { tableNames } from "./table-names.ts";

/** One entry per access, under the patient, without the certificate's id or content (docs/domain/privacy.md). */
export const accessLogEntries: AccessLog = { entry };

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
