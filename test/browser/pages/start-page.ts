import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/start/words.ts";

type Language = "sv" | "en";

/** Where one chooses whom to be, on the local stage. */
export class StartPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].heading });
  }

  /** Somebody one can be, by what the card says. */
  person(text: string): Locator {
    return this.#page.getByRole("button").filter({ hasText: text });
  }

  /** What is on its way right now. */
  get onTheirWay(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].liveHeading });
  }

  /** The way of one certificate. */
  way(certificateId: string): Locator {
    return this.onTheirWay.getByRole("listitem").filter({ has: this.#page.getByTitle(certificateId, { exact: true }) });
  }

  /** Where one can look. */
  get places(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].hereHeading }).getByRole("link");
  }

  get pause(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].pause });
  }

  get resume(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].resume });
  }
}
