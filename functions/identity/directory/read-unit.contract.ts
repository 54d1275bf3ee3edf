import * as z from "zod/mini";
import { nextPage, page, revision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { exampleEdition, exampleUnit, staffId, unitId, unitShape } from "./directory-shapes.ts";

const colleague = z
  .object({
    hsaId: staffId,
    name: z.exactOptional(
      z.string().check(
        z.meta({
          description: "Name. Of a protected person it is told to who keeps the record only.",
          examples: ["Elin Sandberg"],
        }),
      ),
    ),
    role: z.string().check(z.meta({ description: "The role that licence and positions give.", examples: ["DOCTOR"] })),
    revision,
    purposes: z.array(z.string()).check(z.meta({ description: "The purposes of the commissions here." })),
  })
  .check(z.meta({ named: "Colleague", description: "Who has a commission at a unit." }));

export const readUnit = identity.contract({
  id: "readUnit",
  method: "GET",
  path: "/api/directory/units/{unit}",
  scope: "directory:write",
  assurance: 3,
  tag: "revision",
  summary: "Read a unit and who works there",
  description: "A care unit, or a part of one, as the directory keeps it, and who has a commission there.",
  input: z.strictObject({ unit: unitId, ...page }),
  output: z.object({
    revision,
    unit: unitShape,
    staff: z
      .array(colleague)
      .check(z.meta({ description: "Who has a commission there, by HSA-id: those of this page." })),
    next: nextPage,
  }),
  problems: ["not-a-keeper", "unit-not-found"],
  examples: {
    input: { unit: "TSTNMT2321000156-1003" },
    output: {
      revision: 3,
      unit: { hsaId: "TSTNMT2321000156-1003", ...exampleUnit, ...exampleEdition },
      staff: [
        {
          hsaId: "TSTNMT2321000156-1079",
          name: "Elin Sandberg",
          role: "DOCTOR",
          purposes: ["Vård och behandling"],
          revision: 3,
        },
      ],
    },
  },
});
