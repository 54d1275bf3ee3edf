import type { Locator, Page } from "playwright-core";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { DraftKind } from "../../../functions/certificate/model/draft.ts";
import { words } from "../../../web/webcert/words.ts";
import { CertificateFormOnPage } from "./certificate-form.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** A draft that is being written. */
export class DraftPage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1 });
  }

  /** What stands at the foot: whether it is saved, what is missing, what comes next. */
  get foot(): Locator {
    return this.#page.getByRole("region", { name: words[this.#language].status, exact: true });
  }

  /** What is said of the certificate that it is made from. */
  madeFrom(kind: DraftKind): Locator {
    return this.#page.getByRole("complementary").getByText(words[this.#language].drafting[kind].about);
  }

  /** The way to that certificate. */
  get toMadeFrom(): Locator {
    return this.#page.getByRole("link", { name: words[this.#language].toMadeFrom, exact: true });
  }

  /** @param today YYYY-MM-DD, as the browser has it */
  form(form: FormDescription, today: string): CertificateFormOnPage {
    const within = this.#page.getByRole("main");
    return new CertificateFormOnPage({ within, form, today, language: this.#language, hand: this.#hand });
  }

  /** Waits until the page says that the server has all that is typed. */
  async saved(): Promise<void> {
    await this.says(/^(Sparat|Saved) \d\d/).waitFor();
  }

  /** What the foot says about saving. */
  says(text: string | RegExp): Locator {
    return this.foot.getByRole("paragraph").filter({ hasText: text });
  }

  /** How much is missing; opens the list of it. */
  get missing(): Locator {
    return this.foot.getByText(/^\d+ (saker? saknas|things? (is|are) missing)$/);
  }

  /** Where the list of what is missing leads. */
  get missingLinks(): Locator {
    return this.foot.getByRole("link");
  }

  async preview(): Promise<void> {
    await this.#hand.press(this.#button(words[this.#language].preview));
  }

  async sign(): Promise<void> {
    await this.#hand.press(this.#button(words[this.#language].sign));
  }

  #button(name: string): Locator {
    return this.foot.getByRole("button", { name: new RegExp(`^${name}`) });
  }
}
