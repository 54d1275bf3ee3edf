import type { UnconfirmedReason } from "../../certificate/model/confirmation.ts";
import type { Recipient } from "../../certificate/model/recipient.ts";
import { writeEnvelope } from "../../certificate/national-xml/envelope.ts";
import type { Fault } from "../../certificate/national-xml/fault.ts";
import type { InteractionName } from "../../certificate/national-xml/interactions.ts";
import { interactions } from "../../certificate/national-xml/interactions.ts";
import type { RivResult } from "../../certificate/national-xml/result.ts";
import { readAnswer } from "../../certificate/national-xml/result.ts";
import type { DeliveryOutcome } from "../delivery-outcome.ts";
import { notYet, outage, stopped } from "../delivery-outcome.ts";
import type { MutualTls } from "../../platform/mutual-tls.ts";
import { postSoap } from "../../platform/post-soap.ts";

/** Where a recipient, or the service platform in front of it, takes RIV-TA 2.1. */
type RivRecipient = Pick<Recipient, "endpoint" | "logicalAddress">;

/** What is delivered to a recipient: the name of the contract that carries it. */
export type DeliveryAction = Exclude<InteractionName, "SendMessageToCare">;

export interface DeliveryTerms {
  /** For the whole exchange; 10 s if not said. */
  readonly timeoutMs?: number;
  /**
   * HSA-id of the system the chain started in, handed on by the service platform
   * (`x-rivta-original-serviceconsumer-hsaid`).
   */
  readonly originalConsumer?: string;
  /** Our own certificate, read anew for each try; its maker may keep it. None is shown where there is none. */
  readonly mutualTls?: () => Promise<MutualTls>;
  /** What the recipient is told that is not confirmed of the certificate in the message. */
  readonly unconfirmed?: readonly UnconfirmedReason[];
  /** How a request is posted; over HTTP if not said. */
  readonly post?: typeof postSoap;
}

const usualTimeoutMs = 10_000;
const largestAnswer = 256 * 1024;

/**
 * Faults of the service platform that are faults of configuration: no later try can mend them
 * (docs/domain/national-model.md, Results and faults).
 */
const configurationFaults = new Set([
  "VP001",
  "VP002",
  "VP003",
  "VP004",
  "VP005",
  "VP007",
  "VP011",
  "VP013",
  "VP014",
  "VP015",
]);

/**
 * Makes one try to deliver a message and says what it came to; it never throws for what the recipient does.
 *
 * @param message the element for the Body: the signed RegisterCertificate, or one from `writeRevokeCertificate` or
 * `writeSendMessageToRecipient`. Each try sends the same bytes, so the recipient recognises the id
 * (docs/domain/deliveries.md).
 */
export async function deliver(
  recipient: RivRecipient,
  message: Uint8Array,
  action: DeliveryAction,
  terms: DeliveryTerms = {},
): Promise<DeliveryOutcome> {
  const contract = interactions[action];
  const { post = postSoap } = terms;
  const certificate = await terms.mutualTls?.().catch(() => "unusable" as const);
  if (certificate === "unusable") return outage("no-certificate");
  const reply = await post({
    url: addressOf(recipient.endpoint, action),
    soapAction: contract.soapAction,
    envelope: writeEnvelope(recipient.logicalAddress, message, terms.unconfirmed),
    timeoutMs: terms.timeoutMs ?? usualTimeoutMs,
    largestAnswer,
    ...(terms.originalConsumer === undefined
      ? {}
      : { headers: { "x-rivta-original-serviceconsumer-hsaid": terms.originalConsumer } }),
    mutualTls: certificate,
  });
  if (reply.kind === "no-answer") return outage(reply.reason);
  // SOAP 1.1 answers with 200, and with 500 when the answer is a fault.
  if (reply.status !== 200 && reply.status !== 500) return outage(`http-${String(reply.status)}`);

  const answer = await readAnswer(contract, reply.body, largestAnswer);
  if (!answer.ok) return outage(reply.status === 500 ? "http-500" : `nonsense-${answer.refusal.code}`);
  return answer.value.kind === "fault"
    ? outcomeOfFault(answer.value.fault)
    : outcomeOfResult(answer.value.result, action);
}

/** The recipient's own answer decides (docs/domain/deliveries.md, Outcomes). */
function outcomeOfResult(result: RivResult, action: DeliveryAction): DeliveryOutcome {
  if (result.code !== "ERROR") return { kind: "done", result: result.code };
  switch (result.errorId) {
    case "TECHNICAL_ERROR":
      return outage("technical-error");
    case "APPLICATION_ERROR":
      // The contract has no other way to say that the certificate is unknown, which it may be until its registration
      // arrives.
      return action === "RevokeCertificate"
        ? notYet("certificate-unknown-to-recipient")
        : stopped("application-error", result.text);
    case "VALIDATION_ERROR":
      return stopped("validation-error", result.text);
    case "REVOKED":
      return stopped("revoked", result.text);
  }
}

function outcomeOfFault({ platformCode, by }: Fault): DeliveryOutcome {
  if (platformCode === undefined) return outage(`fault-${by}`);
  return configurationFaults.has(platformCode)
    ? stopped(`platform-${platformCode}`)
    : outage(`platform-${platformCode}`);
}

function addressOf(endpoint: string, action: DeliveryAction): URL {
  const { name, majorVersion } = interactions[action];
  return new URL(endpoint.replaceAll("{interaction}", name).replaceAll("{version}", String(majorVersion)));
}
