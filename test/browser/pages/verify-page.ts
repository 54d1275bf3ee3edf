import type { Locator, Page } from "playwright-core";
import { words } from "../../../web/verify/words.ts";
import { IdentityProviders } from "./identity-providers.ts";

type Language = "sv" | "en";

/** Where a printed certificate's code leads. */
export class VerifyPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get field(): Locator {
    return this.#page.getByRole("textbox", { name: words[this.#language].id });
  }

  get signInAndVerify(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].signInAndVerify, exact: true });
  }

  get verify(): Locator {
    return this.#page.getByRole("button", { name: words[this.#language].verify, exact: true });
  }

  unit(name: string): Locator {
    return this.#page.getByRole("group", { name: words[this.#language].unit }).getByRole("radio", { name });
  }

  get answer(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].result });
  }

  /** The headings of the answer, the first of which has to be the one that matters most. */
  async verdicts(): Promise<readonly string[]> {
    const headings = this.answer.getByRole("heading");
    await headings.first().waitFor({ timeout: 20_000 });
    return headings.allTextContents();
  }

  /** Signs in by way of the issuer and an identity provider, as a person by what is said of them. */
  async signInAs(person: string): Promise<void> {
    await this.signInAndVerify.click({ timeout: 20_000 });
    await new IdentityProviders(this.#page, this.#language).identify(person);
  }

  /** Signs out by the menu of who is signed in. */
  async signOut(person: string, label: string): Promise<void> {
    await this.#page.getByRole("banner").getByRole("button", { name: person }).click();
    await this.#page.getByRole("button", { name: label }).click();
  }
}
