import { t } from "../entries.ts";

export const usedWhen = t(
  "När patienten är för sjuk för att arbeta eller ska stanna hemma enligt smittskyddslagen. Välj det här för nya intyg.",
  "When illness keeps the patient from working, or infection control keeps the patient at home. Choose this for new ones.",
);
