import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { readForm } from "../../functions/intygstjanst/forms/read-form.contract.ts";
import { listCertificateTypes } from "../../functions/webcert/types/list-certificate-types.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import { useAnswer } from "../kit/frame/use-answer.ts";
import { Waiting } from "../kit/frame/waiting.tsx";
import { RetryMessage } from "../kit/retry-message.tsx";
import { useOpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** A certificate type that can be written today, with its form. */
export type KnownForm = z.output<typeof listCertificateTypes.output>["types"][number];

interface Known {
  readonly forms: readonly KnownForm[];
  /** Asks for a form that is not written any more; of each once. */
  ask(form: string): Promise<ApiResult<KnownForm>>;
}

const Forms = createContext<Known>({ forms: [], ask: () => Promise.reject(new Error("No forms are known here")) });

/** The forms that can be written today. */
export function useForms(): readonly KnownForm[] {
  return use(Forms).forms;
}

/**
 * The form that a certificate is written on, also one that no new certificate is written on.
 *
 * @returns undefined while it is fetched; "none" where it cannot be had
 */
export function useForm(form: string): KnownForm | "none" | undefined {
  const { forms, ask } = use(Forms);
  const written = forms.find((one) => one.form === form);
  const isWritten = written !== undefined;
  const [earlier, setEarlier] = useState<{ readonly form: string; readonly found: KnownForm | "none" }>();
  useEffect(() => {
    if (isWritten) return undefined;
    let isGone = false;
    void ask(form).then((answer) => {
      if (!isGone) setEarlier({ form, found: answer.ok ? answer.value : "none" });
    });
    return () => {
      isGone = true;
    };
  }, [ask, form, isWritten]);
  return written ?? (earlier?.form === form ? earlier.found : undefined);
}

/** Whether the certificates of a form are sent to anybody; while that is not known, they are. */
export function useIsSent(form: string): boolean {
  const found = useForm(form);
  return found === undefined || found === "none" || found.recipient !== undefined;
}

/** What needs a form to be shown: fetched where it is not known yet. */
export function WithForm({ form, children }: { readonly form: string; children(form: KnownForm): ReactNode }) {
  const say = words[useLanguage().language];
  const found = useForm(form);
  if (found === undefined) return <Waiting lines={8} />;
  if (found === "none") {
    return (
      <Alert data-color="warning" role="alert">
        <Paragraph>{say.noForm(form)}</Paragraph>
      </Alert>
    );
  }
  return children(found);
}

/** What a form is called, by the name people know. */
export function FormName({ form }: { readonly form: string }) {
  const found = useForm(form);
  const nameOf = useNameOf();
  if (found === undefined) return "…";
  return found === "none" ? form : nameOf(found);
}

/** What a form is called; of several with one name the newest has it alone, and the others say that they are older. */
export function useNameOf(): (form: KnownForm) => string {
  const forms = useForms();
  const { language } = useLanguage();
  return (form) => {
    const name = form.name[language];
    const isOlder = forms.some((one) => one.name[language] === name && versionOf(one) > versionOf(form));
    return isOlder ? words[language].olderForm(name) : name;
  };
}

/** A form is named by its type and version, "FK7804-2.0"; a later version takes over the name of an earlier. */
function versionOf({ form }: KnownForm): number {
  return Number(form.slice(form.lastIndexOf("-") + 1));
}

/** Fetches the forms once, for all pages inside. */
export function FormsFrame({ children }: { readonly children: ReactNode }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("forms", () => call(listCertificateTypes, {}));
  const [asked] = useState(() => new Map<string, Promise<ApiResult<KnownForm>>>());
  const [ask] = useState(() => (form: string) => {
    const earlier = asked.get(form);
    if (earlier !== undefined) return earlier;
    const answer = call(readForm, { form });
    asked.set(form, answer);
    // What failed may be asked for again.
    void answer.then(({ ok }) => {
      if (!ok) asked.delete(form);
    });
    return answer;
  });
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") {
    return <RetryMessage problem={answered.problem} onRetry={again} />;
  }
  return <Forms value={{ forms: answered.value.types, ask }}>{children}</Forms>;
}
