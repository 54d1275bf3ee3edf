import * as z from "zod/mini";
import type { CertificateDocument, CodedText } from "../model/certificate-document.ts";
import type { Sending } from "../model/certificate.ts";
import type { Draft } from "../model/draft.ts";

/**
 * What lies sealed, parsed when it is read: a shape that an older version wrote fails here, at the store's edge, and
 * not deep in a rule. Unknown fields are kept out, missing ones are an outage.
 */
const period = z.object({ start: z.exactOptional(z.string()), end: z.exactOptional(z.string()) });
const diagnosis = z.object({ code: z.string(), system: z.enum(["ICD-10-SE", "KSH97-P"]) });
const value = z.union([z.string(), z.number(), z.boolean(), diagnosis, period]);
const answers = z.record(z.string(), z.array(z.record(z.string(), value)));
const patient = z.object({ kind: z.enum(["personnummer", "samordningsnummer"]), number: z.string() });
const relation = z.object({ kind: z.enum(["replace", "renew", "complement", "copy"]), certificateId: z.string() });
const codedText = z.object({ code: z.string(), text: z.exactOptional(z.string()) });

const draftContent = z.object({ answers, patient, relations: z.array(relation) });

const unit = z.object({
  hsaId: z.string(),
  name: z.string(),
  workplaceCode: z.string(),
  address: z.string(),
  postalCode: z.string(),
  city: z.string(),
  phone: z.string(),
  email: z.exactOptional(z.string()),
  careProvider: z.object({ hsaId: z.string(), name: z.string() }),
});

const document = z.object({
  id: z.string(),
  type: z.string(),
  version: z.string(),
  signedAt: z.exactOptional(z.string()),
  sentAt: z.exactOptional(z.string()),
  patient,
  issuer: z.object({
    hsaId: z.string(),
    name: z.string(),
    prescriberCode: z.exactOptional(z.string()),
    positions: z.array(codedText),
    specialities: z.array(codedText),
    unit,
  }),
  relations: z.array(relation),
  answers,
});

export function readDraftContent(bytes: Buffer): Pick<Draft, "answers" | "patient" | "relations"> {
  return draftContent.parse(JSON.parse(bytes.toString("utf8")));
}

export function readDocument(bytes: Buffer): CertificateDocument {
  return document.parse(JSON.parse(bytes.toString("utf8")));
}

const sending = z.object({
  recipient: z.string(),
  at: z.string(),
  by: z.string(),
  consent: z.enum(["in-person", "by-phone", "in-writing", "sent-by-the-patient"]),
});

export function readSendings(stored: string | undefined): readonly Sending[] {
  return stored === undefined ? [] : z.array(sending).parse(JSON.parse(stored));
}

export function readCodedTexts(stored: string): readonly CodedText[] {
  return z.array(codedText).parse(JSON.parse(stored));
}
