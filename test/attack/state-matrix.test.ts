import { describe, expect, it } from "vitest";
import { cellsOf, inputOf, outcomeOf, rowOf } from "../fixtures/access-matrix.ts";
import { certificateStates, waitingQuestion } from "../fixtures/certificate-states.ts";
import { sickLeaveForm } from "../fixtures/main-job/demo-answers.ts";
import { operations } from "../fixtures/operations.ts";
import { staff, staffClaims, tolvan } from "../fixtures/people.ts";
import { aMessage, completeAnswers, envelope } from "../fixtures/steps.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

const cells = cellsOf("docs/domain/state-matrix.md");

it("tells of every operation that names one certificate", () => {
  const told = new Set(cells.map(({ operation }) => operation));
  const asking = [...operations].filter(([, { operation }]) => "certificateId" in operation.contract.input.shape);
  expect(asking.map(([id]) => id).filter((id) => !told.has(id))).toEqual([]);
});

describe.each(["Before it is signed", "Once it is signed"])("%s", (heading) => {
  it.each(
    cells
      .filter(({ relation }) => relation === heading)
      .map((cell) => [`${rowOf(cell)} of one that is ${cell.actor}`, cell] as const),
  )("%s", async (_name, { actor: state, operation: id, kind, expected }) => {
    const world = await aWorld();
    const certificateId = await certificateStates[state]!(world);
    const { contract } = operations.get(id)!.operation;
    const asked = {
      draft: certificateId,
      certificate: certificateId,
      messageId: waitingQuestion,
      deliveryId: "",
      assignee: staff.elin.hsaId,
      patient: tolvan,
      form: sickLeaveForm,
      answers: completeAnswers,
    };
    const input =
      id === "sendMessageToCare"
        ? { xml: envelope(Buffer.from(sendMessageToCareXml(aMessage(certificateId, { subject: "KOMPLT" })))) }
        : inputOf(contract, asked, kind);
    const answer = await world.call(id, input, id === "markDraftReady" ? { claims: staffClaims(staff.nils) } : {});
    expect(outcomeOf(id, answer, asked)).toBe(expected);
  });
});
