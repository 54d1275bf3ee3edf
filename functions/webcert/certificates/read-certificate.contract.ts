import * as z from "zod/mini";
import {
  exampleAnswers,
  exampleCertificate,
  exampleIssuer,
  exampleSendingState,
} from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  certificateLife,
  doneBy,
  issuer,
  keptSignature,
  patientNumber,
  registeredPerson,
  openedRevocationTold,
  openedSendingFields,
  signedAnswers,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { historyEvent } from "./history-event.ts";
import { draftKinds } from "../../certificate/model/draft.ts";
import { certificateActions } from "../../certificate/model/permissions/permit-certificate.ts";
import { madeDrafts } from "../drafts/draft-source.ts";
import { revocationExplanation, revocationReason } from "../revocation/revoke-certificate.contract.ts";
import { webcert } from "../service.ts";

export const readCertificate = webcert.contract({
  id: "readCertificate",
  method: "GET",
  path: "/api/certificates/{certificateId}",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  largestAnswer: 1_500_000,
  summary: "Read a signed certificate",
  description:
    "A certificate that the own care provider issued: its text, who sent it where and whether it has arrived, who has " +
    "made it void and whether its recipients know, and what you may do with it now.",
  input: z.strictObject({ certificateId }),
  output: z
    .object({
      ...certificateLife,
      registeredAt: z.exactOptional(utcTime("When a journal system registered it; absent where it was signed here.")),
      signature: z.exactOptional(keptSignature),
      sentTo: z
        .array(
          z
            .object({
              ...openedSendingFields,
              by: doneBy,
              consent: z
                .enum(["in-person", "by-phone", "in-writing", "sent-by-the-patient"])
                .check(z.meta({ description: "How the patient consented." })),
            })
            .check(z.meta({ named: "Sending", description: "A sending: by whom, with what consent, and how far." })),
        )
        .check(z.meta({ description: "Where it was sent, and whether it has arrived; empty where it was not." })),
      revocation: z.exactOptional(
        z
          .object({
            reason: revocationReason,
            explanation: z.exactOptional(
              revocationExplanation.check(z.meta({ description: "What is wrong, in the words of who made it void." })),
            ),
            by: doneBy,
          })
          .check(z.meta({ named: "Revocation", description: "Why it is void, and who made it so." })),
      ),
      revocationTold: openedRevocationTold,
      complementedBy: z.exactOptional(
        z.string().check(
          z.meta({
            description: "Id of the newer certificate that completes it, where that is found and you may read it.",
          }),
        ),
      ),
      employerCertificateId: z.exactOptional(
        z.string().check(
          z.meta({
            description:
              "Id of the certificate for the employer that was made from it, or that has replaced that one, while it is " +
              "valid.",
          }),
        ),
      ),
      events: z.array(historyEvent).check(
        z.meta({
          description:
            "What has happened to it, oldest first, with when and who; of messages and other certificates as much as " +
            "you may read of them.",
        }),
      ),
      patient: patientNumber,
      person: registeredPerson,
      issuer,
      answers: signedAnswers,
      drafts: madeDrafts,
      actions: z
        .array(z.enum([...certificateActions, ...draftKinds]))
        .check(z.meta({ description: "What you may do with it now." })),
    })
    .check(z.meta({ named: "Certificate", description: "A signed certificate as care staff read it, on one form." })),
  problems: ["certificate-not-found", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [
        {
          ...exampleSendingState,
          by: { kind: "staff", hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
          consent: "in-person",
        },
      ],
      revocationTold: [],
      events: [
        {
          kind: "signed",
          happenedAt: exampleCertificate.signedAt,
          by: { kind: "staff", hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
        },
        { kind: "available-to-patient", happenedAt: exampleCertificate.signedAt },
      ],
      patient: "191212121212",
      person: { name: "Tolvan Tolvansson", statuses: [] },
      issuer: exampleIssuer,
      answers: exampleAnswers,
      drafts: [],
      actions: ["read", "print", "verify", "list-messages", "revoke", "renew", "replace"],
    },
  },
});
