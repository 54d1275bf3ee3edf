import { t } from "../entries.ts";

export const usedWhen = t(
  "När arbetsgivaren behöver ett intyg under sjuklöneperioden, dag 1–14. Patienten lämnar det själv.",
  "When the employer needs a certificate during the sick-pay period, days 1–14. The patient hands it over.",
);
