import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  isHsaId,
  isNumbered,
  isRootOfIds,
  isTakenAsId,
  mayNamePerson,
} from "../../../functions/certificate/model/identifiers.ts";
import { comparableId } from "../../../functions/operation/comparable-ids.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { staff, tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** Of the Tax Agency's published test numbers: personnummer and samordningsnummer, one of a birthday not known. */
const numbers = [tolvan, "197705232382", "191212721219", "191500722390"];

const parts = (number: string) => [number.slice(0, 8), number.slice(8)] as const;

/** Ways in which an id may hold a number. */
const writings: Readonly<Record<string, (number: string) => string>> = {
  alone: (number) => number,
  "with a dash": (number) => parts(number).join("-"),
  "without century": (number) => number.slice(2),
  "without century, with a dash": (number) => `${number.slice(2, 8)}-${number.slice(8)}`,
  "without century, day by day": (number) => number.slice(2).replace(/(..)(..)(..)/, "7:$1.$2.$3-"),
  "without century, with several signs": (number) => `${number.slice(2, 8)}--${number.slice(8)}`,
  "day by day": (number) => [number.slice(0, 4), number.slice(4, 6), number.slice(6, 8), number.slice(8)].join("-"),
  "in arcs of an OID": (number) => `1.2.752.${number.slice(0, 4)}.${number.slice(4, 8)}.${number.slice(8)}`,
  "digit by digit": (number) => [...number].join("."),
  "with letters before it": (number) => `BE-${number}`,
  "between digits": (number) => `7${number}7`,
  "after a count": (number) => `1:${number}`,
  "with a count after it": (number) => `${parts(number).join("-")}_2`,
  "at the end of a UUID": (number) => `00000000-0000-4000-8000-${number}`,
  "at the beginning of a UUID": (number) => `${parts(number).join("-")}-4000-8000-00000000000a`,
  "in the middle of a UUID": (number) => `00000000-${number.replaceAll(/.{4}/g, "$&-")}00000000000a`,
  "without century at the end of a UUID": (number) => `00000000-0000-4000-8000-00${number.slice(2)}`,
  "with a letter before the last four": (number) => parts(number).join("X"),
  "with two letters among its digits": (number) => number.replace(/^(.{4})(.{4})/, "$1A$2B"),
  "without century, with a letter": (number) => `${number.slice(2, 8)}x${number.slice(8)}`,
  "without century, with a letter between signs": (number) => number.slice(2).replace(/(..)(..)/, "$1-x-$2."),
  "in a UUID without dashes": (number) => `00000000000040008000${number}`,
};

const everyWriting = Object.entries(writings).flatMap(([how, write]) =>
  numbers.map((number) => [how, write(number)] as const),
);

/** What a system may name so, none of it anybody's number. */
const ordinary = [
  "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
  "k1",
  "AB-1234",
  "1.2.752.129.2.1.3.1",
  "191212121213",
  "47110",
];

/** Numbers of municipalities, regions and agencies; the middle of some is a day. */
const publicBodies = ["2120000142", "2120000449", "2120000530", "2321000016", "2321000255", "2021005521"];

describe("an id from outside that holds the number of a person", () => {
  it.each(everyWriting)("is none: %s", (_how, id) => {
    expect([isTakenAsId(id), isNumbered(comparableId(id))]).toEqual([false, false]);
  });

  it.each(numbers)("is no HSA-id and nothing that ids count in: %#", (number) => {
    const [day, rest] = parts(number);
    for (const hsaId of [number, `SE${number}`, `SE${number}-1003`, `SE${day}-${rest}`, `SE2321000016-${number}`])
      expect([hsaId.length, isHsaId(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId.length, false, false]);
    for (const oid of [writings["in arcs of an OID"]!(number), `1.2.752.129.2.1.3.1.${number}`])
      expect(isRootOfIds(oid)).toBe(false);
  });

  it.each(numbers)("is no HSA-id that nobody vouches for, wherever letters and the dash stand: %#", (number) => {
    for (let at = 1; at < 12; at += 1) {
      const [before, after] = [number.slice(0, at), number.slice(at)];
      const joined = at >= 6 ? [`SE${before}-${after}`, `SE${before}-A${after}`] : [];
      for (const hsaId of [...joined, `TSTNMT2321000156-${before}X${after}`, `SE5565594230-B${before}XY${after}`])
        expect([hsaId, mayNamePerson(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId, true, false]);
    }
    const ten = `${number.slice(2, 8)}X${number.slice(8)}`;
    expect(isRootOfIds(`SE2321000016-${ten}`)).toBe(false);
  });

  it("is no HSA-id of a public body, although a municipality's number may have a day in it", () => {
    for (const organisation of publicBodies)
      for (let named = 1000; named < 10_000; named += 7)
        for (const hsaId of [`SE${organisation}-${String(named)}`, `SE16${organisation}-E${String(named)}`])
          if (!isHsaId(hsaId) || !isRootOfIds(hsaId)) expect(hsaId).toBe("taken");
  });

  it("is no other: what is ordinary is taken", () => {
    for (const id of ordinary) expect([id, isTakenAsId(id)]).toEqual([id, true]);
    for (const { hsaId } of [...Object.values(units), ...Object.values(staff)])
      expect([hsaId, isHsaId(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId, true, true]);
    for (const hsaId of [
      "SE2321000016-1003",
      "SE2321000156-1003",
      "SE2321000016-3XVM",
      "SE2321000016-A1B2",
      "SE162321000255-O12345",
      "SE2120000530-1005",
      "SE5565594230-10AB",
      "TSTNMT2321000156-1079",
      "TSTNMT2321000156-JS01",
      "TSTNMT2021006099-TS01",
      "SE2321000131-P000000114365",
      "SE165565594230-1000",
      "IFV1239877878-1042",
    ])
      expect([hsaId, isHsaId(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId, true, true]);
    for (let n = 0; n < 5000; n += 1) expect(isTakenAsId(randomUUID())).toBe(true);
  });
});

/** Words with digits among or for their letters. */
const brokenWords = ["TOLV1ANS2SON", "ADA9LIND", "T0LVAN", "1T2O3L4V5A6N"].map((word) => `TSTNMT2321000156-${word}`);

describe("an id from outside that may hold a name", () => {
  it.each(["bo.ek-1", "an-na.be-rg_to.lv", "tolvansson", "1.3-tol", "å-b-c"])("is none: %s", (id) => {
    expect(isTakenAsId(id)).toBe(false);
  });

  it("is told of an HSA-id by the words in it, which letters of a country or a test do not make", () => {
    for (const hsaId of ["ANNABERG2321000016-1", "SE2321000016-TOLVANSSON", "SE2321000016-1A2LINDE3", ...brokenWords])
      expect([hsaId, mayNamePerson(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId, true, false]);
    for (const hsaId of ["TSTNMT2321000156-102Q", "SE2321000016-B05", "SE2321000016-XKQZ9"])
      expect([hsaId, mayNamePerson(hsaId), isRootOfIds(hsaId)]).toEqual([hsaId, false, true]);
  });
});

describe("at the doors", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  const [, planted] = parts(tolvan);
  const certificate = (change: (xml: string, id: string) => string): Promise<{ readonly text: string }> => {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", randomUUID());
    const written = Buffer.from(xml).toString();
    const changed = change(written, id);
    expect(changed).not.toBe(written);
    return world.call("registerCertificate", { xml: envelope(Buffer.from(changed)) });
  };
  const fields: Readonly<Record<string, readonly [pointer: string, element: string, part: string, value: string]>> = {
    "the certificate's id": ["/intyg/intygs-id/extension", "intygs-id", "extension", `BE-${tolvan}`],
    "what its id counts in": ["/intyg/intygs-id/root", "intygs-id", "root", `1.2.752.${tolvan}`],
    "a related certificate's id": [
      "/intyg/relation/intygs-id/extension",
      "relation>.*?<intygs-id",
      "extension",
      tolvan,
    ],
    "what that counts in": ["/intyg/relation/intygs-id/root", "relation>.*?<intygs-id", "root", `SE${tolvan}`],
    "the issuer's HSA-id": ["/intyg/skapadAv/personal-id/extension", "personal-id", "extension", tolvan],
    "the unit's HSA-id": ["/intyg/skapadAv/enhet/enhets-id/extension", "enhets-id", "extension", `SE${tolvan}-1`],
    "the care provider's HSA-id": [
      "/intyg/skapadAv/enhet/vardgivare/vardgivare-id/extension",
      "vardgivare-id",
      "extension",
      `SE19121212-${planted}`,
    ],
    "the HSA-id of an issuer whom nobody knows": [
      "/intyg/skapadAv/personal-id/extension",
      "personal-id",
      "extension",
      "SE2321000016-TOLVANSSON",
    ],
    "the HSA-id of a unit that nobody knows": [
      "/intyg/skapadAv/enhet/enhets-id/extension",
      "enhets-id",
      "extension",
      "ANNABERG2321000016-1",
    ],
    "the number of a person in the HSA-id of a unit that nobody knows": [
      "/intyg/skapadAv/enhet/enhets-id/extension",
      "enhets-id",
      "extension",
      `TSTNMT2321000156-${parts(tolvan).join("X")}`,
    ],
  };

  it.each(Object.entries(fields))("%s is refused, in words, with its place", async (_which, field) => {
    const [pointer, element, part, value] = field;
    const { text } = await certificate((xml) => {
      const [start] = new RegExp(`<${element}>.*?<t:${part}>`, "s").exec(xml) ?? [""];
      return xml.replace(new RegExp(`(?<=${start.replaceAll(".", "\\.")})[^<]*`), value);
    });
    expect(text).toContain("VALIDATION_ERROR");
    expect(text).toContain(`(${pointer})`);
    expect(text).not.toContain(value);
    expect([...world.tables.all("certificates"), ...world.tables.all("outbox")]).toHaveLength(0);
  });

  it.each(everyWriting)("a message's id is refused, in words: %s", async (_how, id) => {
    const { text } = await ask(world, randomUUID(), { id });
    expect(text).toContain("(/meddelande-id)");
  });
});

describe("a UUID is one id, however it is written", () => {
  const writes: Readonly<Record<string, (uuid: string) => string>> = {
    "in capitals": (uuid) => uuid.toUpperCase(),
    "without dashes": (uuid) => uuid.replaceAll("-", ""),
    "in capitals without dashes": (uuid) => uuid.replaceAll("-", "").toUpperCase(),
    "without its first dash": (uuid) => uuid.replace("-", ""),
    "with its first dash alone": (uuid) => uuid.slice(0, 9) + uuid.slice(9).replaceAll("-", ""),
    "with white space around it": (uuid) => `\n ${uuid}\t`,
  };

  it.each(Object.entries(writes))("%s", async (_how, write) => {
    const world = await aWorld();
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const register = async (written: string) => {
      const changed = Buffer.from(xml).toString().replaceAll(id, written);
      return (await world.call("registerCertificate", { xml: envelope(Buffer.from(changed)) })).text;
    };
    expect(await register(write(id))).toContain(">OK<");
    expect(await register(id)).toContain(">INFO<");
    accepted(await world.call("readCertificate", { certificateId: write(id) }));
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "3.5.1-1/2026" }));
    for (const again of [id, write(id), ...Object.values(writes).map((one) => one(id))])
      expect(await register(again)).toContain("upptaget");
  });
});
