import type { Draft } from "../../certificate/model/draft.ts";
import { kindOf } from "../../certificate/model/person-id.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { writerOf } from "../care-actor.ts";

interface Begun extends Pick<Draft, "id" | "relations" | "madeFrom" | "prefill" | "answers"> {
  readonly type: CertificateType;
  /** Twelve digits: what the patient goes by now. */
  readonly patientNumber: string;
}

/** A draft as it begins, at the unit where the call is made. */
export function begunDraft({ type, patientNumber, ...rest }: Begun, context: UnitContext): Draft {
  const { unit, at } = context;
  const by = writerOf(context);
  return {
    ...rest,
    type: type.key,
    version: type.version,
    revision: 1,
    unit: unit.hsaId,
    careProvider: unit.careProvider.hsaId,
    patient: { kind: kindOf(patientNumber), number: patientNumber },
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  };
}
