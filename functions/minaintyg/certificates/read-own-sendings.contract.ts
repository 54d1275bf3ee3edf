import * as z from "zod/mini";
import { exampleCertificate, exampleSendingState } from "../../certificate/model/contract-examples.ts";
import { certificateId, revocationTold, sendingState } from "../../certificate/model/contract-shapes.ts";
import { minaintyg } from "../service.ts";

export const readOwnSendings = minaintyg.contract({
  id: "readOwnSendings",
  method: "GET",
  path: "/api/my/certificates/{certificateId}/sendings",
  scope: "citizen:read",
  assurance: 3,
  summary: "See whether your certificate has arrived where it was sent",
  description:
    "Where one of your certificates was sent, and how far it has come; where it is void, whether those that have it " +
    "know. Tells nothing of what it says, so it may be asked again until all has arrived.",
  input: z.strictObject({ certificateId }),
  output: z.object({
    certificateId,
    sentTo: z.array(sendingState).check(z.meta({ description: "Where it was sent; empty where it was not." })),
    revocationTold,
  }),
  problems: [
    "certificate-not-found",
    "too-young",
    "person-register-unavailable",
    "citizen-unknown",
    "citizen-deceased",
  ],
  examples: {
    input: { certificateId: exampleCertificate.certificateId },
    output: {
      certificateId: exampleCertificate.certificateId,
      sentTo: [exampleSendingState],
      revocationTold: [],
    },
  },
});
