import * as z from "zod/mini";
import { certificatePage, page } from "../../certificate/model/contract-shapes.ts";
import { certificateFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { minaintyg } from "../service.ts";

export const listOwnCertificates = minaintyg.contract({
  id: "listOwnCertificates",
  method: "GET",
  path: "/api/my/certificates",
  scope: "citizen:read",
  concernsPatient: true,
  summary: "List your certificates",
  description:
    "Your signed certificates, newest first, from the day you turn 16: all, or those of a type, a state or a period. " +
    "Void ones stay, marked as such. At most 500 are looked through in one call; `next` goes on from there.",
  input: z.strictObject({ ...certificateFilter, ...page }).check(periodInOrder),
  output: certificatePage,
  problems: ["too-young"],
  examples: { input: {}, output: { certificates: [] } },
});
