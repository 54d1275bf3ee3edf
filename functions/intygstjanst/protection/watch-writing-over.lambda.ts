import { newEnvironment } from "../../operation/need.ts";
import { backgroundEntry } from "../../platform/background-entry.ts";
import { functionLog } from "../../platform/needs.ts";
import { writingOverHandler } from "../../platform/writing-over.ts";

const the = newEnvironment();

/** Told of what was changed or taken away where nothing ever is: makes it known to the operator. */
export const handler = backgroundEntry("watchWritingOver", writingOverHandler(the(functionLog)), the);
