import * as z from "zod/mini";
import { certificateId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { intygstjanst } from "../service.ts";

export const eraseCertificate = intygstjanst.contract({
  id: "eraseCertificate",
  method: "POST",
  path: "/api/certificates/{certificateId}/erasure",
  scope: "operator",
  assurance: 3,
  concernsPatient: true,
  summary: "Erase a certificate (after a granted destruction of the journal)",
  description:
    "Deletes the certificate, its key and all that is about it, here and in statistics. Nobody can read it from the " +
    "moment of the answer on; what is cut off of the rest is finished within minutes, or by a repeat of the call. A " +
    "refused erasure has changed nothing. Recipients that have it, or may have it, are told; one that never got it is " +
    "not. What stays is that an erasure with this case number took place, and the access log without the " +
    "certificate's id. A certificate that is damaged and cannot be read is erased alike.",
  input: z.strictObject({
    certificateId,
    caseNumber: z.string().check(
      z.regex(/^(?!.*\d{6}[-+ ]?\d{4})(?!.*[\da-fA-F]{8}-[\da-fA-F]{4}-)[\p{L}\p{N}][\p{L}\p{N} ./:-]{2,39}$/u),
      z.meta({
        description:
          "The supervisory authority's case number (IVO, 8 kap. 4 § patientdatalagen). It is kept when all else is " +
          "gone, so it may hold neither a person's number nor a certificate's id.",
        examples: ["3.5.1-12345/2026"],
      }),
    ),
  }),
  output: z.object({
    erasedAt: utcTime("When it was erased."),
    notTold: z.exactOptional(
      z.array(recipientCode).check(
        z.meta({
          description:
            "Recipients that have the certificate, or may have it, and are not told, because it was damaged and does not say any more " +
            "whose it is. Tell them by hand.",
        }),
      ),
    ),
  }),
  problems: ["certificate-not-found", "certificate-changed"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", caseNumber: "3.5.1-12345/2026" },
    output: { erasedAt: "2026-11-22T10:00:00.000Z" },
  },
});
