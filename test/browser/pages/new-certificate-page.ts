import type { Locator, Page } from "playwright-core";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** Where a certificate is begun: for whom, and which. */
export class NewCertificatePage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].newHeading, exact: true });
  }

  async begin(patient: string, { form, name, formNumber }: FormDescription): Promise<void> {
    const say = words[this.#language];
    await this.#hand.write(this.#page.getByRole("textbox", { name: say.patient }), patient);
    const types = this.#page.getByRole("group", { name: say.whichType });
    // A form is told by its own name too where another has the same.
    const called = [name[this.#language], `${name[this.#language]} (${form})`];
    const number = formNumber === undefined ? "" : ` ${formNumber}`;
    const [one, other] = called.map((words) => types.getByRole("radio", { name: `${words}${number}`, exact: true }));
    if (one !== undefined && other !== undefined) await this.#hand.choose(one.or(other));
    await this.#hand.press(this.#page.getByRole("button", { name: say.begin, exact: true }));
  }
}
