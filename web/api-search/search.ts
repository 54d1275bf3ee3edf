/**
 * The search of the documentation: finds among the places of `search.json` while one types. Where scripts are off there
 * is no search, and the contents are all there.
 */
import type { SearchEntry } from "../api-page/search-index.ts";
import { findPlaces } from "./find-places.ts";

const form = document.querySelector<HTMLFormElement>("form.search");
const input = form?.querySelector("input");
const list = form?.querySelector("ul");
if (form && input && list) offerSearch(form, input, list);

function offerSearch(place: HTMLFormElement, typed: HTMLInputElement, found: HTMLUListElement): void {
  place.hidden = false;
  let index: Promise<readonly SearchEntry[]> | undefined;
  const read = (): Promise<readonly SearchEntry[]> =>
    (index ??= fetch(place.dataset["index"] ?? "").then((answer): Promise<readonly SearchEntry[]> => answer.json()));
  typed.addEventListener("focus", () => void read());
  typed.addEventListener("input", () => {
    const asked = typed.value;
    void read().then((entries) => {
      // A slower answer to an earlier text shows nothing.
      if (asked === typed.value) found.replaceChildren(...findPlaces(entries, asked).map(lineOf));
    });
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      typed.value = "";
      found.replaceChildren();
    }
  });
}

function lineOf({ name, address, says }: SearchEntry): HTMLLIElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = name;
  const told = document.createElement("span");
  told.className = "subtle";
  told.textContent = says;
  line.append(link, " ", told);
  return line;
}
