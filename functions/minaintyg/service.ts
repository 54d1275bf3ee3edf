import { service } from "../operation/service.ts";
import { minaintygProblems } from "./problems.ts";

/** Mina intyg: citizens read, print and send their own certificates. */
export const minaintyg = service({
  name: "minaintyg",
  scopes: ["citizen:read", "citizen:send", "citizen:archive"],
  problems: minaintygProblems,
});
