import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MessageToRecipient } from "../../../functions/certificate/model/message.ts";
import { questionWords } from "../../../lib/local/simulators/recipient/page-frame.ts";
import { wordsIn } from "../../../lib/local/simulators/recipient/page-words.ts";
import { readSendMessageToCare } from "../../../functions/certificate/national-xml/send-message-to-care.ts";
import { writeRevokeCertificate } from "../../../functions/certificate/national-xml/revoke-certificate.ts";
import { writeSendMessageToRecipient } from "../../../functions/certificate/national-xml/send-message-to-recipient.ts";
import { deliver, type DeliveryAction, type DeliveryTerms } from "../../../functions/recipients/riv/deliver.ts";
import {
  forsakringskassan,
  startForsakringskassan,
} from "../../../lib/local/simulators/forsakringskassan/forsakringskassan.ts";
import {
  startRecipientSimulator,
  type RecipientSimulator,
} from "../../../lib/local/simulators/recipient/start-recipient-simulator.ts";
import { publishedForm } from "../../../lib/local/published-forms.ts";
import { startTransportstyrelsen } from "../../../lib/local/simulators/transportstyrelsen/transportstyrelsen.ts";
import {
  bytes,
  careAnswer,
  careQuestion,
  certificate,
  doctor,
  registerCertificateXml,
  revocation,
  tolvan,
} from "../certificate/national-xml/messages.ts";
import { startExchange, type ExchangeStandIn } from "./exchange-stand-in.ts";

let exchange: ExchangeStandIn;
let simulator: RecipientSimulator;

beforeAll(async () => {
  exchange = await startExchange();
});
afterAll(() => {
  exchange.stop();
});
beforeEach(async () => {
  exchange.received.length = 0;
  exchange.answerWith({ code: "OK" });
  simulator = await startForsakringskassan({
    port: 0,
    exchangeOrigin: exchange.origin,
    token: () => Promise.resolve("token-1"),
    now: () => new Date("2026-11-22T11:00:00Z"),
  });
});
afterEach(() => simulator.stop());

function send(action: DeliveryAction, message: Uint8Array, terms: DeliveryTerms = {}, logicalAddress = "2021005521") {
  return deliver({ endpoint: `${simulator.origin}/riv`, logicalAddress }, message, action, terms);
}

function register(options: Parameters<typeof registerCertificateXml>[0] = {}) {
  return send("RegisterCertificate", bytes(registerCertificateXml(options)));
}

function message(one: MessageToRecipient) {
  return send("SendMessageToRecipient", writeSendMessageToRecipient(one));
}

/** What the JSON API answers with; each address has some of it. */
interface Json {
  readonly id: string;
  readonly certificates: readonly { readonly id: string; readonly namesPatient: boolean; readonly revoked?: unknown }[];
  readonly messages: readonly unknown[];
  readonly questions: readonly { readonly id: string; readonly kind: string }[];
  readonly outcome: unknown;
}

async function get(path: string): Promise<Json> {
  return (await (await fetch(`${simulator.origin}${path}`)).json()) as Json;
}

async function post(path: string, body: unknown) {
  const response = await fetch(`${simulator.origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
}

function submit(path: string, fields: Record<string, string>) {
  return fetch(`${simulator.origin}${path}`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
}

async function page(language = "sv"): Promise<string> {
  return (await fetch(`${simulator.origin}/?lang=${language}`)).text();
}

async function certificatePage(language = "sv", id = certificate.id): Promise<string> {
  return (await fetch(`${simulator.origin}/?certificate=${id}&lang=${language}`)).text();
}

const pnr = tolvan.number.replace(/(\d{4})$/u, "-$1");
const cardsIn = (html: string): string[] => [...html.matchAll(/<article.*?<\/article>/gsu)].map(([card]) => card);
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/gu, "");

describe("A recipient that is sent a certificate", () => {
  it("takes it, and takes it again without a second effect", async () => {
    expect(await register()).toEqual({ kind: "done", result: "OK" });
    expect(await register()).toEqual({ kind: "done", result: "INFO" });
    expect(await get("/received")).toMatchObject({
      certificates: [
        {
          id: certificate.id,
          type: "LISJP",
          version: "2.0",
          patient: { number: tolvan.number },
          receivedAt: "2026-11-22T12:00:00",
          timesReceived: 2,
          namesPatient: false,
        },
      ],
      messages: [],
    });
  });

  it("lists them so that one is told from another: what, about whom, by whom, where and when", async () => {
    await register();
    const card = textOf(cardsIn(await page())[0]!);
    expect(card).toContain(pnr);
    expect(card).toContain(`${doctor.name}, ${doctor.unit.name} · mottaget 22 november 2026 kl. 12:00`);
  });

  it("lists twenty on a page, and goes on to the older ones", async () => {
    for (let n = 1; n <= 41; n += 1) await register({ id: `c${String(n)}` });
    const idsOn = async (search: string) => {
      const html = await (await fetch(`${simulator.origin}/${search}`)).text();
      return { ids: [...html.matchAll(/\?certificate=(c\d+)/gu)].map(([, id]) => id), html };
    };
    const first = await idsOn("?lang=sv");
    expect(first.ids).toHaveLength(20);
    expect(first.ids[0]).toBe("c41");
    expect(first.html).toContain("Sida 1 av 3");
    expect(first.html).toMatch(/rel="next" href="\.\/\?page=2"/u);
    expect(first.html).not.toContain('rel="prev"');
    const last = await idsOn("?page=3&lang=sv");
    expect(last.ids).toEqual(["c1"]);
    expect(last.html).not.toContain('rel="next"');
    for (const odd of ["?page=99", "?page=0", "?page=x", "?show=nothing"])
      expect((await idsOn(odd)).ids.length, odd).toBeGreaterThan(0);
  });

  it("lists only those that wait, or that are void, where that is asked for", async () => {
    for (const id of ["asked", "void", "quiet"]) await register({ id });
    await post("/questions", { certificateId: "asked", subject: "KONTKT", text: "Ring oss" });
    await send(
      "RevokeCertificate",
      writeRevokeCertificate({ ...revocation, certificate: { ...revocation.certificate, id: "void" } }),
    );
    const shown = async (show: string) =>
      cardsIn(await (await fetch(`${simulator.origin}/?show=${show}`)).text()).map(
        (card) => /certificate=(\w+)/u.exec(card)?.[1],
      );
    expect(await shown("waits-for-care")).toEqual(["asked"]);
    expect(await shown("waits-for-us")).toEqual([]);
    expect(await shown("revoked")).toEqual(["void"]);
    expect(await shown("all")).toEqual(["quiet", "void", "asked"]);
    expect(await page()).toContain("Makulerade (1)");
  });

  it("lists the newest first", async () => {
    await register({ id: "first" });
    await register({ id: "second" });
    expect((await get("/received")).certificates.map(({ id }) => id)).toEqual(["second", "first"]);
    const html = await page();
    expect(html.indexOf("second")).toBeLessThan(html.indexOf("first"));
  });

  it("refuses the same id for another person", async () => {
    await register();
    expect(await register({ number: "191212121213" })).toMatchObject({ kind: "stopped", reason: "validation-error" });
  });

  it.each<[string, string]>([
    ["has a signature that covers nothing", registerCertificateXml().replace(/<ds:Reference .*<\/ds:Reference>/u, "")],
    [
      "has an empty signature",
      registerCertificateXml().replace("<ds:SignatureValue>AAAA</ds:SignatureValue>", "<ds:SignatureValue/>"),
    ],
    ["is of a type of another authority", registerCertificateXml({ type: "TS8071" })],
    [
      "has the type's code in another system",
      registerCertificateXml({ codeSystem: "f6fb361a-e31d-48b8-8657-99b63912dd9b" }),
    ],
    ["lacks the patient", registerCertificateXml().replace(/<patient>.*<\/patient>/u, "")],
    ["lacks the elements of the name", registerCertificateXml().replace("<efternamn/>", "")],
    ["has a personnummer with a dash", registerCertificateXml({ number: "19121212-1212" })],
    ["was signed at no time", registerCertificateXml().replace("2026-11-22T09:00:00", "2026-11-22")],
    [
      "has its elements in another namespace",
      registerCertificateXml().replace(`xmlns="urn:riv:clinicalprocess:healthcond:certificate:3"`, `xmlns="urn:x"`),
    ],
    ["says nothing", registerCertificateXml().replace(/<svar [^]*<\/svar>/u, "")],
    ["answers a question nobody asked", registerCertificateXml({ answerTo: "unknown" })],
  ])("refuses one that %s", async (_, xml) => {
    expect(await send("RegisterCertificate", bytes(xml))).toMatchObject({
      kind: "stopped",
      reason: "validation-error",
    });
    expect(await get("/received")).toEqual({ certificates: [], messages: [] });
  });

  it("takes one without signature only if it says so, and shows that none is there", async () => {
    const unsigned = bytes(registerCertificateXml({ signature: "" }));
    expect(await send("RegisterCertificate", unsigned)).toEqual({ kind: "done", result: "OK" });
    expect((await get("/received")).certificates).toMatchObject([{ isSigned: false }]);
    expect(await certificatePage()).toContain("Saknar underskrift");

    await simulator.stop();
    simulator = await startRecipientSimulator({
      profile: { ...forsakringskassan, acceptsUnsigned: false },
      port: 0,
      exchangeOrigin: exchange.origin,
      token: () => Promise.resolve(""),
    });
    expect(await send("RegisterCertificate", unsigned)).toMatchObject({ kind: "stopped", reason: "validation-error" });
    expect(await register()).toEqual({ kind: "done", result: "OK" });
    expect((await get("/received")).certificates).toMatchObject([{ isSigned: true }]);
  });

  it("notices a name it should not have been sent, and shows none", async () => {
    await register({ givenName: "Tolvan" });
    expect((await get("/received")).certificates[0]?.namesPatient).toBe(true);
    expect(JSON.stringify(await get("/received"))).not.toContain("Tolvan");
    expect(await page()).toContain("Namnger patienten");
    expect(await certificatePage()).toContain("namn eller adress stod i intyget");
    expect(`${await page()}${await certificatePage()}`).not.toContain("Tolvan");
  });

  it("answers another's logical address with a fault of configuration", async () => {
    expect(await send("RegisterCertificate", bytes(registerCertificateXml()), {}, "2021006099")).toMatchObject({
      kind: "stopped",
      reason: "platform-VP004",
    });
  });

  it("answers what is no request of its contracts with a fault", async () => {
    for (const body of [
      "nonsense",
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
      "<a/>",
      "<a>1<?p?>2</a>",
    ]) {
      const response = await fetch(`${simulator.origin}/riv`, { method: "POST", body });
      expect(response.status).toBe(500);
      expect(await response.text()).toContain("<faultcode>s:Client</faultcode>");
    }
  });
});

describe("A recipient that is told of a revocation", () => {
  const revoke = () => send("RevokeCertificate", writeRevokeCertificate(revocation));

  it("wants it again when the certificate has not come yet", async () => {
    expect(await revoke()).toEqual({ kind: "again", reason: "certificate-unknown-to-recipient", cause: "not-yet" });
    await register();
    expect(await revoke()).toEqual({ kind: "done", result: "OK" });
  });

  it("marks the certificate once, however often it is told", async () => {
    await register();
    await revoke();
    expect(await revoke()).toEqual({ kind: "done", result: "INFO" });
    expect((await get("/received")).certificates[0]?.revoked).toEqual({
      at: revocation.sentAt,
      reason: revocation.reason,
      timesReceived: 2,
    });
    expect(await page()).toContain("Makulerat<");
    expect(await certificatePage()).toContain("Makulerat 22 november 2026 kl. 09:30.");
    expect(await certificatePage("en")).toContain("Revoked 22 November 2026 at 09:30.");
  });

  it("refuses it for another person", async () => {
    await register();
    const other = writeRevokeCertificate({ ...revocation, patient: { kind: "personnummer", number: "191212121213" } });
    expect(await send("RevokeCertificate", other)).toMatchObject({ kind: "stopped", reason: "validation-error" });
  });
});

describe("A recipient and care", () => {
  beforeEach(async () => {
    await register();
  });

  it("ask for a complement, which reaches the exchange as SendMessageToCare with the recipient's token", async () => {
    const asked = await post("/questions", {
      certificateId: certificate.id,
      subject: "KOMPLT",
      text: "Vi behöver veta mer <snart>",
      complements: [{ questionId: "32", instance: 1, text: "Varför halvtid?" }],
      lastAnswerDate: "2026-12-24",
    });
    expect(asked).toMatchObject({
      status: 201,
      body: { kind: "complement-request", outcome: { state: "accepted", resultCode: "OK" } },
    });

    const [call] = exchange.received;
    expect(call?.url).toBe("/riv/send-message-to-care");
    expect(call?.headers).toMatchObject({
      authorization: "Bearer token-1",
      soapaction: `"urn:riv:clinicalprocess:healthcond:certificate:SendMessageToCareResponder:2:SendMessageToCare"`,
    });
    const request = await readSendMessageToCare(call?.body ?? new Uint8Array());
    expect(request).toMatchObject({
      ok: true,
      value: {
        logicalAddress: revocation.revokedBy.unit.hsaId,
        content: {
          kind: "complement-request",
          id: asked.body.id,
          sentAt: "2026-11-22T12:00:00",
          certificate,
          patient: tolvan,
          text: "Vi behöver veta mer <snart>",
          complements: [{ questionId: "32", instance: 1, text: "Varför halvtid?" }],
          lastAnswerDate: "2026-12-24",
          careUnit: revocation.revokedBy.unit.hsaId,
          sender: { part: "FKASSA" },
        },
      },
    });
  });

  it("show a question as answered when the doctor answers it, once", async () => {
    const { body: question } = await post("/questions", {
      certificateId: certificate.id,
      subject: "KOMPLT",
      text: "Mer?",
    });
    expect(await certificatePage()).toContain("Väntar på svar<");
    expect(await page()).toContain("Väntar på svar från vården<");
    const answer: MessageToRecipient = { ...careAnswer, kind: "answer", answerTo: { messageId: question.id } };
    expect(await message(answer)).toEqual({ kind: "done", result: "OK" });
    expect(await message(answer)).toEqual({ kind: "done", result: "INFO" });
    expect((await get("/received")).messages).toMatchObject([
      { id: careAnswer.id, answerTo: question.id, timesReceived: 2, sender: { name: "Åsa Läkare" } },
    ]);
    expect(await certificatePage()).not.toContain("Väntar på svar<");
    expect(await page()).not.toContain("Väntar på svar från vården<");
  });

  it("refuse an answer of another subject than its question", async () => {
    const { body: question } = await post("/questions", {
      certificateId: certificate.id,
      subject: "AVSTMN",
      text: "När?",
    });
    const answer: MessageToRecipient = { ...careAnswer, kind: "answer", answerTo: { messageId: question.id } };
    expect(await message(answer)).toMatchObject({ kind: "stopped", reason: "validation-error" });
    expect(await message({ ...answer, subject: "AVSTMN" })).toEqual({ kind: "done", result: "OK" });
  });

  it("take a new certificate as the answer to a complement request", async () => {
    const { body: question } = await post("/questions", {
      certificateId: certificate.id,
      subject: "KOMPLT",
      text: "Mer?",
    });
    expect(await register({ id: "new", answerTo: question.id })).toEqual({ kind: "done", result: "OK" });
    expect((await get("/received")).certificates[0]).toMatchObject({ id: "new", answerTo: question.id });
    expect(await certificatePage()).not.toContain("Väntar på svar<");
  });

  it("remind of a question that waits", async () => {
    const { body: question } = await post("/questions", {
      certificateId: certificate.id,
      subject: "AVSTMN",
      text: "När?",
    });
    expect(await post("/reminders", { questionId: question.id, text: "Vi väntar" })).toMatchObject({
      status: 201,
      body: { kind: "reminder", reminderOf: question.id },
    });
    const request = await readSendMessageToCare(exchange.received[1]?.body ?? new Uint8Array());
    expect(request).toMatchObject({
      ok: true,
      value: { content: { kind: "reminder", subject: "PAMINN", reminderOf: question.id } },
    });
  });

  it("answer care's own question", async () => {
    expect(await message(careQuestion)).toEqual({ kind: "done", result: "OK" });
    expect(await post("/answers", { messageId: careQuestion.id, text: "Handläggare Test" })).toMatchObject({
      status: 201,
    });
    const request = await readSendMessageToCare(exchange.received[0]?.body ?? new Uint8Array());
    expect(request).toMatchObject({
      ok: true,
      value: { content: { kind: "answer", subject: "KONTKT", answerTo: { messageId: careQuestion.id } } },
    });
  });

  it("tell what the exchange said when it refused, or did not answer", async () => {
    exchange.answerWith({ code: "ERROR", errorId: "VALIDATION_ERROR", text: "SUBJECT_NOT_SUPPORTED_ERROR" });
    const question = { certificateId: certificate.id, subject: "OVRIGT", text: "Hej" };
    expect((await post("/questions", question)).body.outcome).toEqual({
      state: "refused",
      errorId: "VALIDATION_ERROR",
      text: "SUBJECT_NOT_SUPPORTED_ERROR",
    });
    exchange.answerWith("nothing");
    expect((await post("/questions", question)).body.outcome).toMatchObject({ state: "unanswered" });
    expect((await get("/questions")).questions).toHaveLength(2);
  });

  it(
    "refuse a message about an unknown certificate or question, of a subject care may not ask about, or for " +
      "another",
    async () => {
      const refused = { kind: "stopped", reason: "validation-error" };
      expect(await message({ ...careQuestion, certificate: { ...certificate, id: "unknown" } })).toMatchObject({
        kind: "stopped",
        reason: "application-error",
      });
      expect(await message(careAnswer)).toMatchObject(refused);
      expect(await message({ ...careQuestion, recipientAddress: "other" })).toMatchObject(refused);
      const complement = Buffer.from(writeSendMessageToRecipient(careQuestion))
        .toString("utf8")
        .replace("<t:code>KONTKT", "<t:code>KOMPLT");
      expect(await send("SendMessageToRecipient", bytes(complement))).toMatchObject(refused);
    },
  );

  it("will not ask about what was never received, nor nothing at all", async () => {
    expect(await post("/questions", { certificateId: "unknown", subject: "OVRIGT", text: "Hej" })).toMatchObject({
      status: 404,
    });
    expect(await post("/questions", { certificateId: certificate.id, subject: "OVRIGT", text: " " })).toMatchObject({
      status: 400,
    });
    expect(await post("/reminders", { questionId: "unknown", text: "Hej" })).toMatchObject({ status: 404 });
    expect(exchange.received).toEqual([]);
  });
});

describe("A recipient in trouble", () => {
  it("that is down resets the connection", async () => {
    await post("/behaviour", { mode: "down" });
    expect(await register()).toEqual({ kind: "again", reason: "connection-lost", cause: "outage" });
    expect(await get("/received")).toEqual({ certificates: [], messages: [] });
    await post("/behaviour", { mode: "ok" });
    expect(await register()).toEqual({ kind: "done", result: "OK" });
  });

  it("that is slow has done the work when the next try comes", async () => {
    await post("/behaviour", { mode: "slow", delayMs: 60_000, times: 1 });
    expect(await send("RegisterCertificate", bytes(registerCertificateXml()), { timeoutMs: 200 })).toEqual({
      kind: "again",
      reason: "timeout",
      cause: "outage",
    });
    expect(await register()).toEqual({ kind: "done", result: "INFO" });
  });

  it.each([
    ["nonsense", { kind: "again", reason: "nonsense-xml-malformed", cause: "outage" }],
    ["technical-error", { kind: "again", reason: "technical-error", cause: "outage" }],
    ["validation-error", { kind: "stopped", reason: "validation-error" }],
  ])("with %s carries nothing out", async (mode, outcome) => {
    await post("/behaviour", { mode, times: 2 });
    expect(await register()).toMatchObject(outcome);
    expect(await get("/behaviour")).toMatchObject({ mode, timesLeft: 1 });
    expect(await register()).toMatchObject(outcome);
    expect(await get("/received")).toEqual({ certificates: [], messages: [] });
    expect(await register()).toEqual({ kind: "done", result: "OK" });
  });

  it("is not put into a state that does not exist", async () => {
    expect(await post("/behaviour", { mode: "angry" })).toMatchObject({ status: 400 });
    expect(await get("/behaviour")).toMatchObject({ mode: "ok" });
  });
});

describe("The recipient's page", () => {
  it("says in both languages that nothing has come", async () => {
    expect(await page()).toContain("Inget intyg har kommit ännu.");
    expect(await page("en")).toContain("No certificate has arrived yet.");
    expect(await page("en")).toContain('<html lang="en" ');
  });

  it("has no address that would leave its path prefix", async () => {
    await register();
    await message(careQuestion);
    await post("/questions", { certificateId: certificate.id, subject: "KOMPLT", text: "Mer?" });
    const addresses = [...`${await page()}${await certificatePage()}`.matchAll(/(?:href|action|src)="([^"]*)"/gu)].map(
      ([, address]) => address ?? "",
    );
    expect(addresses.length).toBeGreaterThan(5);
    // The frame is the exchange's own.
    const ofTheFrame = ["/favicon.svg", "/kit/page.css", "/", "/start/"];
    expect(addresses.filter((address) => /^(?:\/|[a-z]+:)/u.test(address) && !ofTheFrame.includes(address))).toEqual(
      [],
    );
  });

  it.each(["", "?certificate=first", "?certificate=second&on=32/1"])("labels each field of %j", async (search) => {
    await register({ id: "first" });
    await register({ id: "second" });
    await message({ ...careQuestion, certificate: { ...certificate, id: "first" } });
    const html = await (await fetch(`${simulator.origin}/${search}`)).text();
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labelled = [...html.matchAll(/<label [^>]*for="([^"]*)"/gu)].map(([, id]) => id);
    const fields = [...html.matchAll(/<(?:input|select|textarea) [^>]*id="([^"]*)"/gu)].map(([, id]) => id);
    expect(fields.toSorted()).toEqual(labelled.toSorted());
    expect(fields.length > 0).toBe(search !== "");
  });

  it("shows each answer under its question's id where the form is not known", async () => {
    await register();
    const html = await certificatePage();
    expect(html).toContain(">Fråga 27<");
    expect(html).toContain(">Nej<");
    expect(html).toContain(">HALFTEN<");
    expect(html).toContain('<option value="32/1">Fråga 32</option>');
  });

  it("tells the rows of a question apart where it has several", () => {
    const row = (instance: number) => ({ questionId: "32", instance, parts: [] });
    const naming = { form: undefined, language: "sv", words: wordsIn("sv") } as const;
    expect(questionWords(row(1), { ...naming, answers: [row(1)] })).toBe("Fråga 32");
    expect(questionWords(row(2), { ...naming, answers: [row(1), row(2)] })).toBe("Fråga 32 (rad 2)");
  });

  it("shows each answer in the words of its form, in the reader's language", async () => {
    await simulator.stop();
    simulator = await startForsakringskassan({
      port: 0,
      exchangeOrigin: exchange.origin,
      token: () => Promise.resolve(""),
      forms: publishedForm,
    });
    await register();
    const [swedish, english] = [await certificatePage(), await certificatePage("en")];
    expect(swedish).toContain(">Läkarintyg för sjukpenning</h1>");
    expect(swedish).toContain(">50 procent<");
    expect(swedish).toContain('<option value="32/1">Nedsatt arbetsförmåga</option>');
    expect(english).toContain(">50 per cent<");
    expect(english).toContain('<option value="32/1">Reduced capacity to work</option>');
    expect(await page()).toContain(`>Läkarintyg för sjukpenning, ${pnr}</a>`);
  });

  it("chooses the answer to complement by the address", async () => {
    await register();
    const html = await (await fetch(`${simulator.origin}/?certificate=${certificate.id}&on=32/1`)).text();
    expect(html).toContain('<option value="32/1" selected>');
  });

  it("says so when the certificate is not there", async () => {
    const response = await fetch(`${simulator.origin}/?certificate=unknown`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Intyget finns inte här");
  });

  it("asks, reminds and changes behaviour by forms, and comes back in the same language", async () => {
    await register();
    const asked = await submit("/questions", {
      lang: "en",
      certificateId: certificate.id,
      subject: "KOMPLT",
      heading: "",
      text: "Mer?",
      complementOn: "32/1",
      complementText: "Varför?",
      lastAnswerDate: "",
    });
    const [question] = (await get("/questions")).questions;
    expect(question).toMatchObject({ complements: [{ questionId: "32", instance: 1, text: "Varför?" }] });
    expect(question).not.toHaveProperty("lastAnswerDate");
    expect([asked.status, asked.headers.get("location")]).toEqual([
      303,
      `./?certificate=${certificate.id}#m-${question?.id ?? ""}`,
    ]);
    await submit("/reminders", { lang: "sv", questionId: question?.id ?? "", text: "Vi väntar" });
    expect((await get("/questions")).questions[0]).toMatchObject({ kind: "reminder" });
    await submit("/behaviour", { lang: "sv", mode: "down" });
    expect(await get("/behaviour")).toMatchObject({ mode: "down" });
  });

  it("shows what was written as text, not as markup", async () => {
    await register();
    await message({ ...careQuestion, text: `<script>alert("1")</script>` });
    expect(await certificatePage()).toContain("&lt;script&gt;");
    expect(await certificatePage()).not.toContain("<script>");
    const response = await fetch(`${simulator.origin}/`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("keeps what was written in a form that cannot be taken, and sends nothing", async () => {
    await register();
    const fields = { certificateId: certificate.id, subject: "AVSTMN", heading: "Möte <1>", text: "  " };
    const response = await submit("/questions", { ...fields, complementOn: "32/1", once: "a" });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain('value="Möte &lt;1&gt;"');
    expect(html).toContain('value="AVSTMN" checked');
    expect(html).toContain('<option value="32/1" selected>');
    expect((await get("/questions")).questions).toEqual([]);

    await message(careQuestion);
    expect(await (await submit("/answers", { messageId: careQuestion.id, text: " " })).text()).toContain("alert");
    expect((await submit("/reminders", { questionId: "unknown", text: "Hej" })).status).toBe(404);
    expect((await submit("/questions", {})).status).toBe(400);
  });

  it("sends once what is pressed twice, and again what is written anew", async () => {
    await register();
    const fields = { certificateId: certificate.id, subject: "OVRIGT", text: "Hej", once: "key-of-the-page" };
    const [first, second] = await Promise.all([submit("/questions", fields), submit("/questions", fields)]);
    expect(first.headers.get("location")).toBe(second.headers.get("location"));
    expect(exchange.received).toHaveLength(1);
    await submit("/questions", { ...fields, text: "Något annat" });
    expect(exchange.received).toHaveLength(2);
  });

  it("sends a message again under its own id, until it has arrived", async () => {
    await register();
    exchange.answerWith("nothing");
    const question = { certificateId: certificate.id, subject: "OVRIGT", text: "Hej" };
    const { body: sent } = await post("/questions", question);
    expect(await certificatePage()).toContain("Skicka igen");
    exchange.answerWith({ code: "OK" });
    await submit("/send-again", { messageId: sent.id });
    expect((await get("/questions")).questions).toMatchObject([{ id: sent.id, outcome: { state: "accepted" } }]);
    expect(await certificatePage()).not.toContain("Skicka igen");
    const tries = exchange.received.length;
    await submit("/send-again", { messageId: sent.id });
    expect(exchange.received).toHaveLength(tries);
  });

  it("takes no form from another site", async () => {
    const response = await fetch(`${simulator.origin}/behaviour`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ mode: "down" }),
    });
    expect(response.status).toBe(403);
  });
});

describe("Transportstyrelsen", () => {
  it("takes certificates for driving licences, and neither asks nor is asked", async () => {
    const agency = await startTransportstyrelsen({
      port: 0,
      exchangeOrigin: exchange.origin,
      token: () => Promise.resolve("token-2"),
    });
    try {
      const recipient = { endpoint: `${agency.origin}/riv`, logicalAddress: "2021006099" };
      expect(
        await deliver(recipient, bytes(registerCertificateXml({ type: "TS8071" })), "RegisterCertificate"),
      ).toEqual({
        kind: "done",
        result: "OK",
      });
      expect(
        await deliver(
          recipient,
          bytes(
            registerCertificateXml({ type: "TSTRK1007", codeSystem: "f6fb361a-e31d-48b8-8657-99b63912dd9b", id: "2" }),
          ),
          "RegisterCertificate",
        ),
      ).toEqual({ kind: "done", result: "OK" });
      expect(await deliver(recipient, bytes(registerCertificateXml()), "RegisterCertificate")).toMatchObject({
        kind: "stopped",
        reason: "validation-error",
      });
      const asked = writeSendMessageToRecipient({ ...careQuestion, recipientAddress: "2021006099" });
      expect(await deliver(recipient, asked, "SendMessageToRecipient")).toMatchObject({
        kind: "stopped",
        reason: "application-error",
      });
      expect(await (await fetch(agency.origin)).text()).not.toContain('action="questions"');
      const question = await fetch(`${agency.origin}/questions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ certificateId: certificate.id, subject: "OVRIGT", text: "x" }),
      });
      expect(question.status).toBe(404);
    } finally {
      await agency.stop();
    }
  });
});

describe("The simulators", () => {
  it("know nothing of the product, only the contract", () => {
    const folder = "lib/local/simulators";
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources)
      expect(readFileSync(join(folder, source), "utf8"), source).not.toMatch(/from "[^"]*(?:functions|web)\//u);
  });
});
