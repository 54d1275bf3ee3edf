import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allReports } from "../../../../functions/statistik/reports/all-reports.ts";
import { sqlTextsSource } from "../../../../functions/statistik/reports/make-sql-texts.ts";
import { notShared } from "./shared-dialect.ts";

describe("the SQL of the reports", () => {
  it("is taken over from its files: run node functions/statistik/reports/make-sql-texts.ts after a change", () => {
    const folder = join(process.cwd(), "functions/statistik/reports");
    expect(readFileSync(join(folder, "sql-texts.ts"), "utf8")).toBe(sqlTextsSource(folder));
  });

  it.each(allReports)("uses only what Athena and the emulator both understand, and alike: $name", ({ sql }) => {
    expect(notShared(sql)).toEqual([]);
  });

  it("is one statement each, without parameters", () => {
    for (const { sql } of allReports) expect(sql.replaceAll(/--[^\n]*/g, "")).not.toMatch(/[;?]/);
  });
});

describe("the check of the SQL", () => {
  it.each([
    [
      "select care_provider from certificate_facts qualify row_number() over (order by ordinal) = 1",
      "the word qualify",
    ],
    ["select care_provider, count(*) as n from certificate_facts group by all", "ALL other than UNION ALL"],
    ["select * exclude (sex) from certificate_facts", "the sign * other than in count(*)"],
    ["select list(sex) as sexes from certificate_facts", "the function list"],
    ["select signed_day / 7 as week from certificate_facts", "division"],
    ["select signed_day // 7 as week from certificate_facts", "division"],
    ["select try(ordinal) as tried from certificate_facts", "the function try"],
    ["select ordinal::varchar as text from certificate_facts", "the sign ::"],
    ["select approx_distinct(patient_key) as patients from certificate_facts", "the function approx_distinct"],
    [
      "select format_datetime(signed_day, 'yyyy') as year_signed from certificate_facts",
      "the function format_datetime",
    ],
    ["select ordinal from certificate_facts where signed_month = ?", "the sign ?"],
    ["select ordinal from certificate_facts limit 5", "the word limit"],
    ["select ordinal % 2 as odd from certificate_facts", "the sign %"],
    ["select date '2026-01-01' + interval '1' month as later from certificate_facts", "the word date"],
    ["select personnummer from certificate_facts", "the word personnummer"],
    ["select sex from some_other_table", "the word some_other_table"],
    ['select "sex" from certificate_facts', 'the sign "'],
  ])("refuses %s", (sql, fault) => {
    expect(notShared(sql)).toContain(fault);
  });

  it("lets windows, grouping and common table expressions through", () => {
    const sql =
      "with firsts as (select care_provider, row_number() over (partition by patient_key order by first_day) as " +
      "place from certificate_facts where first_day is not null) select care_provider, count(*) as patients " +
      "from firsts where place = 1 group by care_provider having count(*) > 4";
    expect(notShared(sql)).toEqual([]);
  });
});
