import { t } from "../entries.ts";

export const usedWhen = t(
  "När en ung person söker aktivitetsersättning för att hinna gå klart skolan, försenad av en funktionsnedsättning.",
  "When a young person applies for activity compensation to finish school, delayed by a disability.",
);
