import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";
import { sendCertificate } from "../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { callApi } from "../kit/call-api.ts";
import type { ApiResult, Caller } from "../kit/call-api.ts";
import { exampleDraft } from "./example-certificate.ts";

/**
 * Writes, signs and sends an example certificate with the same three calls as any client: the main job of the exchange,
 * so that there is something to watch on its way.
 *
 * @param today the day the sick leave begins, YYYY-MM-DD
 */
export async function writeAndSend(
  caller: Caller,
  today: string,
): Promise<ApiResult<{ readonly certificateId: string }>> {
  const asNew = (): Caller => ({ ...caller, idempotencyKey: crypto.randomUUID() });
  const draft = await callApi(createDraft, exampleDraft(today), asNew());
  if (!draft.ok) return draft;
  const { certificateId, revision } = draft.value;
  const signed = await callApi(signCertificate, { certificateId, seenRevision: revision }, asNew());
  if (!signed.ok) return signed;
  return callApi(sendCertificate, { certificateId, consent: "in-person" }, asNew());
}
