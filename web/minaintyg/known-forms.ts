import type { FormDescription } from "../../functions/certificate/types/form.ts";
import { readForm } from "../../functions/intygstjanst/forms/read-form.contract.ts";
import type { Problem } from "../kit/problem.ts";
import type { Call } from "../kit/session/call.ts";

/** Forms never change, and say nothing of anybody: each is fetched once. Undefined: there is no form of that name. */
const known = new Map<string, FormDescription | undefined>();

export type FetchedForm =
  { readonly ok: true; readonly form: FormDescription | undefined } | { readonly ok: false; readonly problem: Problem };

/** The form that a certificate is on. */
export async function fetchForm(name: string, call: Call): Promise<FetchedForm> {
  if (known.has(name)) return { ok: true, form: known.get(name) };
  const answer = await call(readForm, { form: name });
  if (!answer.ok && answer.problem.code !== "form-not-found") return answer;
  const form = answer.ok ? answer.value : undefined;
  known.set(name, form);
  return { ok: true, form };
}
