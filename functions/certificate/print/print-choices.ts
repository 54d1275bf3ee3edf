import * as z from "zod/mini";
import type { PrintVariant } from "./printing.ts";

/** What one may choose about a print; fields of the contracts' input. */
export const printChoices = {
  headings: z
    ._default(z.enum(["sv", "sv-en"]), "sv")
    .check(z.meta({ description: "Headings and the form's own words in Swedish, or in Swedish with English beside." })),
};

/** For a certificate also whether the diagnosis is on it. */
export const certificatePrintChoices = {
  ...printChoices,
  diagnosis: z._default(z.enum(["shown", "left-out"]), "shown").check(
    z.meta({
      description:
        "Leaves the diagnosis and the attached XML out. Only certificates that tell of a sick leave allow it, " +
        "and not with isolation under the Communicable Diseases Act.",
    }),
  ),
};

export function variantOf(choices: {
  readonly headings: "sv" | "sv-en";
  readonly diagnosis?: "shown" | "left-out";
}): PrintVariant {
  return { english: choices.headings === "sv-en", withoutDiagnosis: choices.diagnosis === "left-out" };
}

/** Tells the type only: a file's name is seen where its content is not. */
export function printFileName(kind: "intyg" | "utkast", type: string): string {
  return `${kind}-${type.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}.pdf`;
}
