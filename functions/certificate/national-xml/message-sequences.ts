import { interactions } from "./interactions.ts";
import { openSequence } from "./sequence.ts";

const toCare = interactions.SendMessageToCare.namespace;

export const messageToCareSequence = openSequence(
  toCare,
  "meddelande-id referens-id? skickatTidpunkt intygs-id patientPerson-id logiskAdressMottagare amne rubrik? meddelande paminnelseMeddelande-id? svarPa? skickatAv komplettering* sistaDatumForSvar?",
);
export const senderSequence = openSequence(toCare, "part kontaktInfo*");
export const complementSequence = openSequence(toCare, "frage-id instans? text");

export const revocationSequence = openSequence(
  interactions.RevokeCertificate.namespace,
  "meddelande? skickatTidpunkt intygs-id patientPerson-id skickatAv",
);
