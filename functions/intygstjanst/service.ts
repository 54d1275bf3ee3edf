import { service } from "../operation/service.ts";
import { soapRefusals } from "../certificate/national-xml/soap-contract.ts";
import { intygstjanstProblems } from "./problems.ts";

/** Intygstjänst: the certificate store, its national contracts, and what its operators do. */
export const intygstjanst = service({
  name: "intygstjanst",
  scopes: ["intyg:register", "recipient:message", "operator"],
  problems: intygstjanstProblems,
  faults: soapRefusals,
});
