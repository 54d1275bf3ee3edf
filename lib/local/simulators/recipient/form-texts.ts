/** A text in the languages of the page. */
export interface FormText {
  readonly sv: string;
  readonly en: string;
}

/**
 * The words of a form, by the ids that certificates carry. The national contract has ids and, for codes, a name beside
 * them; what a question says stands on the form, which its owner knows.
 */
export interface FormTexts {
  readonly name: FormText;
  readonly questions: Readonly<Record<string, FormText>>;
  readonly parts: Readonly<Record<string, PartTexts>>;
}

interface PartTexts {
  /** Absent where the question says it all. */
  readonly text?: FormText;
  readonly codes: Readonly<Record<string, FormText>>;
}

/** The words of the form that a certificate is written on; nothing where the recipient does not know it. */
export type KnownForms = (type: string, version: string) => FormTexts | undefined;
