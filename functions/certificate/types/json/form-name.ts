import type { TypeVersion } from "../../model/certificate-document.ts";
import { certificateTypes, findType } from "../registry.ts";
import type { CertificateType } from "../type-language.ts";

/**
 * The form of a type as the JSON of the API names it ("FK7804-2.0"): it alone decides which questions there are and
 * what their answers look like (docs/adr/0019-json-of-certificates.md).
 */
export function formName({ key, version }: Pick<CertificateType, "key" | "version">): string {
  return `${key}-${version}`;
}

/** The type by its form; undefined when there is no such form. */
export function findForm(form: string): CertificateType | undefined {
  return certificateTypes.find((type) => formName(type) === form);
}

/**
 * How the JSON tells a certificate's type and version: the form that its answers follow, and the version of the texts
 * that it carries itself, which may be an earlier minor ("6.7" on the form "TSTRK1007-6.8") or none ("1").
 */
export function formOf({ type, version }: TypeVersion): { readonly form: string; readonly textVersion: string } {
  return { form: formName(findType(type, version) ?? { key: type, version }), textVersion: version };
}
