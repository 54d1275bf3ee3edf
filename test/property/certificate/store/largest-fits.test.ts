import { randomBytes, randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import { largest, sizeOfAnswers } from "../../../../functions/certificate/model/largest.ts";
import { mostCarried } from "../../../../functions/operation/contract.ts";
import { writeRegisterCertificate } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { writeAnswers } from "../../../../functions/certificate/national-xml/write-answers.ts";
import { element, escapeText } from "../../../../functions/certificate/national-xml/write-xml.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { prefillOf } from "../../../fixtures/prefill-xml.ts";
import { expectUsableEverywhere } from "../../../fixtures/every-room.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../../fixtures/people.ts";
import {
  accepted,
  aMessage,
  aQuestion,
  aSentCertificate,
  ask,
  completeAnswers,
  envelope,
} from "../../../fixtures/steps.ts";
import { sendMessageToCareXml } from "../../../unit/certificate/national-xml/send-message-to-care-xml.ts";
import { carriedBytes } from "../../../fixtures/carried.ts";
import { aWorld } from "../../../fixtures/world.ts";

/** Characters drawn at random, so that nothing packs but by how often each comes. */
function drawn(alphabet: readonly string[], bytes: number): string {
  let text = "";
  for (let size = 0; ;) {
    const character = alphabet[randomInt(alphabet.length)]!;
    size += Buffer.byteLength(escapeText(character));
    if (size > bytes) return text;
    text += character;
  }
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at));
}

const ascii = range(0x20, 0x7f);
/** By how well each packs: bytes that come equally often pack worst. */
const texts = {
  "of Base64": (bytes: number) => randomBytes(bytes).toString("base64").slice(0, bytes),
  "of all signs of ASCII": (bytes: number) => drawn(ascii, bytes),
  "of letters of all lengths": (bytes: number) =>
    drawn([...ascii, ...range(0xa1, 0x7ff), ...range(0x4e00, 0x9fff)], bytes),
  "of ASCII and letters of two bytes, which pack worst": (bytes: number) => {
    const two = range(0xa1, 0x7ff);
    return drawn([...Array.from({ length: 20 }, () => ascii).flat(), ...two], bytes);
  },
  "of signs that JSON doubles": (bytes: number) => drawn(['"', "\\", "\n", "\t", "a"], bytes),
  "of signs that XML writes as five": (bytes: number) => drawn(["&", "<", ">", "a", "b", "c"], bytes),
  "of emoji": (bytes: number) => drawn(range(0x1f300, 0x1f5ff), bytes),
};

describe("the largest certificate that is taken", () => {
  it.each(Object.entries(texts))("fits the table and every answer, with a text %s", async (_what, text) => {
    const world = await aWorld();
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const before = Buffer.from(xml).toString("utf8");
    const around = Buffer.byteLength(before) + 100;
    const filled = (given: string) =>
      before.replace(
        '<svar id="32">',
        () => `<svar id="19"><delsvar id="19.1">${escapeText(given)}</delsvar></svar><svar id="32">`,
      );
    const given = text(largest.certificate - around);
    expect(Buffer.byteLength(filled(given))).toBeGreaterThan(largest.certificate - 200);
    const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(filled(given))) });
    expect(answer.text).toContain(">OK<");
    expect((await world.call("readCertificate", { certificateId: id })).status).toBe(200);
    expect((await world.call("printCertificate", { certificateId: id })).text.length).toBeLessThan(5_000_000);
  });

  it("goes through everything", async () => {
    const world = await aWorld();
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const text = `<svar id="19"><delsvar id="19.1">${"ord ".repeat(49_000)}</delsvar></svar><svar id="32">`;
    const sent = Buffer.from(xml).toString("utf8").replace('<svar id="32">', text);
    expect((await world.call("registerCertificate", { xml: envelope(Buffer.from(sent)) })).text).toContain(">OK<");
    await expectUsableEverywhere(world, id);
  });

  it("is refused in words where it is a little larger, and by no fault", async () => {
    const world = await aWorld();
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    for (const bytes of [largest.certificate, 350_000, 900_000]) {
      const text = `<svar id="19"><delsvar id="19.1">${texts["of Base64"](bytes)}</delsvar></svar><svar id="32">`;
      const sent = Buffer.from(xml).toString("utf8").replace('<svar id="32">', text);
      const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(sent)) });
      expect([answer.status, answer.text.includes("VALIDATION_ERROR")]).toEqual([200, true]);
      expect(answer.text).toContain("större än 200 kB");
    }
    expect(world.tables.all("certificates")).toEqual([]);
  });

  it("answers no more than it was sent, however much is wrong with it", async () => {
    const world = await aWorld();
    const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const sent = Buffer.from(xml)
      .toString("utf8")
      .replace('<svar id="32">', `${"<x/>".repeat(4_500)}<svar id="32">`);
    const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(sent)) });
    expect(answer.text).toContain("VALIDATION_ERROR");
    expect(answer.text).toMatch(/och \d+ fel till/);
    expect(answer.text.length).toBeLessThan(20_000);
  });
});

const type = findType("FK7804")!;
const longTexts = ["impairments", "activityLimitations", "treatment"];

describe("the largest draft that is saved", () => {
  it.each(Object.entries(texts))("is read again, with texts %s", async (_what, text) => {
    const world = await aWorld();
    const { certificateId } = accepted(await world.call("createDraft", { form: "FK7804-2.0", patient: tolvan }));
    // Each field takes 20,000 characters, however long: all are filled as far as the draft goes.
    const tried = [];
    for (const bytes of [60_000, 49_000, 40_000, 20_000]) {
      const answers = Object.fromEntries(longTexts.map((name) => [name, { text: text(bytes).slice(0, 19_990) }]));
      const saved = await world.call("saveDraft", { certificateId, seenRevision: 1, form: "FK7804-2.0", answers });
      tried.push(saved.status);
      if (saved.status === 200) break;
    }
    expect(tried.at(-1)).toBe(200);
    expect(tried.slice(0, -1).every((status) => status === 413)).toBe(true);
    expect((await world.call("readDraft", { certificateId })).status).toBe(200);
  });

  it("is read again where a journal system fills it, and leaves out as much as is told", async () => {
    const world = await aWorld();
    const words = texts["of ASCII and letters of two bytes, which pack worst"];
    const answers = Object.fromEntries(["35", "17", "19"].map((id) => [id, [{ [`${id}.1`]: words(15_000) }]]));
    const unknown = Array.from({ length: 150 }, (_, at) => [String(9001 + at), words(900)] as const);
    const written = [
      ...writeAnswers(type, { answers }),
      ...unknown.map(([id, text]) => element("svar", [element("delsvar", text, `id="${id}.2"`)], `id="${id}"`)),
    ];
    const begun = { form: "FK7804-2.0", patient: tolvan, prefill: prefillOf(written) };
    const { certificateId, prefill } = accepted(await world.call("createDraft", begun));
    expect(prefill).toMatchObject({ untold: 50 });
    expect((await world.call("readDraft", { certificateId })).json.prefill).toEqual(prefill);
  });

  it.each(Object.entries(texts))("is no larger as XML than it was counted, with texts %s", (_what, text) => {
    const answers = { "35": [{ "35.1": text(30_000) }], "19": [{ "19.1": `\u0001\r\u0000${text(1_000)}\ud800` }] };
    const written = (given: Answers) =>
      writeRegisterCertificate({
        id: "x",
        type: "FK7804",
        version: "2.0",
        patient: { kind: "personnummer", number: tolvan },
        issuer: { hsaId: "x", name: "x", positions: [], specialities: [], unit: units.healthCentre },
        relations: [],
        answers: given,
      }).byteLength;
    expect(written(answers) - written({})).toBeLessThanOrEqual(sizeOfAnswers(answers));
  });

  it("is as before where a larger one is refused", async () => {
    const world = await aWorld();
    const created = { form: "FK7804-2.0", patient: tolvan, answers: completeAnswers };
    const { certificateId } = accepted(await world.call("createDraft", created));
    const before = world.tables.everything("audit");
    const filled = Object.fromEntries(longTexts.map((name) => [name, { text: "&".repeat(19_000) }]));
    const input = { certificateId, seenRevision: 1, form: "FK7804-2.0", answers: { ...completeAnswers, ...filled } };
    const refused = await world.call("saveDraft", input);
    expect([refused.status, refused.json.code]).toEqual([413, "draft-too-large"]);
    expect(world.tables.everything("audit")).toBe(before);
  });
});

describe("the largest messages that are taken", () => {
  it("are read page by page, each of which the platform carries, and one more is refused in words", async () => {
    const world = await aWorld();
    const certificateId = await aSentCertificate(world);
    // Each quotation mark is four bytes of an answer on its way.
    const typed = { certificateId, seenRevision: 0, text: '"'.repeat(10_000) };
    accepted(await world.call("saveQuestionDraft", { ...typed, subject: "OVRIGT", heading: '"'.repeat(255) }));
    const asked: string[] = [];
    for (let n = 0; n < largest.messages; n += 1) {
      const messageId = await aQuestion(world, certificateId, { text: '"'.repeat(9_500) });
      asked.push(messageId);
      accepted(await world.call("saveAnswerDraft", { ...typed, messageId }));
    }
    const listed = async (): Promise<readonly string[]> => {
      const received: string[] = [];
      let after: string | undefined;
      do {
        const page = await world.call("listMessages", {
          certificateId,
          limit: 100,
          ...(after === undefined ? {} : { after }),
        });
        expect([page.status, carriedBytes(page.text) < mostCarried]).toEqual([200, true]);
        const { messages, next } = page.json as { messages: { messageId: string; from: string }[]; next?: string };
        received.push(...messages.filter(({ from }) => from !== "HSVARD").map(({ messageId }) => messageId));
        after = next;
      } while (after !== undefined);
      return received.toSorted();
    };
    expect(await listed()).toEqual(asked.toSorted());
    for (const messageId of asked)
      accepted(await world.call("answerQuestion", { certificateId, messageId, text: '"'.repeat(10_000) }));
    expect(await listed()).toEqual(asked.toSorted());
    expect((await ask(world, certificateId)).text).toContain("VALIDATION_ERROR");
  });

  it("are no larger than they may be: one that is is refused in words", async () => {
    const world = await aWorld();
    const other = await aSentCertificate(world);
    const refused = await ask(world, other, { text: "x".repeat(largest.message) });
    expect([refused.status, refused.text.includes("VALIDATION_ERROR")]).toEqual([200, true]);
    expect(refused.text).toContain("större än 20 kB");
  });
});

describe("what is wrong with a call", () => {
  it.each([
    ["fields that nobody knows", Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`f${String(at)}`, 0]))],
    ["one whose name is as long as the body", { ["~".repeat(900_000)]: 0 }],
    [
      "some whose names are long",
      Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`${String(at)}${"~".repeat(9_000)}`, 0])),
    ],
  ])("is told in few words: %s", async (_what, more) => {
    const world = await aWorld();
    const { status, text, json } = await world.call("createDraft", { form: "FK7804-2.0", patient: tolvan, ...more });
    expect([status, json.code, carriedBytes(text) < 300_000]).toEqual([400, "input-invalid", true]);
    const wrong = Object.keys(more).length;
    expect([json.errors.length, json.moreErrors ?? 0]).toEqual([Math.min(wrong, 100), Math.max(0, wrong - 100)]);
  });

  it.each([
    ["elements that do not belong there", "<x/>".repeat(4_500), /och 4\d\d\d fel till/],
    ["one whose name is as long as a message", `<m:${"x".repeat(40_000)}/>`, /hör inte hit/],
  ])("is told over SOAP in few words: %s", async (_what, more, told) => {
    const world = await aWorld();
    const message = sendMessageToCareXml(aMessage(await aSentCertificate(world)));
    const xml = message.replace("<m:skickatTidpunkt>", `${more}<m:skickatTidpunkt>`);
    const { status, text } = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) });
    expect([status, text.includes("VALIDATION_ERROR"), text.length < 30_000]).toEqual([200, true, true]);
    expect(text).toMatch(told);
  });
});
