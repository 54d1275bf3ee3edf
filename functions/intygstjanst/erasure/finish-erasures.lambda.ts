import { certificateStore, erasureStore, messageStore } from "../../certificate/needs.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { clock, functionLog } from "../../platform/needs.ts";
import { finishErasures } from "./finish-erasures.ts";

const the = newEnvironment();
const ports = {
  certificates: the(certificateStore),
  messages: the(messageStore),
  erasures: the(erasureStore),
  log: the(functionLog),
};

/** Each minute: finishes what was erased and still has something lying around. */
export const handler = scheduledEntry(() => finishErasures(the(clock)(), ports), the);
