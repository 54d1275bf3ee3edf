import * as z from "zod/mini";
import { privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { identity } from "../service.ts";
import { acceptance, agreementId, agreementVersion } from "./agreement-shapes.ts";

const example = { agreement: privateDoctorAgreement.id, version: "1" };

export const acceptAgreement = identity.contract({
  id: "acceptAgreement",
  method: "PUT",
  path: "/api/agreements/{agreement}/acceptance",
  scope: "practice:write",
  assurance: 3,
  changesRights: true,
  summary: "Accept the terms",
  description:
    "Accepts the terms in the version that you have read, which must be the one of today. From then on you may write " +
    "and sign. Accepting what is accepted changes nothing.",
  input: z.strictObject({ agreement: agreementId, version: agreementVersion }),
  output: z.object(acceptance),
  problems: ["agreement-not-found", "agreement-version-not-current", "agreement-changing"],
  examples: { input: example, output: { ...example, isAccepted: true } },
});
