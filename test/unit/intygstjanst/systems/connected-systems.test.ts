import { beforeEach, describe, expect, it } from "vitest";
import { systemScopes } from "../../../../functions/certificate/model/connected-system.ts";
import type { SystemScope } from "../../../../functions/certificate/model/connected-system.ts";
import { systemWrite } from "../../../../functions/certificate/store/connected-systems.ts";
import type { KeptSystem } from "../../../../functions/certificate/store/connected-systems.ts";
import { scopes } from "../../../../functions/services.ts";
import { exampleConnection } from "../../../../functions/intygstjanst/systems/system-shape.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { operations } from "../../../fixtures/operations.ts";
import { aSystem, lilltolvan, staff, staffClaims, systemClaims, tolvan, units } from "../../../fixtures/people.ts";
import { envelope } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

const { healthCentre, surgery, elsewhere } = units;
const region = healthCentre.careProvider;
const practice = elsewhere.careProvider;
const unknownUnit = "SE2321000016-9999";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function connect(other: Partial<KeptSystem>): Promise<void> {
  await world.tables.transact([systemWrite({ ...aSystem, clientId: "one", careProviders: [], units: [], ...other })]);
}

const caller = { claims: systemClaims("one") };

/** Registers a certificate of a unit, as it writes itself and its care provider, by a doctor of that care provider. */
async function register(unit: string, careProvider: string): Promise<string> {
  const { xml } = journalCertificate(unit, tolvan, "2026-11-20");
  const doctor = careProvider === practice.hsaId ? staff.other : staff.elin;
  const written = Buffer.from(
    Buffer.from(xml)
      .toString()
      .replace(region.hsaId, careProvider)
      .replace(staff.elin.hsaId, doctor.hsaId)
      .replace(staff.elin.name, doctor.name),
  );
  const { status, text } = await world.call("registerCertificate", { xml: envelope(written) }, caller);
  if (status !== 200) return `${String(status)} ${/faultstring>([^<]*)/.exec(text)?.[1] ?? ""}`;
  return `${/resultCode>(\w+)/.exec(text)?.[1] ?? ""} ${/errorId>(\w+)/.exec(text)?.[1] ?? ""}`.trim();
}

const notConnected = "403 The system is not connected for this, or its connection has been stopped";

/** How a record stands on the day of the world, 2026-11-22. */
const standings: readonly (readonly [how: string, stands: Partial<KeptSystem>, isConnected: boolean])[] = [
  ["that goes on", {}, true],
  ["whose first day it is", { from: "2026-11-22" }, true],
  ["whose last day it is", { to: "2026-11-22" }, true],
  ["that begins tomorrow", { from: "2026-11-23" }, false],
  ["that ended yesterday", { to: "2026-11-21" }, false],
  ["that is stopped", { state: "stopped" }, false],
];

/** For whom it acts. */
const reaches: readonly (readonly [whom: string, reach: Partial<KeptSystem>])[] = [
  ["nobody", {}],
  ["the health centre", { units: [healthCentre.hsaId] }],
  ["the health centre and the surgery", { units: [healthCentre.hsaId, surgery.hsaId] }],
  ["the region", { careProviders: [region.hsaId] }],
  ["the region and the practice", { careProviders: [region.hsaId], units: [elsewhere.hsaId] }],
  ["a unit that nobody knows", { units: [unknownUnit] }],
  ["both care providers", { careProviders: [region.hsaId, elsewhere.careProvider.hsaId] }],
];

/** Where a certificate says that it was issued. */
const places = [
  { place: "the health centre", unit: healthCentre.hsaId, careProvider: region.hsaId },
  { place: "the health centre in small letters", unit: healthCentre.hsaId.toLowerCase(), careProvider: region.hsaId },
  { place: "the surgery", unit: surgery.hsaId, careProvider: region.hsaId },
  { place: "the practice", unit: elsewhere.hsaId, careProvider: elsewhere.careProvider.hsaId },
  { place: "a unit of the region that nobody knows", unit: unknownUnit, careProvider: region.hsaId },
  { place: "the health centre, as if the practice's", unit: healthCentre.hsaId, careProvider: practice.hsaId },
  { place: "the practice, as if the region's", unit: elsewhere.hsaId, careProvider: region.hsaId },
  { place: "a unit that nobody knows, as if the practice's", unit: unknownUnit, careProvider: practice.hsaId },
] as const;

/** The rules, said here a second time: for whom it acts, and whose a unit is. */
function toldOf(reach: Partial<KeptSystem>, { unit, careProvider }: (typeof places)[number]): string {
  const known = Object.values(units).find(({ hsaId }) => hsaId === unit.toUpperCase());
  const isOwn = known?.careProvider.hsaId === careProvider && (reach.units?.includes(known.hsaId) ?? false);
  if (!isOwn && !(reach.careProviders?.includes(careProvider) ?? false)) return "ERROR APPLICATION_ERROR";
  return known === undefined || known.careProvider.hsaId === careProvider ? "OK" : "ERROR VALIDATION_ERROR";
}

describe.each(standings)("A connection %s", (_how, stands, isConnected) => {
  it.each(reaches)("for %s lets in the certificates of those units and no others", async (_whom, reach) => {
    await connect({ ...stands, ...reach });
    for (const one of places) {
      const told = isConnected ? toldOf(reach, one) : notConnected;
      expect([one.place, await register(one.unit, one.careProvider)]).toEqual([one.place, told]);
    }
  });
});

describe("A system", () => {
  it("that has no record is let in nowhere, whatever its token says", async () => {
    expect(await register(healthCentre.hsaId, region.hsaId)).toBe(notConnected);
    const me = await world.call("readMe", {}, caller);
    expect([me.status, me.json.code]).toEqual([403, "system-not-connected"]);
  });

  it("does nothing that its record is not for, whatever its token is for", async () => {
    const outcomes: [string, number][] = [];
    for (const own of systemScopes) {
      await connect({ scopes: [own], careProviders: [region.hsaId] });
      world.clock.pass({ seconds: 31 });
      for (const { operation } of operations.values()) {
        const { id, scope, examples } = operation.contract;
        if (scope === undefined || scope === own) continue;
        const headers = { "care-unit": healthCentre.hsaId };
        outcomes.push([id, (await world.call(id, examples.input, { ...caller, headers })).status]);
      }
    }
    expect(outcomes.filter(([, status]) => status !== 403)).toEqual([]);
  });

  it("that is stopped is refused within half a minute, and at once where nobody remembers it", async () => {
    await connect({ units: [healthCentre.hsaId] });
    expect(await register(healthCentre.hsaId, region.hsaId)).toBe("OK");
    await connect({ units: [healthCentre.hsaId], state: "stopped" });
    world.clock.pass({ seconds: 31 });
    expect(await register(healthCentre.hsaId, region.hsaId)).toBe(notConnected);
    await connect({ units: [healthCentre.hsaId] });
    expect(await register(healthCentre.hsaId, region.hsaId)).toBe("OK");
  });

  it("acts for a new unit at once", async () => {
    await connect({ units: [healthCentre.hsaId] });
    expect(await register(surgery.hsaId, region.hsaId)).toBe("ERROR APPLICATION_ERROR");
    await connect({ units: [healthCentre.hsaId, surgery.hsaId] });
    expect(await register(surgery.hsaId, region.hsaId)).toBe("OK");
  });

  it("is told nothing of what is here of units that it does not act for", async () => {
    await connect({ units: [healthCentre.hsaId] });
    const { xml } = journalCertificate(surgery.hsaId, tolvan, "2026-11-20");
    const sent = { xml: envelope(xml) };
    const before = await world.call("registerCertificate", sent, caller);
    expect((await world.call("registerCertificate", sent)).text).toContain(">OK<");
    expect((await world.call("registerCertificate", sent, caller)).text).toBe(before.text);
  });

  it("is told of an id that is taken the same, whoever the patient is, where it does not act for the place", async () => {
    const first = journalCertificate(surgery.hsaId, tolvan, "2026-11-20");
    expect((await world.call("registerCertificate", { xml: envelope(first.xml) })).text).toContain(">OK<");
    const told = async (reach: Partial<KeptSystem>) => {
      await connect(reach);
      world.clock.pass({ seconds: 31 });
      return Promise.all(
        [tolvan, lilltolvan].map(async (patient) => {
          const { id, xml } = journalCertificate(healthCentre.hsaId, patient, "2026-11-20");
          const sameId = Buffer.from(Buffer.from(xml).toString().replaceAll(id, first.id));
          const { text } = await world.call("registerCertificate", { xml: envelope(sameId) }, caller);
          return /resultText>([^<]*)/.exec(text)?.[1];
        }),
      );
    };
    const taken = "Id:t är upptaget, ett annat intyg kan inte få det (/intyg/intygs-id)";
    expect(await told({ units: [healthCentre.hsaId] })).toEqual([taken, taken]);
    expect(await told({ units: [healthCentre.hsaId, surgery.hsaId] })).toEqual(["Intyget är redan registrerat", taken]);
    expect(await told({ careProviders: [region.hsaId] })).toEqual(["Intyget är redan registrerat", taken]);
  });

  it("is no member of staff: nobody else registers with its scope", async () => {
    const { xml } = journalCertificate(healthCentre.hsaId, tolvan, "2026-11-20");
    const asStaff = { claims: staffClaims(staff.elin, "intyg:register") };
    const { text } = await world.call("registerCertificate", { xml: envelope(xml) }, asStaff);
    expect(text).toContain("APPLICATION_ERROR");
  });

  it("has scopes that a service has", () => {
    expect(systemScopes.filter((scope: SystemScope) => !scopes.includes(scope))).toEqual([]);
  });
});

describe("The client id of a new system", () => {
  const operator = { claims: staffClaims(staff.disa) };
  it.each(["browsers", "TERMINAL", staff.nils.hsaId, tolvan, "19121212-1212", "1212121212", "a".repeat(65), "å", ""])(
    "stands for nothing else and is one that a table takes, not %j",
    async (clientId) => {
      const { status, json } = await world.call("connectSystem", { clientId, ...exampleConnection }, operator);
      expect([status, JSON.stringify(json)]).toEqual([400, expect.stringContaining("/clientId")]);
    },
  );

  it("may hold some digits", async () => {
    const said = { clientId: "web-2.region_24:JS01", ...exampleConnection };
    expect((await world.call("connectSystem", said, operator)).status).toBe(201);
  });
});
