import type { Locator, Page } from "playwright-core";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import type { Hand } from "./hand.ts";
import { mouse } from "./hand.ts";

type Language = "sv" | "en";

const ways = {
  siths: { sv: "SITHS-kort", en: "SITHS card" },
  "e-legitimation": { sv: "E-legitimation", en: "E-legitimation" },
} as const;

/** The issuer's choice of how to sign in, and the identity provider's of who one is. */
export class IdentityProviders {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand = mouse(page)) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: this.#language === "sv" ? "Logga in" : "Sign in" });
  }

  /** @param person of lib/local/demo-people.ts, by the label */
  async identify(person: string): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const { signIn = "siths" } = demoPeople(today).find(({ label }) => label[this.#language] === person) ?? {};
    const way = this.#page.getByRole("link", { name: ways[signIn][this.#language], exact: true });
    const themselves = this.#page.getByRole("button", { name: person, exact: true });
    // Where there is one way only, nobody is asked for it.
    await way.or(themselves).waitFor();
    if (await way.isVisible()) await this.#hand.press(way);
    await this.#hand.press(themselves);
  }
}
