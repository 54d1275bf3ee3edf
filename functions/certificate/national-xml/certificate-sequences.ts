import { interactions } from "./interactions.ts";
import { namespaces } from "./namespaces.ts";
import { openSequence, sequence } from "./sequence.ts";

const { core, extension } = namespaces;

// Without intyg it is no certificate at all, which is told otherwise than by a missing element.
export const requestSequence = openSequence(interactions.RegisterCertificate.namespace, "svarPa? intyg?");

export const certificateSequence = sequence(
  core,
  "intygs-id mottagare* typ version signeringstidpunkt? skickatTidpunkt? patient skapadAv relation* status* svar* underskrift?",
  { underskrift: extension },
);

export const patientSequence = sequence(
  core,
  "person-id fornamn efternamn mellannamn? postadress postnummer postort kallaAdressuppgifter?",
  { kallaAdressuppgifter: extension },
);

export const relationSequence = openSequence(core, "typ intygs-id");
export const statusSequence = openSequence(core, "part status tidpunkt");
