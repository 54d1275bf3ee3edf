import type { Locator, Page } from "playwright-core";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { words } from "../../../web/drift/words.ts";
import { IdentityProviders } from "./identity-providers.ts";

type Language = "sv" | "en";

/** The operators' pages. */
export class DriftPages {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  /** The page's own heading. */
  heading(name: "overview" | "deliveries" | "notOperator"): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language][name], exact: true });
  }

  /** What stands on top of the first page, by its heading. */
  band(name: string): Locator {
    return this.#page.getByRole("heading", { level: 2, name, exact: true });
  }

  get showStopped(): Locator {
    return this.#page.getByRole("link", { name: words[this.#language].showStopped });
  }

  /** A delivery's row, by the certificate that it is about. */
  row(certificateId: string): Locator {
    return this.#page.getByRole("row").filter({ hasText: certificateId });
  }

  /** The whole row leads where its first cell does. */
  link(certificateId: string): Locator {
    return this.row(certificateId).getByRole("rowheader").getByRole("link");
  }

  /** In a row or on a delivery's own page. */
  retry(within: Locator = this.#page.getByRole("main")): Locator {
    return within.getByRole("button", { name: new RegExp(`^${words[this.#language].retry}`) });
  }

  /** What came of a retry. */
  outcome(within: Locator, what: "arrivedNow" | "stoppedAgain"): Locator {
    return within.getByRole("status").filter({ hasText: words[this.#language][what] });
  }

  get signedOut(): Locator {
    return this.#page.getByRole("dialog", { name: frameWords[this.#language].ended });
  }

  get askAgain(): Locator {
    return this.#page.getByRole("alert").getByRole("button", { name: frameWords[this.#language].retry });
  }

  /** Signs in by way of the issuer and an identity provider, as a person by what is said of them. */
  async signInAs(person: string): Promise<void> {
    await this.#page
      .getByRole("main")
      .getByRole("button", { name: frameWords[this.#language].signIn, exact: true })
      .click();
    await new IdentityProviders(this.#page, this.#language).identify(person);
  }
}
