import { indexRenewals, personKeyMoves } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { clock, functionLog } from "../../platform/needs.ts";
import { renewIndex } from "./renew-index.ts";

const the = newEnvironment();
const ports = { renewals: the(indexRenewals), moves: the(personKeyMoves), now: the(clock), log: the(functionLog) };

/** What is begun is finished: a stretch of the table takes so long at most, ms. */
const enoughMs = 120_000;

/** Each five minutes: brings a renewal of the index secret on, where there is one. */
export const handler = scheduledEntry(
  (context) => renewIndex({ ...ports, hasTime: () => context.getRemainingTimeInMillis() > enoughMs }),
  the,
);
