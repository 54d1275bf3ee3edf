import { expect, it } from "vitest";
import { refusedCallersText } from "../../../bin/intyg/operator/refused-callers-text.ts";
import { listRefusedCallers } from "../../../functions/intygstjanst/probing/list-refused-callers.contract.ts";

const { output } = listRefusedCallers.examples;

it("shows who was refused, a line each, and under it what", () => {
  expect(refusedCallersText(output, "sv"))
    .toBe(`NEKADE  VEM                    ROLL    FÖRST                SENAST               ENHETER
31      TSTNMT2321000156-1079  DOCTOR  2026-11-22 10:36:00  2026-11-22 10:37:12  TSTNMT2321000156-1003
  30 × readCertificate: certificate-not-found
  1 × createDraft: patient-unknown
`);
  expect(refusedCallersText({ ...output, moreCallers: 2 }, "en")).toContain("and 2 more, each no more often\n");
  expect(refusedCallersText({ ...output, callers: [] }, "sv")).toBe(
    "Ingen har nekats något från 2026-11-22 08:00:00 till 2026-11-22 11:00:00.\n",
  );
});
