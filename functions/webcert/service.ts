import { service } from "../operation/service.ts";
import { webcertProblems } from "./problems.ts";

/** Webcert: care staff write, sign, send and revoke certificates, and answer the authorities. */
export const webcert = service({
  name: "webcert",
  scopes: [
    "certificate:write",
    "certificate:sign",
    "certificate:read",
    "certificate:send",
    "certificate:revoke",
    "message:write",
  ],
  problems: webcertProblems,
});
