import { beforeEach, describe, expect, it } from "vitest";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import type { CareUnit } from "../../../functions/operation/care-unit.ts";
import { readPdf, withoutBlanks, wordsOf } from "../certificate/print/read-pdf.ts";
import { aSigningAuthority, signedWith } from "../certificate/signature/signed-certificate.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { aSystem, aUnit, staff, systemClaims, tolvan, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const { healthCentre, surgery, elsewhere } = units;
const region = healthCentre.careProvider;
const part = { ...aUnit("TSTNMT2321000156-1020", "Mottagningen", region), partOf: healthCentre.hsaId };
const { elin, other } = staff;

const places = {
  "the same unit": healthCentre,
  "another unit": surgery,
  "a part of it": part,
  "another provider": elsewhere,
};
type Place = keyof typeof places;

/** For what the system that calls is connected. */
const systems = {
  "the issuing unit alone": (unit: CareUnit) => ({ careProviders: [], units: [unit.hsaId] }),
  "both units": (unit: CareUnit) => ({ careProviders: [], units: [unit.hsaId, healthCentre.hsaId] }),
  "the care provider": ({ careProvider }: CareUnit) => ({ careProviders: [careProvider.hsaId], units: [] }),
  "both care providers": () => ({ careProviders: [region.hsaId, elsewhere.careProvider.hsaId], units: [] }),
} as const;
type System = keyof typeof systems;

const issuers = { known: undefined, "nobody knows": "TSTNMT2321000156-9999" } as const;
/** What the certificate says that the other's id counts in: the unit that issued it, its own unit, or an OID. */
const roots = { "its unit": healthCentre.hsaId, "the own unit": undefined, "an OID": "1.2.752.99" } as const;
const kinds = { replace: "ERSATT", complement: "KOMPLT", renew: "FRLANG", copy: "KOPIA" } as const;

interface Cell {
  readonly kind: keyof typeof kinds;
  readonly place: Place;
  readonly system: System;
  readonly issuer: keyof typeof issuers;
  readonly root: keyof typeof roots;
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];
const every: readonly Cell[] = keysOf(kinds).flatMap((kind) =>
  keysOf(places).flatMap((place) =>
    keysOf(systems).flatMap((system) =>
      keysOf(issuers).flatMap((issuer) => keysOf(roots).map((root) => ({ kind, place, system, issuer, root }))),
    ),
  ),
);
const changes = ({ kind }: Cell) => kind === "replace" || kind === "complement";
/** Of what changes nothing, those that could most and least. */
const cells = every.filter(
  (one) => changes(one) || (one.root === "its unit" && (one.issuer === "known") === (one.system === "both units")),
);

/** What the page says (docs/domain/registration.md, Others' certificates). */
function expectedOf(cell: Cell): "refused" | "done" | "nothing" {
  const { place, system, issuer, root } = cell;
  const acts = { "the issuing unit alone": false, "both units": place !== "another provider" } as const;
  const isThroughout = system === "the care provider" || system === "both care providers";
  const namesOther = root === "its unit" && place !== "the same unit";
  if (changes(cell) && namesOther && !isThroughout && !acts[system]) return "refused";
  if (!changes(cell) || issuer === "nobody knows" || place === "another provider") return "nothing";
  return place === "the same unit" || isThroughout || namesOther ? "done" : "nothing";
}

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.tables.transact([
    ...unitWrites(part),
    ...staffWrites(elin, [worksAt(healthCentre), worksAt(surgery), worksAt(part)]),
    ...keysOf(places).flatMap((place) =>
      keysOf(systems).map((system) =>
        systemWrite({ ...aSystem, ...systems[system](places[place]), clientId: clientOf(place, system) }),
      ),
    ),
  ]);
});

const clientOf = (place: Place, system: System): string => `${place}.${system}`.replaceAll(/[ ']/g, "-");

/** Hands in a certificate of a unit that is related to another, and maybe answers what is asked about that. */
async function handIn({ kind, place, system, issuer, root }: Cell, target: string, answers?: string): Promise<string> {
  const unit: CareUnit = places[place];
  const { xml } = journalCertificate(unit.hsaId, tolvan, "2026-11-20", target);
  const doctor = unit === elsewhere ? other : elin;
  const said = roots[root] ?? unit.hsaId;
  const svarPa = answers === undefined ? "" : `<r:svarPa><meddelande-id>${answers}</meddelande-id></r:svarPa>`;
  const written = Buffer.from(xml)
    .toString()
    .replace("ERSATT", kinds[kind])
    .replace(/(<relation>.*?<t:root>)[^<]*(?=<.t:root><t:extension>)/s, `$1${said}`)
    .replace(region.hsaId, unit.careProvider.hsaId)
    .replace(`>${elin.hsaId}<`, `>${issuers[issuer] ?? doctor.hsaId}<`)
    .replace(/<fullstandigtNamn>[^<]*/, `<fullstandigtNamn>${doctor.name}`)
    .replace("<r:intyg", `${svarPa}<r:intyg`);
  const relation = new RegExp(`<t:root>([^<]*)<.t:root><t:extension>${target}<`).exec(written);
  expect(relation?.[1]).toBe(said);
  const caller = { claims: systemClaims(clientOf(place, system)) };
  const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(written)) }, caller);
  return text;
}

const replacedBy = async (id: string) => (await world.stores.certificates.find(id))?.certificate.replacedBy;
/** A certificate of the health centre's, and how it comes in. */
function anOwn() {
  const { id, xml } = journalCertificate(healthCentre.hsaId, tolvan, "2026-11-16");
  const enter = async () => {
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
  };
  return { id, enter };
}

describe("a certificate from outside that is related to another unit's", { timeout: 120_000 }, () => {
  it.each(keysOf(kinds))("does to it what its system, its unit and its issuer let it: %s", async (kind) => {
    for (const cell of cells.filter((one) => one.kind === kind))
      for (const order of ["before", "after"] as const) {
        const { id, enter } = anOwn();
        if (order === "before") await enter();
        const text = await handIn(cell, id);
        if (order === "after") await enter();
        const expected = expectedOf(cell);
        expect([cell, text]).toEqual([
          cell,
          expect.stringContaining(expected === "refused" ? ">APPLICATION_ERROR<" : ">OK<"),
        ]);
        const isReplaced = expected === "done" && kind === "replace";
        expect([cell, order, (await replacedBy(id)) !== undefined]).toEqual([cell, order, isReplaced]);
      }
  });

  it("is told as not confirmed wherever it is told that it has replaced another, if it is not", async () => {
    const { id, enter } = anOwn();
    await enter();
    const { authority, roots } = await aSigningAuthority(new Date("2026-11-20T07:00:00Z"));
    world.roots = roots;
    for (const [isConfirmed, sign] of [
      [false, async (xml: string) => xml],
      [true, async (xml: string) => signedWith(await authority.issue(elin), xml, new Date("2026-11-20T07:00:00Z"))],
    ] as const) {
      const newer = journalCertificate(healthCentre.hsaId, tolvan, isConfirmed ? "2026-11-20" : "2026-11-18", id);
      const signed = await sign(Buffer.from(newer.xml).toString());
      const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(signed)) });
      expect(text).toContain(">OK<");
      const told = isConfirmed ? {} : { isReplacementConfirmed: false };
      for (const operation of ["readCertificate", "verifyCertificate", "readOwnCertificate"]) {
        const { replacedBy, isReplacementConfirmed } = accepted(await world.call(operation, { certificateId: id }));
        expect({ replacedBy, isReplacementConfirmed }).toEqual({ replacedBy: newer.id, ...told });
      }
      const { text: pdf } = await world.call("printCertificate", { certificateId: id });
      const printed = wordsOf(readPdf(Buffer.from(pdf, "base64")));
      expect([isConfirmed, printed.includes(withoutBlanks("inte är bekräftat, har ersatt"))]).toEqual([
        isConfirmed,
        !isConfirmed,
      ]);
    }
  });

  it.each(keysOf(places))("settles what is asked about it only where it may: from %s", async (place) => {
    const target = await aSentCertificate(world);
    const complements = [{ questionId: "32", text: "Vilka dagar?" }];
    for (const [n, cell] of cells.filter((one) => one.kind === "complement" && one.place === place).entries()) {
      const question = await aQuestion(world, target, { id: `q${String(n)}`, subject: "KOMPLT", complements });
      const text = await handIn(cell, target, question);
      const expected = expectedOf(cell);
      const isReached = expectedOf({ ...cell, issuer: "known" }) === "done";
      const answer = expected === "refused" ? ">APPLICATION_ERROR<" : isReached ? ">OK<" : ">VALIDATION_ERROR<";
      expect([cell, text]).toEqual([cell, expect.stringContaining(answer)]);
      const { messages } = accepted(await world.call("listMessages", { certificateId: target }));
      const found = (messages as { messageId: string; state: string }[]).find((one) => one.messageId === question);
      expect([cell, found?.state]).toEqual([cell, expected === "done" ? "handled" : "open"]);
    }
  });

  it("is answered in the same words, after the same reads, whether or not the other one is there", async () => {
    const target = await aSentCertificate(world);
    const complements = [{ questionId: "32", text: "Vilka dagar?" }];
    const question = await aQuestion(world, target, { id: "q1", subject: "KOMPLT", complements });
    for (const cell of cells.filter((one) => changes(one) && one.issuer === "known")) {
      for (const answers of [undefined, question]) {
        const told: unknown[] = [];
        for (const id of [target, "00000000-0000-4000-8000-000000000000"]) {
          world.restart();
          const reads = counted(world);
          const text = await handIn(cell, id, cell.kind === "complement" ? answers : undefined);
          told.push([text.replaceAll(id, "").replaceAll(/[0-9a-f-]{36}/g, ""), reads()]);
        }
        const isOwn = expectedOf(cell) === "done";
        if (!isOwn) expect([cell, told[0]]).toEqual([cell, told[1]]);
      }
    }
  });
});

/** How many items and lists are read from now on. */
function counted({ tables }: World): () => number {
  let reads = 0;
  const { get, list } = tables;
  tables.get = (keys) => {
    reads += keys.length;
    return get.call(tables, keys);
  };
  tables.list = (...asked) => {
    reads += 1;
    return list.apply(tables, asked);
  };
  return () => {
    tables.get = get;
    tables.list = list;
    return reads;
  };
}
