import * as z from "zod/mini";
import { certificateState, page } from "../../certificate/contract-shapes.ts";
import { contract } from "../../kernel/contract.ts";

export const listCertificates = contract({
  id: "listCertificates",
  service: "webcert",
  method: "GET",
  path: "/api/certificates",
  scope: "certificate:read",
  atUnit: true,
  summary: "List the unit's signed certificates",
  description: "Certificates that the unit has issued, last changed first. The list names no patient; reading one does, and is logged.",
  input: z.strictObject(page),
  output: z.object({ certificates: z.array(certificateState), next: z.exactOptional(z.string()) }),
  problems: [],
  examples: {
    input: { limit: 50 },
    output: {
      certificates: [
        {
          certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
          type: "FK7804",
          version: "2.0",
          state: "signed",
          signedAt: "2026-11-22T09:35:00.000Z",
          unit: "TSTNMT2321000156-1077",
          sentTo: [],
        },
      ],
    },
  },
});
