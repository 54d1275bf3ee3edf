/** What may be wrong with a field of a request, by code, in words for whoever sent it. */
export const fieldFaults = {
  missing: { sv: "Fältet saknas.", en: "The field is missing." },
  "unknown-field": { sv: "Fältet finns inte i det här anropet.", en: "This call has no such field." },
  "repeated-field": {
    sv: "Fältet finns mer än en gång i samma objekt.",
    en: "The field stands more than once in the same object.",
  },
  "wrong-type": { sv: "Värdet är av fel typ.", en: "The value is of the wrong type." },
  "wrong-choice": {
    sv: "Värdet är inte något av det som fältet kan innehålla.",
    en: "The value is not one that the field can hold.",
  },
  "wrong-format": { sv: "Värdet är skrivet på fel sätt.", en: "The value is not in the right format." },
  "not-in-list": { sv: "Värdet finns inte bland dem som går att välja.", en: "The value is not one of the choices." },
  "too-long-or-large": {
    sv: "Värdet är för långt eller för stort.",
    en: "The value is too long or too large.",
  },
  "too-short-or-small": {
    sv: "Värdet är för kort eller för litet.",
    en: "The value is too short or too small.",
  },
  "unwritable-character": {
    sv: "Texten har ett tecken som varken intyg eller meddelanden kan innehålla: ett styrtecken, ett halvt tecken eller U+FFFD, som står för ett tecken som har gått förlorat.",
    en: "The text has a character that no certificate or message can hold: a control character, half a character, or U+FFFD, which stands for one that was lost.",
  },
  "wrong-personnummer": {
    sv: "Det är inte ett giltigt personnummer eller samordningsnummer.",
    en: "This is not a valid personnummer or samordningsnummer.",
  },
  "not-a-cursor": {
    sv: "Värdet anger ingen plats i listan: skicka `next` från föregående sida.",
    en: "This is not a place in the list: send `next` from the previous page.",
  },
  "other-form": {
    sv: "Utkastet är skrivet på en annan blankett.",
    en: "The draft is written on another form.",
  },
  "after-end": { sv: "Perioden börjar efter att den slutar.", en: "The period starts after it ends." },
  "too-far-back": { sv: "Perioden är för lång.", en: "The period is too long." },
  "code-not-found": { sv: "Koden finns inte.", en: "There is no such code." },
  invalid: { sv: "Värdet går inte att använda.", en: "The value cannot be used." },
} as const satisfies Record<string, { readonly sv: string; readonly en: string }>;

export type FieldFault = keyof typeof fieldFaults;

export function isFieldFault(code: unknown): code is FieldFault {
  return typeof code === "string" && Object.hasOwn(fieldFaults, code);
}
