import * as z from "zod/mini";
import { answers, certificateId, certificateState, issuer } from "../../certificate/contract-shapes.ts";
import { contract } from "../../kernel/contract.ts";

export const readOwnCertificate = contract({
  id: "readOwnCertificate",
  service: "minaintyg",
  method: "GET",
  path: "/api/my/certificates/{certificateId}",
  scope: "citizen:read",
  concernsPatient: true,
  summary: "Read one of your certificates",
  description: "What it says, who issued it, where it was sent and when, and what you can do with it now.",
  input: z.strictObject({ certificateId }),
  output: z.extend(certificateState, { issuer, answers, actions: z.array(z.enum(["send"])) }),
  problems: ["certificate-not-found", "too-young"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      type: "FK7804",
      version: "2.0",
      state: "signed",
      signedAt: "2026-11-22T09:35:00.000Z",
      unit: "TSTNMT2321000156-1077",
      sentTo: [],
      issuer: {
        hsaId: "TSTNMT2321000156-1079",
        name: "Ylva Exempel",
        unit: {
          hsaId: "TSTNMT2321000156-1077",
          name: "Vårdcentralen Eken",
          address: "Storgatan 1",
          postalCode: "123 45",
          city: "Eksta",
          phone: "010-123 45 67",
          careProvider: { hsaId: "TSTNMT2321000156-1000", name: "Region Exempel" },
        },
      },
      answers: { "27": [{ "27.1": false }] },
      actions: ["send"],
    },
  },
});
