import * as z from "zod/mini";
import { exampleCertificate, exampleSending } from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  form,
  messageId,
  nextPage,
  page,
  stoppedBecause,
  textVersion,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { webcert } from "../service.ts";

const stoppedDelivery = z
  .object({
    certificateId,
    form,
    textVersion,
    recipient: recipientCode,
    action: z.enum(["register", "revoke", "message"]).check(
      z.meta({
        description: "What has not arrived: the certificate, that it is void, or what care has asked or answered.",
        "x-enum-descriptions": ["The certificate", "That it is void", "What care has asked or answered"],
      }),
    ),
    messageId: z.exactOptional(messageId),
    sentAt: utcTime("When it was sent."),
    stoppedAt: utcTime("When it stopped."),
    stoppedBecause,
  })
  .check(
    z.meta({ named: "StoppedDelivery", description: "What a recipient has not taken, of a certificate or about it." }),
  );

export const listStoppedDeliveries = webcert.contract({
  id: "listStoppedDeliveries",
  method: "GET",
  path: "/api/stopped-deliveries",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List what has not arrived where it was sent",
  description:
    "Certificates of the unit you work at, and what is told about them, that a recipient has refused or could not be " +
    "brought; what stopped last first. The operators have been told; care may have to make the certificate void and " +
    "write it anew. A certificate that is void or replaced is left out: then nobody waits for it. The list names no " +
    "patient.",
  input: z.strictObject(page),
  output: z.object({
    deliveries: z.array(stoppedDelivery).check(z.meta({ description: "What has stopped, of this page." })),
    next: nextPage,
  }),
  problems: [],
  examples: {
    input: { limit: 50 },
    output: {
      deliveries: [
        {
          certificateId: exampleCertificate.certificateId,
          form: exampleCertificate.form,
          textVersion: exampleCertificate.textVersion,
          ...exampleSending,
          action: "register",
          stoppedAt: "2026-11-22T09:36:01.000Z",
          stoppedBecause: "content-refused",
        },
      ],
    },
  },
});
