import { t } from "../entries.ts";

export const usedWhen = t(
  "Välj det här för nya intyg: grupp II och III (C och D), taxi, byte av utländskt körkort eller när Transportstyrelsen begär det.",
  "Choose this for new ones: groups II and III (C and D), taxi, a foreign licence exchanged, or when Transportstyrelsen asks.",
);
