import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { unitHsaId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { sentTime } from "../../certificate/types/sent-times.ts";
import { writer } from "../drafts/draft-shapes.ts";

/** Whose a draft or a question is to do. */
export const toldTask = z
  .object({
    assignee: writer("Whose it is: a colleague, or the unit as a whole."),
    isUnits: z.boolean().check(z.meta({ description: "Whether it is the unit's, for whoever comes first." })),
    state: z.enum(["assigned", "taken"]).check(
      z.meta({
        description: "`taken`: whoever has it has taken it themself; `assigned`: nobody has said so yet.",
        "x-enum-descriptions": ["Assigned", "Taken"],
      }),
    ),
    assignedAt: utcTime("When it was assigned."),
    assignedBy: writer("Who assigned it."),
  })
  .check(z.meta({ named: "Task", description: "Whose a draft or a question is to do, and since when." }));

/** Whom a task is assigned to, and what the caller has seen of it. */
export const assignment = {
  assignee: z.exactOptional(
    unitHsaId.check(
      z.meta({
        description:
          "HSA-id of who is to do it: a colleague who works at your unit, yourself to take it, or the unit itself for " +
          "whoever comes first. Without it, it is nobody's any more.",
        examples: [exampleIssuer.hsaId],
      }),
    ),
  ),
  seenAt: z.exactOptional(
    sentTime("`assignedAt` of the task as you have seen it; without it, that you have seen none."),
  ),
};

export const exampleTask = {
  assignee: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
  isUnits: false,
  state: "assigned",
  assignedAt: "2026-11-22T09:30:00.000Z",
  assignedBy: { hsaId: "TSTNMT2321000156-10C3", name: "Nils Norberg" },
} as const;
