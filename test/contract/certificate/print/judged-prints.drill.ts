import { testPrints } from "./judged-prints.ts";

testPrints();
