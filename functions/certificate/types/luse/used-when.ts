import { t } from "../entries.ts";

export const usedWhen = t(
  "När arbetsförmågan är nedsatt för överskådlig framtid och patienten söker sjukersättning.",
  "When the capacity to work is reduced for the foreseeable future and the patient applies for disability benefit.",
);
