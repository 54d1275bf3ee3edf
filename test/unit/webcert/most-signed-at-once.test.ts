import { expect, it } from "vitest";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

it("signs what has the most versions, answers the most requests and brings one for the employer, in one transaction", async () => {
  const world = await aWorld();
  const certificateId = await aSentCertificate(world);
  // What the employer has already is replaced by what is brought.
  const employers = String(
    accepted(await world.call("deriveDraft", { certificateId, kind: "for-employer" }))["certificateId"],
  );
  accepted(await world.call("signCertificate", { certificateId: employers, seenRevision: 1 }));
  for (let nth = 0; nth < 60; nth += 1) await aQuestion(world, certificateId, { subject: "KOMPLT" });
  const draft = accepted(await world.call("deriveDraft", { certificateId, kind: "complement" }));
  const id = String(draft["certificateId"]);
  let seenRevision = 1;
  // Each is a version of its own: two write in turn.
  for (let nth = 0; nth < 60; nth += 1) {
    const claims = staffClaims(nth % 2 === 0 ? staff.elin : staff.nils);
    const answers = { profession: { text: `Målare ${String(nth)}` } };
    const input = { certificateId: id, form: sickLeaveForm, seenRevision, answers };
    seenRevision = Number(accepted(await world.call("saveDraft", input, { claims }))["revision"]);
  }

  const input = { certificateId: id, seenRevision, forEmployer: { shareDiagnosis: true } };
  expect(accepted(await world.call("signCertificate", input))).toMatchObject({ sentTo: "FKASSA" });
  expect(accepted(await world.call("readCertificate", { certificateId: employers }))).toHaveProperty("replacedBy");
  const left = world.tables.all("certificates").filter(({ pk, sk }) => pk === `C#${id}` && sk.startsWith("VERSION#"));
  expect(left).toEqual([]);
});
