import * as z from "zod/mini";
import {
  exampleCertificate,
  exampleIssuer,
  exampleRecipient,
  exampleSendingState,
} from "../../certificate/model/contract-examples.ts";
import { nextPage, page, patientNumber } from "../../certificate/model/contract-shapes.ts";
import { certificateFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { minaintyg } from "../service.ts";
import { ownCertificateInList } from "./own-certificate-shapes.ts";

const archived = z
  ._default(z.enum(["no", "yes"]), "no")
  .check(z.meta({ description: "Those in your archive, or those that are not." }));

export const listOwnCertificates = minaintyg.contract({
  id: "listOwnCertificates",
  method: "GET",
  path: "/api/my/certificates",
  scope: "citizen:read",
  assurance: 3,
  concernsPatient: true,
  summary: "List your certificates",
  description:
    "Your signed certificates, newest first, from the day you turn 16: all, or those of a type, a state or a period; " +
    "those in your archive are a list of their own. Void ones stay, marked as such. Each with its days, who issued " +
    "it, and whether it has arrived where it was sent; the diagnosis is not told here. At most 500 are looked through " +
    "in one call; `next` goes on from there.",
  input: z.strictObject({ ...certificateFilter, archived, ...page }).check(periodInOrder),
  output: z.object({
    patient: patientNumber,
    certificates: z.array(ownCertificateInList).check(z.meta({ description: "The certificates of this page." })),
    next: nextPage,
  }),
  problems: ["too-young", "person-register-unavailable", "citizen-unknown", "citizen-deceased"],
  examples: {
    input: {},
    output: {
      patient: "191212121212",
      certificates: [
        {
          ...exampleCertificate,
          sentTo: [exampleSendingState],
          recipient: exampleRecipient,
          period: { start: "2026-11-22", end: "2026-12-05" },
          unitName: exampleIssuer.unit.name,
          issuerName: exampleIssuer.name,
          summary: { sv: "50 procent", en: "50 percent" },
          actions: ["read", "print", "archive"],
        },
      ],
    },
  },
});
