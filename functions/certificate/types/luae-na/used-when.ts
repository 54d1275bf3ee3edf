import { t } from "../entries.ts";

export const usedWhen = t(
  "När en ung person söker aktivitetsersättning för att sjukdom eller funktionsnedsättning gör det svårt att arbeta.",
  "When a young person applies for activity compensation because illness or disability makes it hard to work.",
);
