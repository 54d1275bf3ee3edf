import * as z from "zod/mini";

import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { failureFields } from "../../platform/failure-fields.ts";
import type { SigningService, SigningServiceRefusal, TellSigningFailure } from "./signing-service.ts";

const base64Bytes = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(20_000));
const preparedSignerAnswer = z.object({
  signerReference: z.string().check(z.minLength(1), z.maxLength(200)),
  certificateChain: z.array(base64Bytes).check(z.minLength(1), z.maxLength(5)),
});
const signatureAnswer = z.object({ signatureValue: base64Bytes });

/**
 * The signing service over HTTP: `POST /signers` and `POST /signatures`, JSON, bytes in base64. A call is given up
 * after `timeoutMs` (5 seconds unless told): a doctor waits for it. It is not tried again here: whoever signs presses
 * again. The doctor is told by a refusal, the operator by `tell`.
 */
export function httpSigningService(
  baseUrl: string,
  { tell, timeoutMs = 5_000 }: { readonly tell: TellSigningFailure; readonly timeoutMs?: number },
): SigningService {
  const post = poster(baseUrl, tell, timeoutMs);
  return {
    async prepareSigner(signer) {
      const answer = await post("signers", { hsaId: signer.hsaId, name: signer.name }, preparedSignerAnswer);
      if (!answer.ok) return answer;
      return ok({
        signerReference: answer.value.signerReference,
        certificateChain: answer.value.certificateChain.map((der) => Buffer.from(der, "base64")),
      });
    },
    async sign(signerReference, toBeSigned) {
      const body = { signerReference, toBeSigned: Buffer.from(toBeSigned).toString("base64") };
      const answer = await post("signatures", body, signatureAnswer);
      return answer.ok ? ok(Buffer.from(answer.value.signatureValue, "base64")) : answer;
    },
  };
}

type Call = "signers" | "signatures";

function poster(baseUrl: string, tell: TellSigningFailure, timeoutMs: number) {
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return async <Answer extends z.core.$ZodType>(
    call: Call,
    body: unknown,
    answer: Answer,
  ): Promise<Result<z.output<Answer>, SigningServiceRefusal>> => {
    const response = await textOf(new URL(call, base), body, timeoutMs);
    if ("failure" in response) {
      tell("signing-service-down", { call, ...failureFields(response.failure) });
      return refused("signing-service-unavailable");
    }
    const { status, text } = response;
    if (status >= 500 || status === 429) {
      tell("signing-service-down", { call, status });
      return refused("signing-service-unavailable");
    }
    const parsed = status === 200 ? z.safeParse(answer, json(text)) : undefined;
    if (parsed?.success === true) return ok(parsed.data);
    tell("signing-service-wrong", { call, status });
    return refused("signing-service-answer-unusable");
  };
}

type Response = { readonly status: number; readonly text: string } | { readonly failure: unknown };

async function textOf(url: URL, body: unknown, timeoutMs: number): Promise<Response> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (failure) {
    // fetch throws for one reason only once its arguments are right: the other side is not there, not in time, or
    // breaks off.
    return { failure };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
