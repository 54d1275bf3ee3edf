import { nameOfSign } from "./sign-names.ts";
import { sameAs } from "./same-signs.ts";

/**
 * A text with only such signs as the typeface has, so that nothing on paper is blank or a box that tells nothing.
 *
 * Accents are joined with their letters. What cannot be seen (control signs, soft hyphens, joiners) is left out,
 * unusual blanks become ordinary ones. A sign that the typeface lacks is set as others that mean the same where there
 * are such ("ﬁ" as "fi", "≪" as "<<", a bullet from Word as "•"); else its name is told, once for the same that follow
 * each other: "[piller, spruta]", "[arabiska tecken]". So two signs that mean different things never look alike. Signs
 * for private use mean nothing to anybody else, so PDF/A-3 level A does not let them stand either (ISO 19005-3
 * §6.2.11.7.3).
 *
 * A tab and a run of blanks inside a line are two blanks: a wider gap looks like the space between two columns to what
 * reads a page, and the text would come out in another order than it was written.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const isSet = (sign: string): boolean => !/[\p{Co}\ufffd]/u.test(sign) && has(sign.codePointAt(0) ?? 0);
  const areSet = (signs: string): boolean => [...signs].every((sign) => sign === " " || isSet(sign));
  const known = text
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(/[\u00a0\u202f\u2007]/g, "\u00a0")
    .replaceAll(/(?!\u00a0)\p{Zs}/gu, " ")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, "")
    // The Arabic sign between thousands; in Swedish there is a blank that does not break.
    .replaceAll(/(?<=\p{Nd})\u066c(?=\p{Nd})/gu, "\u00a0")
    // A number or letter with a key, a circle or a square around it.
    .replaceAll(/([\p{L}\p{N}#*])[\u20dd\u20de\u20e3]/gu, "($1)")
    .replaceAll(/[^\n]/gu, (sign) => (isSet(sign) ? sign : (sameAs(sign, areSet) ?? sign)))
    .normalize("NFC");
  return named(known, isSet, areSet).replaceAll(/(?<=[^\n \u00a0])[ \u00a0]{3,}(?=[^\n \u00a0])/g, "  ");
}

/** The text with the names of each run of signs that are not set; blanks within a run are a part of it. */
function named(text: string, isSet: (sign: string) => boolean, areSet: (signs: string) => boolean): string {
  let whole = "";
  let run: string[] = [];
  let blanks = "";
  const endRun = (): void => {
    whole += (run.length === 0 ? "" : `[${run.join(", ")}]`) + blanks;
    run = [];
    blanks = "";
  };
  // The two letters of a flag are one sign.
  for (const [sign] of text.matchAll(/\p{Regional_Indicator}{2}|[^]/gu)) {
    const parts = sign.normalize("NFD");
    const shown = sign === "\n" || sign === " " || isSet(sign) ? sign : areSet(parts) ? parts : undefined;
    if (shown === " " && run.length > 0) {
      blanks += shown;
    } else if (shown !== undefined) {
      endRun();
      whole += shown;
    } else {
      const name = nameOfSign(sign) ?? run.at(-1) ?? "okänt tecken";
      if (name !== run.at(-1)) run.push(name);
      blanks = "";
    }
  }
  endRun();
  return whole;
}
