const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Every text of the operators' pages, in both languages side by side. */
export const words = {
  sv: {
    application: "Drift",
    signInHeading: "Så går intygens leveranser",
    signInText:
      "För dig som sköter driften. Här ser du vad som är stoppat, vem det drabbar och vad som hjälper, och här finns katalogen över vårdgivare.",
    notOperator: "Sidorna är till för driften",
    notOperatorText:
      "Du är inloggad, men utan rollen som driftansvarig. Behöver du den talar du med den som beställer behörigheter. Skriver du intyg hittar du dem i Webcert.",
    toWebcert: "Gå till Webcert",
    backHome: "Till driftstatus",

    overview: "Driftstatus",
    deliveries: "Leveranser",
    systems: "System",
    directory: "Katalog",
    updated: (time: string) => `Uppdaterad ${time}. Sidan hämtar nytt av sig själv.`,
    stale: (time: string) => `Visar hur det var ${time}, tills det går att hämta igen.`,

    allWell: "Inget är stoppat",
    allWellText: "Allt som skickas kommer fram. Ingen väntar på något.",
    underWay: (count: string) => (count === "1" ? "1 leverans är på väg." : `${count} leveranser är på väg.`),
    hasStopped: (count: string, to: string) =>
      count === "1" ? `1 leverans till ${to} är stoppad` : `${count} leveranser till ${to} är stoppade`,
    hasStoppedText: "Inget nytt försök görs automatiskt. Se orsaken, åtgärda den och försök igen.",
    leftAlone: (to: string) => `${to} svarar inte`,
    failing: (to: string) => `Leveranser till ${to} kommer inte fram`,
    waitsText: (count: string, since: string) =>
      count === "1"
        ? `1 leverans väntar, sedan ${since}. Den försöks igen av sig själv.`
        : `${count} leveranser väntar, den äldsta sedan ${since}. De försöks igen av sig själva.`,
    leftAloneText: "Mottagaren får vara i fred en stund, sedan prövas en leverans i taget.",
    hurt: (to: string) =>
      `Drabbade: patienter vars intyg, makulering eller svar inte har nått ${to}. Intygen gäller och finns kvar i Webcert och Mina intyg.`,
    because: (reason: string) => `Orsak: ${uncapitalised(reason)}.`,
    showStopped: "Visa de stoppade",
    showWaiting: "Visa de som väntar",
    eventsHeading: "Händelser som inte kan skickas vidare",
    eventsText: (count: string) =>
      count === "1"
        ? "1 händelse ligger kvar. Det som följer av den blir inte gjort: en leverans, eller statistiken."
        : `${count} händelser ligger kvar. Det som följer av dem blir inte gjort: leveranser, eller statistiken.`,
    unpublished: (count: string) =>
      `${count} ${count === "1" ? "händelse" : "händelser"} på väg ut. Det är som det ska, så länge talet inte växer.`,
    unfinishedErasures: (count: string) =>
      `${count === "1" ? "1 radering är" : `${count} raderingar är`} inte helt klar${count === "1" ? "" : "a"}: ` +
      "intyget går inte att läsa längre, och resten tas bort inom några minuter. Står det kvar, se " +
      "docs/runbooks/erasure-unfinished.md.",
    damagedHeading: "Går inte att läsa",
    damagedText: "Saknas i alla listor. Så åtgärdar du det: docs/runbooks/damaged-items.md.",
    damaged: { certificate: "Intyg", draft: "Utkast", delivery: "Leverans" },

    recipients: "Mottagare",
    recipient: "Mottagare",
    state: "Status",
    waiting: "Väntar",
    stopped: "Stoppade",
    oldest: "Äldsta",
    nextTry: "Nästa försök",
    none: "–",
    now: "nu",
    standings: { well: "Går bra", failing: "Kommer inte fram", "left-alone": "Svarar inte" },
    hasStoppedShort: (count: string) => (count === "1" ? "1 stoppad" : `${count} stoppade`),

    deliveriesLead:
      "Det som inte har kommit fram, mottagare för mottagare, det som försöks härnäst först. Listan visar inga patienter.",
    what: "Vad",
    reason: "Orsak",
    tries: "Försök",
    sinceAndTries: (since: string, count: number) => `Sedan ${since}, ${String(count)} försök`,
    attempt: "Försök igen",
    actions: {
      register: "Intyg",
      revoke: "Makulering",
      message: "Meddelande",
      erased: "Besked om radering",
    },
    states: { open: "Väntar", stopped: "Stoppad", done: "Framme", "not-needed": "Behövs inte" },
    notTried: "Inget försök ännu: på väg, eller väntar på en tidigare leverans om samma intyg",
    nothingHere: "Inget väntar och inget är stoppat. Det som inte kommer fram direkt hamnar här.",
    noneFound: "Inget stämmer med det du visar. Ta bort ett filter.",
    retry: "Försök igen",
    retryNow: "Försök nu",
    trying: "Försöker …",
    slow: "Försöket dröjer. Det görs så fort det blir dess tur.",
    arrivedNow: "Framme",
    stoppedAgain: "Stoppad igen",
    notNeededNow: "Behövs inte",
    waitsAgain: "Kom inte fram, nytt försök görs",

    deliveryHeading: (what: string, to: string) => `${what} till ${to}`,
    toList: "Alla leveranser",
    facts: "Om leveransen",
    code: "Kod i loggen",
    certificate: "Intygets id",
    deliveryId: "Leveransens id",
    createdAt: "Uppstod",
    settledAt: { stopped: "Stoppades", done: "Kom fram", "not-needed": "Avslutades" },
    noCertificate: "Intyget är raderat",
    notFound: "Leveransen finns inte",
    notFoundText: "Intyget kan ha raderats, eller så är adressen felskriven.",
    unit: "Utfärdande enhet",
    wordsHeading: "Mottagaren skrev varför",
    wordsText: (unit: string) =>
      `Texten kan handla om patienten, så den visas inte här. Den utfärdande enheten${unit} läser den på intyget i Webcert och ser vad mottagaren anser är fel.`,
  },
  en: {
    application: "Operation",
    signInHeading: "How the exchange of certificates is doing",
    signInText:
      "For you who run it. Here you see what has stopped, who is hurt, and the way out; and here is the directory of care providers.",
    notOperator: "These pages are for operators",
    notOperatorText:
      "You are signed in, but without the role of an operator. If you need it, speak to whoever orders permissions. If you write certificates, you find them in Webcert.",
    toWebcert: "Go to Webcert",
    backHome: "To how it is doing",

    overview: "How it is doing",
    deliveries: "Deliveries",
    systems: "Systems",
    directory: "Directory",
    updated: (time: string) => `Updated ${time}. The page fetches news by itself.`,
    stale: (time: string) => `Shows how it was at ${time}, until it can be fetched again.`,

    allWell: "Nothing has stopped",
    allWellText: "All that is sent arrives. Nobody waits for anything.",
    underWay: (count: string) =>
      count === "1" ? "1 delivery is on its way." : `${count} deliveries are on their way.`,
    hasStopped: (count: string, to: string) =>
      count === "1" ? `1 delivery to ${to} has stopped` : `${count} deliveries to ${to} have stopped`,
    hasStoppedText: "No new attempt is made automatically. See the cause, fix it and try again.",
    leftAlone: (to: string) => `${to} does not answer`,
    failing: (to: string) => `Deliveries to ${to} do not arrive`,
    waitsText: (count: string, since: string) =>
      count === "1"
        ? `1 delivery has waited since ${since}. It is tried again by itself.`
        : `${count} deliveries wait, the oldest since ${since}. They are tried again by themselves.`,
    leftAloneText: "The recipient is left alone for a while, then one delivery at a time is tried.",
    hurt: (to: string) =>
      `Who is hurt: patients whose certificate, revocation or answer has not reached ${to}. The certificates are valid, and still in Webcert and Mina intyg.`,
    because: (reason: string) => `Cause: ${uncapitalised(reason)}.`,
    showStopped: "Show those that have stopped",
    showWaiting: "Show those that wait",
    eventsHeading: "Events that cannot be passed on",
    eventsText: (count: string) =>
      count === "1"
        ? "1 event is left. What follows from it is not done: a delivery, or the statistics."
        : `${count} events are left. What follows from them is not done: deliveries, or the statistics.`,
    unpublished: (count: string) =>
      `${count} ${count === "1" ? "event" : "events"} on the way out. That is as it should be, as long as it does not grow.`,
    unfinishedErasures: (count: string) =>
      `${count === "1" ? "1 erasure is" : `${count} erasures are`} not quite done: nobody can read the certificate any ` +
      "more, and the rest goes within minutes. If this stays, see docs/runbooks/erasure-unfinished.md.",
    damagedHeading: "Cannot be read",
    damagedText: "Missing from every list. How to fix it: docs/runbooks/damaged-items.md.",
    damaged: { certificate: "Certificate", draft: "Draft", delivery: "Delivery" },

    recipients: "Recipients",
    recipient: "Recipient",
    state: "State",
    waiting: "Wait",
    stopped: "Have stopped",
    oldest: "Oldest",
    nextTry: "Next attempt",
    none: "–",
    now: "now",
    standings: {
      well: "Goes well",
      failing: "Does not arrive",
      "left-alone": "Does not answer",
    },
    hasStoppedShort: (count: string) => (count === "1" ? "1 has stopped" : `${count} have stopped`),

    deliveriesLead:
      "What has not arrived, recipient by recipient, what is tried next first. The list shows no patients.",
    what: "What",
    reason: "Cause",
    tries: "Attempts",
    sinceAndTries: (since: string, count: number) =>
      `Since ${since}, ${count === 1 ? "1 attempt" : `${String(count)} attempts`}`,
    attempt: "Try again",
    actions: {
      register: "Certificate",
      revoke: "Revocation",
      message: "Message",
      erased: "Notice of an erasure",
    },
    states: { open: "Waits", stopped: "Has stopped", done: "Arrived", "not-needed": "Not needed" },
    notTried: "No attempt yet: on its way, or waiting for an earlier delivery about the same certificate",
    nothingHere: "Nothing waits and nothing has stopped. What does not arrive at once comes here.",
    noneFound: "Nothing fits what you show. Remove a filter.",
    retry: "Try again",
    retryNow: "Try now",
    trying: "Trying …",
    slow: "The attempt takes its time. It is made as soon as its turn comes.",
    arrivedNow: "Arrived",
    stoppedAgain: "Has stopped again",
    notNeededNow: "Not needed",
    waitsAgain: "Did not arrive, it is tried again",

    deliveryHeading: (what: string, to: string) => `${what} to ${to}`,
    toList: "All deliveries",
    facts: "About the delivery",
    code: "Code in the log",
    certificate: "Id of the certificate",
    deliveryId: "Id of the delivery",
    createdAt: "Came about",
    settledAt: { stopped: "Stopped", done: "Arrived", "not-needed": "Ended" },
    noCertificate: "The certificate is erased",
    notFound: "There is no such delivery",
    notFoundText: "The certificate may have been erased, or the address is mistyped.",
    unit: "Issuing unit",
    wordsHeading: "The recipient wrote why",
    wordsText: (unit: string) =>
      `The text may be about the patient, so it is not shown here. The issuing unit${unit} reads it on the certificate in Webcert, and sees what the recipient holds to be wrong.`,
  },
} as const;
