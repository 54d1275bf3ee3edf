import type { Locator, Page } from "playwright-core";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { words } from "../../../web/webcert/words.ts";
import type { Hand } from "./hand.ts";

type Language = "sv" | "en";

/** Whether a form that can be written too has its name, in a later version: then it is called an older one. */
function hasSuccessor(form: string): boolean {
  const written = certificateTypes.filter(({ use }) => use === "write");
  const type = written.find((one) => formName(one) === form);
  return written.some((one) => one.name.sv === type?.name.sv && Number(one.version) > Number(type.version));
}

/** Where a certificate is begun: for whom, and which. */
export class NewCertificatePage {
  readonly #page: Page;
  readonly #language: Language;
  readonly #hand: Hand;

  constructor(page: Page, language: Language, hand: Hand) {
    this.#page = page;
    this.#language = language;
    this.#hand = hand;
  }

  get heading(): Locator {
    return this.#page.getByRole("heading", { level: 1, name: words[this.#language].newHeading, exact: true });
  }

  async begin(patient: string, form: FormDescription): Promise<void> {
    await this.name(patient);
    await this.#hand.choose(this.choice(form));
    await this.#hand.press(this.#page.getByRole("button", { name: words[this.#language].begin, exact: true }));
  }

  /** Says for whom, upon which the page looks the patient up. */
  async name(patient: string): Promise<void> {
    await this.#hand.write(this.#page.getByRole("textbox", { name: words[this.#language].patient }), patient);
  }

  /** Where one takes a form. */
  choice({ form, name, formNumber }: FormDescription): Locator {
    const say = words[this.#language];
    const types = this.#page.getByRole("group", { name: say.whichType });
    const called = hasSuccessor(form) ? say.olderForm(name[this.#language]) : name[this.#language];
    const number = formNumber === undefined ? "" : ` ${formNumber}`;
    return types.getByRole("radio", { name: `${called}${number}`, exact: true });
  }
}
