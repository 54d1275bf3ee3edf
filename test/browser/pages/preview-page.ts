import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** What is to be signed, word for word, and the signing of it. */
export class PreviewPage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].previewHeading, exact: true });
  }

  /** The certificate as it reads. */
  get paper(): Locator {
    return this.#page.getByRole("article");
  }

  get signButton(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].signNow });
  }

  /** The button of what goes to its recipient as it is signed. */
  get signAndSend(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].signAndSend });
  }

  get reviewAgain(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].reviewAgain, exact: true });
  }

  get backToDraft(): Locator {
    const name = words[this.#language].backToDraft;
    return this.#page.getByRole("region", { name: words[this.#language].sign }).getByRole("link", { name });
  }

  /** What went wrong. */
  get alert(): Locator {
    return this.#page.getByRole("alert");
  }

  /** What stands in the way of signing, each leading to where it is mended. */
  get findings(): Locator {
    return this.#page.getByRole("main").getByRole("listitem").getByRole("link");
  }

  async sign(): Promise<void> {
    await this.#hand.press(this.signButton);
  }
}
