import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { isProbe } from "../../../functions/operation/counted-refusal.ts";
import { isOpen } from "../../../functions/operation/contract.ts";
import type { RefusalLimits } from "../../../functions/operation/refusal-limits.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { generalProblems } from "../../../functions/operation/problem.ts";
import { services } from "../../../functions/services.ts";
import { findStage } from "../../../lib/stages.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { describedOperations } from "../../fixtures/documented.ts";
import { operations } from "../../fixtures/operations.ts";
import {
  aSystem,
  staff,
  staffClaims,
  systemClaims,
  lilltolvan,
  tolvan,
  units,
  usualClaims,
} from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aSentCertificate,
  aSignedCertificate,
  ask,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { provocations } from "./provoked-problems.ts";

const contracts = [...operations.values()].map(({ operation }) => operation.contract);
const withToken = contracts.filter((contract) => !isOpen(contract)).map((contract) => ({ contract, id: contract.id }));

function limitsOf(perMinute: number): RefusalLimits {
  const limit = { perMinute, perHour: 10 * perMinute };
  return { staff: limit, citizen: limit, system: limit };
}

function allowing(refusals: number) {
  return (world: World) => {
    world.refusalLimits = limitsOf(refusals);
  };
}

/** What can be told of what is not there, or not the caller's, of every operation. */
const probed = provocations.filter(({ operation, problem }) => {
  const kind = { ...generalProblems, ...operations.get(operation)!.operation.contract.catalogue }[problem];
  return kind !== undefined && isProbe(kind);
});
const named = probed.map((one) => ({ ...one, name: `${one.operation}: ${one.problem}` }));

describe.each(named)("$name", ({ provoke, problem }) => {
  it("is told within the limit, and beyond it no more than that there were too many", async () => {
    expect((await provoke(allowing(1))).json).toMatchObject({ code: problem });
    const { status, json, headers } = await provoke(allowing(0));
    expect([status, json.code]).toEqual([429, "too-many-refusals"]);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(Object.keys(json).toSorted()).toEqual(["code", "instance", "status", "title", "type"]);
  });
});

describe.each(withToken)("$id", ({ contract }) => {
  it("refuses who may not call it, and beyond the limit tells when to come back, as its document promises", async () => {
    const world = await aWorld();
    const caller = { ...usualClaims(contract), scope: "another" };
    // What asks for no scope refuses a system that is not connected.
    const claims = contract.scope === undefined ? systemClaims("unknown", "another") : caller;
    expect((await world.call(contract.id, contract.examples.input, { claims })).status).toBe(403);
    world.refusalLimits = limitsOf(0);
    const { status, headers, text } = await world.call(contract.id, contract.examples.input, { claims });
    expect(status).toBe(429);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(text).toContain(contract.binding === "soap" ? "refused too many times" : "too-many-refusals");
    expect(Object.keys(describedOperations.get(contract.id)?.responses ?? {})).toContain("429");
  });
});

describe("no 429", () => {
  it("is promised where anybody may call, for nobody is known there", () => {
    const open = contracts.filter(isOpen);
    expect(open.length).toBeGreaterThan(2);
    for (const { id } of open) expect(Object.keys(describedOperations.get(id)?.responses ?? {})).not.toContain("429");
  });
});

describe("the national contracts", () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  const beyond = async (call: () => Promise<{ readonly status: number; readonly text: string }>) => {
    world.refusalLimits = limitsOf(1);
    const [first, second] = [await call(), await call()];
    expect([first.status, second.status]).toEqual([200, 429]);
    expect(second.text).toContain("Fault");
    expect(world.logLines.join()).toContain("refused-too-often");
    return first.text;
  };

  it("count what is registered for a unit that the system does not act for", async () => {
    await world.tables.transact([systemWrite({ ...aSystem, careProviders: [], units: [units.surgery.hsaId] })]);
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    expect(await beyond(() => world.call("registerCertificate", { xml: envelope(xml) }))).toContain(
      "APPLICATION_ERROR",
    );
  });

  it("count numbers that nobody has", async () => {
    await world.register(tolvan, { isUnknown: true });
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    expect(await beyond(() => world.call("registerCertificate", { xml: envelope(xml) }))).toContain("ingen person");
  });

  it("count questions about certificates that the recipient has not been sent", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(await beyond(() => ask(world, certificateId, { id: randomUUID() }))).toContain("CERTIFICATE_NOT_FOUND");
  });

  it("count questions about another patient than the certificate's", async () => {
    const certificateId = await aSentCertificate(world);
    const patient = { number: lilltolvan, kind: "personnummer" } as const;
    expect(await beyond(() => ask(world, certificateId, { id: randomUUID(), patient }))).toContain("INCONSISTENCY");
  });

  it("count nothing of what is not as the contract has it", async () => {
    world.refusalLimits = limitsOf(0);
    expect((await world.call("registerCertificate", { xml: "<no/>" })).status).toBe(500);
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2036-11-20");
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain("VALIDATION_ERROR");
    expect(world.tables.all("refusals")).toEqual([]);
  });
});

describe("a doctor who is beyond the limit", () => {
  it("goes on with all that is hers: patients wait", async () => {
    const world = await aWorld();
    const certificateId = await aSentCertificate(world);
    const draft = await aDraft(world);
    world.refusalLimits = limitsOf(0);
    const unknown = () => world.call("readCertificate", { certificateId: randomUUID() });
    expect((await unknown()).status).toBe(429);
    accepted(await world.call("readCertificate", { certificateId }));
    accepted(await world.call("listCertificates"));
    const answers = rewrittenAnswer;
    accepted(await world.call("saveDraft", { certificateId: draft, seenRevision: 1, form: sickLeaveForm, answers }));
    accepted(await world.call("signCertificate", { certificateId: draft, seenRevision: 2 }));
    accepted(await world.call("sendCertificate", { certificateId: draft, consent: "in-person" }));
    expect((await unknown()).status).toBe(429);
  });

  it("tries no more numbers until the count begins anew, and still begins a certificate", async () => {
    const world = await aWorld();
    await world.register(lilltolvan, { isUnknown: true });
    world.refusalLimits = limitsOf(1);
    const lookUp = (patient: string) => world.call("lookUpPatient", { patient });
    expect((await lookUp(lilltolvan)).json.person.statuses).toEqual(["unknown"]);
    accepted(await lookUp(tolvan));
    const told = [await lookUp(lilltolvan), await lookUp(tolvan), await lookUp(lilltolvan)];
    expect(told.map(({ status }) => status)).toEqual([429, 429, 429]);
    await aDraft(world);
    world.clock.pass({ minutes: 1 });
    accepted(await lookUp(tolvan));
  });

  it("is not told another's from what is not there", async () => {
    const world = await aWorld();
    const certificateId = await aSentCertificate(world);
    world.refusalLimits = limitsOf(0);
    const other = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
    const [others, unknown] = [
      await world.call("readCertificate", { certificateId }, other),
      await world.call("readCertificate", { certificateId: randomUUID() }, other),
    ];
    expect({ ...others.json, instance: "" }).toEqual({ ...unknown.json, instance: "" });
  });

  it("hinders no colleague", async () => {
    const world = await aWorld();
    world.refusalLimits = limitsOf(1);
    const as = (member: typeof staff.elin, unit: string) =>
      world.call(
        "readCertificate",
        { certificateId: randomUUID() },
        { claims: staffClaims(member), headers: { "care-unit": unit } },
      );
    for (const status of [404, 429]) expect((await as(staff.elin, units.healthCentre.hsaId)).status).toBe(status);
    expect((await as(staff.other, units.elsewhere.hsaId)).status).toBe(404);
  });
});

describe("a call that goes well", () => {
  it("asks nothing of the count, and neither does a mistake that tells nothing", async () => {
    const world = await aWorld();
    world.refusalLimits = limitsOf(0);
    const certificateId = await aSentCertificate(world);
    accepted(await world.call("readCertificate", { certificateId }));
    expect((await world.call("lookUpPatient", { patient: "191212121213" })).status).toBe(400);
    expect((await world.call("readCode", { system: "ICD-10-SE", code: "M545X" })).status).toBeLessThan(429);
    expect((await world.call("listCertificates", {}, { claims: {} })).status).toBe(401);
    expect(world.tables.all("refusals")).toEqual([]);
  });
});

describe("where nothing can be counted", () => {
  it("a refusal is told as it is", async () => {
    const world = await aWorld();
    world.refusalLimits = limitsOf(0);
    world.tables.add = () => Promise.reject(new Error("The table refuses"));
    const { status } = await world.call("readCertificate", { certificateId: randomUUID() });
    expect(status).toBe(404);
    expect(world.logLines.join()).toContain("refusal-not-counted");
  });
});

describe("the limits of production", () => {
  const { refusals } = findStage((name) => (name === "stage" ? "prod" : undefined));

  it("let a person mistype every other second, and a system five times as often at least", () => {
    expect(refusals.staff.perMinute).toBeGreaterThanOrEqual(30);
    for (const kind of ["perMinute", "perHour"] as const) {
      expect(refusals.system[kind]).toBeGreaterThanOrEqual(5 * refusals.staff[kind]);
      expect(refusals.staff[kind]).toBeGreaterThan(refusals.citizen[kind]);
    }
  });

  it("stop within an hour whoever tries numbers", () => {
    for (const { perMinute, perHour } of Object.values(refusals)) {
      expect(perHour).toBeGreaterThan(perMinute);
      expect(perHour).toBeLessThan(60 * perMinute);
    }
  });
});

describe("the problems that are not counted although they say 403 or 404", () => {
  it("are about what anybody may know, or who the caller is", () => {
    const spared = services.flatMap(({ problems }) =>
      Object.entries(problems).flatMap(([code, kind]) =>
        [403, 404].includes(kind.status) && !isProbe(kind) ? [code] : [],
      ),
    );
    expect(spared.toSorted()).toEqual([
      "agreement-not-found",
      "citizen-deceased",
      "citizen-unknown",
      "code-not-found",
      "form-not-found",
      "not-an-applicant",
      "practice-not-found",
      "report-not-built",
      "service-contract-not-found",
      "too-young",
    ]);
  });
});
