import * as z from "zod/mini";
import { privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { identity } from "../service.ts";
import { acceptance, agreementId } from "./agreement-shapes.ts";

export const withdrawAgreement = identity.contract({
  id: "withdrawAgreement",
  method: "DELETE",
  path: "/api/agreements/{agreement}/acceptance",
  scope: "practice:write",
  assurance: 3,
  changesRights: true,
  summary: "Withdraw your acceptance of the terms",
  description:
    "From the next call on you may neither write nor sign, until you accept again. What is signed holds as before, and " +
    "what you may read stays readable. Withdrawing what is not accepted changes nothing.",
  input: z.strictObject({ agreement: agreementId }),
  output: z.object(acceptance),
  problems: ["agreement-not-found", "agreement-changing"],
  examples: {
    input: { agreement: privateDoctorAgreement.id },
    output: { agreement: privateDoctorAgreement.id, version: "1", isAccepted: false },
  },
});
