import { expect, it } from "vitest";
import { describeForm } from "../../../../functions/certificate/types/form.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { filtersOf, isChosen } from "../../../../web/minaintyg/list/list-filters.ts";
import type { ListedCertificate } from "../../../../web/minaintyg/own-certificate.ts";

function listed(type: string, signedAt: string): ListedCertificate {
  const form = describeForm(findType(type)!);
  const certificate = {
    ...{ certificateId: signedAt, form: form.form, textVersion: "1.0", unit: "TSTNMT2321000156-1003" },
    ...{ state: "signed" as const, signedAt, sentTo: [], recipient: form.recipient ?? "", actions: ["send" as const] },
  };
  return { certificate, form };
}

// The last second of 2025 in UTC is in 2026 in Sweden.
const rows = [
  listed("FK7804", "2026-05-01T12:00:00Z"),
  listed("TS8071", "2025-12-31T23:59:59Z"),
  listed("FK7804", "2024-06-01T12:00:00Z"),
];

it("The list is narrowed by the kinds and the Swedish years that there are, each once", () => {
  const [, kinds, years] = filtersOf(rows, "en");
  expect(kinds?.choices.map(({ label }) => label)).toEqual([
    "Medical certificate for sickness benefit",
    describeForm(findType("TS8071")!).name.en,
  ]);
  expect(years?.choices.map(({ value }) => value)).toEqual(["2026", "2024"]);
});

it("A choice is kept over a change of language, for its value is not a word of one", () => {
  const valuesIn = (language: "sv" | "en") =>
    filtersOf(rows, language).map(({ choices }) => choices.map(({ value }) => value));
  expect(valuesIn("sv")).toEqual(valuesIn("en"));
});

it("All that is chosen must hold", () => {
  const kind = "Läkarintyg för sjukpenning";
  expect(rows.filter((row) => isChosen(row, {}))).toHaveLength(3);
  expect(rows.filter((row) => isChosen(row, { kind, year: "2026" }))).toEqual([rows[0]]);
  expect(rows.filter((row) => isChosen(row, { show: "sent" }))).toEqual([]);
  expect(rows.filter((row) => isChosen(row, { show: "waits" }))).toHaveLength(3);
});
