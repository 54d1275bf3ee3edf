import type { Certificate } from "../certificate.ts";
import type { RegisteredPerson } from "../registered-person.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { CareActor } from "./care-staff.ts";
import { handlesProtected, handlesType, signsType } from "./care-staff.ts";
import { isHeldByRecipient, isNotRevoked, mayBeSent } from "./certificate-rules.ts";
import type { ClosedBy } from "./patient-statuses.ts";
import { closedBy, closedFor } from "./patient-statuses.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** What care staff do with a signed certificate. Answering is offered with each question that waits for it. */
export const certificateActions = ["read", "print", "verify", "list-messages", "ask", "send", "revoke"] as const;

/** A certificate and who asks, where it is not known yet whom it is about. */
export interface CertificateInList {
  readonly actor: CareActor;
  readonly certificate: Certificate;
  readonly type: TypePermissions;
}

export interface CertificateSituation extends CertificateInList {
  /** Whom the certificate is about. */
  readonly patient: RegisteredPerson;
}

/** A signed certificate is read within the care provider; for others it is not there (4 kap. 4 § patientdatalagen). */
export const isCareProviders: Rule<CertificateInList, "certificate-not-found"> = ({ actor, certificate }) =>
  unless(certificate.careProvider === actor.unit.careProvider.hsaId, "certificate-not-found");

/** Changes of a signed certificate are made at the unit that issued it. */
export const isIssuingUnits: Rule<CertificateInList, "certificate-not-your-units"> = ({ actor, certificate }) =>
  unless(certificate.unit === actor.unit.hsaId, "certificate-not-your-units");

const takesQuestions: Rule<CertificateInList, "type-without-questions"> = ({ type }) =>
  unless(type.abilities.questions, "type-without-questions");

/** Who is protected is the issuing unit's business only. */
export const opens =
  <Code extends string>(row: ClosedBy<Code>): Rule<CertificateSituation, Code> =>
  (situation) =>
    closedFor(row, situation.patient, handlesProtected(situation) && isIssuingUnits(situation) === undefined);

const answers = [isCareProviders, isIssuingUnits, handlesType, takesQuestions, isHeldByRecipient] as const;

export const permitCertificate = {
  read: allOf(isCareProviders, opens(closedBy.read)),
  print: allOf(isCareProviders, opens(closedBy.print)),
  /** Whoever holds the paper learns nothing of the patient by it. */
  verify: allOf(isCareProviders),
  "list-messages": allOf(isCareProviders, handlesType, takesQuestions, opens(closedBy["list-messages"])),
  send: allOf(isCareProviders, isIssuingUnits, handlesType, ...mayBeSent, opens(closedBy.send)),
  revoke: allOf(isCareProviders, isIssuingUnits, signsType, isNotRevoked),
  /** Nobody asks about a void certificate any more. */
  ask: allOf(...answers, isNotRevoked, opens(closedBy["answer-question"])),
  /** A void certificate's questions are answered too; whether there is one to answer, its message says. */
  "answer-question": allOf(...answers, opens(closedBy["answer-question"])),
};

/** What is told of a certificate without telling whom it is about. */
export const permitInList = {
  "see-sendings": allOf(isCareProviders),
  "see-question": allOf(...answers),
};
