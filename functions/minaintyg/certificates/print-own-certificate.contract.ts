import * as z from "zod/mini";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { certificatePrintChoices } from "../../certificate/print/print-choices.ts";
import { minaintyg } from "../service.ts";
import { pdfAnswer } from "../../operation/pdf-answer.ts";

export const printOwnCertificate = minaintyg.contract({
  id: "printOwnCertificate",
  method: "GET",
  path: "/api/my/certificates/{certificateId}/pdf",
  scope: "citizen:read",
  assurance: 3,
  concernsPatient: true,
  binding: "pdf",
  largestAnswer: 5_000_000,
  summary: "Print one of your certificates",
  description:
    "Your certificate as an archivable and accessible PDF (PDF/A-3a, PDF/UA-1) with its state, the address " +
    "where it is verified, and the signed XML as an attachment. The access log notes a print.",
  input: z.strictObject({ certificateId, ...certificatePrintChoices }),
  output: pdfAnswer,
  problems: [
    "certificate-not-found",
    "too-young",
    "diagnosis-not-left-out",
    "person-register-unavailable",
    "citizen-unknown",
    "citizen-deceased",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", headings: "sv", diagnosis: "shown" },
    output: { fileName: "intyg-fk7804.pdf", pdf: new TextEncoder().encode("%PDF-1.7") },
  },
});
