import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId, nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { versionFields } from "./draft-shapes.ts";

export const listDraftVersions = webcert.contract({
  id: "listDraftVersions",
  method: "GET",
  path: "/api/drafts/{certificateId}/versions",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "List the versions of a draft",
  description:
    "Who has written in the draft, when, and in which answers, newest first; the first in the list is the draft as it " +
    "stands. What one person saves within five minutes is one version; it ends before that where somebody else " +
    "writes, or where a save asks for one of its own. Versions go with the draft: when it is signed or deleted.",
  input: z.strictObject({ certificateId, ...page }),
  output: z.object({
    versions: z
      .array(z.object(versionFields).check(z.meta({ named: "DraftVersionLine", description: "A version of a draft." })))
      .check(z.meta({ description: "The versions of this page." })),
    next: nextPage,
  }),
  problems: ["draft-not-found", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", limit: 50 },
    output: {
      versions: [
        {
          version: 2,
          revision: 7,
          savedAt: "2026-11-22T09:34:00.000Z",
          savedBy: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
          changed: ["treatment"],
        },
      ],
    },
  },
});
