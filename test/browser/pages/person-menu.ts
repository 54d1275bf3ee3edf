import type { Locator, Page } from "playwright-core";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";

type Language = "sv" | "en";
type Way = keyof (typeof frameWords)["sv"]["leaving"];

/** Who and where one is, at the top of every page, and what is asked before one leaves. */
export class PersonMenu {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  async signOut(): Promise<void> {
    const { person, signOut } = frameWords[this.#language];
    const banner = this.#page.getByRole("banner");
    await banner.getByRole("button", { name: person }).click();
    await banner.getByRole("button", { name: signOut, exact: true }).click();
  }

  /** Goes to another unit of the person's. */
  async changeUnit(name: string): Promise<void> {
    const banner = this.#page.getByRole("banner");
    await banner.getByRole("button", { name: frameWords[this.#language].unit }).click();
    await banner.getByRole("button", { name, pressed: false }).click();
  }

  get signedOut(): Locator {
    return this.#page.getByText(frameWords[this.#language].signedOut, { exact: true });
  }

  /** The question before text that is not saved is left. */
  question(by: Way): Locator {
    const { unsaved, leaving } = frameWords[this.#language];
    return this.#page.getByRole("dialog", { name: `${unsaved} ${leaving[by].question}`, exact: true });
  }

  async stay(by: Way): Promise<void> {
    await this.question(by).getByRole("button", { name: frameWords[this.#language].stay, exact: true }).click();
  }

  async leave(by: Way): Promise<void> {
    const { go } = frameWords[this.#language].leaving[by];
    await this.question(by).getByRole("button", { name: go, exact: true }).click();
  }
}
