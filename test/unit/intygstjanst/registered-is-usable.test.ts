import { beforeEach, describe, expect, it } from "vitest";
import { expectUsableEverywhere } from "../../fixtures/every-room.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { someSignature } from "../certificate/national-xml/messages.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Change = (xml: string) => string;

async function register(change: Change): Promise<{ readonly id: string; readonly text: string }> {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const text = Buffer.from(xml).toString("utf8");
  const changed = change(text);
  if (changed === text && change !== asUsual) throw new Error("The certificate is as it was");
  const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(changed)) });
  return { id, text: answer.text };
}

const asUsual: Change = (xml) => xml;
const withFunding = (text: string): Change => {
  const answer = `<svar id="19"><delsvar id="19.1">${text}</delsvar></svar><svar id="32">`;
  return (xml) => xml.replace('<svar id="32">', answer);
};
const withoutFixedRoots: Change = (xml) =>
  xml.replaceAll(/<t:root>(?:1\.2\.752\.129\.2\.1\.4\.1|1\.2\.752\.29\.4\.71)<\/t:root>/g, "<t:root></t:root>");
const withPrefix =
  (prefix: string): Change =>
  (xml) =>
    xml.replaceAll(/(<\/?)t:/g, `$1${prefix}:`).replace("xmlns:t=", `xmlns:${prefix}=`);
const signed: Change = (xml) =>
  xml.replace(
    "</r:intyg>",
    `<u:underskrift xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2">${someSignature}</u:underskrift></r:intyg>`,
  );
const withoutSigningTime: Change = (xml) => xml.replace(/<signeringstidpunkt>[^<]*<.signeringstidpunkt>/, "");

describe("what is registered", () => {
  it.each<readonly [string, Change]>([
    ["as usual", asUsual],
    ["with a text of 20,000 characters", withFunding("x".repeat(20_000))],
    ["with a text of 20,001 characters", withFunding("x".repeat(20_001))],
    ["with a text of 60,000 characters", withFunding("ord ".repeat(15_000))],
    ["without saying when it was signed", withoutSigningTime],
    ["signed, without saying when", (xml) => signed(withoutSigningTime(xml))],
    ["with empty roots where the schema fixes them", withoutFixedRoots],
    ["signed, with empty roots where the schema fixes them", (xml) => signed(withoutFixedRoots(xml))],
    ["with white space around the type's code", (xml) => xml.replace(">LISJP<", ">\n LISJP\t<")],
    ["with a root of its own for its id", (xml) => xml.replace(/(<intygs-id><t:root>)[^<]*/, "$11.2.3")],
    ["without names of staff and unit", (xml) => xml.replaceAll(/(<fullstandigtNamn>|<enhetsnamn>)[^<]*/g, "$1")],
    ...["__proto__", "constructor", "toString", "å-1", "_.x", "xsi"].flatMap((prefix) => [
      [`with the prefix ${prefix}`, withPrefix(prefix)] as const,
      [`signed, with the prefix ${prefix}`, ((xml) => signed(withPrefix(prefix)(xml))) satisfies Change] as const,
    ]),
  ])("%s goes through everything", async (_what, change) => {
    const { id, text } = await register(change);
    expect(text).toContain(">OK<");
    await expectUsableEverywhere(world, id);
  });

  it("has its namespaces where the envelope declares them, whatever the prefix is called", async () => {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";
    const bare = withPrefix("__proto__")(Buffer.from(xml).toString()).replace(` xmlns:__proto__="${types}"`, "");
    const around = envelope(Buffer.from(bare)).replace("<soapenv:Body>", `<soapenv:Body xmlns:__proto__="${types}">`);
    expect((await world.call("registerCertificate", { xml: around })).text).toContain(">OK<");
    await expectUsableEverywhere(world, id);
  });
});

describe("what no recipient would know", () => {
  it.each<readonly [string, string, Change]>([
    ["a type in small letters", "/intyg/typ/code", (xml) => xml.replace(">LISJP<", ">lisjp<")],
    ["an id without root", "/intyg/intygs-id/root", (xml) => xml.replace(/(<intygs-id><t:root>)[^<]*/, "$1")],
    ["an id with a blank root", "/intyg/intygs-id/root", (xml) => xml.replace(/(<intygs-id><t:root>)[^<]*/, "$1 \n")],
    [
      "a blank workplace code",
      "/intyg/skapadAv/enhet/arbetsplatskod/extension",
      (xml) => xml.replace(/(<arbetsplatskod>.*?<t:extension>)[^<]*/, "$1 "),
    ],
    [
      "a blank HSA-id",
      "/intyg/skapadAv/personal-id/extension",
      (xml) => xml.replace(/(<personal-id>.*?<t:extension>)[^<]*/, "$1 "),
    ],
  ])("is refused at the door: %s", async (_what, pointer, change) => {
    const { text } = await register(change);
    expect(text).toContain("VALIDATION_ERROR");
    expect(text).toContain(pointer);
    expect(world.tables.all("certificates")).toEqual([]);
  });
});
