import { postSoap } from "../../platform/post-soap.ts";
import type { MutualTls } from "../../platform/mutual-tls.ts";
import { readEnvelope, writeEnvelope } from "./envelope.ts";
import { readFault } from "./fault.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A national service, as the service platform leads to it. */
export interface NationalService {
  readonly url: URL;
  /** Whom the question is for, in the header `LogicalAddress`. */
  readonly logicalAddress: string;
  /** HSA-id of the system that asks (`x-rivta-original-serviceconsumer-hsaid`). */
  readonly consumer: string;
  /** Our own certificate, read anew for each question; its maker may keep it. */
  readonly mutualTls?: (() => Promise<MutualTls>) | undefined;
  /** For one question with its answer, ms. */
  readonly timeoutMs: number;
  /** Bytes. */
  readonly largestAnswer: number;
}

/** A contract, by which its question and its answer are known. */
export interface AskedContract {
  readonly responder: string;
  readonly operation: string;
}

/** The Body of an answer, or the code of what went wrong, with nothing of anybody in it. */
export type ServiceAnswer = { readonly body: XmlTree } | { readonly failure: string };

/** Asks a national service by a contract of RIV-TA 2.1; `question` is the element for the Body. */
export async function askService(
  service: NationalService,
  { responder, operation }: AskedContract,
  question: Uint8Array,
): Promise<ServiceAnswer> {
  const { url, logicalAddress, consumer, mutualTls, timeoutMs, largestAnswer } = service;
  const certificate = await mutualTls?.().catch(() => "unreadable" as const);
  if (certificate === "unreadable") return { failure: "no-certificate" };
  const reply = await postSoap({
    url,
    soapAction: `${responder}:${operation}`,
    envelope: writeEnvelope(logicalAddress, question),
    headers: { "x-rivta-original-serviceconsumer-hsaid": consumer },
    timeoutMs,
    largestAnswer,
    mutualTls: certificate,
  });
  if (reply.kind === "no-answer") return { failure: reply.reason };
  if (reply.status !== 200 && reply.status !== 500) return { failure: `http-${reply.status}` };
  const envelope = await readEnvelope(reply.body, { maxBytes: largestAnswer, logicalAddress: "not asked for" });
  if (!envelope.ok) return { failure: envelope.refusal.code };
  const { body } = envelope.value;
  const fault = readFault(body);
  if (fault !== undefined) return { failure: fault.platformCode ?? `fault-${fault.by}` };
  if (body.namespace !== responder || body.name !== `${operation}Response`)
    return { failure: "answer-of-other-contract" };
  return reply.status === 200 ? { body } : { failure: `http-${reply.status}` };
}
