import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificatePage, page } from "../../certificate/model/contract-shapes.ts";
import { certificateFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";

export const listCertificates = webcert.contract({
  id: "listCertificates",
  method: "GET",
  path: "/api/certificates",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List the unit's signed certificates",
  description:
    "Certificates that the unit has issued, last signed first: all, or those of a type, a state or a period. At most " +
    "500 are looked through in one call; `next` goes on from there. The list names no patient; reading one does, and " +
    "is logged.",
  input: z.strictObject({ ...certificateFilter, ...page }).check(periodInOrder),
  output: certificatePage,
  problems: [],
  examples: {
    input: { limit: 50 },
    output: {
      certificates: [
        {
          ...exampleCertificate,
          sentTo: [],
        },
      ],
    },
  },
});
