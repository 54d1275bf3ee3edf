import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { enteredHsaId, revision, utcTime } from "../../certificate/model/contract-shapes.ts";
import {
  clientIdForm,
  isFreeOfMeaning,
  standingOf,
  systemScopes,
  untold,
} from "../../certificate/model/connected-system.ts";
import type { ConnectedSystem } from "../../certificate/model/connected-system.ts";
import type { KeptSystem } from "../../certificate/store/connected-systems.ts";
import { sentDay } from "../../certificate/types/sent-times.ts";
import { swedishDay } from "../../operation/clock.ts";

export const clientId = z.string().check(
  z.regex(clientIdForm),
  z.meta({
    description: "The client id by which the system gets its tokens; never changed.",
    examples: ["journal-system"],
  }),
);

/** That of a new system: not the issuer's own, and none that would be taken for a person's number or an HSA-id. */
export const newClientId = clientId.check(z.refine(isFreeOfMeaning, { params: { code: "wrong-format" } }));

/** Without a word of it nothing comes in that nobody can vouch for. */
const whenUntold = (description: string) =>
  z._default(z.enum(untold), "refused").check(
    z.meta({
      description,
      "x-enum-descriptions": ["It is not taken", "It is taken, and shown as not confirmed to everybody"],
    }),
  );

const text = (description: string, example: string) =>
  z.string().check(z.minLength(1), z.maxLength(200), z.meta({ description, examples: [example] }));

const certificates = z
  .strictObject({
    subject: z.exactOptional(
      z.string().check(
        z.minLength(1),
        z.maxLength(500),
        z.meta({
          description: "Subject of its client certificate (RFC 4514).",
          examples: ["CN=journal-system,serialNumber=TSTNMT2321000156-JS01,O=Demo,C=SE"],
        }),
      ),
    ),
    thumbprints: z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))).check(
      z.maxLength(10),
      z.meta({
        description: "SHA-256 of each of its client certificates, in base64url (`x5t#S256`, RFC 8705).",
        examples: [["bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"]],
      }),
    ),
  })
  .check(z.meta({ named: "SystemCertificates", description: "The client certificates that the system is known by." }));

/** What operators say of a system, whether it is new or changed. */
export const connection = {
  name: text("What people call the system.", "Journalsystemet i Region Norrbacka"),
  hsaId: enteredHsaId("HSA-id of the system.", "TSTNMT2321000156-JS01"),
  contact: text("Where whoever runs it is reached: an address of a function, not a person's.", "it@norrbacka.example"),
  certificates,
  scopes: z
    .array(z.enum(systemScopes))
    .check(
      z.minLength(1),
      z.maxLength(systemScopes.length),
      z.meta({ description: "What its tokens may be used for.", examples: [["intyg:register"]] }),
    ),
  careProviders: z
    .array(enteredHsaId("HSA-id of a care provider.", exampleIssuer.unit.careProvider.hsaId))
    .check(z.maxLength(100), z.meta({ description: "Care providers at all of whose units it acts.", examples: [[]] })),
  units: z.array(enteredHsaId("HSA-id of a care unit.", exampleIssuer.unit.hsaId)).check(
    z.maxLength(1000),
    z.meta({
      description: "Care units that it acts for besides, each with the care provider that the directory has it with.",
      examples: [[exampleIssuer.unit.hsaId]],
    }),
  ),
  unsigned: whenUntold("What is done with a certificate that carries no signature."),
  unconfirmed: whenUntold(
    "What is done with a certificate of which something else is not confirmed: its unit or its issuer is not in the " +
      "directory, or nobody here can tell whose its signature is.",
  ),
  state: z.enum(["active", "stopped"]).check(
    z.meta({
      description: "Whether it may call. One that is stopped is refused within half a minute, whatever token it has.",
    }),
  ),
  from: sentDay("The first day in Sweden on which it may call."),
  to: z.exactOptional(sentDay("The last day in Sweden on which it may call. Without one it goes on.")),
};

/** A connection that ends before it begins connects nobody. */
export const connectionInOrder = z.refine<{ readonly from: string; readonly to?: string | undefined }>(
  ({ from, to }) => to === undefined || from <= to,
  { path: ["from"], params: { code: "after-end" } },
);

/** A system as operators see it. */
export const systemShape = z
  .object({
    clientId,
    ...connection,
    standing: z.enum(["connected", "stopped", "not-yet", "ended"]).check(
      z.meta({
        description: "Whether it may call today.",
        "x-enum-descriptions": [
          "It may call",
          "It has been stopped",
          "Its first day has not come",
          "Its last day is past",
        ],
      }),
    ),
    revision,
    changedAt: utcTime("When the record was changed last."),
    changedBy: z
      .string()
      .check(z.meta({ description: "HSA-id of the operator who did it.", examples: ["TSTNMT2321000156-9001"] })),
  })
  .check(z.meta({ named: "ConnectedSystem", description: "A system that calls, and for whom it acts." }));

export const exampleConnection = {
  name: "Journalsystemet i Region Norrbacka",
  hsaId: "TSTNMT2321000156-JS01",
  contact: "it@norrbacka.example",
  certificates: { subject: "CN=journal-system,serialNumber=TSTNMT2321000156-JS01,O=Demo,C=SE", thumbprints: [] },
  scopes: ["intyg:register"],
  careProviders: [],
  units: [exampleIssuer.unit.hsaId],
  unsigned: "refused",
  unconfirmed: "refused",
  state: "active",
  from: "2026-11-22",
} as const;

export const exampleSystem = {
  clientId: "journal-system",
  ...exampleConnection,
  standing: "connected",
  revision: 1,
  changedAt: "2026-11-22T09:30:00.000Z",
  changedBy: "TSTNMT2321000156-9001",
} as const;

/** @param at now, UTC */
export function describeSystem(system: KeptSystem, at: string) {
  return { ...system, standing: standingOf(system, swedishDay(at)) };
}

/** The record that an operator has said, each unit and care provider once. */
export function recordOf(
  said: ConnectedSystem,
  edition: Pick<KeptSystem, "revision" | "changedAt" | "changedBy">,
): KeptSystem {
  const { careProviders, units, scopes } = said;
  return {
    ...said,
    careProviders: [...new Set(careProviders)],
    units: [...new Set(units)],
    scopes: [...new Set(scopes)],
    ...edition,
  };
}
