import { KMSClient } from "@aws-sdk/client-kms";
import * as z from "zod/mini";
import { need } from "../../operation/need.ts";
import type { RefusalLimits } from "../../operation/refusal-limits.ts";
import { awsClientSettings } from "../aws-client-settings.ts";
import { kmsSecrets } from "../kms-secrets.ts";
import { functionLog, tables } from "../needs.ts";
import { setting } from "../settings.ts";
import { RefusalCounter } from "./refusal-counter.ts";

/** Makes the keys that hide in the table who was refused. */
export const refusalSecrets = /* @__PURE__ */ need(() =>
  kmsSecrets(new KMSClient(awsClientSettings), setting("REFUSALS_KEY")),
);

/** How often each kind of actor may be refused, as the stage says. */
export const refusalLimits = /* @__PURE__ */ need((): RefusalLimits =>
  z.parse(limitsShape, JSON.parse(setting("REFUSAL_LIMITS"))),
);

const limitShape = /* @__PURE__ */ z.object({ perMinute: z.number(), perHour: z.number() });
const limitsShape = /* @__PURE__ */ z.object({ staff: limitShape, citizen: limitShape, system: limitShape });

export const refusalCounter = /* @__PURE__ */ need(
  (the) =>
    new RefusalCounter({
      tables: () => the(tables),
      secretOf: () => the(refusalSecrets),
      limits: () => the(refusalLimits),
      log: the(functionLog),
    }),
);
