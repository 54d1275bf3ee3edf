import * as z from "zod/mini";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { printChoices } from "../../certificate/print/print-choices.ts";
import { webcert } from "../service.ts";
import { pdfAnswer } from "../../operation/pdf-answer.ts";

export const printDraft = webcert.contract({
  id: "printDraft",
  method: "GET",
  path: "/api/drafts/{certificateId}/pdf",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  binding: "pdf",
  largestAnswer: 5_000_000,
  summary: "Print a draft",
  description:
    "A draft at the unit you work at as an accessible PDF, marked on every page as a draft. What is not " +
    "answered yet is said to be so. The access log notes a print.",
  input: z.strictObject({ certificateId, ...printChoices }),
  output: pdfAnswer,
  problems: ["draft-not-found", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", headings: "sv" },
    output: { fileName: "utkast-fk7804.pdf", pdf: new TextEncoder().encode("%PDF-1.7") },
  },
});
