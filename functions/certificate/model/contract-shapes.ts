import * as z from "zod/mini";
import { comparableHsaId, comparableId, longestHsaId } from "../../operation/comparable-ids.ts";
import { readCursor } from "../../operation/paging.ts";
import { addressableId } from "./identifiers.ts";
import { parsePersonId } from "./person-id.ts";
import { recipientCode } from "./recipient.ts";

/** Shapes that the services' contracts share. Their descriptions and examples become the OpenAPI document. */

export const certificateId = z.string().check(
  z.overwrite(comparableId),
  z.regex(addressableId),
  z.meta({
    description: "Id of the certificate, kept from draft to erasure.",
    examples: ["6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b"],
  }),
);

export const messageId = z
  .string()
  .check(
    z.overwrite(comparableId),
    z.regex(addressableId),
    z.meta({ description: "Id of the message.", examples: ["0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111"] }),
  );

export const unitHsaId = z
  .string()
  .check(
    z.overwrite(comparableHsaId),
    z.maxLength(longestHsaId),
    z.meta({ description: "HSA-id of a care unit.", examples: ["TSTNMT2321000156-1077"] }),
  );

export const personNumber = z.string().check(
  z.refine((text) => parsePersonId(text) !== undefined, { abort: true, params: { code: "wrong-personnummer" } }),
  z.overwrite((text) => text.replace("-", "")),
  z.meta({
    description: "Personnummer or samordningsnummer, twelve digits, with or without a dash before the last four.",
    pattern: "^[0-9]{8}-?[0-9]{4}$",
    examples: ["19121212-1212"],
  }),
);

export const typeKey = z
  .string()
  .check(
    z.meta({ description: "Certificate type, whatever its version: what statistics count by.", examples: ["FK7804"] }),
  );

export const form = z.string().check(
  z.meta({
    description:
      "The form it is written on: a certificate type and a version of it, as in the list of types. It decides which " +
      "questions `answers` holds.",
    examples: ["FK7804-2.0"],
  }),
);

export const textVersion = z.string().check(
  z.meta({
    description: "The version that the certificate itself carries; it may be an earlier one with the same questions.",
    examples: ["2.0"],
  }),
);

export const revision = z.int().check(
  z.positive(),
  z.meta({
    description:
      "Grows by one at each save. It is also the ETag, which you send back in If-Match to say what you have seen.",
    examples: [3],
  }),
);

/** Revisions are counted from 1, so 0 is one that nobody has seen. */
export const seenRevision = z.int().check(
  z.nonnegative(),
  z.meta({
    description:
      "The revision you have seen, by the ETag of the answer that told it. Where another stands, nothing is done: 412, " +
      "with the ETag of the one that stands.",
    examples: [3],
  }),
);

const answersMeta = {
  describedBy: "Answers",
  description:
    "Answers by the names of the form's questions: a value per part, and a list of such rows where the question " +
    "takes several. What each form asks is in the list of types.",
  examples: [
    {
      infectionControl: { underAct: false },
      sickLeave: [{ degree: "HALFTEN", period: { start: "2026-11-23", end: "2026-12-06" } }],
    },
  ],
};

const day = z.string().check(z.maxLength(32));
const sentDiagnosis = z.strictObject({
  code: z.string().check(z.maxLength(16)),
  system: z.enum(["ICD-10-SE", "KSH97-P"]),
});
const sentValue = z.union([
  z.string().check(z.maxLength(20_000)),
  z.number(),
  z.boolean(),
  sentDiagnosis,
  z.strictObject({ start: z.exactOptional(day), end: z.exactOptional(day) }),
]);
const name = z.string().check(z.maxLength(64));
const sentRow = z.record(name, sentValue);

/**
 * Answers as a draft takes them. What the form asks is judged when they are read (types/json/answers-from-json.ts), and
 * how large they are as a whole by the model.
 */
export const answers = z
  .record(name, z.union([z.array(sentRow).check(z.maxLength(50)), sentRow]))
  .check(z.meta(answersMeta));

const toldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ code: z.string(), system: z.enum(["ICD-10-SE", "KSH97-P"]) }),
  z.strictObject({ start: z.exactOptional(z.string()), end: z.exactOptional(z.string()) }),
]);
const toldRow = z.record(z.string(), toldValue);

/**
 * Answers as they are told. Without limits: what a certificate that came from elsewhere says, or a draft that was saved
 * when the limits were others, is told whole.
 */
export const toldAnswers = z.record(z.string(), z.union([z.array(toldRow), toldRow])).check(z.meta(answersMeta));

export const finding = z.object({
  pointer: z
    .string()
    .check(z.meta({ description: "Where, as a JSON Pointer.", examples: ["/answers/sickLeave/0/period/end"] })),
  code: z.string().check(z.meta({ description: "What is wrong there.", examples: ["required"] })),
  rule: z.exactOptional(
    z.string().check(z.meta({ description: "The rule that says so.", examples: ["FK7804.32.overlap"] })),
  ),
  text: z.exactOptional(z.object({ sv: z.string(), en: z.string() })),
});

export const utcTime = z
  .string()
  .check(z.meta({ description: "UTC, ISO 8601.", examples: ["2026-11-22T09:30:00.000Z"] }));

export const consent = z.enum(["in-person", "by-phone", "in-writing"]).check(
  z.meta({
    description: "How the patient's consent was given; recorded with who sent and when.",
    examples: ["in-person"],
  }),
);

export const page = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
  after: z.exactOptional(
    z.string().check(
      z.maxLength(1000),
      z.refine((text) => readCursor(text) !== undefined, { abort: true, params: { code: "not-a-cursor" } }),
      z.meta({ description: "The `next` of the page before." }),
    ),
  ),
};

/** A certificate's life as every reader sees it. */
export const certificateState = z.object({
  certificateId,
  form,
  textVersion,
  state: z.enum(["signed", "revoked"]),
  signedAt: utcTime,
  unit: z.string().check(z.meta({ description: "HSA-id of the issuing unit.", examples: ["TSTNMT2321000156-1077"] })),
  sentTo: z.array(z.object({ recipient: recipientCode, at: utcTime })),
  revokedAt: z.exactOptional(utcTime),
  replacedBy: z.exactOptional(
    z.string().check(z.meta({ description: "Id of the certificate that has replaced this one, while that is valid." })),
  ),
});

export const issuer = z.object({
  hsaId: z.string(),
  name: z.string(),
  unit: z.object({
    hsaId: z.string(),
    name: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    phone: z.string(),
    careProvider: z.object({ hsaId: z.string(), name: z.string() }),
  }),
});
