import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** Asks why a certificate is to be void, and makes it so. */
export class RevokeDialog {
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

  async revoke(reason: keyof (typeof words)["sv"]["reasons"] = "wrong-patient"): Promise<void> {
    const say = words[this.#language];
    await this.#hand.choose(this.dialog.getByRole("radio", { name: say.reasons[reason], exact: true }));
    await this.#hand.press(this.dialog.getByRole("button", { name: say.revoke, exact: true }));
  }
}
