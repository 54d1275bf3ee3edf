import { service } from "../operation/service.ts";
import { identityProblems } from "./problems.ts";

/** Identity: who calls, as the exchange sees them, and the directory that says where they work. */
export const identity = service({
  name: "identity",
  scopes: ["directory:write", "practice:write"],
  problems: identityProblems,
});
