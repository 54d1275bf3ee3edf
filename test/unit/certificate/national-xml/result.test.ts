import { describe, expect, it } from "vitest";
import { readEnvelope, writeAnswerEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import { readFault, writeSenderFault, writeServerFault } from "../../../../functions/certificate/national-xml/fault.ts";
import { interactions } from "../../../../functions/certificate/national-xml/interactions.ts";
import {
  readAnswer,
  writeResultAnswer,
  type RivResult,
} from "../../../../functions/certificate/national-xml/result.ts";
import { bytes } from "./messages.ts";

const contract = interactions.RegisterCertificate;
const results: readonly RivResult[] = [
  { code: "OK" },
  { code: "INFO", text: "Finns & redan" },
  { code: "ERROR", errorId: "VALIDATION_ERROR", text: "fel" },
  { code: "ERROR", errorId: "APPLICATION_ERROR" },
  { code: "ERROR", errorId: "TECHNICAL_ERROR" },
  { code: "ERROR", errorId: "REVOKED" },
];

async function answerOf(xml: Uint8Array) {
  const answer = await readAnswer(contract, xml, 100_000);
  return answer.ok ? answer.value : answer.refusal.code;
}

async function faultOf(xml: Uint8Array) {
  const read = await readEnvelope(xml, { logicalAddress: "not asked for" });
  return read.ok ? readFault(read.value.body) : undefined;
}

describe("The answer of a contract", () => {
  it.each(results)("is read as it was written: %j", async (result) => {
    expect(await answerOf(writeResultAnswer(contract, result))).toEqual({ kind: "result", result });
  });

  it("of another contract is no answer", async () => {
    expect(await answerOf(writeResultAnswer(interactions.RevokeCertificate, { code: "OK" }))).toBe(
      "answer-of-other-contract",
    );
  });

  it.each([
    ["no result", ""],
    ["a result of another namespace", "<x:result xmlns:x='urn:x'/>"],
    ["an unknown code", "<r:result><c:resultCode>YES</c:resultCode></r:result>"],
    ["an error without its id", "<r:result><c:resultCode>ERROR</c:resultCode></r:result>"],
    [
      "an error with an unknown id",
      "<r:result><c:resultCode>ERROR</c:resultCode><c:errorId>OTHER</c:errorId></r:result>",
    ],
  ])("with %s says nothing", async (_, content) => {
    const response = `<r:RegisterCertificateResponse xmlns:r="${contract.namespace}" xmlns:c="urn:riv:clinicalprocess:healthcond:certificate:3">${content}</r:RegisterCertificateResponse>`;
    expect(await answerOf(writeAnswerEnvelope(bytes(response)))).toBe("answer-without-result");
  });

  it("larger than allowed is not read", async () => {
    expect(await readAnswer(contract, writeResultAnswer(contract, { code: "OK" }), 10)).toMatchObject({
      ok: false,
      refusal: { code: "xml-too-large" },
    });
  });
});

describe("A fault", () => {
  it("tells whose it is and leads to the log, and nothing of the request", async () => {
    const xml = writeSenderFault("soap-without-logical-address", "log-17");
    expect(Buffer.from(xml).toString("utf8")).toContain("<logId>log-17</logId>");
    expect(await answerOf(xml)).toEqual({ kind: "fault", fault: { by: "client" } });
    expect(await answerOf(writeServerFault("log-18"))).toEqual({ kind: "fault", fault: { by: "server" } });
  });

  it.each([
    ["soap-other-version", "VersionMismatch"],
    ["soap-must-understand", "MustUnderstand"],
    ["soap-other-contract", "Client"],
    ["soap-other-address", "Client"],
  ] as const)("for %s has the code %s of SOAP 1.1", async (code, soapCode) => {
    const xml = writeSenderFault(code, "1");
    expect(Buffer.from(xml).toString("utf8")).toContain(`<faultcode>soapenv:${soapCode}</faultcode>`);
    expect(await faultOf(xml)).toEqual({ by: "client" });
  });

  it("of the service platform is known by its code", async () => {
    const xml = `<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>s:Server</faultcode><faultstring>VP007 [NTJP] Not authorised</faultstring></s:Fault>`;
    expect(await faultOf(writeAnswerEnvelope(bytes(xml)))).toEqual({ by: "server", platformCode: "VP007" });
  });
});
