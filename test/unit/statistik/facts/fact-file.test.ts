import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../functions/statistik/facts/certificate-fact.ts";
import { factFile, factPath, possibleFactPaths } from "../../../../functions/statistik/facts/fact-file.ts";
import { factColumns, factTableParameters } from "../../../../functions/statistik/facts/fact-table.ts";
import { aCertificate } from "../a-certificate.ts";

const keys = { certificateKey: "_a-hash", patientKey: "b-hash" };
const { rows } = factsOf(
  aCertificate({
    sickLeaves: [
      { from: "2026-11-22", to: "2026-11-30" },
      { from: "2026-12-01", to: "2026-12-31", degree: "HALFTEN" },
    ],
  }),
  true,
  keys,
);

function bufferOf(file: Uint8Array): ArrayBuffer {
  return Uint8Array.from(file).buffer;
}

describe("the file of a certificate's facts", () => {
  it("gives the rows back, by the names of the catalogue's columns", async () => {
    const read = await parquetReadObjects({ file: bufferOf(factFile(rows)) });
    const expected = rows.map((row) => Object.fromEntries(factColumns.map(({ name, field }) => [name, row[field]])));
    expect(read).toEqual(expected);
  });

  it("keeps the types of the catalogue where a value is missing", () => {
    const { rows: without } = factsOf(aCertificate({ isolation: true }), false, keys);
    const types = parquetMetadata(bufferOf(factFile(without)))
      .schema.slice(1)
      .map(({ name, type }) => [name, type]);
    const physical = { string: "BYTE_ARRAY", int: "INT32", boolean: "BOOLEAN" } as const;
    expect(types).toEqual(factColumns.map(({ name, type }) => [name, physical[type]]));
  });

  it("has a column for each field of a fact, once", () => {
    expect(factColumns.map(({ field }) => field).toSorted()).toEqual(Object.keys(rows[0] ?? {}).toSorted());
    expect(new Set(factColumns.map(({ name }) => name)).size).toBe(factColumns.length);
  });

  it("is the same bytes for the same facts", () => {
    expect(factFile(rows)).toEqual(factFile(structuredClone(rows)));
  });

  it("is small: a certificate costs a few kilobytes until months are merged", () => {
    expect(factFile(rows).byteLength).toBeLessThan(4000);
  });
});

describe("where the file lies", () => {
  it("is under the month of signing, with a name that Athena does not pass over", () => {
    const path = factPath("2026-11", "_a-hash");
    expect(path).toBe("facts/signed_month=2026-11/certificate-_a-hash.parquet");
    expect(path.split("/").at(-1)).not.toMatch(/^[_.]/);
  });

  it("is among the places an erasure looks in, whenever the certificate was signed", () => {
    for (const month of ["1999-01", "2010-01", "2026-11", "2059-12", "2099-12"]) {
      expect(possibleFactPaths("a-hash")).toContain(factPath(month, "a-hash"));
    }
  });

  it("is few enough places to remove them in one request", () => {
    expect(possibleFactPaths("a-hash").length).toBeLessThanOrEqual(1000);
  });

  it("is where the projected partitions look", () => {
    const template = factTableParameters("a-bucket")["storage.location.template"] ?? "";
    const folder = template.replace("${signed_month}", "2026-11");
    expect(`s3://a-bucket/${factPath("2026-11", "x")}`.startsWith(folder)).toBe(true);
  });
});
