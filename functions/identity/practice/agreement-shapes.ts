import * as z from "zod/mini";
import { privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { textOfAtMost } from "../../certificate/model/contract-shapes.ts";

/** Shapes that the operations of agreements share (docs/domain/access.md, Private doctors). */

export const agreementId = textOfAtMost(64).check(
  z.meta({ description: "Which agreement it is.", examples: [privateDoctorAgreement.id] }),
);

export const agreementVersion = textOfAtMost(32).check(
  z.meta({ description: "Version of the text.", examples: [privateDoctorAgreement.versions[0].version] }),
);

/** What is answered when somebody has accepted or withdrawn. */
export const acceptance = {
  agreement: agreementId,
  version: agreementVersion,
  isAccepted: z
    .boolean()
    .check(z.meta({ description: "Whether it is accepted now, in the version that is to be accepted." })),
};
