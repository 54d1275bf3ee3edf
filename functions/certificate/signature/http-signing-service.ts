import * as z from "zod/mini";

import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import type { SigningService, SigningServiceRefusal } from "./signing-service.ts";

const base64Bytes = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(20_000));
const preparedSignerAnswer = z.object({
  signerReference: z.string().check(z.minLength(1), z.maxLength(200)),
  certificateChain: z.array(base64Bytes).check(z.minLength(1), z.maxLength(5)),
});
const signatureAnswer = z.object({ signatureValue: base64Bytes });

/**
 * The signing service over HTTP: `POST /signers` and `POST /signatures`, JSON, bytes in base64. A call is given up
 * after `timeoutMs` (5 seconds unless told): a doctor waits for it. It is not tried again here: whoever signs presses
 * again.
 */
export function httpSigningService(
  baseUrl: string,
  { timeoutMs = 5_000 }: { readonly timeoutMs?: number } = {},
): SigningService {
  const at = (path: string): URL => new URL(path, baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  return {
    async prepareSigner(signer) {
      const answer = await post(
        at("signers"),
        { hsaId: signer.hsaId, name: signer.name },
        preparedSignerAnswer,
        timeoutMs,
      );
      if (!answer.ok) return answer;
      return ok({
        signerReference: answer.value.signerReference,
        certificateChain: answer.value.certificateChain.map((der) => Buffer.from(der, "base64")),
      });
    },
    async sign(signerReference, toBeSigned) {
      const body = { signerReference, toBeSigned: Buffer.from(toBeSigned).toString("base64") };
      const answer = await post(at("signatures"), body, signatureAnswer, timeoutMs);
      return answer.ok ? ok(Buffer.from(answer.value.signatureValue, "base64")) : answer;
    },
  };
}

async function post<Answer extends z.core.$ZodType>(
  url: URL,
  body: unknown,
  answer: Answer,
  timeoutMs: number,
): Promise<Result<z.output<Answer>, SigningServiceRefusal>> {
  const response = await textOf(url, body, timeoutMs);
  if (response === undefined || response.status >= 500 || response.status === 429)
    return refused("signing-service-unavailable");
  if (response.status !== 200) return refused("signing-service-answer-unusable");
  const parsed = z.safeParse(answer, json(response.text));
  return parsed.success ? ok(parsed.data) : refused("signing-service-answer-unusable");
}

/** Undefined where there was no whole answer in time. */
async function textOf(
  url: URL,
  body: unknown,
  timeoutMs: number,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    // fetch throws for one reason only once its arguments are right: the other side is not there, not in time, or
    // breaks off.
    return undefined;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
