import type { Draft } from "../../certificate/model/draft.ts";
import { permitSigningFrom } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import type { Unchanged } from "../../certificate/store/while-unchanged.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { complementOf } from "../drafts/drafting-of.ts";

interface Needs {
  readonly certificates: Pick<CertificateStore, "find" | "unchanged">;
  readonly messages: Pick<MessageStore, "requestsAbout">;
}

type Fallen =
  | "certificate-not-found"
  | "certificate-revoked"
  | "certificate-replaced"
  | "certificate-complemented"
  | "complement-awaited";

/**
 * Whether what a draft is made from stands as it must for the draft to be signed, with what must hold of it still when
 * the new certificate is kept. A draft that is made from nothing costs no read.
 */
export async function standingSource(
  { madeFrom }: Draft,
  { certificates, messages }: Needs,
): Promise<Result<readonly Unchanged[], Refusal<Fallen>>> {
  if (madeFrom === undefined) return ok([]);
  const stored = await certificates.find(madeFrom.certificateId);
  const type = stored === undefined ? undefined : findType(stored.certificate.type, stored.certificate.version);
  if (stored === undefined || type === undefined) return refusedOf("certificate-not-found");
  const found = { ...stored, type };
  const complement = await complementOf(found, messages);
  const permitted = permitSigningFrom[madeFrom.kind]({ ...found, complement });
  return permitted.ok ? ok([certificates.unchanged(stored)]) : refusedOf(permitted.refusal.code);
}

/** Whoever signs has another text before them, so it is said which certificate the code is about. */
function refusedOf(code: Fallen): Result<never, Refusal<Fallen>> {
  const detail = {
    sv: "Det gäller intyget som utkastet är gjort från. Utkastet kan inte signeras",
    en: "This is about the certificate that the draft is made from. The draft cannot be signed",
  };
  return { ok: false, refusal: { code, detail } };
}
