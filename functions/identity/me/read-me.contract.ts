import * as z from "zod/mini";
import { careProvider } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";

const role = z
  .string()
  .check(z.meta({ description: "The role that the token gives, e.g. DOCTOR or CITIZEN.", examples: ["DOCTOR"] }));

const kind = <const Kind extends string>(name: Kind) =>
  z.literal(name).check(z.meta({ description: "Whom the token stands for." }));

const scopes = z.array(z.string()).check(
  z.meta({
    description: "What the token may be used for; each operation asks for one.",
    examples: [["certificate:read"]],
  }),
);

const unit = z
  .object({
    hsaId: z.string().check(
      z.meta({
        description: "HSA-id of the care unit: send it in the header Care-Unit.",
        examples: ["TSTNMT2321000156-1003"],
      }),
    ),
    name: z.string().check(z.meta({ description: "Name of the care unit.", examples: ["Norrbacka vårdcentral"] })),
    careProvider,
    partOf: z.exactOptional(
      z.string().check(
        z.meta({
          description: "HSA-id of the care unit that this is a part (mottagning) of, where it is one.",
          examples: ["TSTNMT2321000156-1003"],
        }),
      ),
    ),
  })
  .check(z.meta({ named: "OwnUnit", description: "A care unit where the person works." }));

export const readMe = identity.contract({
  id: "readMe",
  method: "GET",
  path: "/api/me",
  signedIn: true,
  summary: "Read who you are",
  description:
    "Who the token says you are, what it lets you do, and for care staff the care units where they work. Any valid " +
    "token will do. Nothing here tells a patient's name or number.",
  input: z.strictObject({}),
  output: z.discriminatedUnion("kind", [
    z.object({
      kind: kind("staff"),
      hsaId: z.string().check(z.meta({ description: "HSA-id of the person.", examples: ["TSTNMT2321000156-1079"] })),
      name: z.exactOptional(
        z
          .string()
          .check(z.meta({ description: "Name, where the directory knows the person.", examples: ["Elin Sandberg"] })),
      ),
      role,
      scopes,
      units: z.array(unit).check(
        z.meta({
          description:
            "The care units where the person works and the parts of those, a part after its whole; one of them per call.",
        }),
      ),
    }),
    z.object({ kind: kind("citizen"), role, scopes }),
    z.object({
      kind: kind("system"),
      clientId: z.string().check(z.meta({ description: "The system's client id.", examples: ["journal-system"] })),
      role,
      scopes,
    }),
  ]),
  problems: [],
  examples: {
    input: {},
    output: {
      kind: "staff",
      hsaId: "TSTNMT2321000156-1079",
      name: "Elin Sandberg",
      role: "DOCTOR",
      scopes: ["certificate:read", "certificate:sign", "certificate:write"],
      units: [
        {
          hsaId: "TSTNMT2321000156-1003",
          name: "Norrbacka vårdcentral",
          careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
        },
      ],
    },
  },
});
