import { beforeEach, describe, expect, it } from "vitest";
import { accepted, aQuestion, aSentCertificate, aSignedCertificate, ask, askAt } from "../../fixtures/steps.ts";
import { systemClaims, tolvan, units } from "../../fixtures/people.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function outcome(answer: ReturnType<typeof ask>): Promise<string> {
  const { text } = await answer;
  return [
    /resultCode>(\w+)</.exec(text)?.[1],
    /errorId>(\w+)</.exec(text)?.[1],
    /resultText>([A-Z_]+):/.exec(text)?.[1],
  ]
    .filter(Boolean)
    .join(" ");
}

describe("a question from a recipient", () => {
  it("is entered encrypted, numbered and logged", async () => {
    const certificateId = await aSentCertificate(world);
    expect(await outcome(ask(world, certificateId, { id: "q1", text: "Hur ofta behandlas hen?" }))).toBe("OK");
    expect((await world.stores.certificates.find(certificateId))?.certificate.sequence).toBe(3);
    expect(world.tables.all("outbox").filter(({ sk }) => sk.endsWith("#000003"))).toMatchObject([
      { kind: "message.received", messageId: "q1" },
    ]);
    expect(world.tables.everything()).not.toContain("Hur ofta");
    expect(world.tables.all("audit").filter((item) => item["operation"] === "sendMessageToCare")).toHaveLength(1);
  });

  it("is taken once: the same again is INFO, another with its id is refused", async () => {
    const certificateId = await aSentCertificate(world);
    await ask(world, certificateId, { id: "q1" });
    const before = world.tables.everything("audit");
    expect(await outcome(ask(world, certificateId, { id: "q1" }))).toBe("INFO");
    expect(await outcome(ask(world, certificateId, { id: "q1", text: "Något annat" }))).toBe(
      "ERROR VALIDATION_ERROR MEDDELANDE_ID_NOT_UNIQUE_ERROR",
    );
    expect(world.tables.everything("audit")).toBe(before);
  });

  it(
    "is refused where the certificate is unknown, was not sent there, or is another patient's, as if it were not " +
      "there",
    async () => {
      const unsent = await aSignedCertificate(world);
      expect(await outcome(ask(world, "unknown"))).toBe("ERROR VALIDATION_ERROR CERTIFICATE_NOT_FOUND_ERROR");
      expect(await outcome(ask(world, "c".repeat(2044)))).toBe("ERROR VALIDATION_ERROR CERTIFICATE_NOT_FOUND_ERROR");
      expect(await outcome(ask(world, unsent))).toBe("ERROR VALIDATION_ERROR CERTIFICATE_NOT_FOUND_ERROR");
      const sent = await aSentCertificate(world);
      expect(await outcome(ask(world, sent, { patient: { kind: "personnummer", number: "197705232382" } }))).toBe(
        "ERROR VALIDATION_ERROR CIVIC_REGISTRATION_NUMBER_INCONSISTENCY_ERROR",
      );
      expect(world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MESSAGE#"))).toEqual([]);
    },
  );

  it("is the same again only where all that was written is the same", async () => {
    const certificateId = await aSentCertificate(world);
    const request = { id: "q1", subject: "KOMPLT", complements: [{ questionId: "32", text: "Vilka dagar?" }] };
    await ask(world, certificateId, request);
    await world.call("answerQuestion", { certificateId, messageId: "q1", text: "Alla" });
    expect(await outcome(ask(world, certificateId, { ...request, id: " Q1\n" }))).toBe("INFO");
    for (const other of [{ heading: "Obs" }, { complements: [] }, { lastAnswerDate: "2026-12-01" }])
      expect(await outcome(ask(world, certificateId, { ...request, ...other }))).toBe(
        "ERROR VALIDATION_ERROR MEDDELANDE_ID_NOT_UNIQUE_ERROR",
      );
  });

  it.each<[string, string, Parameters<typeof ask>[2]]>([
    ["that says nothing", "/meddelande", { text: " \n" }],
    [
      "whose complement says nothing",
      "/komplettering/0/text",
      { subject: "KOMPLT", complements: [{ questionId: "32", text: "\t" }] },
    ],
    [
      "about a question of no such type",
      "/komplettering/0/frage-id",
      { subject: "KOMPLT", complements: [{ questionId: "999", text: "x" }] },
    ],
    ["about a certificate of another root", "/intygs-id", { certificate: { id: "", issuingUnit: "SE1" } }],
    [
      "with a personnummer as samordningsnummer",
      "/patientPerson-id",
      { patient: { kind: "samordningsnummer", number: tolvan } },
    ],
  ])("is refused %s, with the place", async (_what, place, message) => {
    const certificateId = await aSentCertificate(world);
    const named =
      message?.certificate === undefined ? {} : { certificate: { ...message.certificate, id: certificateId } };
    const { text } = await ask(world, certificateId, { ...message, ...named });
    expect([text.includes("VALIDATION_ERROR"), text.includes(`(${place})`)]).toEqual([true, true]);
    expect(world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MESSAGE#"))).toEqual([]);
  });

  it("may leave its text to its complements", async () => {
    const certificateId = await aSentCertificate(world);
    const complements = [{ questionId: "32", instance: 1, text: "Vilka dagar?" }];
    expect(await outcome(ask(world, certificateId, { subject: "KOMPLT", text: "", complements }))).toBe("OK");
    expect((await world.call("listMessages", { certificateId })).status).toBe(200);
  });

  it("is meant for the unit that issued the certificate, or its care provider", async () => {
    const certificateId = await aSentCertificate(world);
    const { hsaId, careProvider } = units.healthCentre;
    const sendTo = async (address: string) => (await askAt(world, certificateId, address)).text;
    for (const address of [hsaId, ` ${hsaId.toLowerCase()}\n`, careProvider.hsaId])
      expect(await sendTo(address)).toContain(">OK<");
    for (const address of [units.surgery.hsaId, units.elsewhere.hsaId, "x"])
      expect(await sendTo(address)).toContain("(/logiskAdressMottagare)");
  });

  it("is refused as REVOKED for a void certificate", async () => {
    const certificateId = await aSentCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await outcome(ask(world, certificateId))).toBe("ERROR REVOKED CERTIFICATE_REVOKED_ERROR");
  });

  it("is refused where it contradicts itself or refers to nothing", async () => {
    const certificateId = await aSentCertificate(world);
    expect(await outcome(ask(world, certificateId, { subject: "NONSENSE" }))).toBe(
      "ERROR VALIDATION_ERROR SUBJECT_NOT_SUPPORTED_ERROR",
    );
    expect(await outcome(ask(world, certificateId, { subject: "PAMINN", reminderOf: "unknown" }))).toBe(
      "ERROR VALIDATION_ERROR REFERENCED_MESSAGE_NOT_FOUND_ERROR",
    );
    expect(await outcome(ask(world, certificateId, { answerTo: { messageId: "unknown" } }))).toBe(
      "ERROR VALIDATION_ERROR REFERENCED_MESSAGE_NOT_FOUND_ERROR",
    );
  });

  it("is refused from anybody but the part it names, without telling whether there is such a certificate", async () => {
    const certificateId = await aSentCertificate(world);
    const before = world.tables.everything("refusals", "audit");
    for (const client of ["transportstyrelsen", "a-system"]) {
      const caller = { claims: systemClaims(client) };
      const answers = [await ask(world, certificateId, {}, caller), await ask(world, "unknown", {}, caller)];
      expect(answers[0]?.text).toMatch(/resultText>[^<]*\(\/skickatAv\/part\/code\)</u);
      expect(answers[0]?.text).toBe(answers[1]?.text);
    }
    expect(world.tables.everything("refusals", "audit")).toBe(before);
  });

  it("tells nothing of a certificate that was not sent there, not even that it is another patient's", async () => {
    const unsent = await aSignedCertificate(world);
    expect(await outcome(ask(world, unsent, { patient: { kind: "personnummer", number: "197705232382" } }))).toBe(
      "ERROR VALIDATION_ERROR CERTIFICATE_NOT_FOUND_ERROR",
    );
  });

  it("may remind of a question", async () => {
    const certificateId = await aSentCertificate(world);
    const question = await aQuestion(world, certificateId);
    expect(await outcome(ask(world, certificateId, { subject: "PAMINN", reminderOf: question }))).toBe("OK");
  });

  it("is decided on anew where the certificate changes at this moment", async () => {
    const certificateId = await aSentCertificate(world);
    world.beforeTransaction = async () => void (await ask(world, certificateId, { id: "m-1" }));
    expect(await outcome(ask(world, certificateId, { id: "m-2" }))).toBe("OK");
    expect((await world.stores.certificates.find(certificateId))?.certificate.sequence).toBe(4);
    expect(world.tables.all("audit").filter((item) => item["operation"] === "sendMessageToCare")).toHaveLength(2);

    world.beforeTransaction = async () => void (await ask(world, certificateId, { id: "m-3" }));
    expect(await outcome(ask(world, certificateId, { id: "m-3" }))).toBe("INFO");
    world.beforeTransaction = async () => void (await ask(world, certificateId, { id: "m-4", text: "Annat" }));
    expect(await outcome(ask(world, certificateId, { id: "m-4" }))).toBe(
      "ERROR VALIDATION_ERROR MEDDELANDE_ID_NOT_UNIQUE_ERROR",
    );
    world.beforeTransaction = async () =>
      void accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(await outcome(ask(world, certificateId))).toBe("ERROR REVOKED CERTIFICATE_REVOKED_ERROR");
  });

  it("is taken beside others that come at the same time", async () => {
    const certificateId = await aSentCertificate(world);
    const ids = ["a", "b", "c", "d"];
    expect(await Promise.all(ids.map((id) => outcome(ask(world, certificateId, { id }))))).toEqual(ids.map(() => "OK"));
    const same = { id: "e", text: "Samma" };
    expect(
      (await Promise.all([1, 2].map(() => outcome(ask(world, certificateId, same))))).toSorted((a, b) =>
        a < b ? -1 : 1,
      ),
    ).toEqual(["INFO", "OK"]);
    expect(world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MESSAGE#"))).toHaveLength(5);
  });

  it("has the sender try again where the certificate does not stop changing", async () => {
    const certificateId = await aSentCertificate(world);
    let others = 0;
    const interrupt = async () => {
      others += 1;
      await ask(world, certificateId, { id: `o-${String(others)}` });
      world.beforeTransaction = interrupt;
    };
    world.beforeTransaction = interrupt;
    expect(await outcome(ask(world, certificateId, { id: "m-5" }))).toBe("ERROR TECHNICAL_ERROR");
    expect(others).toBe(5);
    world.beforeTransaction = undefined;
    expect(await outcome(ask(world, certificateId, { id: "m-5" }))).toBe("OK");
  });

  it("is no message of the contract with a wrong body, which is a fault", async () => {
    const answer = await world.call("sendMessageToCare", { xml: "<nothing/>" });
    expect([answer.status, answer.text.includes("faultcode")]).toEqual([500, true]);
  });
});
