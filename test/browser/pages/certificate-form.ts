import type { Locator } from "playwright-core";
import type { Value } from "../../../functions/certificate/model/answers.ts";
import { displayedCode } from "../../../functions/certificate/codes/code-form.ts";
import type {
  FormDescription,
  FormKind,
  FormPart,
  FormQuestion,
  FormSection,
} from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers, JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import { questionLabels } from "../../../functions/certificate/types/question-labels.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { daysIn } from "../../../web/kit/dates/days.ts";
import { formWords } from "../../../web/kit/form/form-words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

interface Setting {
  /** What the form is drawn in. */
  readonly within: Locator;
  readonly form: FormDescription;
  readonly language: Language;
  /** YYYY-MM-DD, as the browser has it. */
  readonly today: string;
  readonly hand: Hand;
}

/**
 * A form as it is drawn, whichever it is. It is filled in from its data: each field is found by the role and the name
 * that a reader is told, inside the question and the section that it stands in.
 */
export class CertificateFormOnPage {
  readonly #within: Locator;
  readonly #form: FormDescription;
  readonly #language: Language;
  readonly #today: string;
  readonly #hand: Hand;

  constructor({ within, form, language, today, hand }: Setting) {
    this.#within = within;
    this.#form = form;
    this.#language = language;
    this.#today = today;
    this.#hand = hand;
  }

  section(title: Text): Locator {
    return this.#within.getByRole("region", { name: title[this.#language], exact: true });
  }

  /** What holds a question's fields: the group that bears its name, or the section where it has none. */
  question(name: string): { readonly question: FormQuestion; readonly place: Locator } {
    for (const section of this.#form.sections) {
      const question = section.questions.find((one) => one.name === name);
      if (question !== undefined) return { question, place: this.section(section.title) };
    }
    throw new Error(`${this.#form.form} has no question ${name}`);
  }

  /** Answers each question that has an answer, in the order of the form. */
  async fill(answers: JsonAnswers): Promise<void> {
    for (const section of this.#form.sections) {
      for (const question of section.questions) {
        const answer = answers[question.name];
        if (answer !== undefined) await this.#answer(section, question, rowsOf(answer));
      }
    }
  }

  /** The field of a text that is alone in its question. */
  text(name: string): Locator {
    const { question, place } = this.question(name);
    return place.getByRole("textbox", { name: this.#named(question.text) });
  }

  async #answer(within: FormSection, question: FormQuestion, rows: readonly JsonRow[]): Promise<void> {
    const section = this.section(within.title);
    if (question.maxRows !== undefined) {
      const group = section.getByRole("group", { name: this.#named(question.text) });
      await this.#answerRows(group, question, rows);
      return;
    }
    const [first, ...more] = question.parts;
    const row = rows[0] ?? {};
    if (first !== undefined && more.length === 0 && first.kind.is !== "diagnosis") {
      const isBox = first.kind.is === "yes-no" && first.kind.control === "box";
      await this.#answerPart(section, first, (isBox ? first.text : undefined) ?? question.text, row);
      return;
    }
    const { heading, isOfFirstPart } = questionLabels(question, within);
    const place = isOfFirstPart ? section : section.getByRole("group", { name: this.#named(heading) });
    await this.#answerDiagnoses(place, question, row);
    const parts = question.parts.filter(({ name }) => !diagnosisParts(question).has(name));
    for (const part of parts) {
      const label = part === first && isOfFirstPart ? heading : (part.text ?? question.text);
      await this.#answerPart(place, part, label, row);
    }
  }

  async #answerRows(group: Locator, question: FormQuestion, rows: readonly JsonRow[]): Promise<void> {
    const say = formWords[this.#language];
    for (const part of question.parts.filter(({ once }) => once))
      await this.#answerPart(group, part, part.text ?? question.text, rows[0] ?? {});
    const own = question.parts.filter(({ once }) => !once);
    for (const [at, row] of rows.entries()) {
      if ((question.repeat ?? "rows") === "rows") {
        if (at > 0) await this.#hand.press(group.getByRole("button", { name: say.addRow }));
        const place = group.getByRole("group", { name: say.row(at + 1), exact: true });
        for (const part of own) await this.#answerPart(place, part, part.text ?? question.text, row);
        continue;
      }
      const coded = own.find(({ kind }) => kind.is === "code");
      if (coded === undefined || row[coded.name] === undefined) continue;
      const words = wordsOfCode(coded.kind, row[coded.name]);
      await this.#hand.choose(group.getByRole("checkbox", { name: words[this.#language], exact: true }));
      for (const part of own.filter((one) => one !== coded)) {
        const label =
          part.text === undefined ? words : { sv: `${part.text.sv}, ${words.sv}`, en: `${part.text.en}, ${words.en}` };
        await this.#answerPart(group, part, label, row);
      }
    }
  }

  async #answerPart(place: Locator, part: FormPart, label: Text, row: JsonRow): Promise<void> {
    const value = row[part.name];
    if (value === undefined) return;
    const { kind } = part;
    const say = formWords[this.#language];
    const name = this.#named(label);
    const hand = this.#hand;
    switch (kind.is) {
      case "yes-no":
        if (kind.control === "box")
          return value === true ? hand.choose(place.getByRole("checkbox", { name })) : undefined;
        return hand.choose(
          place.getByRole("radiogroup", { name }).getByRole("radio", { name: value === true ? say.yes : say.no }),
        );
      case "code": {
        const words = wordsOfCode(kind, value)[this.#language];
        if (kind.control === "menu") return hand.pick(place.getByRole("combobox", { name }), words);
        return hand.choose(place.getByRole("radiogroup", { name }).getByRole("radio", { name: words, exact: true }));
      }
      case "text":
      case "year":
        return hand.write(place.getByRole("textbox", { name }), value as string);
      case "number": {
        const written = (value as number).toString();
        const text = this.#language === "sv" ? written.replace(".", ",") : written;
        return hand.write(place.getByRole("textbox", { name }), text);
      }
      case "date": {
        const idag = this.#language === "sv" ? "idag" : "today";
        await hand.write(place.getByRole("textbox", { name }), value === this.#today ? idag : (value as string));
        // Leaving the field takes it as it is meant.
        return hand.key("Tab");
      }
      case "period":
        return this.#answerPeriod(place.getByRole("group", { name: label[this.#language], exact: true }), value);
      case "diagnosis":
        throw new Error(`${part.name} is answered with the diagnoses of its question`);
    }
  }

  /** The first day as it is, the last by the shorthand: so many days. */
  async #answerPeriod(period: Locator, value: Value): Promise<void> {
    if (typeof value !== "object" || "code" in value || value.start === undefined || value.end === undefined)
      throw new Error("A whole period is asked for");
    const say = formWords[this.#language];
    const field = (name: string): Locator => period.getByRole("textbox", { name: new RegExp(`${name}$`) });
    if ((await field(say.from).inputValue()) !== value.start) {
      await this.#hand.write(field(say.from), value.start);
      await this.#hand.key("Enter");
    }
    await this.#hand.write(field(say.to), `d${String(daysIn(value.start, value.end))}`);
    await this.#hand.key("Enter");
  }

  async #answerDiagnoses(place: Locator, question: FormQuestion, row: JsonRow): Promise<void> {
    const say = formWords[this.#language];
    const pairs = question.parts.flatMap((part) => (part.kind.is === "diagnosis" ? [{ part, kind: part.kind }] : []));
    for (const [at, { part, kind }] of pairs.entries()) {
      const code = row[part.name];
      if (typeof code !== "object" || !("code" in code)) continue;
      if (at > 0) await this.#hand.press(place.getByRole("button", { name: say.addDiagnosis }));
      const name = at === 0 ? say.mainDiagnosis : `${say.furtherDiagnosis} ${String(at)}`;
      const diagnosis = place.getByRole("group", { name, exact: true });
      const displayed = displayedCode(code.system, code.code);
      await this.#hand.write(diagnosis.getByRole("combobox"), displayed);
      // Enter takes the first, which may still be a hit of what was typed until then.
      await diagnosis.getByRole("option").first().filter({ hasText: displayed }).waitFor();
      await this.#hand.key("Enter");
      const words = row[kind.textPart.slice(question.name.length + 1)];
      if (typeof words === "string")
        await this.#hand.write(diagnosis.getByRole("textbox", { name: `${say.inWords}: ${name}` }), words);
    }
  }

  /** By its label, which says so where an answer is not needed. */
  #named(label: Text): RegExp {
    const text = label[this.#language].replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`^${text}( ${formWords[this.#language].optional})?$`);
  }
}

function rowsOf(answer: JsonRow | readonly JsonRow[]): readonly JsonRow[] {
  return Array.isArray(answer) ? (answer as readonly JsonRow[]) : [answer as JsonRow];
}

/** A diagnosis and its words are answered together. */
function diagnosisParts({ name, parts }: FormQuestion): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) =>
      part.kind.is === "diagnosis" ? [part.name, part.kind.textPart.slice(name.length + 1)] : [],
    ),
  );
}

function wordsOfCode(kind: FormKind | undefined, value: Value | undefined): Text {
  const found = kind?.is === "code" ? kind.codes.find(({ code }) => code === value) : undefined;
  if (found === undefined) throw new Error(`${JSON.stringify(value)} is no code of the list`);
  return found.text;
}
