import { beforeEach, describe, expect, it } from "vitest";
import {
  directory,
  emailAddresses,
  emailOutbox,
  taskStore,
  waitingCounts,
} from "../../../functions/certificate/needs.ts";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { sendEmails } from "../../../functions/webcert/emails/send-emails.ts";
import type { EmailPorts } from "../../../functions/webcert/emails/send-emails.ts";
import type { Email } from "../../../functions/webcert/emails/waiting-email.ts";
import { aUnit, staff, staffClaims, tolvan, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aDraft, aQuestion, aSentCertificate, ask } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
let mailbox: Email[];
beforeEach(async () => {
  world = await aWorld();
  mailbox = [];
});

const nurse = { claims: staffClaims(staff.nils) };
const [elins, nils, ours] = ["elin@norrbacka.example", "nils@norrbacka.example", "mottagning@norrbacka.example"];
const unit = units.healthCentre.hsaId;

/** The job at this moment; what it sends is in the mailbox. */
function job(ports: Partial<EmailPorts> = {}): Promise<number> {
  return sendEmails(world.clock.now(), {
    outbox: world.the(emailOutbox),
    addresses: world.the(emailAddresses),
    directory: world.the(directory),
    tasks: world.the(taskStore),
    counts: world.the(waitingCounts),
    send: (email) => {
      mailbox.push(email);
      return Promise.resolve();
    },
    log: world.log,
    webcert: "https://intygstjanster.example/webcert",
    hasTime: () => true,
    ...ports,
  });
}

/** Its run after so many minutes. */
function run(ports: Partial<EmailPorts> = {}, minutes = 5): Promise<number> {
  world.clock.pass({ minutes });
  return job(ports);
}

/** A run when whoever was told has rested. */
const laterRun = (): Promise<number> => run({}, 60);

const waiting = () => world.tables.all("certificates").filter(({ pk }) => pk === "EMAILS");

async function want(of: "me" | "unit", address: string | undefined, caller = {}) {
  return accepted(await world.call("saveEmailAddress", { of, ...(address === undefined ? {} : { address }) }, caller));
}

async function assign(assignee: string | undefined, certificateId: string): Promise<void> {
  const { task } = accepted(await world.call("readDraft", { certificateId })) as { task?: { assignedAt: string } };
  const seenAt = task === undefined ? {} : { seenAt: task.assignedAt };
  const whom = assignee === undefined ? {} : { assignee };
  accepted(await world.call("assignDraft", { certificateId, ...whom, ...seenAt }));
}

describe("Whoever is given a task", () => {
  it("is told by e-mail that it waits, once, and of nothing that it is about", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    expect([await run(), await run(), await laterRun(), waiting()]).toEqual([1, 0, 0, []]);
    expect(mailbox).toEqual([{ to: nils, subject: "Något väntar på dig i Webcert", text: expect.any(String) }]);
    expect(mailbox[0]?.text).toBe(
      "1 uppgift väntar på dig i Webcert, på Norrbacka vårdcentral.\n\n" +
        "Logga in för att se vad det gäller: https://intygstjanster.example/webcert\n\n" +
        "Det här meddelandet säger aldrig vem eller vad det gäller. Du kan inte svara på det. " +
        "Vart det skickas bestämmer du i Webcert, under Att göra.\n\n" +
        "In English: 1 task waits for you in Webcert, at Norrbacka vårdcentral. " +
        "Sign in to see what it is about. You cannot reply to this message.",
    );
  });

  it("is told of several in one e-mail, with as many as wait when it is sent", async () => {
    await want("me", nils, nurse);
    const drafts = [await aDraft(world), await aDraft(world), await aDraft(world)];
    for (const one of drafts) await assign(staff.nils.hsaId, one);
    await assign(undefined, drafts[0]!);
    expect(waiting()).toHaveLength(1);
    expect(await run()).toBe(1);
    expect(mailbox[0]?.text).toMatch(/^2 uppgifter väntar på dig/);
    world.clock.pass({ minutes: 1 });
    await assign(staff.nils.hsaId, drafts[0]!);
    expect([await run(), await laterRun()]).toEqual([0, 1]);
    expect(mailbox[1]?.text).toMatch(/^3 uppgifter väntar på dig/);
  });

  it("is not told again of what they know, where something was given to them and taken away", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    expect(await run()).toBe(1);
    const other = await aDraft(world);
    world.clock.pass({ minutes: 1 });
    await assign(staff.nils.hsaId, other);
    await assign(undefined, other);
    expect([await laterRun(), waiting()]).toEqual([0, []]);
  });

  it("is told nothing of what waits no more, of what they took, and without an address", async () => {
    const [done, taken, untold] = [await aDraft(world), await aDraft(world), await aDraft(world)];
    await want("me", elins);
    await assign(staff.nils.hsaId, untold);
    await assign(staff.elin.hsaId, taken);
    await want("me", nils, nurse);
    await want("me", undefined, nurse);
    await assign(unit, done);
    await want("unit", ours);
    accepted(await world.call("deleteDraft", { certificateId: done, seenRevision: 1 }));
    expect([await run(), mailbox, waiting()]).toEqual([0, [], []]);
  });

  it("is told nothing of a unit where they work no more", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    for (const { pk, sk } of world.tables.all("directory").filter(({ sk: at }) => at === `AT#${unit}`))
      await world.tables.transact([{ table: "directory", pk, sk, delete: true }]);
    expect([await run(), mailbox, waiting()]).toEqual([0, [], []]);
  });
});

describe("A unit", () => {
  it("is told of messages from recipients and of tasks that are its own", async () => {
    await want("unit", ours);
    const certificateId = await aSentCertificate(world);
    const question = await aQuestion(world, certificateId);
    await assign(unit, await aDraft(world));
    accepted(await world.call("assignQuestion", { certificateId, messageId: question, assignee: unit }));
    expect(await run()).toBe(1);
    expect(mailbox[0]).toMatchObject({ to: ours, subject: "Något väntar på enheten i Webcert" });
    expect(mailbox[0]?.text).toContain("1 uppgift och 1 meddelande från en mottagare väntar på er i Webcert, på Norr");
    expect(mailbox[0]?.text).toContain(
      "In English: 1 task and 1 message from a recipient wait for you in Webcert, at N",
    );
    for (const secret of [tolvan, certificateId, question, "Försäkringskassan", "FKASSA", staff.elin.name])
      expect(JSON.stringify([mailbox, waiting()])).not.toContain(secret);
  });

  it("is told of a reminder, where what it reminds of waits still", async () => {
    await want("unit", ours);
    const certificateId = await aSentCertificate(world);
    const question = await aQuestion(world, certificateId);
    expect(await run()).toBe(1);
    expect((await ask(world, certificateId, { subject: "PAMINN", reminderOf: question })).text).toContain(">OK<");
    expect(await laterRun()).toBe(1);
    expect(mailbox).toHaveLength(2);
  });

  it.each(["archived", "named with an address"])("that is %s", async (how) => {
    await want("unit", ours);
    await assign(unit, await aDraft(world));
    const { healthCentre } = units;
    const name = "Viktigt: logga in på https://webcert.evil.example/";
    await world.tables.transact(
      unitWrites(how === "archived" ? { ...healthCentre, isArchived: true } : { ...healthCentre, name }),
    );
    expect(await run()).toBe(how === "archived" ? 0 : 1);
    for (const { text } of mailbox) {
      expect(text).not.toContain("evil");
      expect(text).toContain(`på ${unit}.`);
    }
  });

  it("that is a part of another and has no address is told by the whole's", async () => {
    const part = { ...aUnit("TSTNMT2321000156-1007", "Norrbacka barnmottagning", units.healthCentre.careProvider) };
    await world.tables.transact([
      ...unitWrites({ ...part, partOf: unit }),
      ...staffWrites(staff.elin, [worksAt(units.healthCentre)]),
    ]);
    const atPart = { headers: { "care-unit": part.hsaId } };
    await want("unit", ours);
    expect(accepted(await world.call("readEmailAddresses", {}, atPart))).toMatchObject({
      wholesAddress: { address: ours },
    });
    const certificateId = accepted(await world.call("createDraft", draftOf(), atPart))["certificateId"] as string;
    accepted(await world.call("assignDraft", { certificateId, assignee: part.hsaId }, atPart));
    expect(await run()).toBe(1);
    expect(mailbox[0]).toMatchObject({ to: ours });
    expect(mailbox[0]?.text).toContain("på Norrbacka barnmottagning");
    await want("unit", "barn@norrbacka.example", atPart);
    expect(accepted(await world.call("readEmailAddresses", {}, atPart))).not.toHaveProperty("wholesAddress");
  });
});

const draftOf = () => ({ form: "FK7804-2.0", patient: tolvan });

describe("What cannot be sent", () => {
  const broken = () => Promise.reject(new Error("MessageRejected"));
  const logged = (code: string) => world.logLines.filter((line) => line.includes(`"${code}"`)).length;

  it("is tried again, ever more seldom, hinders no other, and says who it was for to no log", async () => {
    await want("me", nils, nurse);
    await want("unit", ours);
    await assign(staff.nils.hsaId, await aDraft(world));
    await assign(unit, await aDraft(world));
    const onlyOurs = (email: Email) => (email.to === ours ? Promise.resolve() : broken());
    expect([await run({ send: onlyOurs }), logged("email-not-sent")]).toEqual([1, 1]);
    for (let minutes = 0; minutes < 60; minutes += 5) expect(await run({ send: broken })).toBe(0);
    expect(logged("email-not-sent")).toBe(4);
    expect(JSON.stringify(world.logLines)).not.toContain(nils);
    expect(await run({}, 30)).toBe(1);
    expect(mailbox).toMatchObject([{ to: nils }]);
  });

  it("is given up after a day, but for what has come up since", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    expect(await run({ send: broken })).toBe(0);
    world.clock.pass({ minutes: 23 * 60 });
    await assign(staff.nils.hsaId, await aDraft(world));
    expect([await run({ send: broken }, 55), waiting().length]).toEqual([0, 1]);
    expect([await run({ send: broken }, 24 * 60), waiting(), logged("email-given-up")]).toEqual([0, [], 1]);
  });

  it("ends the run where the service is too busy, and who has waited longest is first in the next", async () => {
    await want("unit", ours);
    await want("me", nils, nurse);
    await assign(unit, await aDraft(world));
    world.clock.pass({ minutes: 1 });
    await assign(staff.nils.hsaId, await aDraft(world));
    const tried: string[] = [];
    const busy = ({ to }: Email) => {
      tried.push(to);
      return Promise.reject(Object.assign(new Error(), { name: "TooManyRequestsException" }));
    };
    expect([await run({ send: busy }), tried]).toEqual([0, [ours]]);
    expect([await run({}, 1), mailbox.map(({ to }) => to)]).toEqual([1, [nils]]);
    expect([await run(), mailbox.length]).toEqual([1, 2]);
  });

  it("is told to the operator once it has waited for an hour, with how many it is", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    expect([await run({ send: broken }, 59), logged("emails-overdue")]).toEqual([0, 0]);
    expect([await run({ send: broken }), logged("emails-overdue")]).toEqual([0, 1]);
    expect(world.logLines.at(-1)).toContain('"OverdueEmails":1');
  });

  it("is sent once by two runs at once, and not at once again where it cannot be noted that it was", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    world.clock.pass({ minutes: 5 });
    expect((await Promise.all([job(), job()])).toSorted()).toEqual([0, 1]);
    await assign(staff.nils.hsaId, await aDraft(world));
    const outbox = world.the(emailOutbox);
    const forgetful = {
      list: () => outbox.list(),
      begin: outbox.begin.bind(outbox),
      takeOut: outbox.takeOut.bind(outbox),
      told: () => Promise.reject(new Error("no answer")),
    };
    expect(await run({ outbox: forgetful }, 60)).toBe(0);
    for (let minutes = 0; minutes < 120; minutes += 5) await run({ outbox: forgetful });
    expect(mailbox).toHaveLength(6);
  });
});

describe("An e-mail", () => {
  it("stays asked for where more came up while it was sent, and where there was no time", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    expect(await run({ hasTime: () => false })).toBe(0);
    const meanwhile = await aDraft(world);
    const send = async () => {
      world.clock.pass({ minutes: 1 });
      await assign(staff.nils.hsaId, meanwhile);
    };
    expect([await run({ send }), await run(), await laterRun()]).toEqual([1, 0, 1]);
    expect(mailbox[0]?.text.slice(0, 11)).toBe("2 uppgifter");
  });

  it("waits for what came up just now, which no index may have yet", async () => {
    await want("me", nils, nurse);
    await assign(staff.nils.hsaId, await aDraft(world));
    const early = { listOf: () => Promise.resolve({ values: [], damaged: [] }) };
    expect([await job({ tasks: early }), waiting().length, await run()]).toEqual([0, 1, 1]);
  });
});

describe("Where e-mails go", () => {
  it("is told with who said so, of oneself and of the unit, also once it is taken away", async () => {
    const { saved } = await want("unit", ours, nurse);
    expect(saved).toEqual({
      address: ours,
      savedAt: world.clock.now(),
      savedBy: { hsaId: staff.nils.hsaId, name: staff.nils.name },
    });
    await want("me", elins);
    expect(accepted(await world.call("readEmailAddresses", {}))).toMatchObject({
      own: { address: elins },
      unit: { address: ours },
    });
    expect(accepted(await world.call("readEmailAddresses", {}, nurse))).toEqual({ unit: saved });
    const removed = { savedAt: world.clock.now(), savedBy: { hsaId: staff.elin.hsaId, name: staff.elin.name } };
    expect(await want("unit", undefined)).toEqual({ saved: removed });
    await want("me", undefined);
    expect(accepted(await world.call("readEmailAddresses", {}))).toEqual({ own: removed, unit: removed });
    expect(JSON.stringify(world.tables.all("directory").filter(({ pk }) => pk.startsWith("EMAIL#")))).not.toContain(
      "@",
    );
  });

  it("is told as nowhere where it cannot be read, and can be said anew", async () => {
    await want("unit", ours);
    const [{ pk, sk } = { pk: "", sk: "" }] = world.tables.all("directory").filter((one) => one.sk === "EMAIL");
    await world.tables.transact([{ table: "directory", pk, sk, put: { address: 1 } }]);
    expect(accepted(await world.call("readEmailAddresses", {}))).toEqual({});
    await want("unit", ours);
    expect(accepted(await world.call("readEmailAddresses", {}))).toMatchObject({ unit: { address: ours } });
  });

  it.each([
    "ingen adress",
    "elin@norrbacka",
    "elin@@norrbacka.example",
    "Elin <elin@norrbacka.example>",
    "elin@norrbacka.example, nils@norrbacka.example",
    "elin@norrbacka.example\nBcc: nils@norrbacka.example",
    ".elin@norrbacka.example",
    "elin..s@norrbacka.example",
    "elin@-norrbacka.example",
    "åsa@norrbacka.example",
    "elin@norrbacka.example ",
    `${"e".repeat(65)}@norrbacka.example`,
    `elin@${"norrbacka.".repeat(30)}example`,
    "",
  ])("is one address that a mail server takes, and not %j", async (address) => {
    const answer = await world.call("saveEmailAddress", { of: "me", address });
    expect([answer.status, answer.json.code, answer.json.errors[0].pointer]).toEqual([
      400,
      "input-invalid",
      "/address",
    ]);
  });

  it.each(["a@b.se", "e.s+webcert@mail.norrbacka.example", "o'neil@xn--rbacka-n5a.xn--p1ai", `${"e".repeat(64)}@b.se`])(
    "may be %s",
    async (address) => {
      await want("me", address);
    },
  );
});
