import type { Locator, Page } from "playwright-core";
import { directoryWords } from "../../../web/drift/directory/directory-words.ts";
import { recordWords } from "../../../web/drift/record/record-words.ts";

type Language = "sv" | "en";
type Said<Words> = { readonly [Name in keyof Words]: Words[Name] extends string ? Name : never }[keyof Words];
type DirectoryText = Said<(typeof directoryWords)["sv"]>;

/** The directory among the operators' pages. */
export class DirectoryPages {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  /** The page's own heading, by a text of the pages or by the name of a record. */
  heading(name: string): Locator {
    return this.#page.getByRole("heading", { level: 1, name, exact: true });
  }

  text(name: DirectoryText): string {
    return directoryWords[this.#language][name];
  }

  get search(): Locator {
    return this.#page.getByRole("search").getByRole("textbox");
  }

  /** What the search has not found. */
  get answer(): Locator {
    return this.#page.getByRole("search").getByRole("status");
  }

  /** What leads to a record, in whichever table it stands. */
  row(name: string): Locator {
    return this.#page.getByRole("rowheader").getByRole("link", { name });
  }

  get rows(): Locator {
    return this.#page.getByRole("rowheader").getByRole("link");
  }

  /** What leads to a form. */
  way(name: DirectoryText): Locator {
    return this.#page.getByRole("main").getByRole("link", { name: this.text(name), exact: true });
  }

  field(label: string): Locator {
    return this.#page.getByRole("main").locator("form.record-form").getByRole("textbox", { name: label });
  }

  get save(): Locator {
    const { save, enter } = recordWords[this.#language];
    return this.#page.getByRole("button", { name: new RegExp(`^(?:${save}|${enter})$`) });
  }

  get saved(): Locator {
    return this.#page.getByText(recordWords[this.#language].saved, { exact: true });
  }

  get removed(): Locator {
    return this.#page.getByText(recordWords[this.#language].removed, { exact: true });
  }

  /** What is said where somebody else was first. */
  get othersFirst(): Locator {
    return this.#page.getByRole("alert").filter({ hasText: recordWords[this.#language].othersHeading });
  }

  take(label: string): Locator {
    return this.#page.getByRole("button", { name: recordWords[this.#language].takeWhat(label) });
  }

  /** Removes the record that is shown, having been asked. */
  async remove(): Promise<void> {
    const { remove, removeNow } = recordWords[this.#language];
    await this.#page.getByRole("main").getByRole("button", { name: remove, exact: true }).click();
    await this.#page.getByRole("dialog").getByRole("button", { name: removeNow }).click();
  }

  dialog(heading: DirectoryText): Locator {
    return this.#page.getByRole("dialog", { name: this.text(heading) });
  }
}
