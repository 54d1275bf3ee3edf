import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scopesOfRole } from "../../functions/identity/issuer/role-scopes.ts";
import { projectFolder } from "../../lib/local/project-folder.ts";
import { staffWrites } from "../../functions/certificate/store/directory-items.ts";
import type { Sending } from "../fixtures/api-event.ts";
import type { Claims } from "../fixtures/people.ts";
import {
  aMember,
  citizenClaims,
  staff,
  staffClaims,
  systemClaims,
  tolvan,
  units,
  worksAt,
} from "../fixtures/people.ts";
import { aDraft, aQuestion, aSentCertificate, completeAnswers } from "../fixtures/steps.ts";
import { aWorld } from "../fixtures/world.ts";

const table = readFileSync(join(projectFolder, "docs/domain/access-matrix.md"), "utf8");

interface Cell {
  readonly relation: string;
  readonly actor: string;
  readonly operation: string;
  readonly expected: string;
}

/** Each cell of the table, with the heading that it stands under. */
const cells: readonly Cell[] = table
  .split("\n## ")
  .slice(1)
  .flatMap((section) => {
    const [relation = "", ...lines] = section.split("\n");
    const rows = lines.filter((line) => line.startsWith("|")).map((line) => line.split("|").slice(1, -1));
    const [heads = [], , ...body] = rows.map((row) => row.map((cell) => cell.trim()));
    return body.flatMap(([operation = "", ...outcomes]) =>
      outcomes.map((expected, at) => ({ relation, actor: heads[at + 1] ?? "", operation, expected })),
    );
  });

/** By the heading of the column; a token says what the issuer gives the role. */
const roles: Readonly<Record<string, string>> = {
  doctor: "DOCTOR",
  "private doctor": "PRIVATE_DOCTOR",
  nurse: "NURSE",
  administrator: "CARE_ADMIN",
  coordinator: "CARE_ADMIN",
};

function scopesOf(role: string): string {
  return (scopesOfRole.get(role) ?? []).join(" ");
}

const places: Readonly<Record<string, keyof typeof units>> = {
  "At the own unit": "healthCentre",
  "At the same care provider": "surgery",
  "At another care provider": "elsewhere",
};

const systems = "intyg:register recipient:message";
const others: Readonly<Record<string, Claims | undefined>> = {
  "the patient": citizenClaims(tolvan, "citizen:read citizen:send"),
  "another citizen": citizenClaims("197705232382", "citizen:read citizen:send"),
  operator: staffClaims(staff.disa, `${scopesOf("CARE_ADMIN")} operator`),
  "connected system": systemClaims("a-system", systems),
  "unconnected system": systemClaims("no-such-system", systems),
  "recipient of it": systemClaims("forsakringskassan", systems),
  "other recipient": systemClaims("transportstyrelsen", systems),
  nobody: undefined,
};

/** Each member of staff is one of their own, who works at the place of the heading; a coordinator has no commission. */
function member({ actor, relation }: Cell) {
  const at = Object.keys(roles).indexOf(actor) * 10 + Object.keys(places).indexOf(relation);
  return aMember(`TSTNMT2321000156-77${String(at).padStart(2, "0")}`, `${actor} ${relation}`, []);
}

const world = await aWorld();
for (const [relation, unit] of Object.entries(places))
  for (const actor of Object.keys(roles)) {
    const one = member({ actor, relation, operation: "", expected: "" });
    const works = actor === "coordinator" ? [] : [worksAt(units[unit])];
    await world.tables.transact(staffWrites(one, works));
  }
const draft = await aDraft(world);
const certificate = await aSentCertificate(world);
const messageId = await aQuestion(world, certificate);
const back = world.tables.snapshot();

/** What an operation needs beside the id. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  saveDraft: { seenRevision: 1, form: "FK7804-2.0", answers: completeAnswers },
  deleteDraft: { seenRevision: 1 },
  signCertificate: { seenRevision: 1 },
  sendCertificate: { consent: "in-person" },
  answerQuestion: { messageId, text: "Ja." },
  revokeCertificate: { reason: "wrong-patient" },
  eraseCertificate: { caseNumber: "3.5.1-1/2026" },
};

function callerOf(cell: Cell): Omit<Sending, "input"> {
  const role = roles[cell.actor];
  const place = places[cell.relation] ?? "healthCentre";
  const unit = { "care-unit": units[place].hsaId };
  if (role === undefined) return { claims: others[cell.actor], headers: unit };
  const claims = staffClaims({ hsaId: member(cell).hsaId, role }, scopesOf(role));
  return { claims, headers: unit };
}

describe("the access matrix", () => {
  it("has cells for all that it names", () => {
    expect(cells.length).toBeGreaterThan(250);
    for (const { actor } of cells) expect([actor, actor in roles || actor in others]).toEqual([actor, true]);
  });

  it.each(cells.map((cell) => [`${cell.actor}, ${cell.relation}, ${cell.operation}`, cell] as const))(
    "%s",
    async (_name, cell) => {
      back();
      const isOfDraft = cell.operation.endsWith("Draft") || cell.operation === "signCertificate";
      const input = { certificateId: isOfDraft ? draft : certificate, ...inputs[cell.operation] };
      const { status, json } = await world.call(cell.operation, input, callerOf(cell));
      expect(status < 300 ? "yes" : json.code).toBe(cell.expected);
    },
  );
});
