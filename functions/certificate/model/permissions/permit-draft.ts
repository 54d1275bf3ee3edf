import type { Finding } from "../../../operation/result.ts";
import type { Issuer } from "../certificate-document.ts";
import type { Draft } from "../draft.ts";
import { isLocked } from "../draft-lock.ts";
import { isSamePlace, placeOf } from "../issuing-place.ts";
import type { RegisteredPerson } from "../registered-person.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { CareActor } from "./care-staff.ts";
import { handlesProtected, handlesType, preparesType, signsType } from "./care-staff.ts";
import type { ClosedBy } from "./patient-statuses.ts";
import { closedBy, closedFor } from "./patient-statuses.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** What care staff do with a draft. */
export const draftActions = [
  "read",
  "validate",
  "print",
  "save",
  "mark-ready",
  "assign",
  "delete",
  "revoke",
  "sign",
] as const;

/** Who would do something for a patient, with a type. */
interface ForPatient {
  readonly actor: CareActor;
  readonly type: TypePermissions;
  readonly patient: RegisteredPerson;
}

export interface DraftSituation extends ForPatient {
  readonly draft: Pick<Draft, "unit" | "careProvider" | "createdAt" | "revoked">;
  /** UTC. When it would be done. */
  readonly at: string;
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

const isNotLocked: Rule<DraftSituation, "draft-locked"> = ({ draft, at }) =>
  unless(!isLocked(draft, at), "draft-locked");

/** One goes on with a draft that is not. */
const hasBeenLocked: Rule<DraftSituation, "draft-not-locked"> = ({ draft, at }) =>
  unless(isLocked(draft, at), "draft-not-locked");

/** What is void is read, printed and deleted. */
const isNotRevoked: Rule<DraftSituation, "draft-revoked"> = ({ draft }) =>
  unless(draft.revoked === undefined, "draft-revoked");

const hasIssuer: Rule<SigningSituation, "type-not-yours"> = ({ issuer }) =>
  unless(issuer.hsaId !== "", "type-not-yours");

const isComplete: Rule<SigningSituation, "draft-incomplete"> = ({ findings }) =>
  findings.length === 0 ? undefined : { code: "draft-incomplete", errors: findings };

const opens =
  <Code extends string>(row: ClosedBy<Code>): Rule<ForPatient, Code> =>
  (situation) =>
    closedFor(row, situation.patient, handlesProtected(situation));

/** A new draft of a type in force. */
export const permitNewDraft = allOf(handlesType, opens(closedBy["create-draft"]));

export const permitDraft = {
  read: allOf(isUnits, opens(closedBy["read-draft"])),
  validate: allOf(isUnits, isNotLocked, opens(closedBy["validate-draft"])),
  /** Who signs the type needs nobody to be told. */
  "mark-ready": allOf(isUnits, preparesType, isWritten, isNotLocked, opens(closedBy["save-draft"])),
  /** Also of a locked one: somebody is to copy or delete it. */
  assign: allOf(isUnits, handlesType, isNotRevoked, opens(closedBy["save-draft"])),
  /** As a certificate: whoever is the patient. One that is not locked is mended or deleted. */
  revoke: allOf(isUnits, signsType, hasBeenLocked, isNotRevoked),
  print: allOf(isUnits, opens(closedBy["print-draft"])),
  save: allOf(isUnits, handlesType, isWritten, isNotLocked, opens(closedBy["save-draft"])),
  delete: allOf(isUnits, handlesType, opens(closedBy["delete-draft"])),
  sign: allOf(isUnits, signsType, isWritten, isNotLocked, hasIssuer, opens(closedBy.sign), isComplete),
};

/** A new draft of what a locked one says. The patient is who they are by the number that they go by now. */
export const permitCopy = allOf(
  isUnits,
  handlesType,
  isWritten,
  hasBeenLocked,
  isNotRevoked,
  opens(closedBy["create-draft"]),
);

/** Whoever signs a draft and, beside it, one for the patient's employer. */
interface BesideSituation {
  readonly actor: CareActor;
  readonly patient: RegisteredPerson;
  /** What the type becomes for an employer; absent where there is none in force. */
  readonly employerType: TypePermissions | undefined;
}

export const hasEmployerType: Rule<{ readonly employerType?: unknown }, "type-without-employer-form"> = ({
  employerType,
}) => unless(employerType !== undefined, "type-without-employer-form");

/** Who signs the one need not sign the other. */
const signsEmployerType: Rule<BesideSituation, "type-not-yours"> = ({ actor, employerType }) =>
  employerType === undefined ? undefined : signsType({ actor, type: employerType });

const opensEmployerType = ({ actor, patient, employerType: type }: BesideSituation) =>
  type === undefined ? undefined : opens(closedBy.sign)({ actor, patient, type });

/** A certificate for the employer that is signed together with a draft; what else must hold, the draft's rules say. */
export const permitBesideForEmployer = allOf(hasEmployerType, signsEmployerType, opensEmployerType);
