import { createContext, use } from "react";
import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { listCertificateTypes } from "../../functions/webcert/types/list-certificate-types.contract.ts";
import { useAnswer } from "../kit/frame/use-answer.ts";
import { Waiting } from "../kit/frame/waiting.tsx";
import { RetryMessage } from "../kit/retry-message.tsx";
import { useOpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";

/** A certificate type that can be written today, with its form. */
export type KnownForm = z.output<typeof listCertificateTypes.output>["types"][number];

const Forms = createContext<readonly KnownForm[]>([]);

export function useForms(): readonly KnownForm[] {
  return use(Forms);
}

/** What a form is called, by the name people know; with its own where two have the same name, or none is known. */
export function useFormName(): (form: string) => string {
  const forms = useForms();
  const { language } = useLanguage();
  return (form) => {
    const name = forms.find((one) => one.form === form)?.name[language];
    if (name === undefined) return form;
    return forms.filter((one) => one.name[language] === name).length > 1 ? `${name} (${form})` : name;
  };
}

/** Fetches the forms once, for all pages inside. */
export function FormsFrame({ children }: { readonly children: ReactNode }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("forms", () => call(listCertificateTypes, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") {
    return <RetryMessage problem={answered.problem} onRetry={again} />;
  }
  return <Forms value={answered.value.types}>{children}</Forms>;
}
