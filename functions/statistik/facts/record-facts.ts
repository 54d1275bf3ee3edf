import * as z from "zod/mini";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { certificateIdOf } from "../../certificate/model/subject.ts";
import { factsOf } from "./certificate-fact.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { factFile, factPath, possibleFactPaths } from "./fact-file.ts";
import type { FactStore } from "./fact-store.ts";

/** What the consumer of events needs. */
export interface RecordFactsPorts {
  /**
   * The certificate as it stands now, or undefined where it has been erased. The answer is strongly consistent: an
   * event is in the same transaction as its certificate, so a certificate that is not there is one that is no more.
   */
  readonly readCertificate: (certificateId: string) => Promise<StandingCertificate | undefined>;
  readonly keyedHash: (value: string) => Promise<string>;
  readonly facts: FactStore;
}

export interface StandingCertificate {
  readonly document: CertificateDocument;
  readonly revoked: boolean;
  /** The first number that the patient had when it was signed, where it is not the one that it has. */
  readonly firstNumber?: string;
}

/**
 * An event as it travels. Its group is the keyed hash of the certificate's id, and names the certificate's facts: the
 * event of an erasure says no more than that, since nothing may name what is gone (docs/domain/privacy.md, Void and
 * erased).
 */
const publishedEvent = z.object({
  kind: z.string(),
  subject: z.string(),
  group: z.string().check(z.regex(/^[\w-]+$/)),
});

/** The events after which a certificate's facts may have changed. */
const changing: ReadonlySet<string> = new Set(["certificate.signed", "certificate.revoked", "certificate.erased"]);

/**
 * Makes the facts say what the certificate says now. The event only wakes: it is the certificate as it stands that is
 * written or, when it has been erased, removed. So events that come twice, late or in the wrong order do no harm.
 */
export async function recordFacts(message: unknown, ports: RecordFactsPorts): Promise<void> {
  const event = publishedEvent.parse(message);
  if (!changing.has(event.kind)) return;
  const certificateId = certificateIdOf(event.subject);
  const standing = certificateId === undefined ? undefined : await ports.readCertificate(certificateId);
  if (standing === undefined) {
    await ports.facts.remove(possibleFactPaths(event.group));
    return;
  }
  const keys = { certificateKey: event.group, patientKey: await ports.keyedHash(patientOf(standing)) };
  const { month, rows } = factsOf(standing.document, standing.revoked, keys);
  await ports.facts.put(factPath(month, keys.certificateKey), factFile(rows));
}

/**
 * The care provider is part of what is hashed, and so is the purpose: no other key of ours is the same for the patient.
 * Who has got a new number counts by the first, which never changes, and so once (docs/domain/statistics.md).
 */
function patientOf({ document: { issuer, patient }, firstNumber = patient.number }: StandingCertificate): string {
  return `statistics patient ${comparableHsaId(issuer.unit.careProvider.hsaId)} ${firstNumber}`;
}
