import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/information/words.ts";

type Language = "sv" | "en";

/** The front door of the exchange. */
export class InformationPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].heading });
  }

  /** The ways in, each for somebody. */
  get ways(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].whoHeading }).getByRole("link");
  }

  /** What the stage says below the page. */
  get foot(): Locator {
    return this.#page.getByRole("contentinfo");
  }
}
