import * as z from "zod/mini";

import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import type { MutualTls } from "../../platform/mutual-tls.ts";
import { post } from "../../platform/post.ts";
import type { SigningService, SigningServiceRefusal, TellSigningFailure } from "./signing-service.ts";

const base64Bytes = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(20_000));
const preparedSignerAnswer = z.object({
  signerReference: z.string().check(z.minLength(1), z.maxLength(200)),
  certificateChain: z.array(base64Bytes).check(z.minLength(1), z.maxLength(5)),
});
const signatureAnswer = z.object({ signatureValue: base64Bytes });

interface Terms {
  readonly tell: TellSigningFailure;
  /** Our own certificate, read anew for each call; its maker may keep it. None is shown where there is none. */
  readonly mutualTls?: () => Promise<MutualTls>;
  /** 5 seconds unless told: a doctor waits. */
  readonly timeoutMs?: number;
}

/**
 * The signing service over HTTP: `POST /signers` and `POST /signatures`, JSON, bytes in base64. A call is given up
 * after `timeoutMs` and not tried again here: whoever signs presses again. The doctor is told by a refusal, the
 * operator by `tell`.
 */
export function httpSigningService(baseUrl: string, terms: Terms): SigningService {
  const call = caller(baseUrl, terms);
  return {
    async prepareSigner(signer) {
      const answer = await call("signers", { hsaId: signer.hsaId, name: signer.name }, preparedSignerAnswer);
      if (!answer.ok) return answer;
      return ok({
        signerReference: answer.value.signerReference,
        certificateChain: answer.value.certificateChain.map((der) => Buffer.from(der, "base64")),
      });
    },
    async sign(signerReference, toBeSigned) {
      const body = { signerReference, toBeSigned: Buffer.from(toBeSigned).toString("base64") };
      const answer = await call("signatures", body, signatureAnswer);
      return answer.ok ? ok(Buffer.from(answer.value.signatureValue, "base64")) : answer;
    },
  };
}

type Call = "signers" | "signatures";

/** More than five certificates and a signature. */
const largestAnswer = 256 * 1024;

function caller(baseUrl: string, { tell, mutualTls, timeoutMs = 5_000 }: Terms) {
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  return async <Answer extends z.core.$ZodType>(
    call: Call,
    body: unknown,
    answer: Answer,
  ): Promise<Result<z.output<Answer>, SigningServiceRefusal>> => {
    const down = (fields: Readonly<Record<string, string | number>>) => {
      tell("signing-service-down", { call, ...fields });
      return refused("signing-service-unavailable");
    };
    const certificate = await mutualTls?.().catch(() => "unusable" as const);
    if (certificate === "unusable") return down({ reason: "no-certificate" });
    const reply = await post({
      url: new URL(call, base),
      headers: { "content-type": "application/json", accept: "application/json" },
      body: Buffer.from(JSON.stringify(body)),
      mutualTls: certificate,
      timeoutMs,
      largestAnswer,
    });
    if (reply.kind === "no-answer") return down({ reason: reply.reason });
    const { status } = reply;
    if (status >= 500 || status === 429) return down({ status });
    const parsed = status === 200 ? z.safeParse(answer, json(reply.body)) : undefined;
    if (parsed?.success === true) return ok(parsed.data);
    tell("signing-service-wrong", { call, status });
    return refused("signing-service-answer-unusable");
  };
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
