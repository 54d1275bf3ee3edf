import type { Locator, Page } from "playwright-core";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { words } from "../../../web/minaintyg/words.ts";
import type { Words } from "../../../web/minaintyg/words.ts";
import { IdentityProviders } from "./identity-providers.ts";

type Language = "sv" | "en";

/** The pages of Mina intyg in one tab, by roles and names as a language tells them. */
export class MinaIntyg {
  readonly #page: Page;
  readonly #language: Language;
  readonly say: Words;

  constructor(page: Page, language: Language = "sv") {
    this.#page = page;
    this.#language = language;
    this.say = words[language];
  }

  /** @param person what the identity provider's button says of them */
  async signIn(person: string): Promise<void> {
    await this.#page.getByRole("button", { name: frameWords[this.#language].signIn, exact: true }).click();
    await new IdentityProviders(this.#page, this.#language).identify(person);
  }

  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name, exact: true });
  }

  get list(): Locator {
    return this.#page.getByRole("list", { name: this.say.listHeading });
  }

  /** The card of a certificate, by its address: no two have the same words for sure. */
  card(certificateId: string): Locator {
    const link = this.#page.locator(`a[href$="/certificates/${certificateId}"]`);
    return this.list.getByRole("article").filter({ has: link });
  }

  /** The way to the question, in a card or on the certificate's own page. */
  toSend(where: Locator | Page, recipient: string): Locator {
    return where.getByRole("link", { name: this.say.send(recipient) });
  }

  get yes(): Locator {
    return this.#page.getByRole("button", { name: this.say.sendYes });
  }

  /** What came of sending. */
  effect(what: string): Locator {
    return this.#page.getByRole("listitem").filter({ hasText: what });
  }

  /** The certificate as on paper. */
  get paper(): Locator {
    return this.#page.getByRole("article", { name: this.say.asOnPaper });
  }

  get alert(): Locator {
    return this.#page.getByRole("alert");
  }

  get retry(): Locator {
    return this.#page.getByRole("button", { name: frameWords[this.#language].retry });
  }

  button(name: string): Locator {
    return this.#page.getByRole("button", { name });
  }

  radio(name: string): Locator {
    return this.#page.getByRole("radio", { name });
  }

  link(name: string): Locator {
    return this.#page.getByRole("link", { name });
  }
}
