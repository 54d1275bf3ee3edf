import { beforeEach, describe, expect, it } from "vitest";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { aMessage, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** A code of the contract, if there is one for it; a sentence; and last the place. */
const piece = /^(?:[A-Z_]+: )?[A-ZÅÄÖ][^;()]*(?<! ) \(\/[^()]*\)$/u;

function piecesOf(answer: string): readonly string[] {
  const text = /resultText>([^<]*)</.exec(answer)?.[1] ?? "";
  return text.split(/; (?!och \d)/u).map((one) => one.replace(/; och \d+ fel till$/u, ""));
}

function expectTold(answer: string, place: string): void {
  expect(answer).toMatch(/resultCode>ERROR</u);
  const pieces = piecesOf(answer);
  for (const one of pieces) expect(one).toMatch(piece);
  expect(pieces.some((one) => one.endsWith(`(${place})`))).toBe(true);
}

type Change = readonly [place: string, from: RegExp, to: string];

describe("each refusal is a sentence with its place last, and no code of our own", () => {
  it.each<Change>([
    ["/meddelande-id", /(<m:meddelande-id>)[^<]*/u, "$1a b"],
    ["/meddelande-id", /(<m:meddelande-id>)[^<]*/u, "$1.."],
    ["/meddelande-id", /<m:meddelande-id>[^<]*<.m:meddelande-id>/u, ""],
    ["/skickatTidpunkt", /(<m:skickatTidpunkt>)[^<]*/u, "$1i går"],
    ["/sistaDatumForSvar", /<\/m:skickatAv>/u, "$&<m:sistaDatumForSvar>2026-02-29</m:sistaDatumForSvar>"],
    ["/meddelande", /(<m:meddelande>)[^<]*/u, "$1"],
    ["/komplettering/0/instans", /<\/m:skickatAv>/u, `$&${complementWithInstance("0")}`],
    ["/komplettering/0/frage-id", /<\/m:skickatAv>/u, `$&${complementWithInstance("1").replace(">6<", ">x<")}`],
    ["/amne/code", /KONTKT/u, "HEJ"],
    ["/paminnelseMeddelande-id", /KONTKT/u, "PAMINN"],
    ["/skickatAv/part/code", /FKASSA/u, "TRANSP"],
    ["/logiskAdressMottagare", /(<m:logiskAdressMottagare>)[^<]*/u, "$1SE1"],
    ["/intygs-id", /(<m:intygs-id>.*?extension>)[^<]*/u, "$1unknown"],
  ])("of SendMessageToCare: %s", async (place, from, to) => {
    const xml = sendMessageToCareXml(aMessage(await aSentCertificate(world)));
    const answer = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(changed(xml, from, to))) });
    expectTold(answer.text, place);
  });

  it.each<Change>([
    ["/intyg/version", /<version>[^<]*<.version>/u, ""],
    ["/intyg/intygs-id/extension", /(<intygs-id>.*?extension>)[^<]*/u, "$1a b"],
    ["/answers/32/0/32.1", />HELT_NEDSATT</u, ">HEJ<"],
    ["/answers/27/0/27.1", /(<delsvar id="27.1">)true/u, "$1ja"],
    ["/answers/999", /<svar id="32"/u, '<svar id="999"><delsvar id="999.1">x</delsvar></svar>$&'],
  ])("of RegisterCertificate: %s", async (place, from, to) => {
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const text = changed(Buffer.from(xml).toString("utf8"), from, to);
    expectTold((await world.call("registerCertificate", { xml: envelope(Buffer.from(text)) })).text, place);
  });
});

function complementWithInstance(instance: string): string {
  return (
    `<m:komplettering><m:frage-id>6</m:frage-id><m:instans>${instance}</m:instans>` +
    "<m:text>Vad?</m:text></m:komplettering>"
  );
}

function changed(xml: string, from: RegExp, to: string): string {
  const after = xml.replace(from, to);
  if (after === xml) throw new Error("Nothing was changed");
  return after;
}
