import { dropErasedLetters } from "../../certificate/erased-letters.ts";
import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";

const the = newEnvironment();
const drop = the(dropErasedLetters);

/** Each hour: drops what tells of erased certificates and lies with the dead letters of statistics. */
export const handler = scheduledEntry(drop, the);
