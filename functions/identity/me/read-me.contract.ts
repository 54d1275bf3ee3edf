import * as z from "zod/mini";
import { careProvider, countedUpTo, nextPage, page, questionCount } from "../../certificate/model/contract-shapes.ts";
import { agreementId, agreementVersion } from "../practice/agreement-shapes.ts";
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

const waiting = z.object({ drafts: countedUpTo("drafts are not signed"), ...questionCount }).check(
  z.meta({
    named: "WaitingAtUnit",
    description:
      "What waits at the unit, of all types. Only where the token may list it there (`certificate:read`, level of " +
      "assurance 3), and at the first 25 units.",
  }),
);

const commission = z
  .object({
    hsaId: z.string().check(z.meta({ description: "Id of the commission.", examples: ["TSTNMT2321000156-10AB"] })),
    name: z.string().check(z.meta({ description: "What it is called.", examples: ["Läkare, Norrbacka vårdcentral"] })),
    purpose: z
      .string()
      .check(
        z.meta({ description: "What it is for, in the directory's own words.", examples: ["Vård och behandling"] }),
      ),
    unit: z.exactOptional(
      z.string().check(
        z.meta({
          description: "HSA-id of the care unit; absent where it is for all of the care provider.",
          examples: ["TSTNMT2321000156-1003"],
        }),
      ),
    ),
    careProvider: z
      .string()
      .check(z.meta({ description: "HSA-id of the care provider.", examples: ["TSTNMT2321000156-102Q"] })),
  })
  .check(
    z.meta({ named: "OwnCommission", description: "What the person is to work with, for whom (medarbetaruppdrag)." }),
  );

const missingAgreement = z
  .object({ agreement: agreementId, version: agreementVersion })
  .check(z.meta({ named: "MissingAgreement", description: "An agreement to accept, in this version." }));

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
    waiting: z.exactOptional(waiting),
  })
  .check(z.meta({ named: "OwnUnit", description: "A care unit where the person works." }));

export const readMe = identity.contract({
  id: "readMe",
  method: "GET",
  path: "/api/me",
  signedIn: true,
  largestAnswer: 3_500_000,
  summary: "Read who you are",
  description:
    "Who the token says you are, what it lets you do, and for care staff their commissions, the care units where they " +
    "work and how much waits at each; for a private doctor also what is to be accepted first. Whoever has more than a " +
    "thousand units or commissions is told them in pages of a thousand. Any valid token will do. Nothing here tells a " +
    "patient's name or number.",
  input: z.strictObject({ after: page.after }),
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
      commissions: z
        .array(commission)
        .check(
          z.meta({ description: "What the person is to work with, for any purpose; those for care open the units." }),
        ),
      units: z.array(unit).check(
        z.meta({
          description:
            "The care units where the person works and the parts of those, in the order of a tree: those of a care " +
            "provider together, a part after its whole (`partOf`). One of them per call.",
        }),
      ),
      next: nextPage,
      agreements: z.exactOptional(
        z.array(missingAgreement).check(
          z.meta({
            description: "What is to be accepted before anything may be written or signed; of private doctors only.",
          }),
        ),
      ),
    }),
    z.object({ kind: kind("citizen"), role, scopes }),
    z.object({ kind: kind("applicant"), role, scopes }),
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
      commissions: [
        {
          hsaId: "TSTNMT2321000156-10AB",
          name: "Läkare, Norrbacka vårdcentral",
          purpose: "Vård och behandling",
          unit: "TSTNMT2321000156-1003",
          careProvider: "TSTNMT2321000156-102Q",
        },
      ],
      units: [
        {
          hsaId: "TSTNMT2321000156-1003",
          name: "Norrbacka vårdcentral",
          careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
          waiting: { drafts: 3, questions: 2, passed: 0, near: 1 },
        },
      ],
    },
  },
});
