/** The words of the page on which staff say where e-mails go. */
export const emailWords = {
  sv: {
    heading: "E-post när något väntar",
    lead:
      "Du och enheten kan få e-post när det finns något att göra i Webcert. Där står hur mycket som väntar och på vilken " +
      "enhet, aldrig vem det gäller. Det kommer högst ett meddelande i timmen.",
    of: {
      me: {
        heading: "Till dig",
        text: "När en kollega har tilldelat dig något. Adressen gäller på alla enheter där du arbetar.",
      },
      unit: {
        heading: (unit: string) => `Till ${unit}`,
        text: "När en mottagare har skrivit om ett intyg, eller när något har tilldelats enheten. Alla på enheten ser adressen.",
      },
    },
    address: "E-postadress",
    wrong: "Skriv en e-postadress, till exempel namn@exempel.se.",
    save: "Spara adressen",
    remove: "Ta bort adressen",
    saved: "Adressen är sparad. E-post går dit nästa gång något nytt väntar.",
    removed: "Adressen är borttagen.",
    savedBy: (who: string, when: string) => `Sparad av ${who}, ${when}`,
    removedBy: (who: string, when: string) => `Borttagen av ${who}, ${when}`,
    wholes: (address: string) =>
      `Enheten har ingen egen adress. E-posten går till ${address}, adressen för enheten som den är en del av.`,
  },
  en: {
    heading: "E-mail when something waits",
    lead:
      "You and the unit can get an e-mail when there is something to do in Webcert. It says how much waits and at which " +
      "unit, never whom it is about. You are sent one an hour at most.",
    of: {
      me: {
        heading: "To you",
        text: "When a colleague has assigned something to you. The address holds at every unit you work at.",
      },
      unit: {
        heading: (unit: string) => `To ${unit}`,
        text:
          "When a recipient has written about a certificate, or something has been assigned to the unit. Everybody at " +
          "the unit sees the address.",
      },
    },
    address: "E-mail address",
    wrong: "Write an e-mail address, such as name@example.com.",
    save: "Save the address",
    remove: "Remove the address",
    saved: "The address is saved. E-mails go there the next time that something new waits.",
    removed: "The address is removed.",
    savedBy: (who: string, when: string) => `Saved by ${who}, ${when}`,
    removedBy: (who: string, when: string) => `Removed by ${who}, ${when}`,
    wholes: (address: string) =>
      `The unit has no address of its own. E-mails go to ${address}, the address of the unit that it is a part of.`,
  },
} as const;
