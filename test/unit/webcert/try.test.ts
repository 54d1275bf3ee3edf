import { expect, it } from "vitest";
import { aWorld } from "../../fixtures/world.ts";
import { aSentCertificate, aQuestion } from "../../fixtures/steps.ts";
import { realSeal } from "../../fixtures/signing.ts";
it("walks", async () => {
  const world = await aWorld();
  world.seal = await realSeal(() => new Date(world.clock.milliseconds()));
  const t = performance.now();
  const id = await aSentCertificate(world);
  const q = await aQuestion(world, id);
  const a = await world.call("answerQuestion", { certificateId: id, messageId: q, text: "Ja" });
  expect(a.status).toBe(200);
  console.log(performance.now() - t);
  const w2 = await aWorld();
  const t2 = performance.now();
  for (let i = 0; i < 50; i++) await aSentCertificate(w2);
  console.log((performance.now() - t2) / 150);
  expect((await world.call("listCertificates")).json.certificates).toHaveLength(1);
});
