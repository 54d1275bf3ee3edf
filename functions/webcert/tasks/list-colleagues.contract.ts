import * as z from "zod/mini";
import { nextPage, page } from "../../certificate/model/contract-shapes.ts";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { writer } from "../drafts/draft-shapes.ts";
import { webcert } from "../service.ts";

export const listColleagues = webcert.contract({
  id: "listColleagues",
  method: "GET",
  path: "/api/colleagues",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List who works at your unit",
  description:
    "Who may care for patients at the unit you work at, by a commission there or at the unit that it is a part of, in " +
    "the order of their HSA-ids: to whom a task can be assigned.",
  input: z.strictObject(page),
  output: z.object({
    colleagues: z
      .array(writer("Who works there."))
      .check(z.meta({ description: "Who works there: those of this page." })),
    next: nextPage,
  }),
  problems: [],
  examples: {
    input: { limit: 50 },
    output: { colleagues: [{ hsaId: exampleIssuer.hsaId, name: exampleIssuer.name }] },
  },
});
