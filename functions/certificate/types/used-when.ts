import { allUsedWhen } from "./all-used-when.ts";
import { formName } from "./json/form-name.ts";
import type { CertificateType, Text } from "./type-language.ts";

const texts: ReadonlyMap<string, Text> = new Map(allUsedWhen.map(([type, text]) => [formName(type), text]));

/**
 * When a form is the one to choose, said to the one who is to write a certificate. It stands beside the type and is no
 * part of it, since it changes when another form takes over.
 *
 * @returns undefined where no new certificate is written on the form
 */
export function usedWhenOf(type: Pick<CertificateType, "key" | "version">): Text | undefined {
  return texts.get(formName(type));
}
