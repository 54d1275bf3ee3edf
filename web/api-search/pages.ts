/** What the pages of the documentation do by script. Without it there is no search, and the contents are all there. */
import { keepPlace } from "./keep-place.ts";
import { offerSearch } from "./search.ts";

const form = document.querySelector<HTMLFormElement>("form.search");
if (form) offerSearch(form);
for (const link of document.querySelectorAll<HTMLAnchorElement>("a.other-language")) keepPlace(link);
