import { expect, it } from "vitest";
import { exampleIssuer } from "../../../../functions/certificate/model/contract-examples.ts";
import { historyOf } from "../../../../web/minaintyg/certificate/history-of.ts";
import { words } from "../../../../web/minaintyg/words.ts";

const issuer = { ...exampleIssuer };
const nameOf = () => "Försäkringskassan";

it("What has happened is told newest first, and of one moment the later last in a certificate's life first", () => {
  const at = "2026-11-26T13:01:00.000Z";
  const sentTo = [{ recipient: "FKASSA", sentAt: at, state: "arrived", arrivedAt: at }] as const;
  const told = historyOf(
    { signedAt: at, issuer, sentTo: [...sentTo], revokedAt: "2026-11-26T14:00:00.000Z" },
    words.sv,
    nameOf,
  );
  expect(told.map(({ what }) => what)).toEqual([
    "Vården makulerade intyget",
    "Kom fram till Försäkringskassan",
    "Skickades till Försäkringskassan",
    "Elin Sandberg skrev under intyget",
  ]);
});

it("What has not arrived is not told to have", () => {
  const sentTo = [{ recipient: "FKASSA", sentAt: "2026-11-26T13:01:00.000Z", state: "stopped" as const }];
  const told = historyOf({ signedAt: "2026-11-26T13:00:00.000Z", issuer, sentTo }, words.sv, nameOf);
  expect(told).toHaveLength(2);
});

it("What was stopped on its way is told with when", () => {
  const stoppedAt = "2026-11-26T13:05:00.000Z";
  const sentTo = [{ recipient: "FKASSA", sentAt: "2026-11-26T13:01:00.000Z", state: "stopped" as const, stoppedAt }];
  const told = historyOf({ signedAt: "2026-11-26T13:00:00.000Z", issuer, sentTo }, words.sv, nameOf);
  expect(told[0]).toEqual({ at: stoppedAt, what: "Har inte kommit fram till Försäkringskassan" });
});
