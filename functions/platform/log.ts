import { requestScope } from "./request-scope.ts";

/**
 * Everything a function may write to its log, each with its sentence. A line holds a code and named fields, never an
 * object of the domain: fields are ids, codes, counts and durations, never personal data (docs/domain/privacy.md).
 */
const messages = {
  "call-refused": "A call was refused",
  "call-done": "A call was answered",
  "call-failed": "A call failed unexpectedly",
  "run-failed": "A run of a queue, a stream or a clock failed",
  "event-published": "An event was published",
  "event-parked": "An event could not be read, or its recipient not be reached, and was parked for the operator",
  "event-swept": "The sweep published an event the stream had not",
  "item-damaged": "A stored item could not be read and was left out of a list",
  "message-handled": "A message was handled",
  "message-failed": "A message failed and will come again",
  "delivery-tried": "A delivery was tried",
  "report-built": "A report was built",
  "signing-service-down": "The signing service did not answer, or said that it cannot",
  "signing-service-wrong": "The signing service answered with what cannot be used",
} as const;

export type LogCode = keyof typeof messages;
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (code: LogCode, fields: LogFields) => void;

/** Writes one JSON object a line, with the request that is being answered, where the platform collects it. */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  return (code, fields) => {
    write(JSON.stringify({ at: now(), code, message: messages[code], ...requestScope(), ...fields }));
  };
}
