import * as z from "zod/mini";
import { signatureRefusals } from "../../certificate/signature/signature-refusals.ts";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import {
  bothLanguages,
  certificateId,
  certificateLife,
  form,
  hsaId,
  textVersion,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const verifyCertificate = webcert.contract({
  id: "verifyCertificate",
  method: "GET",
  path: "/api/certificates/{certificateId}/verification",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Verify the signature of a certificate",
  description:
    "For a certificate somebody holds on paper or on screen: whether the certificate with this id, issued by " +
    "the own care provider, is signed, by whom and when, whether the signature holds, and whether it has been " +
    "revoked or replaced since.",
  input: z.strictObject({ certificateId }),
  output: z.object({
    certificateId,
    form,
    typeName: bothLanguages,
    textVersion,
    state: certificateLife.state,
    replacedBy: certificateLife.replacedBy,
    isReplacementConfirmed: certificateLife.isReplacementConfirmed,
    unconfirmed: certificateLife.unconfirmed,
    signature: z
      .enum(["valid", ...signatureRefusals])
      .check(z.meta({ description: "`valid`, or why the signature is not accepted." })),
    foreignSignature: z.exactOptional(
      z
        .object({
          format: z
            .enum(["XMLDSig", "XAdES"])
            .check(z.meta({ description: "Plain XML Signature, or with the properties of XAdES." })),
          signer: z.exactOptional(
            z.string().check(
              z.meta({
                description:
                  "The subject of the certificate it names, where it holds and covers the whole certificate: else it " +
                  "names nobody. Who issued that certificate is not judged.",
                examples: ["C=SE, O=Region Exempel, CN=Elin Sandberg"],
              }),
            ),
          ),
          signedAt: z.exactOptional(utcTime("When it was made, as it says; absent where `signer` is.")),
          covers: z.enum(["certificate", "part", "unknown"]).check(
            z.meta({
              description:
                "Whether it covers the whole certificate, or only a part of it. `unknown` where it chooses what it " +
                "covers by an expression that is not run here, or covers something elsewhere.",
            }),
          ),
          holds: z.exactOptional(
            z.boolean().check(
              z.meta({
                description:
                  "Whether what it covers, as it stands, is what was signed with the key of the certificate it names. " +
                  "Absent where that cannot be told: no such certificate, an unknown cover, or an algorithm that is " +
                  "not judged, such as SHA-1.",
              }),
            ),
          ),
        })
        .check(
          z.meta({
            named: "ForeignSignature",
            description:
              "What a signature of another form says of itself, where `signature` is `signature-form-unknown`.",
          }),
        ),
    ),
    signer: z.exactOptional(
      z
        .object({
          hsaId: hsaId("HSA-id of the person who signed.", exampleIssuer.hsaId),
          name: z
            .string()
            .check(z.meta({ description: "Name of the person who signed.", examples: ["Elin Sandberg"] })),
        })
        .check(z.meta({ named: "Signer", description: "Who signed, where the signature is valid." })),
    ),
    signedAt: z.exactOptional(utcTime("When it was signed, where the signature is valid.")),
  }),
  problems: ["certificate-not-found"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      form: "FK7804-2.0",
      typeName: { sv: "Läkarintyg för sjukpenning", en: "Medical certificate for sickness benefit" },
      textVersion: "2.0",
      state: "signed",
      signature: "valid",
      signer: { hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" },
      signedAt: "2026-11-22T09:35:00.000Z",
    },
  },
});
