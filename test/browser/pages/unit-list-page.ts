import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** What waits for the unit, or one of its two lists: its drafts, or what it has signed. */
export class UnitListPage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;
  readonly #list: "toDo" | "drafts" | "certificates";

  constructor(
    page: Page,
    language: Language,
    { hand, list }: { hand: Hand; list: "toDo" | "drafts" | "certificates" },
  ) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
    this.#list = list;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language][this.#list], exact: true });
  }

  get rows(): Locator {
    return this.#page.getByRole("table").getByRole("rowheader").getByRole("link");
  }

  /** Begins a certificate. */
  async begin(): Promise<void> {
    const name = words[this.#language].newCertificate;
    await this.#hand.press(this.#page.getByRole("main").getByRole("link", { name, exact: true }));
  }
}
