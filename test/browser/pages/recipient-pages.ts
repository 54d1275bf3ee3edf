import type { Locator, Page } from "playwright-core";
import { wordsIn } from "../../../lib/local/simulators/recipient/page-words.ts";
import type { PageWords } from "../../../lib/local/simulators/recipient/page-words.ts";

/** A simulated recipient's pages, as its case officer uses them. */
export class RecipientPages {
  readonly #page: Page;
  readonly #words: PageWords;

  constructor(page: Page, language: "sv" | "en") {
    this.#page = page;
    this.#words = wordsIn(language);
  }

  get received(): Locator {
    return this.#page.getByRole("region", { name: this.#words.received });
  }

  get newest(): Locator {
    return this.received.getByRole("article").first().getByRole("link");
  }

  get back(): Locator {
    return this.#page.getByRole("link", { name: this.#words.toAll });
  }

  /** Leads to the form, with the answer chosen. */
  complement(question: string): Locator {
    return this.#page.getByRole("link", { name: `${this.#words.complementThis}: ${question}`, exact: true });
  }

  get chosenAnswer(): Locator {
    return this.#page.getByRole("combobox", { name: this.#words.complementOn });
  }

  get conversation(): Locator {
    return this.#page.getByRole("region", { name: this.#words.conversation });
  }

  async ask(missing: string, message: string): Promise<void> {
    await this.#page.getByRole("textbox", { name: this.#words.complementText }).fill(missing);
    await this.#page.getByRole("textbox", { name: this.#words.message, exact: true }).fill(message);
    await this.#page.getByRole("button", { name: this.#words.send }).click();
  }

  /** Makes the simulator behave in a way, by the page's own form. */
  async behave(mode: keyof PageWords["modes"]): Promise<void> {
    const choice = this.#page.getByRole("radio", { name: this.#words.modes[mode] });
    if (!(await choice.isVisible())) await this.#page.getByText(this.#words.behaviourChange).click();
    await choice.check();
    await this.#page.getByRole("button", { name: this.#words.change, exact: true }).click();
    await this.#page.getByText(`${this.#words.behaviourNow}: ${this.#words.modes[mode]}`).waitFor();
  }
}
