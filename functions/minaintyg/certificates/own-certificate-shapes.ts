import * as z from "zod/mini";
import { bothLanguages, certificateLife, day } from "../../certificate/model/contract-shapes.ts";
import { ownCertificateActions } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";

/** What the patient is told of a certificate, in a list and where it is read (own-certificate-state.ts). */
export const ownCertificateLife = {
  ...certificateLife,
  recipient: z.exactOptional(
    recipientCode.check(
      z.meta({ description: "Whom certificates of its type are for, by code; `send` in `actions` sends it there." }),
    ),
  ),
  period: z.exactOptional(
    z
      .object({ start: z.exactOptional(day("The first day.")), end: z.exactOptional(day("The last day.")) })
      .check(z.meta({ named: "WholePeriod", description: "From the first to the last day that it tells of, if any." })),
  ),
  summary: z.exactOptional(
    bothLanguages.check(
      z.meta({ description: "What it says in one line, without diagnosis and days, e.g. degrees or licences." }),
    ),
  ),
  isArchived: z.exactOptional(
    z.literal(true).check(z.meta({ description: "You have put it in your archive; nobody but you sees that." })),
  ),
  actions: z.array(z.enum(ownCertificateActions)).check(z.meta({ description: "What you may do with it now." })),
};

export const ownCertificateInList = z
  .object({
    ...ownCertificateLife,
    unitName: z.exactOptional(
      z.string().check(z.meta({ description: "The issuing unit.", examples: ["Norrbacka vårdcentral"] })),
    ),
    issuerName: z.exactOptional(
      z.string().check(z.meta({ description: "Who issued it.", examples: ["Elin Sandberg"] })),
    ),
  })
  .check(
    z.meta({
      named: "OwnCertificateInList",
      description: "A certificate in the patient's list. Where its text cannot be read, what comes of it is absent.",
    }),
  );
