import type { Certificate } from "../certificate.ts";
import type { DraftKind, MadeDraft } from "../draft.ts";
import type { TypePermissions } from "../type-permissions.ts";
import { handlesType, signsType } from "./care-staff.ts";
import { isNotReplaced, isNotRevoked } from "./certificate-rules.ts";
import { closedBy, closedFor } from "./patient-statuses.ts";
import type { CertificateSituation } from "./permit-certificate.ts";
import { hasEmployerType } from "./permit-draft.ts";
import { isCareProviders, isIssuingUnits, opens } from "./permit-certificate.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** A certificate that a draft is made from, as it stands. */
export interface SourceSituation extends Pick<CertificateSituation, "certificate" | "type" | "patient"> {
  /** Whether a request for a complement to it waits, and whether one is answered by a newer certificate. */
  readonly complement: { readonly isAwaited: boolean; readonly isGiven: boolean };
}

/** A certificate that somebody would make a draft from. */
export interface DraftingSituation extends CertificateSituation, SourceSituation {
  /** The type that it becomes for an employer; absent where there is none in force. */
  readonly employerType?: Pick<TypePermissions, "staff">;
  /** The one for the employer that has come of it, where that or what has replaced it is valid. */
  readonly employers?: Pick<Certificate, "id">;
  /** The drafts that the caller's unit has made from it and still writes on. */
  readonly drafts: readonly MadeDraft[];
}

const isOfTypeThatIsRenewed: Rule<DraftingSituation, "type-not-renewed"> = ({ type }) =>
  unless(type.abilities.renew, "type-not-renewed");

const isOfTypeThatIsReplaced: Rule<DraftingSituation, "type-not-replaced"> = ({ type }) =>
  unless(type.abilities.replace, "type-not-replaced");

/** Who handles the one need not handle the other. */
const handlesEmployerType: Rule<DraftingSituation, "type-not-yours"> = ({ actor, employerType }) =>
  employerType === undefined ? undefined : handlesType({ actor, type: employerType });

const isOfWrittenType: Rule<DraftingSituation, "type-unknown"> = ({ type }) =>
  unless(type.use === "write", "type-unknown");

const isNotComplemented: Rule<SourceSituation, "certificate-complemented"> = ({ complement }) =>
  unless(!complement.isGiven, "certificate-complemented");

/** A replacement would leave the recipient's request without an answer. */
const awaitsNoComplement: Rule<SourceSituation, "complement-awaited"> = ({ complement }) =>
  unless(!complement.isAwaited, "complement-awaited");

const complementIsAwaited: Rule<SourceSituation, "complement-not-awaited"> = ({ complement }) =>
  unless(complement.isAwaited, "complement-not-awaited");

/** A complement is sent as it is signed. Who may handle a protected patient, the draft's own rules say. */
const isSentFor: Rule<SourceSituation, "person-register-unavailable" | "patient-protected" | "patient-test-person"> = ({
  patient,
}) => closedFor(closedBy.send, patient, true);

/** Who wants another text there replaces that one; its employer is not to have two. */
const isNotMadeForEmployer: Rule<DraftingSituation, "employer-certificate-made-already"> = ({ employers }) =>
  unless(employers === undefined, "employer-certificate-made-already");

const isNotBegun =
  (kind: DraftKind): Rule<DraftingSituation, "draft-made-already"> =>
  ({ drafts }) =>
    unless(!drafts.some((draft) => draft.kind === kind), "draft-made-already");

const stands = [isNotRevoked, isNotReplaced, isNotComplemented] as const;
const standsToBeReplaced = [...stands, awaitsNoComplement] as const;

/** What care staff make from a signed certificate, each in a new draft of their own unit. */
export const permitDraftFrom = {
  /** At any unit of the care provider: whoever sees the patient next renews. */
  renew: allOf(
    isCareProviders,
    handlesType,
    isOfTypeThatIsRenewed,
    isOfWrittenType,
    ...stands,
    isNotBegun("renew"),
    opens(closedBy["create-draft"]),
  ),
  replace: allOf(
    isCareProviders,
    isIssuingUnits,
    signsType,
    isOfTypeThatIsReplaced,
    isOfWrittenType,
    ...standsToBeReplaced,
    isNotBegun("replace"),
    opens(closedBy["create-draft"]),
  ),
  /** Whoever handles the type prepares it; what the recipient asks may need no doctor's word but the signature. */
  complement: allOf(
    isCareProviders,
    isIssuingUnits,
    handlesType,
    isOfWrittenType,
    ...stands,
    complementIsAwaited,
    isNotBegun("complement"),
    opens(closedBy["create-draft"]),
    isSentFor,
  ),
  "for-employer": allOf(
    isCareProviders,
    isIssuingUnits,
    handlesType,
    hasEmployerType,
    handlesEmployerType,
    ...stands,
    isNotMadeForEmployer,
    isNotBegun("for-employer"),
    opens(closedBy["create-draft"]),
  ),
};

/**
 * What must hold of the certificate still when a draft that is made from it is signed. Who signs, and for whom, is
 * judged by the draft itself (`permitDraft.sign`).
 */
export const permitSigningFrom = {
  renew: allOf(...stands),
  replace: allOf(...standsToBeReplaced),
  /** Also where a colleague has answered in words meanwhile: what is written may say more than those. */
  complement: allOf(...stands, isSentFor),
  "for-employer": allOf(...stands),
};
