import * as z from "zod/mini";
import {
  certificateId,
  form,
  nextPage,
  page,
  revision,
  textVersion,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const listDrafts = webcert.contract({
  id: "listDrafts",
  method: "GET",
  path: "/api/drafts",
  scope: "certificate:read",
  atUnit: true,
  summary: "List the unit's drafts",
  description:
    "Drafts at the unit you work at, last changed first. The list names no patient; reading a draft does, and " +
    "is logged.",
  input: z.strictObject(page),
  output: z.object({
    drafts: z
      .array(
        z
          .object({ certificateId, form, textVersion, revision, updatedAt: utcTime("When it was saved last.") })
          .check(z.meta({ named: "DraftState", description: "A draft's form and revision, without its text." })),
      )
      .check(z.meta({ description: "The drafts of this page." })),
    next: nextPage,
  }),
  problems: [],
  examples: {
    input: { limit: 50 },
    output: {
      drafts: [
        {
          certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
          form: "FK7804-2.0",
          textVersion: "2.0",
          revision: 3,
          updatedAt: "2026-11-22T09:30:00.000Z",
        },
      ],
    },
  },
});
