/** One way into the exchange, by who comes. */
interface Way {
  readonly address: string;
  readonly who: string;
  readonly text: string;
  /** Where the way leads. */
  readonly opens: string;
}

interface Words {
  readonly heading: string;
  readonly intro: string;
  /** What the picture shows. */
  readonly picture: { readonly certificate: string; readonly way: readonly string[] };
  readonly whoHeading: string;
  readonly ways: readonly Way[];
  readonly howHeading: string;
  readonly steps: readonly { readonly name: string; readonly text: string }[];
  readonly safeHeading: string;
  readonly facts: readonly string[];
}

/** The page's texts, Swedish and English side by side so that neither is forgotten. */
export const words: Readonly<Record<"sv" | "en", Words>> = {
  sv: {
    heading: "Läkarintyg, hela vägen fram",
    intro:
      "Intygstjänster är den nationella tjänsten för läkarintyg. Vården skriver och signerar, du läser och " +
      "bestämmer, och den som behöver intyget får det direkt.",
    picture: { certificate: "Läkarintyg", way: ["Signerat", "Skickat", "Framme hos Försäkringskassan"] },
    whoHeading: "Vem är du?",
    ways: [
      {
        address: "/webcert/",
        who: "Jag arbetar i vården",
        text: "Skriv, signera och skicka intyg. Svara på frågor och makulera det som blev fel.",
        opens: "Webcert",
      },
      {
        address: "/minaintyg/",
        who: "Jag har fått ett intyg",
        text: "Läs dina intyg, skicka dem dit de behövs, och se att de har kommit fram.",
        opens: "Mina intyg",
      },
      {
        address: "/verify/",
        who: "Jag har ett intyg på papper",
        text: "Se om originalet är äkta, vem som har signerat det och om det fortfarande gäller.",
        opens: "Kontrollera",
      },
      {
        address: "/docs/",
        who: "Jag bygger ett system",
        text: "Kom igång på fem minuter. Varje anrop, intygstyp och felkod, med exempel.",
        opens: "Dokumentation",
      },
    ],
    howHeading: "Så går ett intyg till",
    steps: [
      {
        name: "Vården signerar",
        text: "Läkaren fyller i samma frågor som på myndighetens blankett och signerar med sin e-legitimation.",
      },
      {
        name: "Patienten bestämmer",
        text: "Vården skickar intyget med patientens samtycke, eller så skickar patienten det själv.",
      },
      {
        name: "Mottagaren får det",
        text:
          "Försäkringskassan eller Transportstyrelsen får intyget direkt i sitt eget system, och kan fråga vården om " +
          "något är oklart.",
      },
    ],
    safeHeading: "Därför går det att lita på",
    facts: [
      "Underskriften visar vem som skrev intyget, och att ingen har ändrat det sedan dess.",
      "Varje gång någon läser ett intyg skrivs det upp vem det var och när.",
      "Bara vårdgivaren som skrev intyget och den som intyget handlar om kan läsa det här.",
      "Ett intyg som blev fel makuleras. Då får den som har fått det veta det.",
    ],
  },
  en: {
    heading: "Medical certificates, all the way",
    intro:
      "Intygstjänster is Sweden's national exchange for medical certificates. Care staff write and sign, you read " +
      "and decide, and whoever needs the certificate gets it straight away.",
    picture: { certificate: "Medical certificate", way: ["Signed", "Sent", "Arrived at Försäkringskassan"] },
    whoHeading: "Who are you?",
    ways: [
      {
        address: "/webcert/",
        who: "I work in care",
        text: "Write, sign and send certificates. Answer questions, and revoke what went wrong.",
        opens: "Webcert",
      },
      {
        address: "/minaintyg/",
        who: "I have been given a certificate",
        text: "Read your certificates, send them where they are needed, and see that they have arrived.",
        opens: "Mina intyg",
      },
      {
        address: "/verify/",
        who: "I have a certificate on paper",
        text: "See whether the original is genuine, who signed it, and whether it still stands.",
        opens: "Verify",
      },
      {
        address: "/docs/",
        who: "I build a system",
        text: "Begin in five minutes. Every call, certificate type and problem, with examples.",
        opens: "Documentation",
      },
    ],
    howHeading: "How it works",
    steps: [
      {
        name: "Care signs",
        text: "The doctor answers the same questions as on the authority's form, and signs with an electronic identity.",
      },
      {
        name: "The patient decides",
        text: "Care sends the certificate with the patient's consent, or the patient sends it.",
      },
      {
        name: "The recipient gets it",
        text:
          "Försäkringskassan (social insurance) or Transportstyrelsen (transport) gets the certificate in its own " +
          "system, and can ask care where something is unclear.",
      },
    ],
    safeHeading: "Why it can be trusted",
    facts: [
      "The signature shows who wrote the certificate, and that nobody has changed it since.",
      "Each time somebody reads a certificate, it is recorded who it was and when.",
      "Only the care provider that wrote a certificate and the person it is about can read it here.",
      "A certificate that went wrong is revoked, and whoever has received it is told.",
    ],
  },
};
