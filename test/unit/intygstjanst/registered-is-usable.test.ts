import { expect, it } from "vitest";
import { expectUsableEverywhere } from "../../fixtures/every-room.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { envelope } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

const funding = (text: string) => `<svar id="19"><delsvar id="19.1">${text}</delsvar></svar><svar id="32">`;

it.each([
  ["as usual", (xml: string) => xml],
  ["with a text of 20,000 characters", (xml: string) => xml.replace('<svar id="32">', funding("x".repeat(20_000)))],
  ["with a text of 20,001 characters", (xml: string) => xml.replace('<svar id="32">', funding("x".repeat(20_001)))],
  ["with a text of 60,000 characters", (xml: string) => xml.replace('<svar id="32">', funding("ord ".repeat(15_000)))],
  [
    "that does not say when it was signed",
    (xml: string) => xml.replace(/<signeringstidpunkt>[^<]*<.signeringstidpunkt>/, ""),
  ],
])("a certificate registered %s goes through everything", async (_what, change) => {
  const world = await aWorld();
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const changed = change(Buffer.from(xml).toString("utf8"));
  const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(changed)) });
  expect(answer.text).toContain(">OK<");
  await expectUsableEverywhere(world, id);
});
