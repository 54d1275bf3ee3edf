import { ns } from "./contract-names.ts";
import type { SendOutcome } from "./inbox.ts";
import { find, readSoap, textAt } from "./read-soap.ts";

/** How a recipient reaches the exchange. */
export interface ExchangeAddress {
  /** Where the exchange is, e.g. the local edge; the SOAP address is below it. */
  readonly origin: string;
  /** An access token for this recipient, by client credentials. */
  readonly token: () => Promise<string>;
}

const timeoutMs = 20_000;

/** Sends a SendMessageToCare request to the exchange and says what it answered. */
export async function askCare(exchange: ExchangeAddress, soap: string): Promise<SendOutcome> {
  let answer: { readonly status: number; readonly body: Uint8Array };
  try {
    const response = await fetch(`${exchange.origin}/riv/send-message-to-care`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await exchange.token()}`,
        "content-type": "text/xml; charset=UTF-8",
        soapaction: `"${ns.toCare}:SendMessageToCare"`,
      },
      body: soap,
      signal: AbortSignal.timeout(timeoutMs),
    });
    answer = { status: response.status, body: await response.bytes() };
  } catch (error) {
    return { state: "unanswered", text: error instanceof Error ? error.name : "unknown" };
  }
  return outcomeOf(answer.status, answer.body);
}

function outcomeOf(status: number, body: Uint8Array): SendOutcome {
  const soap = readSoap(body);
  if (typeof soap === "string") return { state: "unanswered", text: `HTTP ${String(status)}` };
  if (soap.body.name === "Fault")
    return { state: "refused", errorId: "SOAP Fault", text: textAt(soap.body, "", "faultstring") };

  const result = find(soap.body, ns.toCare, "result");
  const code = textAt(result, ns.core, "resultCode");
  if (code === "OK" || code === "INFO") return { state: "accepted", resultCode: code };
  return { state: "refused", errorId: textAt(result, ns.core, "errorId"), text: textAt(result, ns.core, "resultText") };
}
