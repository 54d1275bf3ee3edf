import type { Access, AccessingRequest, AccessLog } from "../../operation/access-log.ts";
import { actorReference } from "../../operation/actor.ts";
import type { Write } from "../../operation/tables.ts";

/** One entry per access, under the patient, without the certificate's id or content (docs/domain/privacy.md). */
export const accessLogEntries: AccessLog = { entry };

function entry(access: Access, { id, operation, actor, unit, at }: AccessingRequest, index: number): Write {
  return {
    table: "audit",
    pk: `PATIENT#${access.patientKey}`,
    sk: `${at}#${id}#${String(index)}`,
    put: {
      activity: access.activity,
      actor: actorReference(actor),
      role: actor.role,
      careProvider: access.careProvider,
      // At which unit the access was made; whose certificate it is stands beside it (HSLF-FS 2016:40, 4 kap. 9 §).
      unit: unit?.hsaId ?? access.unit,
      issuingUnit: access.unit,
      patientEncrypted: access.patientEncrypted,
      operation,
      at,
    },
  };
}
