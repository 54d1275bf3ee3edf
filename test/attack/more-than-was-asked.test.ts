import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../functions/operation/contract.ts";
import { pathParameters } from "../../functions/operation/contract.ts";
import { carriedBytes } from "../fixtures/carried.ts";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { operations } from "../fixtures/operations.ts";
import { tolvan, units, usualClaims } from "../fixtures/people.ts";
import { aMessage, aSentCertificate, envelope } from "../fixtures/steps.ts";
import type { World } from "../fixtures/world.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

// Whoever sends a little that is wrong and is told much of it has us send for them; and what is told of an id that is
// nobody's is told to whoever reads it.

const contracts: readonly Contract[] = [...operations.values()].map(({ operation }) => operation.contract);

/** Of a refusal, on its way. */
const mostTold = 50_000;
/** Nearly all that a call may hold. */
const sentBytes = 960_000;

let world: World;
let sent: string;
beforeAll(async () => {
  world = await aWorld();
  sent = await aSentCertificate(world);
});

function named(some: readonly Contract[]): (readonly [string, Contract])[] {
  return some.map((contract) => [contract.id, contract]);
}

/** All that a call may be full of, as many as it holds. */
const fillings = {
  "elements that do not belong there": "<x/>",
  "answers to no question": '<svar id="998"/>',
  "the same text again": "<text>]]&gt;&quot;</text>",
} as const;

describe.each(Object.entries(fillings))("960 kB of %s", (_what, filling) => {
  const many = filling.repeat(sentBytes / filling.length);

  it("in a certificate are answered in few words, and nothing of them is kept", async () => {
    const before = world.tables.everything("audit");
    const xml = Buffer.from(journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20").xml).toString();
    const full = envelope(Buffer.from(xml.replace('<svar id="32">', () => `${many}<svar id="32">`)));
    const { text } = await world.call("registerCertificate", { xml: full });
    expect([text.includes(">OK<"), carriedBytes(text) < mostTold]).toEqual([false, true]);
    expect(world.tables.everything("audit")).toBe(before);
  });

  it("in a message are answered in few words, and nothing of them is kept", async () => {
    const before = world.tables.everything("audit");
    const xml = sendMessageToCareXml(aMessage(sent)).replace("<m:skickatTidpunkt>", () => `${many}<m:skickatTidpunkt>`);
    const { text } = await world.call("sendMessageToCare", { xml: envelope(Buffer.from(xml)) });
    expect([text.includes(">OK<"), carriedBytes(text) < mostTold]).toEqual([false, true]);
    expect(world.tables.everything("audit")).toBe(before);
  });
});

describe.each(named(contracts.filter(({ method }) => method === "POST" || method === "PUT")))("%s", (id, contract) => {
  it.each(["[[]],", '{"~":"~"},'])("answers 960 kB of %s in few words", async (filling) => {
    const body = `{"more":[${filling.repeat(sentBytes / filling.length)}0]}`;
    const claims = usualClaims(contract);
    const caller = claims === undefined ? {} : { claims };
    const { status, text } = await world.call(id, contract.examples.input, { ...caller, body });
    expect([status < 300, carriedBytes(text) < mostTold]).toEqual([false, true]);
  });
});

const addressed = contracts.filter(({ path }) => pathParameters(path).length > 0);
const long = { "of one letter": "a", "of signs that addresses escape": "å/%", "of signs that JSON escapes": '"\\' };

describe.each(named(addressed))("%s", (id, contract) => {
  it.each(Object.entries(long))(
    "answers an id of 3,000 characters %s in few words, and without it",
    async (_what, one) => {
      const odd = one.repeat(3_000 / one.length);
      for (const name of pathParameters(contract.path)) {
        const claims = usualClaims(contract);
        const caller = claims === undefined ? {} : { claims };
        const { status, text } = await world.call(id, { ...contract.examples.input, [name]: odd }, caller);
        expect([name, status]).toEqual([name, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
        expect([name, text.includes(one.repeat(40)), carriedBytes(text) < 3_000]).toEqual([name, false, true]);
      }
    },
  );
});
