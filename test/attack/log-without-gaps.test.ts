import { beforeEach, describe, expect, it } from "vitest";
import { isLogged } from "../../functions/operation/logged-refusal.ts";
import { generalProblems } from "../../functions/operation/problem.ts";
import type { Item } from "../../functions/operation/tables.ts";
import { operations } from "../fixtures/operations.ts";
import { citizenClaims, staff, staffClaims, systemClaims, tolvan } from "../fixtures/people.ts";
import { accepted, aDraft, aSentCertificate, ask } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { provocations } from "../unit/operation/provoked-problems.ts";

const logged = [...operations.values()].map(({ operation }) => operation.contract).filter(isLogged);

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function refusalsIn({ tables }: World): readonly Item[] {
  return tables.all("audit").filter(({ pk }) => pk.startsWith("REFUSED#"));
}

/**
 * What is refused before it is read tells nothing and is not logged; who is beyond a limit costs nothing more; and what
 * fails is no refusal.
 */
const unlogged = new Set([400, 413, 415, 429, 500, 503, 504]);

const told = provocations.filter(({ operation, problem }) => {
  const contract = logged.find(({ id }) => id === operation);
  const kind = contract === undefined ? undefined : { ...generalProblems, ...contract.catalogue }[problem];
  return kind !== undefined && !unlogged.has(kind.status);
});

describe.each(told.map((one) => [`${one.operation}: ${one.problem}`, one] as const))("%s", (_name, one) => {
  it("is in the access log once, with who, what for and what came of it, and no patient", async () => {
    let at: World | undefined;
    await one.provoke((asked) => {
      at = asked;
    });
    const entries = refusalsIn(at!).filter(
      ({ operation, outcome }) => operation === one.operation && outcome === one.problem,
    );
    const isUnknown = one.problem.startsWith("token-");
    expect(entries).toHaveLength(isUnknown ? 0 : 1);
    for (const entry of entries) {
      expect(entry).toMatchObject({ actor: expect.any(String), role: expect.any(String), purpose: expect.any(String) });
      // Its own name at the end is made by chance, and may look like the number of a person.
      const said = JSON.stringify(entry).replace(/#[0-9a-f-]{36}"\}$/, "");
      expect(said).not.toMatch(/(19|20)\d{10}|[0-9a-f]{8}-[0-9a-f-]{27}/);
    }
  });
});

describe.each(logged.map((contract) => [contract.id, contract] as const))("%s", (id, { examples }) => {
  const strangers = {
    "a citizen": citizenClaims(tolvan, "none"),
    "a doctor": staffClaims(staff.elin, "none"),
    "a system": systemClaims("a-system", "none"),
  };

  it.each(Object.entries(strangers))("logs that it refused %s once a call", async (_who, claims) => {
    await world.call(id, examples.input, { claims });
    await world.call(id, examples.input, { claims });
    const outcome = "scope-missing";
    expect(refusalsIn(world)).toMatchObject([
      { operation: id, outcome },
      { operation: id, outcome },
    ]);
    expect(world.tables.everything("directory")).not.toContain(tolvan);
  });

  it("logs nothing of who is not known", async () => {
    await world.call(id, examples.input, { claims: undefined });
    expect(refusalsIn(world)).toEqual([]);
  });
});

describe("What a refusal discloses", () => {
  it("the findings of an incomplete draft only to who may read it and signs its type", async () => {
    const certificateId = await aDraft(world, {});
    const sign = async (member: { hsaId: string; role: string }) =>
      (await world.call("signCertificate", { certificateId, seenRevision: 1 }, { claims: staffClaims(member) })).json;
    expect(await sign(staff.elin)).toMatchObject({ code: "draft-incomplete", errors: expect.any(Array) });
    for (const other of [staff.nils, staff.other]) {
      const refusal = await sign(other);
      expect(refusal).not.toHaveProperty("errors");
      expect(refusal).not.toHaveProperty("revision");
    }
  });

  it("what a national contract refuses is logged with its code, and what it takes with the access", async () => {
    const certificateId = await aSentCertificate(world);
    await ask(world, "unknown");
    await ask(world, certificateId, { id: "q1" });
    await ask(world, certificateId, { id: "q1" });
    const entries = world.tables.all("audit").filter(({ operation }) => operation === "sendMessageToCare");
    expect(entries.map(({ outcome, activity }) => outcome ?? activity).toSorted()).toEqual([
      "INFO",
      "VALIDATION_ERROR",
      "message",
    ]);
    accepted(await world.call("listMessages", { certificateId }));
  });
});
