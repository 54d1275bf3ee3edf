import { describe, expect, it } from "vitest";
import type { DemoPatient } from "../../../lib/local/demo-patients.ts";
import { demoPatients } from "../../../lib/local/demo-patients.ts";
import { cellsOf, inputOf } from "../../fixtures/access-matrix.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { operations } from "../../fixtures/operations.ts";
import { callOperation } from "../../fixtures/running-exchange/called-operation.ts";
import { ownUnit, today } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { issuedWith } from "../../fixtures/running-exchange/issued-token.ts";
import { tokenFor } from "../../started-exchange.ts";

/** A sample of the patient matrix over HTTP: the demo's people in its register, by staff and by themselves. */

const cells = cellsOf("docs/domain/patient-matrix.md");
const answers = sickLeaveAnswers(today());

/** What needs nothing to be there. */
const beforeADraft = ["lookUpPatient", "searchDrafts", "searchCertificates", "createDraft"];
/** What is done with a draft and with what it becomes, in an order in which all can be done. */
const withOne = ["readDraft", "printDraft", "validateDraft", "saveDraft", "assignDraft", "signCertificate"];
const onceSigned = ["readCertificate", "printCertificate", "verifyCertificate", "listMessages", "sendCertificate"];

interface Asked {
  readonly patient: string;
  readonly certificateId?: string;
}

async function outcome(operation: string, { patient, certificateId = "" }: Asked, token: string) {
  const { contract } = operations.get(operation)!.operation;
  const asked = { draft: certificateId, certificate: certificateId, messageId: "", deliveryId: "", assignee: ownUnit };
  const input = inputOf(contract, { ...asked, patient, form: sickLeaveForm, answers });
  const { status, text } = await callOperation(contract, input, token);
  const told = (text.startsWith("{") ? JSON.parse(text) : {}) as { code?: string; certificateId?: string };
  return { is: status < 300 ? "yes" : told.code, certificateId: told.certificateId };
}

/** What the table says of a call by one of the few, or by others. */
function expected(operation: string, { is }: DemoPatient, isAmongFew: boolean): string | undefined {
  const column = is === "protected" ? `protected: ${isAmongFew ? "few" : "others"}` : is?.replace("-", " ");
  return cells.find((cell) => cell.operation === operation && cell.actor === column)?.expected;
}

const special = demoPatients.filter(({ is }) => is !== undefined).map((patient) => [patient.is, patient] as const);

describe.each(special)("The patient matrix over HTTP, of who is %s", (_is, patient) => {
  it("holds for the nurse and the doctor, before there is a draft and with what becomes of one", async () => {
    const [nurse, doctor] = [await tokenFor("nurse"), await tokenFor("doctor")];
    const told: unknown[] = [];
    const said: unknown[] = [];
    const call = async (operation: string, asked: Asked, isAmongFew: boolean) => {
      const { is, certificateId } = await outcome(operation, asked, isAmongFew ? doctor : nurse);
      told.push([operation, isAmongFew, is]);
      said.push([operation, isAmongFew, expected(operation, patient, isAmongFew)]);
      return certificateId;
    };
    const asked = { patient: patient.number };
    for (const operation of beforeADraft) await call(operation, asked, false);
    let certificateId: string | undefined;
    for (const operation of beforeADraft) certificateId = await call(operation, asked, true);
    // What is begun by the old number is the new one's.
    if (certificateId !== undefined && patient.is !== "renumbered") {
      const one = { ...asked, certificateId };
      for (const operation of withOne) {
        if (operation !== "signCertificate") await call(operation, one, false);
        await call(operation, one, true);
      }
      for (const operation of onceSigned) {
        if (operation !== "sendCertificate" || patient.is === "protected") await call(operation, one, false);
        await call(operation, one, true);
      }
    }
    expect(told).toEqual(said);
  });

  it("holds for the patient", async () => {
    const token = await issuedWith("citizen", { person: patient.number });
    const { is } = await outcome("listOwnCertificates", { patient: patient.number }, token);
    expect(is).toBe(expected("listOwnCertificates", patient, true));
  });
});
