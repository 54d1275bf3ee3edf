import type * as z from "zod/mini";
import { registerPractice } from "../../../functions/identity/practice/register-practice.contract.ts";

/** How far somebody has come, and what is registered. */
export type OwnPractice = z.output<typeof registerPractice.output>;
export type PracticeDetails = z.output<typeof registerPractice.input>;
export type PracticeField = keyof PracticeDetails;
/** What is typed so far. */
export type Typed = Readonly<Partial<Record<PracticeField, string>>>;

/** The fields, in the steps in which they are asked for. */
export const practiceSteps: readonly (readonly PracticeField[])[] = [
  ["name", "type", "workplaceCode"],
  ["address", "postalCode", "city", "phone", "email"],
];

export const practiceFields = practiceSteps.flat();

/** What is registered, as it stands in the fields. */
export function typedOf(practice: PracticeDetails): Typed {
  const filled = practiceFields.map((field) => [field, practice[field]] as const);
  return Object.fromEntries(filled.filter(([, text]) => text !== undefined));
}

/** What was typed as it is sent; undefined where a field is wrong. A field that is left empty is not sent. */
export function detailsOf(typed: Typed): PracticeDetails | undefined {
  const read = readFrom(typed);
  return read.success ? read.data : undefined;
}

/** Which of these fields are wrong, as the contract says. */
export function faultsIn(typed: Typed, fields: readonly PracticeField[]): readonly PracticeField[] {
  const read = readFrom(typed);
  const wrong = read.success ? [] : read.error.issues.map(({ path: [field] }) => field);
  return fields.filter((field) => wrong.includes(field));
}

function readFrom(typed: Typed) {
  const filled = practiceFields.flatMap((field) => {
    const text = typed[field]?.trim() ?? "";
    return text === "" ? [] : [[field, text] as const];
  });
  return registerPractice.input.safeParse(Object.fromEntries(filled));
}
