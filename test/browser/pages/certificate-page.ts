import type { Locator, Page } from "playwright-core";
import type { DraftKind } from "../../../functions/certificate/model/draft.ts";
import { words } from "../../../web/webcert/words.ts";

type Language = "sv" | "en";

/** A signed certificate: what it says, where it is, and what can be done with it. */
export class CertificatePage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  get paper(): Locator {
    return this.#page.getByRole("article");
  }

  get actions(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].actions, exact: true });
  }

  /** Presses what opens the question before it is done. */
  async begin(action: "send" | "revoke"): Promise<void> {
    await this.actions.getByRole("button", { name: new RegExp(`^${words[this.#language][action]}`) }).click();
  }

  /** The button that makes a draft of a kind from it. */
  make(kind: DraftKind): Locator {
    return this.actions.getByRole("button", { name: words[this.#language].drafting[kind].make, exact: true });
  }

  /** The button at what a recipient asks to have completed. */
  get complement(): Locator {
    const name = words[this.#language].drafting.complement.make;
    return this.#page.getByRole("article").getByRole("button", { name, exact: true });
  }

  /** The way to the draft of a kind that there is. */
  goOn(kind: DraftKind): Locator {
    return this.actions.getByRole("link", { name: words[this.#language].drafting[kind].goOn, exact: true });
  }

  /** The way to the certificate that has replaced it. */
  get toNewer(): Locator {
    return this.#page.getByRole("link", { name: words[this.#language].toNewer, exact: true });
  }

  get verify(): Locator {
    return this.actions.getByRole("link", { name: words[this.#language].verify, exact: true });
  }

  get signedAlready(): Locator {
    return this.#page.getByRole("status").filter({ hasText: words[this.#language].signedAlready });
  }
}
