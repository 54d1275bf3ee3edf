import * as z from "zod/mini";
import type { RequestRefusal } from "./request.ts";

export const errorIds = ["VALIDATION_ERROR", "APPLICATION_ERROR", "TECHNICAL_ERROR", "REVOKED"] as const;

/** What every SOAP operation takes: the envelope as it came. */
export const soapInput = z.strictObject({
  xml: z.string().check(z.meta({ description: "The SOAP envelope (RIV-TA Basic Profile 2.1)." })),
});

/** What every SOAP operation answers: the contract's own outcome (`ResultType`). */
export const soapOutput = z.union([
  z.strictObject({ code: z.enum(["OK", "INFO"]), text: z.exactOptional(z.string()) }),
  z.strictObject({
    code: z.literal("ERROR"),
    errorId: z.enum(errorIds),
    text: z.exactOptional(z.string()),
  }),
]);

/** What is no message of the contract, by code: the refusals of every SOAP operation, answered by a fault. */
export const soapRefusals = [
  "xml-malformed",
  "xml-not-utf8",
  "xml-with-doctype",
  "xml-with-instruction",
  "xml-too-large",
  "xml-too-deep",
  "soap-not-envelope",
  "soap-other-version",
  "soap-must-understand",
  "soap-without-logical-address",
  "soap-body-not-single",
  "soap-other-contract",
  "soap-other-address",
] as const satisfies readonly RequestRefusal["code"][];
