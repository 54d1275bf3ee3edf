import { service } from "../operation/service.ts";
import { identityProblems } from "./problems.ts";

/** Identity: who calls, as the exchange sees them. */
export const identity = service({ name: "identity", scopes: [], problems: identityProblems });
