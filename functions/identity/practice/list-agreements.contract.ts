import * as z from "zod/mini";
import { privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { identity } from "../service.ts";
import { acceptance, agreementVersion } from "./agreement-shapes.ts";

const inBoth = (description: string) =>
  z
    .object({
      sv: z.string().check(z.meta({ description: "In Swedish." })),
      en: z.string().check(z.meta({ description: "In English." })),
    })
    .check(z.meta({ named: "AgreementTitle", description }));

const agreement = z
  .object({
    ...acceptance,
    title: inBoth("What it is called, in both languages."),
    text: z
      .array(z.string())
      .check(z.meta({ description: "The text in Swedish, the language that it is made in; its paragraphs." })),
    history: z
      .array(
        z.object({
          act: z.enum(["accepted", "withdrawn"]).check(z.meta({ named: "AgreementAct", description: "What you did." })),
          version: agreementVersion,
          at: z.string().check(z.meta({ description: "When, UTC.", examples: ["2026-11-23T08:30:00.000Z"] })),
        }),
      )
      .check(z.meta({ description: "What you have accepted and withdrawn, oldest first." })),
  })
  .check(z.meta({ named: "Agreement", description: "Terms to accept, and whether you have." }));

const [example] = privateDoctorAgreement.versions;

export const listAgreements = identity.contract({
  id: "listAgreements",
  method: "GET",
  path: "/api/agreements",
  scope: "practice:write",
  assurance: 3,
  summary: "List the terms that you accept",
  description:
    "The terms for private doctors in the version of today, and what you have accepted and withdrawn of them.",
  input: z.strictObject({}),
  output: z.object({
    agreements: z
      .array(agreement)
      .check(z.meta({ description: "The agreements; none before a practice is registered." })),
  }),
  problems: [],
  examples: {
    input: {},
    output: {
      agreements: [
        {
          agreement: privateDoctorAgreement.id,
          version: example.version,
          isAccepted: true,
          title: privateDoctorAgreement.title,
          text: [...example.text],
          history: [{ act: "accepted", version: example.version, at: "2026-11-23T08:30:00.000Z" }],
        },
      ],
    },
  },
});
