import type * as z from "zod/mini";
import type { listQuestions } from "../../../functions/webcert/messages/list-questions.contract.ts";
import { askedOf } from "./asked.ts";

type Asked = z.input<typeof listQuestions.input>;

export const kinds = ["question", "complement-request", "answer"] as const;
export const subjects = ["AVSTMN", "KONTKT", "OVRIGT"] as const;
export const lastDays = ["passed", "near", "later", "none"] as const;

/** What the filters in the address ask for; what the exchange has no word for is not asked. */
export function inboxAskedOf(chosen: Readonly<Record<string, string>>): Asked {
  const { unit, from } = chosen;
  const { type } = askedOf(chosen);
  const kind = kinds.find((one) => one === chosen["kind"]);
  const subject = subjects.find((one) => one === chosen["subject"]);
  const lastDay = lastDays.find((one) => one === chosen["lastDay"]);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(subject === undefined ? {} : { subject }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(from === undefined ? {} : { from }),
    ...(type === undefined ? {} : { type }),
    ...(unit === undefined ? {} : { unit }),
  };
}
