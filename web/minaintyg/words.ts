/** What Mina intyg says: plainly, and to the person. */
export const words = {
  sv: {
    application: "Mina intyg",
    signInHeading: "Se och skicka dina intyg",
    signInText:
      "Här läser du intyg som vården har skrivit om dig. Du kan skicka dem vidare, skriva ut dem och se om de har " +
      "kommit fram. Logga in med din e-legitimation.",
    signInAge: "Du behöver ha fyllt 16 år. För den som är yngre är det vårdnadshavaren som ber vården om intyget.",
    notCitizen: "Mina intyg är till för dig som patient",
    notCitizenText:
      "Du är inloggad som personal. Logga ut, och logga in igen med din egen e-legitimation, om du vill se dina egna " +
      "intyg.",
    tooYoung: "Mina intyg öppnar när du fyller 16",
    tooYoungText:
      "Du är under 16 år, och då går det inte att läsa eller skicka intyg här. Det är inget fel, och inget intyg har " +
      "försvunnit.",
    tooYoungNext:
      "Behöver du ett intyg? Be din vårdnadshavare ringa mottagningen där du fick det. De kan ge er en utskrift.",
    signOut: "Logga ut",
    toList: "Dina intyg",
    toYours: "Till dina intyg",
    back: "Tillbaka",

    listHeading: "Dina intyg",
    listLead: (number: string) => `Intyg som vården har skrivit om dig, ${number}. Det nyaste ligger överst.`,
    listWhose: (number: string) => `Du är inloggad med ${number}.`,
    noneHeading: "Du har inga intyg än",
    none:
      "När en läkare har skrivit under ett intyg om dig dyker det upp här, oftast samma dag. Du behöver inte göra " +
      "någonting.",
    noneFound: "Inget av dina intyg stämmer med det du valde.",
    noneMissing: "Saknar du ett intyg? Ring mottagningen där du var.",
    more: "Visa äldre intyg",
    count: (shown: number) => (shown === 1 ? "1 intyg visas" : `${String(shown)} intyg visas`),
    filterState: "Vad som har hänt",
    filterStates: { waits: "Inte skickade", sent: "Skickade", void: "Makulerade eller ersatta" },
    filterType: "Sorts intyg",
    filterYear: "År",
    isNew: "Nytt",
    unknownType: "Intyg",
    issued: (day: string) => `Utfärdat ${day}`,
    read: "Läs intyget",
    send: (recipient: string) => `Skicka till ${recipient}`,

    notSent: "Inte skickat.",
    notSentText: (recipient: string) => `${recipient} har inte fått intyget.`,
    onItsWay: (recipient: string, at: string) => `Skickat till ${recipient} ${at}.`,
    onItsWayText: "Det är på väg. Du behöver inte göra något.",
    arrived: (recipient: string, at: string) => `Skickat till ${recipient}, framme ${at}.`,
    arrivedSometime: (recipient: string) => `Skickat till ${recipient}, och framme.`,
    stopped: (recipient: string) => `Skickat till ${recipient}, men inte framme.`,
    stoppedText: "Något har gått fel på vägen. De som sköter tjänsten vet om det. Du behöver inte skicka igen.",
    void: (day: string) => `Makulerat ${day}. Intyget gäller inte.`,
    voidText: "Vården har dragit tillbaka intyget. Fråga mottagningen om du undrar varför.",
    voidTold: (recipient: string) => `${recipient}, som har fått intyget, får veta det.`,
    voidNotArrived: (recipient: string) => `${recipient} har inte fått intyget.`,
    voidUnsure: (recipient: string) =>
      `Det är inte säkert att ${recipient} har fått intyget, eller vet att det inte gäller. De som sköter tjänsten vet om det.`,
    voidFollows: (recipient: string) => `${recipient} får veta att intyget inte gäller när det har kommit fram.`,
    voidKnown: (recipient: string) => `${recipient} har fått veta att intyget inte gäller.`,
    voidUnderWay: (recipient: string) =>
      `${recipient} har intyget men vet inte än att det inte gäller. Beskedet är på väg.`,
    voidNotTold: (recipient: string) =>
      `${recipient} har intyget men har inte fått veta att det inte gäller. De som sköter tjänsten vet om felet.`,
    replaced: "Ersatt av ett nyare intyg.",
    replacedText: "Använd det nya. Det här finns kvar så att du kan läsa det.",
    toNewer: "Läs det nya intyget",
    replaces: "Det här intyget ersätter ett äldre.",
    toOlder: "Läs det äldre intyget",
    notSentHere: "Det här intyget skickas inte härifrån. Du kan skriva ut det.",
    cannotBeShown: "Intyget går inte att visa just nu.",
    cannotBeShownText: "De som sköter tjänsten vet om det. Titta igen senare, eller ring mottagningen.",

    notFound: "Intyget finns inte bland dina",
    notFoundText:
      "Länken leder till ett intyg som inte är ditt, eller som har tagits bort. Dina egna intyg hittar du i listan.",
    asOnPaper: "Intyget",
    formMissing: "Intyget går inte att visa i ord här. Öppna det som PDF i stället, så ser du allt.",
    signedBy: (name: string, unit: string) => `Underskrivet av ${name}, ${unit}`,
    employer: "Behöver din arbetsgivare intyget?",
    employerText:
      "Arbetsgivaren får det inte härifrån. Du kan skriva ut det eller spara det utan diagnos och lämna det själv.",
    wrong: "Stämmer något inte?",
    wrongText: (unit: string) => `Ring ${unit}, så rättar de intyget.`,
    print: "Skriv ut eller spara",
    history: "Det här har hänt",
    historySigned: (name: string) => `${name} skrev under intyget`,
    historySent: (recipient: string) => `Skickades till ${recipient}`,
    historyArrived: (recipient: string) => `Kom fram till ${recipient}`,
    historyVoid: "Vården makulerade intyget",
    certificateId: "Intygets id",

    sendHeading: (recipient: string) => `Vill du skicka intyget till ${recipient}?`,
    sendWhich: "Det här intyget skickas",
    sendTold: (recipient: string) => `${recipient} får läsa hela intyget. När du skickar det säger du ja till det.`,
    sendToldDiagnosis: (recipient: string) =>
      `${recipient} får läsa hela intyget, även diagnosen. När du skickar det säger du ja till det.`,
    sendOnce: "När intyget är skickat går det inte att ta tillbaka.",
    sendYes: "Ja, skicka intyget",
    sendNo: "Nej, skicka inte",
    cannotSend: "Intyget kan inte skickas",
    unsure: "Vi vet inte om intyget hann skickas.",
    notSentYet: "Intyget är inte skickat. Försök igen: det skickas bara en gång.",

    sentHeading: "Intyget är skickat",
    sentHeadingArrived: "Intyget är framme",
    sentStep: "Du skickade intyget",
    arrivedStep: (recipient: string) => `${recipient} har fått intyget`,
    waitingStep: (recipient: string) => `På väg till ${recipient}`,
    waitingText: "Det brukar gå på några sekunder. Du kan stänga sidan, det kommer fram ändå.",
    stoppedStep: (recipient: string) => `Har inte kommit fram till ${recipient}`,
    leftStep: "Kvar för dig att göra",
    show: "Läs intyget",

    printHeading: "Skriv ut eller spara intyget",
    printQuestion: "Vem ska läsa det?",
    printWhole: "Jag själv eller en myndighet",
    printWholeText: "Hela intyget, med diagnosen.",
    printWithout: "Min arbetsgivare",
    printWithoutText: "Utan diagnosen. Allt annat står kvar. Räcker det inte, så säger arbetsgivaren till.",
    openPdf: "Öppna för att skriva ut",
    savePdf: "Spara som PDF",
    printAdvice:
      "Intyget handlar om din hälsa. Spara det bara på en dator eller telefon som är din, och hämta utskriften direkt.",
  },
  en: {
    application: "Mina intyg",
    signInHeading: "See and send your certificates",
    signInText:
      "Here you read certificates that care has written about you. You can send them on, print them, and see whether " +
      "they have arrived. Sign in with your e-legitimation.",
    signInAge: "You need to be 16. For somebody younger, it is the guardian who asks care for the certificate.",
    notCitizen: "Mina intyg is for you as a patient",
    notCitizenText:
      "You are signed in as staff. To see your own certificates, sign out and sign in with your own e-legitimation.",
    tooYoung: "Mina intyg opens when you turn 16",
    tooYoungText:
      "You are under 16, so certificates cannot be read or sent here. Nothing is wrong, and no certificate is lost.",
    tooYoungNext:
      "Do you need a certificate? Ask your guardian to call the clinic where you got it. They can give you a printout.",
    signOut: "Sign out",
    toList: "Your certificates",
    toYours: "To your certificates",
    back: "Back",

    listHeading: "Your certificates",
    listLead: (number: string) => `Certificates that care has written about you, ${number}. The newest comes first.`,
    listWhose: (number: string) => `You are signed in with ${number}.`,
    noneHeading: "You have no certificates yet",
    none: "When a doctor has signed a certificate about you it turns up here, mostly the same day. You need not do anything.",
    noneFound: "None of your certificates is what you chose.",
    noneMissing: "Is one missing? Call the clinic where you were.",
    more: "Show older certificates",
    count: (shown: number) => (shown === 1 ? "1 certificate shown" : `${String(shown)} certificates shown`),
    filterState: "What has happened",
    filterStates: { waits: "Not sent", sent: "Sent", void: "Void or replaced" },
    filterType: "Kind of certificate",
    filterYear: "Year",
    isNew: "New",
    unknownType: "Certificate",
    issued: (day: string) => `Issued ${day}`,
    read: "Read the certificate",
    send: (recipient: string) => `Send to ${recipient}`,

    notSent: "Not sent.",
    notSentText: (recipient: string) => `${recipient} does not have the certificate.`,
    onItsWay: (recipient: string, at: string) => `Sent to ${recipient} ${at}.`,
    onItsWayText: "It is on its way. You need not do anything.",
    arrived: (recipient: string, at: string) => `Sent to ${recipient}, arrived ${at}.`,
    arrivedSometime: (recipient: string) => `Sent to ${recipient}, and arrived.`,
    stopped: (recipient: string) => `Sent to ${recipient}, but not arrived.`,
    stoppedText: "Something went wrong on the way. Those who run the service know. You need not send it again.",
    void: (day: string) => `Void since ${day}. The certificate does not count.`,
    voidText: "Care has withdrawn the certificate. Ask the clinic if you wonder why.",
    voidTold: (recipient: string) => `${recipient}, who has the certificate, is told so.`,
    voidNotArrived: (recipient: string) => `${recipient} has not got the certificate.`,
    voidUnsure: (recipient: string) =>
      `It is not certain that ${recipient} has got the certificate, or knows that it does not count. Those who run the service know about it.`,
    voidFollows: (recipient: string) =>
      `${recipient} will be told that the certificate does not count once it has arrived.`,
    voidKnown: (recipient: string) => `${recipient} has been told that the certificate does not count.`,
    voidUnderWay: (recipient: string) =>
      `${recipient} has the certificate and does not know yet that it does not count. Word is on its way.`,
    voidNotTold: (recipient: string) =>
      `${recipient} has the certificate and was not told that it does not count. Those who run the service know.`,
    replaced: "Replaced by a newer certificate.",
    replacedText: "Use the new one. This one stays so that you can read it.",
    toNewer: "Read the new certificate",
    replaces: "This certificate replaces an older one.",
    toOlder: "Read the older certificate",
    notSentHere: "This certificate is not sent from here. You can print it.",
    cannotBeShown: "The certificate cannot be shown right now.",
    cannotBeShownText: "Those who run the service know. Look again later, or call the clinic.",

    notFound: "The certificate is not among yours",
    notFoundText:
      "The link leads to a certificate that is not yours, or that has been deleted. Your own are in the list.",
    asOnPaper: "The certificate",
    formMissing: "The certificate cannot be shown in words here. Open it as a PDF instead, and you see everything.",
    signedBy: (name: string, unit: string) => `Signed by ${name}, ${unit}`,
    employer: "Does your employer need the certificate?",
    employerText:
      "Your employer does not get it from here. You can print or save it without the diagnosis and hand it over " +
      "yourself.",
    wrong: "Is something wrong?",
    wrongText: (unit: string) => `Call ${unit}, and they will correct it.`,
    print: "Print or save",
    history: "What has happened",
    historySigned: (name: string) => `${name} signed the certificate`,
    historySent: (recipient: string) => `Sent to ${recipient}`,
    historyArrived: (recipient: string) => `Arrived at ${recipient}`,
    historyVoid: "Care made the certificate void",
    certificateId: "The certificate's id",

    sendHeading: (recipient: string) => `Do you want to send the certificate to ${recipient}?`,
    sendWhich: "This certificate is sent",
    sendTold: (recipient: string) => `${recipient} can read the whole certificate. By sending it you say yes to that.`,
    sendToldDiagnosis: (recipient: string) =>
      `${recipient} can read the whole certificate, the diagnosis too. By sending it you say yes to that.`,
    sendOnce: "It cannot be taken back once it has been sent.",
    sendYes: "Yes, send the certificate",
    sendNo: "No, do not send",
    cannotSend: "The certificate cannot be sent",
    unsure: "We do not know whether the certificate was sent.",
    notSentYet: "The certificate is not sent. Try again: it is sent only once.",

    sentHeading: "The certificate has been sent",
    sentHeadingArrived: "The certificate has arrived",
    sentStep: "You sent the certificate",
    arrivedStep: (recipient: string) => `${recipient} has the certificate`,
    waitingStep: (recipient: string) => `On its way to ${recipient}`,
    waitingText: "It mostly takes a few seconds. You can close the page, it arrives all the same.",
    stoppedStep: (recipient: string) => `Has not arrived at ${recipient}`,
    leftStep: "Left for you to do",
    show: "Read the certificate",

    printHeading: "Print or save the certificate",
    printQuestion: "Who is to read it?",
    printWhole: "Myself or an authority",
    printWholeText: "The whole certificate, with the diagnosis.",
    printWithout: "My employer",
    printWithoutText: "Without the diagnosis. All else stays. The employer will tell you if more is needed.",
    openPdf: "Open to print",
    savePdf: "Save as PDF",
    printAdvice:
      "The certificate is about your health. Save it only on a computer or phone of your own, and collect the " +
      "printout at once.",
  },
} as const;

export type Words = (typeof words)["sv" | "en"];
