import type { FormKind } from "../../../functions/certificate/types/form.ts";

type NumberKind = Extract<FormKind, { readonly is: "number" }>;

/** A number as it is written here, with comma or point ("0,8"); undefined where the text is no number (yet). */
export function typedNumber(typed: string): number | undefined {
  const text = typed.trim().replace("−", "-");
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

/** A number as people read it, with the decimals that its kind has at least. */
export function writtenNumber(
  value: number,
  { decimals }: Pick<NumberKind, "decimals">,
  language: "sv" | "en",
): string {
  const exact = String(value);
  const text = (exact.split(".")[1] ?? "").length > decimals ? exact : value.toFixed(decimals);
  return language === "sv" ? text.replace(".", ",") : text;
}

/** The title of a code, shortened between words to what a text may have. */
export function withinLimit(title: string, max: number | undefined): string {
  if (max === undefined || title.length <= max) return title;
  const cut = title.slice(0, max);
  const space = title.charAt(max) === " " ? max : cut.lastIndexOf(" ");
  return (space > 0 ? cut.slice(0, space) : cut).replace(/[ ,;(]+$/, "");
}
