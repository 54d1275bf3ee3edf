import { measured, metrics } from "./metrics.ts";
import type { Metric, MetricName } from "./metrics.ts";
import { requestScope } from "./request-scope.ts";

/** What a line says, and what it is counted as. */
export interface Message {
  readonly says: string;
  /** What the line is counted as. @default nothing */
  readonly counts?: MetricName;
}

/**
 * Everything a function may write to its log, each with its sentence. A line holds a code and named fields, never an
 * object of the domain: fields are codes, counts, durations and ids of runs, never personal data and never the id of a
 * certificate (docs/domain/privacy.md).
 */
export const messages = {
  "call-refused": { says: "A call was refused" },
  "refused-too-often": {
    says: "Somebody has been refused more often than anybody is by mistake, and is told no more than that for a time",
    counts: "probing",
  },
  "refusal-not-counted": { says: "A refusal was told, and could not be counted", counts: "faults" },
  "call-done": { says: "A call was answered" },
  "call-failed": { says: "A call failed unexpectedly", counts: "faults" },
  "call-found-aws-busy": {
    says: "A service of AWS was too busy for a call, or did not answer it, for as long as the call could wait",
    counts: "faults",
  },
  "sign-in-refused": { says: "Somebody was not signed in, for a reason of their own" },
  "sign-in-spoiled": {
    says: "An identity provider did not answer a sign-in, or not as it should",
    counts: "spoiledSignIns",
  },
  "token-keys-stale": {
    says: "The keys of the token issuer could not be read anew; those that were read before are used",
    counts: "faults",
  },
  "parameter-stale": {
    says: "A parameter could not be read anew; what was read before is used",
    counts: "faults",
  },
  "parameter-unusable": {
    says: "A parameter with roots or secrets is missing or damaged: nothing that needs it is done",
    counts: "unusableParameters",
  },
  "run-failed": { says: "A run of a queue, a stream or a clock failed", counts: "faults" },
  "job-done": { says: "A job of the clock has done what it had to", counts: "runs" },
  "event-published": { says: "An event was published" },
  "event-parked": {
    says: "An event could not be read, or its recipient not be reached, and was parked for the operator",
    counts: "parkedEvents",
  },
  "event-swept": { says: "The sweep published an event the stream had not" },
  "item-damaged": { says: "A stored item could not be read and was left out of a list", counts: "damagedItems" },
  "call-met-damage": { says: "A stored item that a call needed could not be read", counts: "damagedItems" },
  "message-handled": { says: "A message was handled" },
  "message-put-back": { says: "There was no time left for a message, which will come again" },
  "message-failed": { says: "A message failed and will come again", counts: "faults" },
  "delivery-tried": { says: "A delivery was tried" },
  "delivery-stopped": {
    says: "A delivery was refused or given up and waits for the operator",
    counts: "stoppedDeliveries",
  },
  "delivery-not-needed": {
    says: "A delivery is not made: the certificate is void, or the recipient was sent one that replaces it",
  },
  "deliveries-overdue": {
    says: "Deliveries to a recipient are due and nothing tries them",
    counts: "overdueDeliveries",
  },
  "recipient-down": { says: "A recipient has not answered for a time", counts: "recipientDown" },
  "written-over": {
    says: "An item was written over or taken away where nothing ever is",
    counts: "writtenOver",
  },
  "erasure-unfinished": {
    says: "Of a certificate that is erased and unreadable something still lies around, and does not go by itself",
    counts: "unfinishedErasures",
  },
  "index-renewal-overdue": {
    says: "The index secret has been renewed for a week, and something still lies under the one before",
    counts: "overdueRenewals",
  },
  "drafts-disposed": { says: "Drafts that nobody had signed within three months were taken away" },
  "draft-not-disposed": {
    says: "A draft whose time was over days ago could not be taken away, and does not go by itself",
    counts: "undisposedDrafts",
  },
  "emails-sent": { says: "E-mails were sent to staff and units for whom something waits" },
  "email-not-sent": { says: "An e-mail could not be sent, and will be tried again" },
  "email-given-up": { says: "An e-mail could not be sent for a day, and nobody needs it any more" },
  "emails-overdue": { says: "E-mails have waited for their turn for an hour", counts: "overdueEmails" },
  "report-built": { says: "A report was built" },
  "person-register-down": {
    says: "The person register did not answer, or not with what was asked",
    counts: "faults",
  },
  "staff-directory-down": {
    says: "The national directory of staff did not answer, or not with what was asked",
    counts: "faults",
  },
  "signing-service-down": {
    says: "The signing service did not answer, or said that it cannot",
    counts: "signingServiceFaults",
  },
  "signing-service-wrong": {
    says: "The signing service answered with what cannot be used",
    counts: "signingServiceFaults",
  },
} as const satisfies Readonly<Record<string, Message>>;

export type LogCode = keyof typeof messages;
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (code: LogCode, fields: LogFields) => void;

export interface LogSettings {
  readonly write: (line: string) => void;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  /** What the function belongs to; the alarms tell services apart by it. Asked for when something is logged. */
  readonly service: () => string;
}

/**
 * Writes one JSON object a line, with the request that is being answered, where the platform collects it. A line that
 * counts holds its metric with it.
 */
export function jsonLog({ write, now, service }: LogSettings): Log {
  return (code, fields) => {
    const at = now();
    const { says, counts }: Message = messages[code];
    const line = { at, code, message: says, service: service(), ...requestScope(), ...fields };
    const metric: Metric | undefined = counts === undefined ? undefined : metrics[counts];
    write(JSON.stringify(metric === undefined ? line : { ...line, ...measured(metric, line, at) }));
  };
}
