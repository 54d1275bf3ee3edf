import { testPrints } from "./judged-prints.ts";

// What fills most, what leaves out, and what is marked: the drill judges the others too.
testPrints(["limits", "without-diagnosis", "revoked-and-replaced"]);
