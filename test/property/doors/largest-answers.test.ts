import { beforeAll, describe, expect, it } from "vitest";
import { largest } from "../../../functions/certificate/model/largest.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { providerWrite, staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { largestAnswerOf, mostCarried } from "../../../functions/operation/contract.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { carriedBytes } from "../../fixtures/carried.ts";
import { document } from "../../fixtures/documented.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { operations } from "../../fixtures/operations.ts";
import { aMember, aSystem, aUnit, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

// Each answer in a test is held against what its contract says (documented.ts); here are those that are largest.

const contracts: readonly Contract[] = [...operations.values()].map(({ operation }) => operation.contract);

/** Some more than a page holds. */
const many = Array.from({ length: 130 }, (_, at) => String(at).padStart(4, "0"));

/** Of the characters that an answer carries as four bytes. */
const quotes = (length: number): string => '"'.repeat(length);
const hsaId = (kind: string, nth: string): string => `TSTNMT2321000156-${kind}${nth}`;
const provider = { hsaId: hsaId("P", "0000"), name: quotes(200) };
/** As long as an HSA-id may be. */
const longIds = (count: number) => Array.from({ length: count }, (_, at) => `SE${String(at).padStart(29, "0")}`);

let world: World;
beforeAll(async () => {
  world = await aWorld();
  for (const nth of many) {
    const place = { ...aUnit(hsaId("U", nth), quotes(200), provider), address: quotes(200), city: quotes(200) };
    const texts = Array.from({ length: 50 }, () => ({ code: quotes(20), text: quotes(200) }));
    const member = { ...aMember(hsaId("S", nth), quotes(200), ["LK"]), positions: texts, specialities: texts };
    const at = nth === "0000" ? many : ["0000"];
    const works = at.map((one) => ({
      hsaId: hsaId("M", `${nth}-${one}`),
      name: quotes(200),
      purpose: "Vård och behandling",
      unit: hsaId("U", one),
      careProvider: provider.hsaId,
    }));
    const forAll = { hsaId: hsaId("N", nth), name: quotes(200), purpose: quotes(64), careProvider: provider.hsaId };
    await world.tables.transact([providerWrite({ hsaId: hsaId("P", nth), name: quotes(200) }), ...unitWrites(place)]);
    for (const one of staffWrites(member, [...works, forAll])) await world.tables.transact([one]);
    const reach = { units: longIds(1000), careProviders: longIds(100) };
    const words = { name: quotes(200), contact: quotes(200) };
    const certificates = { subject: quotes(500), thumbprints: Array.from({ length: 10 }, () => "a".repeat(43)) };
    await world.tables.transact([systemWrite({ ...aSystem, ...reach, ...words, certificates, clientId: `s-${nth}` })]);
  }
});

describe("every contract", () => {
  it.each(contracts.map((contract) => [contract.id, contract] as const))(
    "says how large its answers are at most, and no more than the platform carries: %s",
    (id, contract) => {
      expect(largestAnswerOf(contract)).toBeLessThanOrEqual(mostCarried);
      const told = Object.values({ ...document.paths, ...document["x-soap-paths"] })
        .flatMap((path) => Object.values(path))
        .find(({ operationId }) => operationId === id);
      expect(told).toMatchObject({ "x-largest-answer": largestAnswerOf(contract) });
    },
  );
});

/** What lists what in pages; how many there are, of those that the test has entered. */
const lists = [
  ["listSystems", { input: {}, field: "systems", prefix: "s-" }],
  ["listCareProviders", { input: {}, field: "careProviders", prefix: hsaId("P", "") }],
  ["readCareProvider", { input: { careProvider: provider.hsaId }, field: "units", prefix: hsaId("U", "") }],
  ["listProviderStaff", { input: { careProvider: provider.hsaId }, field: "staff", prefix: hsaId("S", "") }],
  ["readUnit", { input: { unit: hsaId("U", "0000") }, field: "staff", prefix: hsaId("S", "") }],
  ["readStaffMember", { input: { staff: hsaId("S", "0000") }, field: "commissions", prefix: hsaId("M", "") }],
] as const;

describe.each(lists)("%s", (id, { input, field, prefix }) => {
  it.each([1, 50, 100])(
    "tells all, each once and in order, in pages of %d that the platform carries",
    async (limit) => {
      const listed: string[] = [];
      let after: string | undefined;
      do {
        const page = accepted(await world.call(id, { ...input, limit, ...(after === undefined ? {} : { after }) }));
        const values = page[field] as Readonly<Record<string, string>>[];
        expect(values.length).toBeLessThanOrEqual(limit);
        listed.push(...values.map(({ clientId, hsaId: named }) => clientId ?? named ?? ""));
        after = page["next"] as string | undefined;
      } while (after !== undefined);
      expect(listed).toEqual([...new Set(listed)].toSorted());
      expect(listed.filter((one) => one.startsWith(prefix))).toHaveLength(many.length);
    },
  );
});

describe("readMe", () => {
  it("tells three thousand units and commissions, each once and in order, in pages that the platform carries", async () => {
    const other = await aWorld();
    const doctor = aMember(hsaId("S", "MANY"), quotes(200), ["LK"]);
    const ids = Array.from({ length: 3_000 }, (_, at) => `SE${String(at).padStart(29, "0")}`);
    const works = ids.map((unit) => {
      const [purpose, name] = ["Vård och behandling", quotes(200)];
      return { hsaId: unit.replace("SE", "CO"), name, purpose, unit, careProvider: provider.hsaId };
    });
    const places = ids.map((id) => aUnit(id, quotes(200), provider));
    for (const one of [...places.flatMap((place) => unitWrites(place)), ...staffWrites(doctor, works)])
      await other.tables.transact([one]);
    const told: string[] = [];
    const commissions: string[] = [];
    let [after, pages]: [string | undefined, number] = [undefined, 0];
    do {
      const input = after === undefined ? {} : { after };
      const answer = await other.call("readMe", input, { claims: staffClaims(doctor) });
      const page = accepted(answer) as Record<"units" | "commissions", { readonly hsaId: string }[]>;
      told.push(...page.units.map((one) => one.hsaId));
      commissions.push(...page.commissions.map((one) => one.hsaId));
      after = answer.json.next;
      pages += 1;
    } while (after !== undefined);
    expect([told, commissions, pages]).toEqual([ids, works.map((one) => one.hsaId), 3]);
  });
});

describe("what is said of a certificate", () => {
  it("is answered within bounds however large it is, and a hundred of them", async () => {
    const other = await aWorld();
    const ids: string[] = [];
    for (let n = 0; n < 100; n += 1) {
      const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
      const before = Buffer.from(xml).toString();
      const text = n === 0 ? quotes(largest.certificate - before.length - 200) : "ord";
      const filled = `<svar id="19"><delsvar id="19.1">${text}</delsvar></svar><svar id="32">`;
      const sent = { xml: envelope(Buffer.from(before.replace('<svar id="32">', () => filled))) };
      expect((await other.call("registerCertificate", sent)).text).toContain(">OK<");
      accepted(await other.call("sendCertificate", { certificateId: id, consent: "in-person" }));
      ids.push(id);
    }
    for (const id of ["readCertificate", "readOwnCertificate", "verifyCertificate"])
      expect(carriedBytes((await other.call(id, { certificateId: ids[0] })).text)).toBeLessThan(mostCarried);
    for (const [id, input] of [
      ["listCertificates", {}],
      ["searchCertificates", { patient: tolvan }],
      ["listOwnCertificates", {}],
      ["listDeliveries", { recipient: "FKASSA" }],
    ] as const)
      expect((await other.call(id, { ...input, limit: 100 })).status).toBe(200);
  });
});
