import { t } from "../entries.ts";

export const usedWhen = t(
  "Den tidigare blanketten för högre behörighet och taxi, före TS8071. Välj den bara om du har fått besked om det.",
  "The form for higher licences and taxi before TS8071. Choose it only if you have been told to.",
);
