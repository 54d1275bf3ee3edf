import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** What came of signing: each effect with its own state. */
export class ReceiptPage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].receiptHeading, exact: true });
  }

  get sendButton(): Locator {
    return this.#page.getByRole("main").getByRole("button", { name: words[this.#language].send, exact: true });
  }

  /** Makes one for the employer. */
  get forEmployer(): Locator {
    const { make } = words[this.#language].drafting["for-employer"];
    return this.#page.getByRole("main").getByRole("button", { name: make, exact: true });
  }

  effect(what: string): Locator {
    return this.#page.getByRole("main").getByRole("listitem").filter({ hasText: what });
  }

  arrivedAt(recipient: string): Locator {
    return this.effect(words[this.#language].stepArrived(recipient));
  }

  sentTo(recipient: string): Locator {
    return this.effect(words[this.#language].stepSent(recipient));
  }

  async open(): Promise<void> {
    await this.#hand.press(this.#page.getByRole("link", { name: words[this.#language].open, exact: true }));
  }
}
