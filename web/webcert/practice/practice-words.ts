/** What the pages of a private doctor say. */
export const practiceWords = {
  sv: {
    register: "Registrera din mottagning",
    registerLead:
      "Du har loggat in med e-legitimation. Registrera din mottagning för att skriva och signera intyg " +
      "som privatläkare.",
    again: "Du har avslutat din mottagning. Registrera dig igen om du vill fortsätta.",
    step: (number: number, of: number) => `Steg ${String(number)} av ${String(of)}`,
    steps: ["Din mottagning", "Kontaktuppgifter", "Kontrollera och registrera"],
    next: "Nästa",
    back: "Tillbaka",
    send: "Registrera",
    types: {
      surgery: "Mottagning",
      "occupational-health": "Företagshälsovård",
      "home-care": "Hemsjukvård",
      consultant: "Konsultverksamhet",
      other: "Annan verksamhet",
    },
    fields: {
      name: "Mottagningens namn",
      type: "Typ av verksamhet",
      workplaceCode: "Arbetsplatskod (valfri)",
      address: "Gatuadress eller box",
      postalCode: "Postnummer",
      city: "Postort",
      phone: "Telefonnummer",
      email: "E-postadress",
    },
    faults: {
      name: "Fyll i mottagningens namn.",
      type: "Välj typ av verksamhet.",
      workplaceCode: "En arbetsplatskod har 7 till 13 siffror.",
      address: "Fyll i gatuadress eller box.",
      postalCode: "Ett postnummer har fem siffror.",
      city: "Fyll i postort.",
      phone: "Fyll i ett telefonnummer.",
      email: "Fyll i en e-postadress, till exempel namn@exempel.se.",
    },
    summary: {
      name: "Mottagningens namn",
      type: "Typ av verksamhet",
      workplaceCode: "Arbetsplatskod",
      address: "Gatuadress eller box",
      postalCode: "Postnummer",
      city: "Postort",
      phone: "Telefonnummer",
      email: "E-postadress",
    },
    done: "Du är registrerad",
    doneText: "Nu läser och godkänner du villkoren. Sedan kan du skriva intyg.",
    goOn: "Fortsätt",
    waiting: "Vi hittar ingen läkarlegitimation",
    waitingText:
      "Mottagningen är registrerad, men legitimationsregistret säger inte att du har läkarlegitimation. " +
      "Därför kan du inte skriva intyg än.",
    waitingAdvice:
      "Registret tillfrågas igen varje gång du loggar in. Har du legitimation och registret har fel, vänd " +
      "dig till Socialstyrelsen.",
    askAgain: "Fråga registret igen",
    stillWaiting: "Registret säger fortfarande inte att du har läkarlegitimation.",
    terms: "Läs och godkänn villkoren",
    termsLead: {
      first: "Innan du kan skriva och signera intyg behöver du godkänna villkoren för privatläkare.",
      changed:
        "Villkoren för privatläkare har ändrats sedan du godkände dem. Du behöver godkänna de nya innan " +
        "du kan skriva och signera intyg.",
      withdrawn:
        "Du har tagit tillbaka ditt godkännande. Du kan läsa men varken skriva eller signera förrän du " +
        "godkänner villkoren igen.",
    },
    version: (version: string) => `Version ${version}`,
    accept: "Godkänn villkoren",
    own: "Min mottagning",
    ownLead: "Namn, adress och telefonnummer står på de intyg du signerar.",
    details: "Uppgifter om mottagningen",
    save: "Spara",
    saved: "Ändringarna är sparade.",
    showNewest: "Visa det som gäller nu",
    acts: {
      accepted: (version: string, when: string) => `Du godkände version ${version} den ${when}.`,
      withdrawn: (version: string, when: string) => `Du tog tillbaka godkännandet av version ${version} den ${when}.`,
    },
    readTerms: "Läs villkoren",
    notAccepted: "Villkoren är inte godkända. Du kan läsa men varken skriva eller signera.",
    withdrawText: "Tar du tillbaka ditt godkännande kan du läsa men varken skriva eller signera.",
    withdraw: "Ta tillbaka godkännandet",
    closeHeading: "Avsluta mottagningen",
    closeText:
      "Ingen kan arbeta på mottagningen därefter. Intyg du har signerat gäller som förut, men utkast " +
      "förblir osignerade. Du kan registrera dig igen när du vill.",
    close: "Avsluta mottagningen",
    closeAsk: "Vill du avsluta mottagningen?",
    closeNow: "Ja, avsluta",
    cancel: "Avbryt",
    closed: "Mottagningen är avslutad",
  },
  en: {
    register: "Register your practice",
    registerLead:
      "You have signed in with an e-legitimation. Register your practice to write and sign certificates " +
      "as a private doctor.",
    again: "You have closed your practice. Register again if you want to go on.",
    step: (number: number, of: number) => `Step ${String(number)} of ${String(of)}`,
    steps: ["Your practice", "Contact details", "Check and register"],
    next: "Next",
    back: "Back",
    send: "Register",
    types: {
      surgery: "Surgery",
      "occupational-health": "Occupational health care",
      "home-care": "Care at home",
      consultant: "Consultant",
      other: "Other",
    },
    fields: {
      name: "Name of the practice",
      type: "Type of practice",
      workplaceCode: "Workplace code (optional)",
      address: "Street or box",
      postalCode: "Postal code",
      city: "Town",
      phone: "Telephone number",
      email: "E-mail address",
    },
    faults: {
      name: "Fill in the name of the practice.",
      type: "Choose the type of practice.",
      workplaceCode: "A workplace code has 7 to 13 digits.",
      address: "Fill in the street or box.",
      postalCode: "A postal code has five digits.",
      city: "Fill in the town.",
      phone: "Fill in a telephone number.",
      email: "Fill in an e-mail address, such as name@example.com.",
    },
    summary: {
      name: "Name of the practice",
      type: "Type of practice",
      workplaceCode: "Workplace code",
      address: "Street or box",
      postalCode: "Postal code",
      city: "Town",
      phone: "Telephone number",
      email: "E-mail address",
    },
    done: "You are registered",
    doneText: "Now you read and accept the terms. Then you can write certificates.",
    goOn: "Go on",
    waiting: "We find no licence of yours as a doctor",
    waitingText:
      "Your practice is registered, but the register of licences does not say that you are licensed as a " +
      "doctor. So you cannot write certificates yet.",
    waitingAdvice:
      "The register is asked again each time you sign in. If you have a licence and the register is " +
      "wrong, turn to Socialstyrelsen.",
    askAgain: "Ask the register again",
    stillWaiting: "The register still does not say that you are licensed as a doctor.",
    terms: "Read and accept the terms",
    termsLead: {
      first:
        "Before you can write and sign certificates you need to accept the terms for private doctors. " +
        "They are in Swedish.",
      changed:
        "The terms for private doctors have changed since you accepted them. You need to accept the new " +
        "ones before you can write and sign certificates. They are in Swedish.",
      withdrawn:
        "You have withdrawn your acceptance. You can read, but neither write nor sign until you accept " +
        "the terms again. They are in Swedish.",
    },
    version: (version: string) => `Version ${version}`,
    accept: "Accept the terms",
    own: "My practice",
    ownLead: "Name, address and telephone number stand on the certificates that you sign.",
    details: "About the practice",
    save: "Save",
    saved: "Your changes are saved.",
    showNewest: "Show what holds now",
    acts: {
      accepted: (version: string, when: string) => `You accepted version ${version} on ${when}.`,
      withdrawn: (version: string, when: string) => `You withdrew your acceptance of version ${version} on ${when}.`,
    },
    readTerms: "Read the terms",
    notAccepted: "The terms are not accepted. You can read, but neither write nor sign.",
    withdrawText: "If you withdraw your acceptance you can read, but neither write nor sign.",
    withdraw: "Withdraw my acceptance",
    closeHeading: "Close the practice",
    closeText:
      "Nobody can work at the practice after that. Certificates that you have signed hold as before; " +
      "drafts stay unsigned. You can register again whenever you like.",
    close: "Close the practice",
    closeAsk: "Do you want to close the practice?",
    closeNow: "Yes, close it",
    cancel: "Cancel",
    closed: "The practice is closed",
  },
} as const;
