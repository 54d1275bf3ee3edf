import { service } from "../operation/service.ts";
import { statistikProblems } from "./problems.ts";

/** Intygsstatistik: what a care provider has issued, counted. */
export const statistik = service({
  name: "statistik",
  scopes: ["statistics:read"],
  problems: statistikProblems,
});
