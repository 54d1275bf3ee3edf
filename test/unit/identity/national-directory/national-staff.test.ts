import * as z from "zod/mini";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isOpenUnit } from "../../../../functions/certificate/model/care-organisation.ts";
import { carePurpose, statisticsPurpose } from "../../../../functions/certificate/model/staff-member.ts";
import { staffRoleOf } from "../../../../functions/certificate/model/staff-role.ts";
import {
  keptCareProviderFields,
  keptCommissionFields,
  keptStaffFields,
  keptUnitFields,
} from "../../../../functions/identity/directory/directory-shapes.ts";
import { nationalStaff } from "../../../../functions/identity/national-directory/national-staff.ts";
import type { NationalStaff } from "../../../../functions/certificate/model/national-staff.ts";
import { startHsa } from "../../../../lib/local/simulators/hsa/start-hsa.ts";
import type { HsaFault, HsaSimulator } from "../../../../lib/local/simulators/hsa/start-hsa.ts";
import type { HsaPerson, HsaUnit } from "../../../../lib/local/simulators/hsa/write-answers.ts";
import { hsaDoctor, hsaUnits } from "../../../fixtures/hsa-people.ts";

const logicalAddress = "SE165565594230-1000";
const consumer = "TSTNMT2321000156-INTYG";
const { centre, surgery } = hsaUnits;
let hsa: HsaSimulator;
let told: string[] = [];

beforeAll(async () => {
  hsa = await startHsa(logicalAddress);
});
afterAll(() => hsa.stop());
beforeEach(() => {
  hsa.behave();
  hsa.hold([hsaDoctor], [centre, surgery]);
  told = [];
  timeoutMs = 10_000;
});

/** What is answered takes what a busy machine takes; what is not is waited for no longer than it must be. */
let timeoutMs: number;

const find = (hsaId = hsaDoctor.hsaId, url = hsa.url, address = logicalAddress) =>
  nationalStaff(
    { urls: { credentials: url, unitMembers: url }, logicalAddress: address, consumer, timeoutMs },
    (code, { reason }) => told.push(`${code} ${reason}`),
  )(hsaId);

const found = async (doctor: Partial<HsaPerson>, units: readonly HsaUnit[] = [centre, surgery]) => {
  hsa.hold([{ ...hsaDoctor, ...doctor }], units);
  return (await find()) as NationalStaff;
};

describe("What the national directory says of somebody", () => {
  it("is kept in so far as a record and what tells it have room for", async () => {
    const long = "Å".repeat(300);
    const many = Array.from({ length: 500 }, (_, at) => `${String(at)}${long}`);
    const doctor = {
      given: long,
      surname: long,
      licences: many,
      positions: many,
      groupCodes: many,
      prescriberCode: long,
    };
    const unit = { ...centre, name: long, provider: { ...centre.provider, name: long } };
    const { staff, commissions, units, providers } = await found(doctor, [unit]);
    for (const [shape, kept] of [
      [keptStaffFields, [staff]],
      [keptCommissionFields, commissions],
      [keptUnitFields, units.map((one) => ({ ...one, careProvider: centre.provider.hsaId }))],
      [keptCareProviderFields, providers],
    ] as const)
      for (const one of kept) expect(z.object(shape).safeParse(one).error?.issues ?? []).toEqual([]);
    expect([staff.licences.length, staff.positions.length]).toEqual([200, 200]);
    expect(new TextEncoder().encode(JSON.stringify(staff)).byteLength).toBeLessThan(300_000);
  });

  it("is who they are, what they are to work with, and the units of that with their parts", async () => {
    const staff = (await find()) as NationalStaff;
    expect(staff.staff).toEqual({
      hsaId: hsaDoctor.hsaId,
      name: "Läka & Bota Legitim",
      licences: ["LK"],
      positions: [{ code: "201010" }],
      specialities: [{ code: "10", text: "Allmänmedicin" }],
      groupPrescriptionCodes: [],
      systemRoles: ["INTYG;Drift"],
      prescriberCode: "1234567",
    });
    expect(staff.commissions.map(({ hsaId, purpose, unit }) => [hsaId, purpose, unit])).toEqual([
      ["M1", carePurpose, centre.hsaId],
      ["M2", carePurpose, surgery.hsaId],
      ["M3", statisticsPurpose, undefined],
    ]);
    const careProvider = { hsaId: centre.provider.hsaId, name: centre.provider.name };
    expect(staff.units).toEqual([
      {
        hsaId: centre.hsaId,
        name: centre.name,
        workplaceCode: "1234567890123",
        address: "Björkvägen 4",
        postalCode: "90123",
        city: "Norrbacka",
        phone: "0901234500",
        careProvider,
      },
      {
        hsaId: centre.parts[0].hsaId,
        name: "Mödrahälsan",
        workplaceCode: "",
        address: "Björkvägen 6",
        postalCode: "90124",
        city: "Norrbacka",
        phone: "0901234501",
        partOf: centre.hsaId,
        careProvider,
      },
      expect.objectContaining({ hsaId: surgery.hsaId }),
    ]);
    expect(staff.providers).toEqual([{ ...careProvider, organisationNumber: "2321000156" }]);
    expect(told).toEqual([]);
  });

  it("is asked in our name, of nobody made up", async () => {
    await find();
    const { xml, headers } = hsa.requests.at(-3)!;
    expect(xml).toContain(`<q:personHsaId>${hsaDoctor.hsaId}</q:personHsaId>`);
    expect(xml).toContain("<q:includeFeignedObject>false</q:includeFeignedObject>");
    expect(headers).toMatchObject({ "x-rivta-original-serviceconsumer-hsaid": consumer });
  });

  it.each([
    [{ licences: ["LK"] }, "DOCTOR"],
    [{ licences: ["SJ", "BM"] }, "MIDWIFE"],
    [{ licences: [], positions: ["204010"] }, "DOCTOR"],
    [{ licences: [], positions: ["204090"], groupCodes: ["9100009"] }, "DOCTOR"],
    // A licence that has been withdrawn is no longer told.
    [{ licences: [] }, "CARE_ADMIN"],
  ] as const)("gives by %j the role of a %s", async (credentials, role) => {
    expect(staffRoleOf((await found(credentials)).staff)).toBe(role);
  });

  it("is that somebody is protected, and of whom there is nobody, nothing", async () => {
    expect((await found({ isProtected: true })).staff.isProtected).toBe(true);
    expect((await found({ isProtected: false })).staff.isProtected).toBeUndefined();
    expect(await found({ isFeigned: true })).toBeUndefined();
    expect(await find("TSTNMT2321000156-0000")).toBeUndefined();
    expect(told).toEqual([]);
  });

  it("is one person where several entries have the HSA-id", async () => {
    hsa.hold([{ ...hsaDoctor, commissions: hsaDoctor.commissions.slice(0, 1) }, hsaDoctor], [centre, surgery]);
    expect(new Set(((await find()) as NationalStaff).commissions.map(({ hsaId }) => hsaId))).toEqual(
      new Set(["M1", "M2", "M3"]),
    );
  });

  it.each([
    ["has ended", { endDate: "2026-11-21T23:59:59" }, false],
    ["ends today", { endDate: "2026-11-22T23:59:59" }, true],
    ["ended at midnight between, told in UTC", { endDate: "2026-11-21T22:59:59Z" }, false],
    ["begins tomorrow", { startDate: "2026-11-23T00:00:00" }, false],
    ["began today, told in UTC", { startDate: "2026-11-21T23:00:00Z" }, true],
    ["is archived", { isArchived: true }, false],
    ["is not archived", { isArchived: false }, true],
    ["ends at a time that cannot be read", { endDate: "2026-13-45T00:00:00" }, false],
  ] as const)("lets nobody work at a unit that is over: it %s", async (_what, time, isOpen) => {
    const { units } = await found({}, [{ ...centre, ...time }, surgery]);
    expect(units.map((unit) => isOpenUnit(unit, undefined, "2026-11-22"))).toEqual([isOpen, true, true]);
    const parts = await found({}, [{ ...centre, parts: [{ ...centre.parts[0], ...time }] }, surgery]);
    expect(parts.units.map((unit) => isOpenUnit(unit, undefined, "2026-11-22"))).toEqual([true, isOpen, true]);
  });

  it("lets nobody work where the care provider has ended, nor at what is no unit or made up", async () => {
    const over = await found({}, [{ ...centre, provider: { ...centre.provider, isArchived: true } }, surgery]);
    expect(over.units.map((unit) => isOpenUnit(unit, undefined, "2026-11-22"))).toEqual([false, false, true]);
    const kept = async (units: readonly HsaUnit[]) => (await found({}, units)).commissions.map(({ hsaId }) => hsaId);
    expect(await kept([surgery])).toEqual(["M2", "M3"]);
    expect(await kept([{ ...centre, isFeigned: true }, surgery])).toEqual(["M2", "M3"]);
    const [first] = hsaDoctor.commissions;
    expect((await found({ commissions: [{ ...first!, isFeigned: true }] })).commissions).toEqual([]);
  });

  it("is the unit's care provider of today, where two have become one", async () => {
    const merged = { hsaId: "TSTNMT2321000156-3001", name: "Nya regionen" };
    const { units } = await found({}, [{ ...centre, provider: merged }, surgery]);
    expect(units.map(({ careProvider }) => careProvider.name)).toEqual([
      merged.name,
      merged.name,
      surgery.provider.name,
    ]);
  });
});

const faults = {
  "cut-off": "connection-lost",
  slow: "timeout",
  fault: "fault-server",
  "not-authorised": "VP007",
  forbidden: "http-403",
  unavailable: "http-503",
  nonsense: "xml-malformed",
  empty: "xml-malformed",
  truncated: "xml-malformed",
  huge: "answer-too-large",
  "other-contract": "answer-of-other-contract",
  "of-another": "answer-of-another",
} as const satisfies Record<HsaFault, string>;

describe("The national directory that cannot be used", () => {
  const each = (Object.keys(faults) as HsaFault[]).flatMap((fault) =>
    (["credentials", "members"] as const).map((contract) => [fault, contract] as const),
  );
  it.each(each)("says nothing of anybody: %s, of %s", async (fault, contract) => {
    hsa.behave(fault, contract);
    if (fault === "slow") timeoutMs = 300;
    expect(await find()).toBe("no-answer");
    expect(told).toEqual([`staff-directory-down ${faults[fault]}`]);
  });

  it("says nothing where nobody listens, nor at another logical address", async () => {
    expect(await find(hsaDoctor.hsaId, new URL("http://127.0.0.1:1/riv"))).toBe("no-answer");
    expect(await find(hsaDoctor.hsaId, hsa.url, "SE0000000000-1")).toBe("no-answer");
    expect(told).toEqual(["staff-directory-down connection-refused", "staff-directory-down VP004"]);
  });
});
