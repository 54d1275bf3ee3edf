import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** Asks how the patient consented, and sends. */
export class SendDialog {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get dialog(): Locator {
    return this.#page.getByRole("dialog");
  }

  async send(consent: keyof (typeof words)["sv"]["consents"] = "in-person"): Promise<void> {
    const say = words[this.#language];
    await this.#hand.choose(this.dialog.getByRole("radio", { name: say.consents[consent], exact: true }));
    await this.#hand.press(this.dialog.getByRole("button", { name: say.send, exact: true }));
  }
}
