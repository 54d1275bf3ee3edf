/**
 * The certificate that the contracts tell about in their examples: the same everywhere, so that a reader of the API
 * follows one from call to call.
 */
export const exampleCertificate = {
  certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
  form: "FK7804-2.0",
  textVersion: "2.0",
  state: "signed",
  signedAt: "2026-11-22T09:35:00.000Z",
  unit: "TSTNMT2321000156-1077",
} as const;

/** Who receives it, by its code. */
export const exampleRecipient = "FKASSA";

/** Where it was sent. */
export const exampleSending = { recipient: exampleRecipient, at: "2026-11-22T09:36:00.000Z" } as const;

/** Who issued it. */
export const exampleIssuer = {
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
} as const;
