import type { CertificateFact } from "./certificate-fact.ts";

/** A column of the fact table, by its name in SQL and its type in the catalogue (Glue, Athena). */
export interface FactColumn {
  readonly name: string;
  readonly type: "string" | "int" | "boolean";
  readonly field: keyof CertificateFact;
  readonly comment: string;
}

/** The columns in the order of the file. The catalogue's table and the Parquet files are both made from this list. */
export const factColumns: readonly FactColumn[] = [
  { name: "certificate_key", type: "string", field: "certificateKey", comment: "Keyed hash of the certificate's id" },
  { name: "ordinal", type: "int", field: "ordinal", comment: "1 for the first row of a certificate" },
  { name: "certificate_type", type: "string", field: "type", comment: "Our key of the type" },
  { name: "type_version", type: "string", field: "version", comment: "Version of the type" },
  { name: "care_provider", type: "string", field: "careProvider", comment: "HSA-id, capitals" },
  { name: "care_unit", type: "string", field: "unit", comment: "HSA-id, capitals" },
  { name: "patient_key", type: "string", field: "patientKey", comment: "Keyed hash of care provider and person id" },
  { name: "sex", type: "string", field: "sex", comment: "female or male, from the person id" },
  { name: "age_group", type: "string", field: "ageGroup", comment: "Years of age on the day of signing" },
  { name: "signed_day", type: "int", field: "signedDay", comment: "Days since 1970-01-01" },
  {
    name: "diagnosis_chapter",
    type: "string",
    field: "diagnosisChapter",
    comment: "ICD-10 chapter, as the range it covers",
  },
  {
    name: "diagnosis",
    type: "string",
    field: "diagnosis",
    comment: "Category of the main diagnosis, three characters",
  },
  { name: "first_day", type: "int", field: "firstDay", comment: "First day of sick leave, days since 1970-01-01" },
  { name: "last_day", type: "int", field: "lastDay", comment: "Last day of sick leave, included" },
  {
    name: "first_month",
    type: "int",
    field: "firstMonth",
    comment: "Month of the first day: year times 12 plus month minus 1",
  },
  { name: "last_month", type: "int", field: "lastMonth", comment: "Month of the last day, likewise" },
  { name: "sick_leave_days", type: "int", field: "days", comment: "Days of sick leave, both ends counted" },
  { name: "degree", type: "int", field: "degree", comment: "Per cent of the working capacity that is gone" },
  { name: "revoked", type: "boolean", field: "revoked", comment: "The certificate is void" },
];

/**
 * The months a fact may lie under. One signed before or after lies under the nearest, so that an erasure finds every
 * file by the certificate's key alone: it removes the file of that name from each of these months in one request.
 */
export const factMonths = { first: "2010-01", last: "2059-12" } as const;

/**
 * The table as the catalogue must know it. Its partitions are projected and never registered: a month is there as soon
 * as its first file is. Without projection AWS would find no rows where the emulator finds them all.
 */
export const factTable = {
  name: "certificate_facts",
  columns: factColumns,
  /** Month of signing, YYYY-MM. */
  partition: { name: "signed_month", type: "string" },
  /** Where the files lie in the facts bucket. */
  prefix: "facts/",
  inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
  outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
  serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
} as const;

/** The catalogue's parameters of the table over the bucket of that name. */
export function factTableParameters(bucket: string): Readonly<Record<string, string>> {
  const partition = factTable.partition.name;
  return {
    classification: "parquet",
    "projection.enabled": "true",
    [`projection.${partition}.type`]: "date",
    [`projection.${partition}.format`]: "yyyy-MM",
    // The engine's NOW is UTC; in Sweden a new month begins an hour or two before.
    [`projection.${partition}.range`]: `${factMonths.first},NOW+1MONTHS`,
    [`projection.${partition}.interval`]: "1",
    [`projection.${partition}.interval.unit`]: "MONTHS",
    "storage.location.template": `s3://${bucket}/${factTable.prefix}${partition}=\${${partition}}/`,
  };
}
