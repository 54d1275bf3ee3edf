import { t } from "../entries.ts";

export const usedWhen = t(
  "När arbetsgivaren behöver ett läkarintyg, ofta från och med den femtonde sjukdagen. Patienten lämnar det själv.",
  "When the employer needs a medical certificate, often from the fifteenth day of illness. The patient hands it over.",
);
