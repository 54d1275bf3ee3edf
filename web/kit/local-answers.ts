import * as z from "zod/mini";
import { readStatus } from "../../functions/intygstjanst/status/read-status.contract.ts";

const texts = z.object({ sv: z.string(), en: z.string() });
const unit = z.object({ hsaId: z.string(), name: z.string() });

/** What the local edge says about the demo at `/local/stage`. */
export const stage = z.object({
  people: z.array(
    z.object({
      key: z.string(),
      role: z.string(),
      signIn: z.enum(["siths", "e-legitimation"]),
      name: z.exactOptional(z.string()),
      label: texts,
      units: z.array(unit),
    }),
  ),
  certificateTypes: z.array(z.object({ form: z.string(), type: z.string(), name: texts })),
});

const { certificates, unpublishedEvents, waitingDeliveries, stoppedDeliveries } = readStatus.output.shape;

/** What it says at `/local/status`: the newest certificates of each demo unit, and what waits in the whole exchange. */
export const status = z.object({
  units: z.array(z.extend(unit, { certificates })),
  unpublishedEvents,
  waitingDeliveries,
  stoppedDeliveries,
});

export type Stage = z.infer<typeof stage>;
export type DemoPerson = Stage["people"][number];
export type Status = z.infer<typeof status>;
export type UnitStatus = Status["units"][number];
export type CertificateOnItsWay = UnitStatus["certificates"][number];
