import { beforeEach, describe, expect, it } from "vitest";
import { accepted, aMessage, aQuestion, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { sendMessageToCareXml } from "../../unit/certificate/national-xml/send-message-to-care-xml.ts";
import { leavesOf, name, sentFrom } from "./planted-names.ts";

let world: World;
let certificateId: string;
let message: string;

beforeEach(async () => {
  world = await aWorld();
  certificateId = await aSentCertificate(world);
  const answered = await aQuestion(world, certificateId, { id: "f-1", subject: "KOMPLT" });
  message = sendMessageToCareXml(
    aMessage(certificateId, {
      id: "f-2",
      subject: "KOMPLT",
      referenceId: "r-1",
      heading: "Rubrik",
      complements: [{ questionId: "32", instance: 1, text: "Ange skälet" }],
      answerTo: { messageId: answered, referenceId: "r-2" },
    }),
  );
});

/** What a recipient says, for who reads the messages of the certificate. */
const said = /rubrik|meddelande$|text$|kontaktInfo/;

async function listed(messageId: string): Promise<string> {
  const { messages } = accepted(await world.call("listMessages", { certificateId }));
  return JSON.stringify((messages as { messageId: string }[]).filter((one) => one.messageId === messageId));
}

function expectNowhere(at: string, places: Readonly<Record<string, string>> = {}): void {
  const all = {
    ...places,
    tables: world.tables.everything() + JSON.stringify(world.tables.everyEvent()),
    log: world.logLines.join("\n"),
  };
  const holding = Object.entries(all).filter(([, found]) => found.toLowerCase().includes(name.toLowerCase()));
  expect([at, holding.map(([place]) => place)]).toEqual([at, []]);
}

describe("a patient's name in what is said about a certificate is in no key, event and log", () => {
  it("wherever in a message of its recipient's it was written", async () => {
    let taken = 0;
    let number = 2;
    const withoutAnswer = message.replace(/<m:svarPa>.*<\/m:svarPa>/, "");
    for (const sent of [message, withoutAnswer])
      for (const { path, start, end, text: written } of leavesOf(sent))
        for (const put of [name, `${written} ${name}`, `${written}-${name}`]) {
          number += 1;
          const planted = sent.slice(0, start) + put + sent.slice(end);
          const xml = planted.replace(/(meddelande-id>)f-2</, `$1f-${String(number)}<`);
          const { text } = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) });
          if (text.includes(">OK<")) taken += 1;
          else expect([path, /faultcode>\w*:?Server/.test(text)]).toEqual([path, false]);
          const told = said.test(path) ? {} : { listed: await listed(`f-${String(number)}`) };
          expectNowhere(`${put} in ${path}`, text.includes(">OK<") ? told : {});
        }
    expect(taken).toBeGreaterThan(10);
  });

  it("in the words by which care answers and makes it void, which its recipient gets", async () => {
    accepted(await world.call("answerQuestion", { certificateId, messageId: "f-1", text: `Ja, ${name}` }));
    const revoked = { certificateId, reason: "other-serious-error", explanation: `Avsåg ${name}` };
    accepted(await world.call("revokeCertificate", revoked));
    expectNowhere("care's own words");
    expect((await sentFrom(world, certificateId)).split(name)).toHaveLength(3);
  });
});
