import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificatePage, page } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const listCertificates = webcert.contract({
  id: "listCertificates",
  method: "GET",
  path: "/api/certificates",
  scope: "certificate:read",
  atUnit: true,
  summary: "List the unit's signed certificates",
  description:
    "Certificates that the unit has issued, last changed first. The list names no patient; reading one does, " +
    "and is logged.",
  input: z.strictObject(page),
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
