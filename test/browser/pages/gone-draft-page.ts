import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";

type Language = "sv" | "en";

/** A draft that was signed or deleted while somebody wrote on it, with the words that did not get in. */
export class GoneDraftPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name, exact: true });
  }

  get words(): Locator {
    return this.#page.getByRole("article", { name: words[this.#language].yourText, exact: true });
  }

  /** Copies the words, and waits until it is said to be done. */
  async copy(): Promise<void> {
    const { copyText, copied } = words[this.#language];
    await this.#page.getByRole("button", { name: copyText, exact: true }).click();
    await this.#page.getByRole("status").filter({ hasText: copied }).waitFor();
  }

  async go(name: string): Promise<void> {
    await this.#page.getByRole("main").getByRole("button", { name, exact: true }).click();
  }
}
