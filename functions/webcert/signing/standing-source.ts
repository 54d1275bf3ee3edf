import type { Sending } from "../../certificate/model/certificate.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import type { MessageReference } from "../../certificate/model/message.ts";
import { permitSigningFrom } from "../../certificate/model/permissions/permit-draft-from.ts";
import type { RegisteredPerson } from "../../certificate/model/registered-person.ts";
import { recipientOf } from "../../certificate/model/type-permissions.ts";
import type { CertificateStore, StoredCertificate } from "../../certificate/store/certificate-store.ts";
import type { MessageStore, StandingRequest } from "../../certificate/store/message-store.ts";
import type { Unchanged } from "../../certificate/store/while-unchanged.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { complementOf, requestsTo } from "../drafts/drafting-of.ts";

interface Needs {
  readonly certificates: Pick<CertificateStore, "find" | "unchanged">;
  readonly messages: Pick<MessageStore, "requestsAbout">;
}

type Fallen =
  | "certificate-not-found"
  | "certificate-revoked"
  | "certificate-replaced"
  | "certificate-complemented"
  | "complement-awaited"
  | "patient-test-person"
  | "patient-protected"
  | "person-register-unavailable";

/** What a draft is made from, where it stands. */
export interface StandingSource {
  /** What must hold of it still when the new certificate is kept. */
  readonly unchanged: readonly Unchanged[];
  /** Present where the new certificate complements it. */
  readonly complemented?: Complemented;
  /** The newest request that it answers so, by the id that its sender wrote; absent where none waits any more. */
  readonly inReplyTo?: MessageReference;
  /** Present where the new certificate renews it at the same unit: the requests that nobody needs to answer then. */
  readonly renewed?: Pick<Complemented, "stored" | "requests">;
  /** Present where it is noted with it that the new certificate has come of it. */
  readonly noted?: { readonly stored: StoredCertificate; readonly kind: "renew" | "for-employer" };
}

/** A certificate that a recipient has asked to have complemented. */
export interface Complemented {
  readonly stored: StoredCertificate;
  readonly requests: readonly StandingRequest[];
  /** Whom the complement goes to, on the consent by which that one was sent: it belongs to the same case. */
  readonly sending: Pick<Sending, "recipient" | "consent">;
}

/**
 * Whether what a draft is made from stands as it must for the draft to be signed. A draft that is made from nothing
 * costs no read.
 */
export async function standingSource(
  { draft: { madeFrom, unit }, patient }: { readonly draft: Draft; readonly patient: RegisteredPerson },
  { certificates, messages }: Needs,
): Promise<Result<StandingSource, Refusal<Fallen>>> {
  if (madeFrom === undefined) return ok({ unchanged: [] });
  const stored = await certificates.find(madeFrom.certificateId);
  const type = stored === undefined ? undefined : findType(stored.certificate.type, stored.certificate.version);
  if (stored === undefined || type === undefined) return refusedOf("certificate-not-found");
  const { certificate } = stored;
  const requests = await requestsTo({ certificate, type }, messages);
  const situation = { certificate, type, patient, complement: complementOf(requests) };
  const permitted = permitSigningFrom[madeFrom.kind](situation);
  if (!permitted.ok) return refusedOf(permitted.refusal.code);
  const unchanged = [certificates.unchanged(stored)];
  const { kind } = madeFrom;
  if (kind === "complement") return ok({ unchanged, ...answering({ stored, type, requests }) });
  if (kind === "replace") return ok({ unchanged });
  const noted = { stored, kind };
  // Another unit renews beside the one that was asked, which answers still.
  const isRenewedThere = kind === "renew" && unit === certificate.unit;
  return ok(isRenewedThere ? { unchanged, noted, renewed: { stored, requests } } : { unchanged, noted });
}

interface AskedAbout extends Pick<Complemented, "stored" | "requests"> {
  readonly type: CertificateType;
}

function answering({ stored, type, requests }: AskedAbout): Omit<StandingSource, "unchanged"> {
  const { certificate } = stored;
  const recipient = recipientOf(type);
  const consent = certificate.sendings.find((sending) => sending.recipient === recipient)?.consent;
  if (consent === undefined) throw new TypeError("Nobody asks about a certificate that was not sent");
  const waits = requests.findLast(({ state }) => state === "open");
  const inReplyTo = waits === undefined ? {} : { inReplyTo: { messageId: waits.idAsWritten ?? waits.id } };
  return { ...inReplyTo, complemented: { stored, requests, sending: { recipient, consent } } };
}

/** Whoever signs has another text before them, so it is said which certificate the code is about. */
function refusedOf(code: Fallen): Result<never, Refusal<Fallen>> {
  const detail = {
    sv: "Det gäller intyget som utkastet är gjort från. Utkastet kan inte signeras",
    en: "This is about the certificate that the draft is made from. The draft cannot be signed",
  };
  return { ok: false, refusal: { code, detail } };
}
