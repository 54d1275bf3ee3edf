import type { Locator, Page } from "playwright-core";
import { recordWords } from "../../../web/drift/record/record-words.ts";
import { systemWords } from "../../../web/drift/systems/system-words.ts";

type Language = "sv" | "en";

/** The connected systems among the operators' pages. */
export class SystemPages {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name, exact: true });
  }

  row(clientId: string): Locator {
    return this.#page.getByRole("row").filter({ hasText: clientId });
  }

  /** The whole row leads where its first cell does. */
  link(clientId: string): Locator {
    return this.row(clientId).getByRole("rowheader").getByRole("link");
  }

  /** Those whose record cannot be read. */
  get damaged(): Locator {
    return this.#page
      .locator("section")
      .filter({ has: this.#page.getByRole("heading", { name: systemWords[this.#language].damagedHeading }) });
  }

  way(name: "newSystem" | "change"): Locator {
    return this.#page.getByRole("main").getByRole("link", { name: systemWords[this.#language][name], exact: true });
  }

  field(label: string): Locator {
    const main = this.#page.getByRole("main");
    return main.getByRole("textbox", { name: label }).or(main.getByRole("checkbox", { name: label }));
  }

  get save(): Locator {
    const { save, enter } = recordWords[this.#language];
    return this.#page.getByRole("button", { name: new RegExp(`^(?:${save}|${enter})$`) });
  }

  get saved(): Locator {
    return this.#page.getByText(recordWords[this.#language].saved, { exact: true });
  }

  /** Stops the system that is shown, having been asked. */
  async stop(): Promise<void> {
    const { stop, stopNow } = systemWords[this.#language];
    await this.#page.getByRole("main").getByRole("button", { name: stop, exact: true }).click();
    await this.#page.getByRole("dialog").getByRole("button", { name: stopNow }).click();
  }

  /** How the system that is shown stands. */
  standing(name: keyof (typeof systemWords)["sv"]["standings"]): Locator {
    return this.#page.getByRole("main").getByText(systemWords[this.#language].standings[name], { exact: true });
  }
}
