import { accessLog, draftStore } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { clock, functionLog, newIds } from "../../platform/needs.ts";
import { disposeDrafts } from "./dispose-drafts.ts";

const the = newEnvironment();
const ports = { drafts: the(draftStore), accessLog: the(accessLog), newId: the(newIds), log: the(functionLog) };

/** What is begun is finished: a page of drafts takes so long at most, ms. */
const enoughMs = 60_000;

/** Each night: takes away the drafts that nobody has signed within three months. */
export const handler = scheduledEntry(
  (context) => disposeDrafts(the(clock)(), { ...ports, hasTime: () => context.getRemainingTimeInMillis() > enoughMs }),
  the,
);
