/**
 * Endings by which a Swedish or English word is bent, or made from another: makulera, makulerar, makulering;
 * certificate, certificates; delivery, deliveries. The Swedish stemmer of Snowball leaves `-ing` as it is, by which the
 * field's verbs become what one looks for, and a stemmer knows one language, while here words of both are asked for.
 */
const endings = [
  ...["a", "ar", "as", "at", "ad", "ade", "ades", "ats", "ande", "are", "aren", "arens", "arna", "arnas"],
  ...["ing", "ings", "ingen", "ingens", "ingar", "ingarna", "ning", "nings", "ningen", "ningar", "ningarna"],
  ...["e", "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "or", "orna", "an", "ans", "n", "na", "t", "r"],
  ...["s", "es", "ed", "ies", "y", "ion", "ions", "ation", "ations", "ers"],
].toSorted((one, other) => other.length - one.length);

/** Less of a word than this says nothing. */
const leastLeft = 3;

/** What is left of a word without its longest ending; the word itself where it has none. */
export function wordStem(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= leastLeft);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
