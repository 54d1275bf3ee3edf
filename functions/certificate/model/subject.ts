import { addressableId } from "./identifiers.ts";

/**
 * What an event or a delivery is about, as one word: a certificate, or the notice of one that was erased. All that is
 * kept of a subject lies under it.
 */
const certificatePrefix = "C#";
const noticePrefix = "N#";

export function certificateSubject(certificateId: string): string {
  return certificatePrefix + certificateId;
}

/** The certificate's id; undefined for the notice of an erasure, which names none. */
export function certificateIdOf(subject: string): string | undefined {
  return subject.startsWith(certificatePrefix) ? subject.slice(certificatePrefix.length) : undefined;
}

/** Where the notices of one erasure and their deliveries lie, apart from the certificate that is gone. */
export function noticeSubject(noticeId: string): string {
  return noticePrefix + noticeId;
}

export function isNotice(subject: string): boolean {
  return subject.startsWith(noticePrefix);
}

/** Whether a text may be a subject, and so a key of the table. */
export function isSubject(text: string): boolean {
  return [certificatePrefix, noticePrefix].includes(text.slice(0, 2)) && addressableId.test(text.slice(2));
}
