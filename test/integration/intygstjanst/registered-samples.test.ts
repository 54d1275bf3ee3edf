import { findType } from "../../../functions/certificate/types/registry.ts";
import { answersToJson } from "../../../functions/certificate/types/json/answers-to-json.ts";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { worksAt } from "../../fixtures/people.ts";
import { placesHolding } from "../../fixtures/main-job/everything-stored.ts";
import { at, textAt } from "../../fixtures/main-job/read-answer.ts";
import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import { parsePersonId } from "../../../functions/certificate/model/person-id.ts";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { CertificateStore } from "../../../functions/certificate/store/certificate-store.ts";
import { commissionWrites, staffWrite, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { comparableHsaId } from "../../../functions/operation/comparable-ids.ts";
import type { ItemKey } from "../../../functions/operation/tables.ts";
import { demoConnections } from "../../../bin/seed-directory.ts";
import { checkDigit, testPersonnummerOfAge } from "../../../lib/local/test-personnummer.ts";
import { demoStaff } from "../../../lib/local/demo-directory.ts";
import {
  accessesOf,
  api,
  everything,
  keyRing,
  ownUnit,
  succeeded,
  tables,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const tolvan = "191212121212";
/** Somebody so old that no date of a sample lies before the birth. */
const otherPatient = testPersonnummerOfAge(110, "2026-01-01");

const cases = resolve("../shared/cases");
const isThere = existsSync(cases);
const skipped = isThere ? "" : " (skipped: ../shared is missing)";

interface Sample {
  readonly file: string;
  readonly verdict: string;
}

const samples: readonly Sample[] = isThere
  ? readFileSync(join(cases, "verdicts.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","))
      .map(([file = "", , verdict = ""]) => ({ file, verdict }))
  : [];

/**
 * What no patient is called and no word contains; every sample is sent with it in the place of the patient's name and
 * address.
 */
const givenName = "Förnamnsprov-5d1e";
const address = "Adressprovsgatan 7f";

const patientElement = /<(?:\w+:)?patient>[\s\S]*?<\/(?:\w+:)?patient>/;

/** The names and addresses of a sample's patient, as they stand in the file. */
function namesIn(xml: string): string[] {
  const patient = patientElement.exec(xml)?.[0] ?? "";
  return [
    ...patient.matchAll(/<(?:\w+:)?(?:fornamn|mellannamn|efternamn|postadress|postort)>\s*([^<\s][^<]*?)\s*</g),
  ].map(([, name = ""]) => name);
}

/** The sample under an id of its own: the files share a few. */
function underOwnId(xml: string, id: string): string {
  return xml.replace(
    /(<(?:\w+:)?intygs-id>\s*<(?:\w+:)?root>[^<]*<\/(?:\w+:)?root>\s*<(?:\w+:)?extension>)[^<]*/,
    `$1${id}`,
  );
}

/** The same with a name and an address where the sample has none. */
function naming(xml: string): string {
  return xml.replace(patientElement, (patient) =>
    patient
      .replace(
        /<((?:\w+:)?fornamn)\s*\/>|<((?:\w+:)?fornamn)>\s*<\/\2>/,
        (_all, a?: string, b?: string) => `<${a ?? b ?? ""}>${givenName}</${a ?? b ?? ""}>`,
      )
      .replace(
        /<((?:\w+:)?postadress)\s*\/>|<((?:\w+:)?postadress)>\s*<\/\2>/,
        (_all, a?: string, b?: string) => `<${a ?? b ?? ""}>${address}</${a ?? b ?? ""}>`,
      ),
  );
}

function forPatient(xml: string, number: string): string {
  return xml.replace(patientElement, (patient) =>
    patient
      .replace(/(<(?:\w+:)?extension>)\d{12}/, `$1${number}`)
      .replace(/(<(?:\w+:)?root>)[\d.]+/, "$11.2.752.129.2.1.3.1"),
  );
}

/** The patient of many samples has a number with a wrong check digit, which is nobody's: they get that of another. */
function forRealNumber(xml: string): string {
  const number = /<(?:\w+:)?extension>(\d{12})</.exec(patientElement.exec(xml)?.[0] ?? "")?.[1] ?? "";
  return parsePersonId(number) === undefined ? forPatient(xml, tolvan) : xml;
}

/** The same person's number with the check digit that it would have: nothing else about the sample becomes right. */
function withCheckDigit(xml: string): string {
  return xml.replace(patientElement, (patient) =>
    patient.replace(
      /(<(?:\w+:)?extension>)(\d{2})(\d{9})\d</,
      (_all, tag: string, century: string, nine: string) => `${tag}${century}${nine}${checkDigit(nine)}<`,
    ),
  );
}

async function register(
  xml: string,
): Promise<{ readonly status: number; readonly xml: string; readonly result: string }> {
  const answer = await api.soap(
    "journal-system",
    "/riv/register-certificate",
    writeEnvelope(ownUnit, new TextEncoder().encode(xml)),
  );
  const result = /resultCode>(\w+)</.exec(answer.xml)?.[1] ?? "fault";
  return { ...answer, result: result === "ERROR" ? (/errorId>(\w+)</.exec(answer.xml)?.[1] ?? "ERROR") : result };
}

/** The demo's journal system, which acts for the region's units: while this file runs it does for all samples' too. */
const journalSystem = demoConnections().find(({ clientId }) => clientId === "journal-system")!;

/** The care providers that the samples name. */
function careProvidersOf(texts: readonly string[]): string[] {
  const ids = texts.flatMap((xml) =>
    [...xml.matchAll(/<(?:\w+:)?vardgivare-id>[\s\S]*?<(?:\w+:)?extension>([^<]*)</g)].map(([, id = ""]) =>
      comparableHsaId(id),
    ),
  );
  return [...new Set(ids)];
}
afterAll(async () => {
  await tables.transact([systemWrite(journalSystem)]);
});

/** Where it is written that the demo's doctor works at units of samples; other tests know where she works else. */
const works = new Map<string, ItemKey>();
afterAll(async () => {
  await tables.transact([...works.values()].map((key) => ({ ...key, delete: true as const })));
});

/** Enters the sample's unit into the directory, and the demo's doctor as working there, as HSA would. */
async function enterUnitOf({ issuer }: CertificateDocument): Promise<void> {
  const [doctor] = demoStaff;
  if (doctor === undefined) throw new Error("The demo has no doctor");
  const specialities = doctor.specialities.map((text) => ({ code: "N/A", text }));
  const places = commissionWrites(doctor.hsaId, worksAt(issuer.unit));
  const staff = staffWrite({ ...doctor, specialities, groupPrescriptionCodes: [] });
  await tables.transact([...unitWrites(issuer.unit), staff, ...places]);
  if (doctor.unitHsaIds.includes(issuer.unit.hsaId)) return;
  for (const { table, pk, sk } of places) works.set(`${pk} ${sk}`, { table, pk, sk });
}

const store = new CertificateStore(tables, keyRing, () => undefined);

describe.skipIf(!isThere)(`The published examples of certificates, handed in by a journal system${skipped}`, () => {
  const read = (sample: Sample): string => readFileSync(join(cases, sample.file), "utf8");
  const valid = samples.filter(({ verdict }) => verdict === "pass");
  const invalid = samples.filter(({ verdict }) => verdict === "fail");
  const registered = new Map<string, { readonly id: string; readonly sent: string; readonly result: string }>();

  /** One of each type and version, where all would tell nothing more. */
  const ofEachType = () => [
    ...new Map([...registered].map(([file, one]) => [file.split("/").slice(0, 2).join("/"), one])).values(),
  ];

  /** Others of this exchange have the same patient before. */
  const startedAt = new Date().toISOString();

  beforeAll(async () => {
    await tables.transact([systemWrite({ ...journalSystem, careProviders: careProvidersOf(samples.map(read)) })]);
    for (const sample of valid) {
      const id = randomUUID();
      const sent = naming(forRealNumber(underOwnId(read(sample), id)));
      registered.set(sample.file, { id, sent, result: (await register(sent)).result });
    }
  });

  it("are 55 valid ones and 106 invalid ones, the valid ones with a patient's name in each", () => {
    expect([valid.length, invalid.length]).toEqual([55, 106]);
    for (const { id, sent } of registered.values())
      expect([sent.includes(`>${id}<`), namesIn(sent).length > 0]).toEqual([true, true]);
  });

  it("are registered where they are valid", () => {
    expect(
      [...registered].filter(([, { result }]) => result !== "OK").map(([file, { result }]) => [file, result]),
    ).toEqual([]);
  });

  it("are refused under their own number where its check digit is wrong", async () => {
    const [sample] = valid.filter((one) => forRealNumber(read(one)) !== read(one));
    const answer = await register(underOwnId(read(sample!), randomUUID()));
    expect([answer.result, answer.xml]).toEqual(["VALIDATION_ERROR", expect.stringContaining("Kontrollsiffran")]);
  });

  it("are refused with the contract's error, and not kept, where they are not valid", { timeout: 60_000 }, async () => {
    const accepted: unknown[] = [];
    for (const sample of invalid) {
      const id = randomUUID();
      const answer = await register(withCheckDigit(underOwnId(read(sample), id)));
      const [kept] = await tables.get([{ table: "certificates", pk: `C#${id}`, sk: "HEAD" }]);
      if (answer.result !== "VALIDATION_ERROR" || answer.status !== 200 || kept !== undefined)
        accepted.push([sample.file, answer.result]);
    }
    expect(accepted).toEqual([]);
  });

  it("are the same again under the same id and patient, and an error for another patient", async () => {
    for (const { sent, id } of ofEachType()) {
      const items = await tables.list("certificates", `C#${id}`, "");
      expect((await register(sent)).result).toBe("INFO");
      const other = await register(forPatient(sent, sent.includes(tolvan) ? otherPatient : tolvan));
      expect([other.result, other.xml]).toEqual(["VALIDATION_ERROR", expect.stringContaining("Id:t är upptaget")]);
      expect(await tables.list("certificates", `C#${id}`, "")).toHaveLength(items.length);
    }
  });

  it("are read back by a doctor of the unit with every answer and without a name", { timeout: 60_000 }, async () => {
    for (const [file, { id, sent }] of registered) {
      const opened = await store.open(id);
      if (opened === undefined) throw new Error(`${file} is not there`);
      const { document, signedXml } = opened;
      await enterUnitOf(document);
      const body = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: document.issuer.unit.hsaId }));
      const type = findType(document.type, document.version)!;
      expect([file, textAt(body, "certificateId"), at(body, "answers")]).toEqual([
        file,
        id,
        answersToJson(type, document.answers),
      ]);
      expect(Object.keys(document.answers).toSorted()).toEqual(
        [...new Set([...sent.matchAll(/<(?:\w+:)?svar id="(\d+)"/g)].map(([, question]) => question))].toSorted(),
      );

      const held = `${JSON.stringify(body)} ${JSON.stringify(document)} ${Buffer.from(signedXml)
        .toString("utf8")
        .replace(/<(?:\w+:)?skapadAv>[\s\S]*?<\/(?:\w+:)?skapadAv>/, "")}`;
      expect(namesIn(sent).filter((name) => held.includes(name))).toEqual([]);
    }
  });

  it("are in the access log once as registered and once as read", async () => {
    const [first] = registered.values();
    const opened = await store.open(first?.id ?? "");
    const patient = opened?.document.patient.number ?? "";
    const ofPatient = [...registered.values()].filter(({ sent }) => sent.includes(patient)).length;
    const activities = (await accessesOf(patient))
      .filter(({ at: accessedAt }) => (accessedAt as string) >= startedAt)
      .map(({ activity }) => activity);
    expect(activities.filter((activity) => activity === "create")).toHaveLength(ofPatient);
    expect(activities.filter((activity) => activity === "read")).toHaveLength(ofPatient);
  });

  it("leave no patient's name and no address anywhere", { timeout: 60_000 }, async () => {
    const names = [...new Set([...registered.values()].flatMap(({ sent }) => namesIn(sent)))];
    expect(names).toEqual(expect.arrayContaining([givenName, address]));
    expect(placesHolding(await everything(), names)).toEqual([]);
  });
});
