import { t } from "../entries.ts";

export const usedWhen = t(
  "Den tidigare blanketten, före FK7804. Välj den bara om du har fått besked om att den ska användas.",
  "The form before FK7804. Choose it only if you have been told to use it.",
);
