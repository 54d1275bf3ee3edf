import * as z from "zod/mini";
import type { CertificateDocument } from "../model/certificate-document.ts";
import { draftKinds } from "../model/draft.ts";
import type { Draft } from "../model/draft.ts";
import { prefillChanges, prefillFailures, prefillOmissions } from "../model/prefill-report.ts";
import { codedText } from "./coded-text.ts";
import { encryptedShape } from "./encrypted-shape.ts";

const period = z.strictObject({ start: z.exactOptional(z.string()), end: z.exactOptional(z.string()) });
const diagnosis = z.strictObject({ code: z.string(), system: z.enum(["ICD-10-SE", "KSH97-P"]) });
const value = z.union([z.string(), z.number(), z.boolean(), diagnosis, period]);
const answers = z.record(z.string(), z.array(z.record(z.string(), value)));
const patient = z.object({ kind: z.enum(["personnummer", "samordningsnummer"]), number: z.string() });
const relation = z.object({
  kind: z.enum(["replace", "renew", "complement", "copy"]),
  certificateId: z.string(),
  idRoot: z.exactOptional(z.string()),
});

const written = z.record(z.string(), z.object({ revision: z.number(), at: z.string(), by: z.string() }));

const prefill = z.object({
  failed: z.exactOptional(z.enum(prefillFailures)),
  filled: z.array(z.string()),
  changed: z.array(z.object({ pointer: z.string(), code: z.enum(prefillChanges) })),
  leftOut: z.array(
    z.object({
      answerId: z.string(),
      partId: z.exactOptional(z.string()),
      path: z.exactOptional(z.string()),
      code: z.enum(prefillOmissions),
      given: z.string(),
    }),
  ),
  untold: z.exactOptional(z.number()),
});

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

/** What of a draft is the patient's, and so lies encrypted. */
export type DraftContent = Pick<
  Draft,
  "answers" | "patient" | "relations" | "madeFrom" | "prefill" | "written" | "versionBegun"
>;

export const draftContentShape = encryptedShape<DraftContent>(
  z.object({
    answers,
    patient,
    relations: z.array(relation),
    madeFrom: z.exactOptional(
      z.object({
        kind: z.enum(draftKinds),
        certificateId: z.string(),
        proposedStart: z.exactOptional(z.string()),
      }),
    ),
    prefill: z.exactOptional(prefill),
    written: z.exactOptional(written),
    versionBegun: z.exactOptional(z.object({ number: z.number(), at: z.string() })),
  }),
);

/** What of a draft's version is the patient's. */
export const versionContentShape = encryptedShape<Pick<Draft, "answers">>(z.object({ answers }));

/** The text of a certificate, as JSON has it. */
export const certificateDocument = z.object({
  id: z.string(),
  idRoot: z.exactOptional(z.string()),
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
  instances: z.exactOptional(z.record(z.string(), z.array(z.nullable(z.number())))),
});

export const documentShape = encryptedShape<CertificateDocument>(certificateDocument);
