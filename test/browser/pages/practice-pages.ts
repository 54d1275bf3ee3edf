import type { Locator, Page } from "playwright-core";
import type { PracticeDetails, PracticeField } from "../../../web/webcert/practice/practice-fields.ts";
import { practiceWords } from "../../../web/webcert/practice/practice-words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";
type Texts = (typeof practiceWords)[Language];

/** What somebody types, right or wrong. */
export type Said = Readonly<Partial<Record<Exclude<PracticeField, "type">, string>>> & {
  readonly type?: PracticeDetails["type"];
};

/** Where a private doctor registers, accepts the terms, and keeps the practice. */
export class PracticePages {
  readonly #page: Page;
  readonly #hand: Hand;
  readonly #say: Texts;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
    this.#say = practiceWords[language];
  }

  /** The page of this heading. */
  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name, exact: true });
  }

  /** A step of the registration, the first is 1. */
  step(number: number): Locator {
    return this.heading(this.#say.steps[number - 1] ?? "");
  }

  async fill({ type, ...said }: Said): Promise<void> {
    if (type !== undefined)
      await this.#hand.choose(this.#page.getByRole("radio", { name: this.#say.types[type], exact: true }));
    for (const [name, text] of Object.entries(said)) await this.#hand.write(this.field(name), text);
  }

  field(name: string): Locator {
    const { fields } = this.#say;
    const [, label = name] = Object.entries(fields).find(([key]) => key === name) ?? [];
    return this.#page.getByRole("textbox", { name: label, exact: true });
  }

  /** What is said to be wrong, from the top. */
  async faults(): Promise<readonly string[]> {
    const told = this.#page.getByRole("main").locator(".ds-validation-message, .fault");
    return (await told.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "");
  }

  async next(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.next));
  }

  async back(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.back));
  }

  /** What is about to be registered. */
  get summary(): Locator {
    return this.#page.getByRole("main").getByRole("definition");
  }

  get register(): Locator {
    return this.#button(this.#say.send);
  }

  /** The terms, asked for because they are new to the doctor, have changed or were withdrawn. */
  termsAsked(why: keyof Texts["termsLead"]): Locator {
    return this.#page.getByRole("main").getByText(this.#say.termsLead[why], { exact: true });
  }

  async accept(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.accept));
  }

  async open(): Promise<void> {
    await this.#hand.press(this.#page.getByRole("link", { name: this.#say.own, exact: true }));
    await this.heading(this.#say.own).waitFor();
  }

  async save(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.save));
  }

  status(text: "saved" | "stillWaiting"): Locator {
    return this.#page.getByRole("status").getByText(this.#say[text], { exact: true });
  }

  async withdraw(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.withdraw));
    await this.#page.getByText(this.#say.notAccepted, { exact: true }).waitFor();
  }

  get withoutLicence(): Locator {
    return this.heading(this.#say.waiting);
  }

  async askAgain(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.askAgain));
  }

  async askToClose(): Promise<void> {
    await this.#hand.press(this.#button(this.#say.close));
  }

  async close(): Promise<void> {
    await this.#hand.press(this.#page.getByRole("dialog").getByRole("button", { name: this.#say.closeNow }));
  }

  get again(): Locator {
    return this.#page.getByText(this.#say.again, { exact: true });
  }

  #button(name: string): Locator {
    return this.#page.getByRole("button", { name, exact: true });
  }
}
