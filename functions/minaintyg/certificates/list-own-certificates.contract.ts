import * as z from "zod/mini";
import { certificatePage, page } from "../../certificate/model/contract-shapes.ts";
import { minaintyg } from "../service.ts";

export const listOwnCertificates = minaintyg.contract({
  id: "listOwnCertificates",
  method: "GET",
  path: "/api/my/certificates",
  scope: "citizen:read",
  concernsPatient: true,
  summary: "List your certificates",
  description: "Your signed certificates, newest first, from the day you turn 16. Void ones stay, marked as such.",
  input: z.strictObject(page),
  output: certificatePage,
  problems: ["too-young"],
  examples: { input: {}, output: { certificates: [] } },
});
