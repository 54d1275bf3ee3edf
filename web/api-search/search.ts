import type { SearchEntry } from "../api-page/search-index.ts";
import { findPlaces, isAsked } from "./find-places.ts";

/** Finds among the places of the search's index while one types. */
export function offerSearch(form: HTMLFormElement): void {
  const typed = form.querySelector("input");
  const found = form.querySelector("ul");
  const nothing = form.querySelector<HTMLElement>(".nothing");
  const sought = form.querySelector("q");
  if (!typed || !found || !nothing || !sought) return;
  form.hidden = false;
  let index: Promise<readonly SearchEntry[]> | undefined;
  const read = (): Promise<readonly SearchEntry[]> =>
    (index ??= fetch(form.dataset["index"] ?? "").then((answer): Promise<readonly SearchEntry[]> => answer.json()));
  const show = (asked: string, places: readonly SearchEntry[]): void => {
    found.replaceChildren(...places.map(lineOf));
    sought.textContent = asked.trim();
    nothing.hidden = places.length > 0 || !isAsked(asked);
  };
  typed.addEventListener("focus", () => void read());
  typed.addEventListener("input", () => {
    const asked = typed.value;
    void read().then((entries) => {
      // A slower answer to an earlier text shows nothing.
      if (asked === typed.value) show(asked, findPlaces(entries, asked));
    });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Whoever is quicker than the index gets what it finds too.
    void read().then((entries) => {
      const [first] = findPlaces(entries, typed.value);
      if (first) location.assign(first.address);
    });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    typed.value = "";
    show("", []);
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
