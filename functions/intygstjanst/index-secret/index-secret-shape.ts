import * as z from "zod/mini";
import { utcTime } from "../../certificate/model/contract-shapes.ts";
import {
  renewalEndsFrom,
  renewalSegments,
  renewalState,
  renewalStates,
} from "../../certificate/model/index-renewal.ts";
import type { IndexRenewal } from "../../certificate/model/index-renewal.ts";

/** How the index secret stands, as operators see it. */
export const indexSecretShape = z
  .object({
    generation: z
      .int()
      .check(
        z.minimum(0),
        z.meta({ description: "How often it has been renewed, or is to be when the renewal that is under way ends." }),
      ),
    state: z.enum(renewalStates).check(
      z.meta({
        description: "How far the renewal asked for last has come.",
        "x-enum-descriptions": [
          "None is under way",
          "The new secret is to be made, within five minutes",
          "Every function learns of the new secret, before and after it begins to be used",
          "What lies under the secret before is moved",
          "All is moved; what was recorded with the secret before lapses",
        ],
      }),
    ),
    askedAt: z.exactOptional(utcTime("When the renewal was asked for.")),
    askedBy: z.exactOptional(z.string().check(z.meta({ description: "HSA-id of the operator who asked for it." }))),
    inUseAt: z.exactOptional(utcTime("From when what is new is put under the new secret.")),
    percent: z.exactOptional(
      z
        .int()
        .check(
          z.minimum(0),
          z.maximum(100),
          z.meta({ description: "How much of the table this round has been through." }),
        ),
    ),
    moved: z.exactOptional(
      z
        .int()
        .check(
          z.minimum(0),
          z.meta({ description: "How many hashes were moved, but for those of a run that was cut off." }),
        ),
    ),
    endsEarliestAt: z.exactOptional(utcTime("The renewal does not end before.")),
    endedAt: z.exactOptional(utcTime("When it ended: nothing asks for the secret before any more.")),
  })
  .check(z.meta({ named: "IndexSecret", description: "How the index secret and its renewal stand." }));

/** Where it has never been renewed there is nothing to tell of a renewal. */
export function describeIndexSecret(renewal: IndexRenewal | undefined, at: string): z.infer<typeof indexSecretShape> {
  if (renewal === undefined) return { generation: 0, state: "settled" };
  const { generation, askedAt, askedBy, writtenFrom, segmentsDone, moved, endedAt } = renewal;
  const endsFrom = renewalEndsFrom(renewal);
  return {
    generation,
    state: renewalState(renewal, at),
    askedAt,
    askedBy,
    ...(writtenFrom === undefined ? {} : { inUseAt: writtenFrom }),
    percent: Math.floor((100 * segmentsDone) / renewalSegments),
    moved,
    ...(endsFrom === undefined ? {} : { endsEarliestAt: endsFrom }),
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

export const exampleRenewal = {
  generation: 1,
  askedAt: "2026-11-22T09:30:00.000Z",
  askedBy: "TSTNMT2321000156-9001",
} as const;

export const exampleIndexSecret: z.infer<typeof indexSecretShape> = {
  ...exampleRenewal,
  state: "moving",
  inUseAt: "2026-11-22T09:46:00.000Z",
  percent: 37,
  moved: 41_250,
  endsEarliestAt: "2026-11-23T10:01:00.000Z",
};
