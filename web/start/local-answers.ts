import * as z from "zod/mini";
import { readStatus } from "../../functions/intygstjanst/status/read-status.contract.ts";

const texts = z.object({ sv: z.string(), en: z.string() });
const unit = z.object({ hsaId: z.string(), name: z.string() });

/** What the local edge says about the demo at `/local/demo`. */
export const demo = z.object({
  people: z.array(
    z.object({
      key: z.string(),
      signIn: z.enum(["siths", "e-legitimation"]),
      label: texts,
      /** Where they work. */
      units: z.array(unit),
      /** The application they come to. */
      opens: z.object({ address: z.string(), name: texts }),
    }),
  ),
  simulators: z.array(z.object({ address: z.string(), name: texts })),
  certificateTypes: z.array(z.object({ form: z.string(), name: texts })),
});

const { certificates, unpublishedEvents, waitingDeliveries, stoppedDeliveries } = readStatus.output.shape;

/** What it says at `/local/status`: the newest certificates of each demo unit, and what waits in the whole exchange. */
export const status = z.object({
  units: z.array(z.extend(unit, { certificates })),
  unpublishedEvents,
  waitingDeliveries,
  stoppedDeliveries,
});

export type Demo = z.infer<typeof demo>;
export type DemoPerson = Demo["people"][number];
export type Status = z.infer<typeof status>;
export type UnitStatus = Status["units"][number];
export type CertificateOnItsWay = UnitStatus["certificates"][number];
