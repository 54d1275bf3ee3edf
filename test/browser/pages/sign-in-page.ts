import type { Locator, Page } from "playwright-core";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";
import { IdentityProviders } from "./identity-providers.ts";

type Language = "sv" | "en";

/** The way into Webcert: its first page, who one is, and the choice of unit. */
export class SignInPage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get button(): Locator {
    return this.#page.getByRole("button", { name: frameWords[this.#language].signIn, exact: true });
  }

  /** The unit's button; only who works at several is asked. */
  unit(name: string): Locator {
    return this.#page.getByRole("main").getByRole("button", { name });
  }

  get unitHeading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].chooseUnit });
  }

  /** @param person what the identity provider's button says of them */
  async signIn(person: string): Promise<void> {
    await this.#hand.press(this.button);
    await new IdentityProviders(this.#page, this.#language, this.#hand).identify(person);
  }
}
