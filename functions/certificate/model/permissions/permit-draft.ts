import type { Finding } from "../../../operation/result.ts";
import type { Issuer } from "../certificate-document.ts";
import type { Draft } from "../draft.ts";
import { isSamePlace, placeOf } from "../issuing-place.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { CareActor } from "./care-staff.ts";
import { handlesType, signsType } from "./care-staff.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** What care staff do with a draft. */
export const draftActions = ["read", "validate", "print", "save", "delete", "sign"] as const;

export interface DraftSituation {
  readonly actor: CareActor;
  readonly draft: Pick<Draft, "unit" | "careProvider">;
  readonly type: TypePermissions;
}

/** Signing also depends on what the draft says and on who signs. */
export interface SigningSituation extends DraftSituation {
  /** Without an HSA-id where the Directory does not know who calls. */
  readonly issuer: Pick<Issuer, "hsaId">;
  /** What stands in the way of signing the draft as it is saved. */
  readonly findings: readonly Finding[];
}

/** A draft is its unit's own: for anybody else it is not there. */
const isUnits: Rule<DraftSituation, "draft-not-found"> = ({ actor, draft }) =>
  unless(isSamePlace(draft, placeOf(actor.unit)), "draft-not-found");

/** A type may go out of force while drafts of it lie there. */
const isWritten: Rule<DraftSituation, "type-unknown"> = ({ type }) => unless(type.use === "write", "type-unknown");

const hasIssuer: Rule<SigningSituation, "type-not-yours"> = ({ issuer }) =>
  unless(issuer.hsaId !== "", "type-not-yours");

const isComplete: Rule<SigningSituation, "draft-incomplete"> = ({ findings }) =>
  findings.length === 0 ? undefined : { code: "draft-incomplete", errors: findings };

/** A new draft of a type in force. */
export const permitNewDraft = allOf(handlesType);

export const permitDraft = {
  read: allOf(isUnits),
  validate: allOf(isUnits),
  print: allOf(isUnits),
  save: allOf(isUnits, handlesType, isWritten),
  delete: allOf(isUnits, handlesType),
  sign: allOf(isUnits, signsType, isWritten, hasIssuer, isComplete),
};
