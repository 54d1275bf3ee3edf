import type { Certificate } from "../certificate.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { CareActor } from "./care-staff.ts";
import { handlesType, signsType } from "./care-staff.ts";
import { isHeldByRecipient, isNotRevoked, mayBeSent } from "./certificate-rules.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** What care staff do with a signed certificate. Answering is offered with each question that waits for it. */
export const certificateActions = ["read", "print", "verify", "list-messages", "send", "revoke"] as const;

export interface CertificateSituation {
  readonly actor: CareActor;
  readonly certificate: Certificate;
  readonly type: TypePermissions;
}

/** A signed certificate is read within the care provider; for others it is not there (4 kap. 4 § patientdatalagen). */
const isCareProviders: Rule<CertificateSituation, "certificate-not-found"> = ({ actor, certificate }) =>
  unless(certificate.careProvider === actor.unit.careProvider.hsaId, "certificate-not-found");

/** Changes of a signed certificate are made at the unit that issued it. */
const isIssuingUnits: Rule<CertificateSituation, "certificate-not-your-units"> = ({ actor, certificate }) =>
  unless(certificate.unit === actor.unit.hsaId, "certificate-not-your-units");

const takesQuestions: Rule<CertificateSituation, "type-without-questions"> = ({ type }) =>
  unless(type.abilities.questions, "type-without-questions");

export const permitCertificate = {
  read: allOf(isCareProviders),
  print: allOf(isCareProviders),
  verify: allOf(isCareProviders),
  "list-messages": allOf(isCareProviders, handlesType),
  send: allOf(isCareProviders, isIssuingUnits, handlesType, ...mayBeSent),
  revoke: allOf(isCareProviders, isIssuingUnits, signsType, isNotRevoked),
  /** A void certificate's questions are answered too; whether there is one to answer, its message says. */
  "answer-question": allOf(isCareProviders, isIssuingUnits, handlesType, takesQuestions, isHeldByRecipient),
};
