/** What to do about a problem, said to whoever writes the client or sits in front of it. */
export interface Advice {
  readonly sv: string;
  readonly en: string;
}

const readAgain: Advice = {
  sv: "Någon annan hann före. Läs på nytt, visa vad som har ändrats och gör om ändringen utifrån det som gäller nu.",
  en: "Somebody else got there first. Read again, show what has changed, and make your change again to what holds now.",
};

const notThere: Advice = {
  sv:
    "Kontrollera id:t. Du får samma svar om det finns hos någon annan, så att ingen kan ta reda på det genom " +
    "att prova.",
  en: "Check the id. The answer is the same where it belongs to somebody else, so that nobody can find out by trying.",
};

/** By problem code. */
export const problemAdvice: Readonly<Record<string, Advice>> = {
  "answers-invalid": {
    sv:
      "Fältet `errors` pekar ut varje svar som typen inte har en fråga för, eller som är av fel typ. Jämför med " +
      "typens schema. Inget sparades.",
    en:
      "`errors` points at each answer that the type has no question for, or that is of the wrong type. Compare with " +
      "the type's schema. Nothing was saved.",
  },
  "person-register-unavailable": {
    sv:
      "Försök igen efter tiden i headern `Retry-After`. Spara utkast och makulera intyg går under tiden; det som" +
      " skulle visa eller påbörja något väntar.",
    en:
      "Try again after the time in the header `Retry-After`. Saving a draft and making a certificate void go on " +
      "meanwhile; what would disclose or begin something waits.",
  },
  "patient-unknown": {
    sv: "Kontrollera numret mot patientens legitimation. Utkastet finns kvar.",
    en: "Check the number against the patient's identity document. The draft is still there.",
  },
  "patient-protected": {
    sv: "Låt någon som får signera intygstypen göra det, på enheten som utkastet eller intyget hör till.",
    en: "Let somebody who signs the type do it, at the unit that the draft or certificate belongs to.",
  },
  "patient-deceased": {
    sv:
      "Ett nytt intyg av de typer som finns här skrivs inte för den som är avliden. Utkast som redan är " +
      "påbörjade går att signera.",
    en: "None of the types here is begun for somebody who is dead. Drafts that were begun before can be signed.",
  },
  "patient-renumbered": {
    sv: "Fråga patienten efter det nya numret och ange det. Det får inte lämnas ut härifrån.",
    en: "Ask the patient for the new number, and give that one. It may not be told from here.",
  },
  "patient-test-person": {
    sv: "Inget mer går att göra: en testperson finns inte, och ingen myndighet får intyget.",
    en: "Nothing more can be done: a test person is nobody, and no authority gets the certificate.",
  },
  "citizen-unknown": {
    sv: "Visa invånaren att numret inte finns i folkbokföringen, och hänvisa till vården som skrev intyget.",
    en:
      "Tell the citizen that the number is not in the population register, and refer to the care that wrote the " +
      "certificate.",
  },
  "citizen-deceased": {
    sv: "Inget mer går att göra här. Den som företräder dödsboet vänder sig till vården som skrev intyget.",
    en: "Nothing more can be done here. Whoever represents the estate turns to the care that wrote the certificate.",
  },
  "draft-too-large": {
    sv: "Korta texterna och spara igen. Inget sparades; det som var sparat förut finns kvar.",
    en: "Shorten the texts and save again. Nothing was saved; what was saved before is still there.",
  },
  "only-post": {
    sv: "Skicka SOAP-anropet med POST, eller lägg till `?wsdl` för att läsa kontraktet.",
    en: "Send the SOAP request by POST, or add `?wsdl` to read the contract.",
  },
  "renewal-under-way": {
    sv: "Vänta tills förnyelsen är klar. `GET /api/index-secret` säger hur långt den har kommit.",
    en: "Wait until the renewal has ended. `GET /api/index-secret` tells how far it has come.",
  },
  "service-contract-not-found": {
    sv: "Kontrollera adressen. De kontrakt som besvaras, och var, står i API-beskrivningen under /riv/.",
    en: "Check the address. The contracts that are answered, and where, stand in the API description under /riv/.",
  },
  "body-not-json": {
    sv: "Skicka JSON och ange headern Content-Type: application/json.",
    en: "Send JSON, with the header Content-Type: application/json.",
  },
  "content-type-not-json": {
    sv:
      "Skicka JSON i UTF-8 och ange headern Content-Type: application/json. Även application/…+json godtas, " +
      "liksom att headern saknas.",
    en:
      "Send JSON in UTF-8, with the header Content-Type: application/json. application/…+json is taken too, and " +
      "so is a call without the header.",
  },
  "body-not-utf8": { sv: "Koda innehållet som UTF-8.", en: "Encode the body as UTF-8." },
  "body-too-large": { sv: "Skicka mindre. Gränsen är 1 MB.", en: "Send less. The limit is 1 MB." },
  "certificate-already-sent": {
    sv: "Inget mer behövs: intyget skickas en gång till varje mottagare. Läs intyget för att se när det skickades.",
    en: "Nothing more is needed: a certificate is sent once to each recipient. Read it to see when it was sent.",
  },
  "certificate-changed": readAgain,
  "certificate-not-found": notThere,
  "certificate-not-sent": {
    sv: "Frågor och svar om ett intyg går bara till en mottagare som har det. Skicka intyget först.",
    en: "Questions and answers about a certificate go only to a recipient who has it. Send the certificate first.",
  },
  "unit-not-listed": {
    sv:
      "Svaret utan `unit` säger i `units` vilka enheter som går att välja. Skicka en annan enhets HSA-id i Care-Unit " +
      "för att se vad som väntar där.",
    en:
      "The answer without `unit` says in `units` which units can be chosen. Send the HSA-id of another unit in " +
      "Care-Unit to see what waits there.",
  },
  "certificate-not-your-units": {
    sv: "Byt till enheten som utfärdade intyget, om du arbetar där. Annars behöver någon på den enheten göra det.",
    en:
      "Change to the unit that issued the certificate, if you work there. Otherwise somebody at that unit has to " +
      "do it.",
  },
  "certificate-replaced": {
    sv: "Använd intyget som ersatte det här. Det ersatta intyget går fortfarande att läsa.",
    en: "Use the certificate that replaced this one. The replaced one can still be read.",
  },
  "certificate-revoked": {
    sv: "Ett makulerat intyg går att läsa men inte att använda. Skriv ett nytt om det behövs.",
    en: "A void certificate can be read but not used. Write a new one if one is needed.",
  },
  "code-not-found": {
    sv: "Kontrollera koden och kodverket, eller sök efter den i kodsökningen.",
    en: "Check the code and its code system, or search for it by words in the code search.",
  },
  "delivery-changed": readAgain,
  "delivery-done": {
    sv: "Inget mer behövs: mottagaren har tagit emot.",
    en: "Nothing more is needed: the recipient has received it.",
  },
  "delivery-not-needed": {
    sv: "Du behöver inte göra något: mottagaren har inget som ska dras tillbaka, eller vet redan om det.",
    en: "There is nothing to do: the recipient has nothing that is to be withdrawn, or knows already.",
  },
  "delivery-ended": {
    sv:
      "Ring mottagaren och be den ta bort sitt exemplar. Beskedet sparas inte när mottagaren inte har tagit emot" +
      " det.",
    en: "Call the recipient and ask it to remove its copy. A notice is not kept once its recipient has not taken it.",
  },
  "delivery-not-found": notThere,
  "unit-not-found": {
    sv: "Kontrollera enhetens HSA-id. Enheten kan också saknas i katalogen över vårdenheter.",
    en: "Check the HSA-id of the unit. The unit may also be missing from the directory of care units.",
  },
  "not-a-keeper": {
    sv:
      "Logga in med SITHS som driftansvarig eller som administratör för en vårdgivare. Uppdraget hämtas ur " +
      "katalogen vid varje anrop.",
    en:
      "Sign in with SITHS as an operator, or as administrator of a care provider. The role is read from the " +
      "directory at each call.",
  },
  "operators-only": {
    sv: "Be driften om ändringen. En administratör sköter enheter, medarbetare och uppdrag hos sin egen vårdgivare.",
    en:
      "Ask the operators for the change. An administrator keeps units, staff and commissions of their own care " +
      "provider.",
  },
  "care-provider-not-found": notThere,
  "staff-not-found": notThere,
  "commission-not-found": notThere,
  "care-provider-in-use": {
    sv:
      "Ta bort enheterna och uppdragen först. Om verksamheten har upphört, spara i stället vårdgivaren med " +
      "`endDate`.",
    en:
      "Remove its units and commissions first. Where it has come to an end, save the care provider with an " +
      "`endDate` instead.",
  },
  "record-changed": {
    sv:
      "Läs uppgifterna igen: `detail` säger vem som ändrade dem sist, när och vad. Gör din ändring i det som står nu, " +
      "och skicka den med den nya ETagen.",
    en:
      "Read the record again: `detail` says who changed it last, when and in what. Make your change in what stands " +
      "now, and send it with the new ETag.",
  },
  "national-directory-keeps": {
    sv: "Låt den som sköter HSA hos vårdgivaren ändra där. Det gäller här från medarbetarens nästa inloggning.",
    en: "Have whoever keeps HSA at the care provider change it there. It holds here from the person's next sign-in.",
  },
  "unit-in-use": {
    sv: "Ta bort mottagningarna och uppdragen först. Om enheten har upphört, spara den i stället med `endDate`.",
    en: "Remove its parts and commissions first. Where it has come to an end, save it with an `endDate` instead.",
  },
  "unit-has-records": {
    sv: "Spara enheten med `endDate`, så är den stängd, och det som gjordes där läses som förut.",
    en: "Save the unit with an `endDate`: it is closed then, and what was made there is read as before.",
  },
  "staff-in-use": {
    sv: "Ta bort medarbetarens uppdrag först: de står i svaret när du läser medarbetaren.",
    en: "Take the commissions away first: they are in the answer when you read the member of staff.",
  },
  "staff-is-you": {
    sv: "Be en annan administratör eller driften om ändringen.",
    en: "Ask another administrator, or the operators, for the change.",
  },
  "credentials-not-yours": {
    sv: "Läs medarbetaren och spara med det som står där, eller be driften om ändringen.",
    en: "Read the member of staff and save with what stands there, or ask the operators for the change.",
  },
  "hsa-id-not-yours": {
    sv: "Använd ett HSA-id som börjar som vårdgivarens, till exempel SE2321000156- följt av något eget.",
    en: "Use an HSA-id that begins as the care provider's, such as SE2321000156- followed by something of your own.",
  },
  "commission-taken": {
    sv: "Läs medarbetaren och spara med det id som uppdraget redan har, eller ta bort det först.",
    en: "Read the member of staff and save under the id that the commission has already, or take that one away first.",
  },
  "not-an-applicant": {
    sv: "Logga in i Webcert med din e-legitimation och registrera dig där.",
    en: "Sign in to Webcert with your e-legitimation and register there.",
  },
  "practice-registered-already": {
    sv: "Läs din registrering och ändra den i stället.",
    en: "Read your registration and change that instead.",
  },
  "own-name-not-known": {
    sv: "Försök igen senare. Har du skyddade personuppgifter, eller felet är kvar, vänd dig till driften.",
    en: "Try again later. If you have a protected identity, or if the fault persists, turn to the operators.",
  },
  "practice-not-found": {
    sv: "Registrera din mottagning först, eller igen om du har avslutat den.",
    en: "Register your practice first, or again if you have closed it.",
  },
  "practice-changed": {
    sv: "Läs uppgifterna igen, gör om ändringen och spara.",
    en: "Read the registration again, make your change anew and save.",
  },
  "agreement-not-found": {
    sv: "Registrera din mottagning först. Därefter finns det villkor att godkänna.",
    en: "Register your practice first. After that there are terms to accept.",
  },
  "agreement-version-not-current": {
    sv: "Läs villkoren igen och godkänn den version som står där.",
    en: "Read the terms again and accept the version that stands there.",
  },
  "agreement-changing": {
    sv: "Skicka samma anrop igen.",
    en: "Send the same request again.",
  },
  "agreement-not-accepted": {
    sv: "Läs villkoren (`GET /api/agreements`), godkänn dem och gör om anropet. `GET /api/me` talar om vad som saknas.",
    en: "Read the terms (`GET /api/agreements`), accept them and repeat the request. `GET /api/me` tells what is missing.",
  },
  "diagnosis-not-left-out": {
    sv:
      "Skriv ut intyget med diagnosen. Bara intyg om sjukskrivning kan skrivas ut utan diagnos, och inte när " +
      "skälet är smittskydd.",
    en:
      "Print the certificate with its diagnosis. Only certificates of sick leave can be printed without it, and " +
      "not when the reason is infection control.",
  },
  "draft-already-signed": {
    sv:
      "Utkastet är ett intyg nu, med samma id. Läs det där det finns, `/api/certificates/{id}`. Ska något ändras skrivs " +
      "ett nytt intyg.",
    en:
      "The draft is a certificate now, with the same id. Read it where it is, `/api/certificates/{id}`. For a change, " +
      "write a new one.",
  },
  "draft-locked": {
    sv:
      "Kopiera det, `POST /api/drafts/{id}/copy`: det nya utkastet har alla svar. Det låsta går fortfarande att läsa, " +
      "skriva ut och ta bort.",
    en:
      "Copy it, `POST /api/drafts/{id}/copy`: the new draft has all the answers. The locked one can still be read, " +
      "printed and deleted.",
  },
  "draft-not-locked": {
    sv:
      "Skriv vidare i utkastet, eller ta bort det. Det låses den tid som står i dess `locksAt`, och går att kopiera och " +
      "makulera därefter.",
    en:
      "Go on writing in the draft, or delete it. It is locked at the time in its `locksAt`, and can be copied and made " +
      "void after that.",
  },
  "draft-revoked": {
    sv: "Läs utkastet: `revoked` säger varför, när och av vem det makulerades. Det går att läsa, skriva ut och ta bort.",
    en: "Read the draft: `revoked` says why, when and by whom it was made void. It can be read, printed and deleted.",
  },
  "message-draft-changed": {
    sv:
      "Läs meddelandena igen: `answerDraft`, eller `questionDraft`, är det som kollegan skrev. Skicka det eller ditt eget, " +
      "med dess `revision` som `seenRevision`.",
    en:
      "Read the messages again: `answerDraft`, or `questionDraft`, is what your colleague wrote. Send that or your own, " +
      "with its `revision` as `seenRevision`.",
  },
  "task-changed": {
    sv:
      "Läs uppgiften igen, i utkastet eller i listan `/api/tasks`, och skicka dess `assignedAt` som `seenAt` om du " +
      "fortfarande vill ändra vem som har den.",
    en:
      "Read the task again, in the draft or in the list `/api/tasks`, and send its `assignedAt` as `seenAt` if you still " +
      "want to change whose it is.",
  },
  "assignee-not-at-unit": {
    sv: "Välj någon ur listan `/api/colleagues`, eller enhetens eget HSA-id för den som hinner först.",
    en: "Choose somebody from the list `/api/colleagues`, or the unit's own HSA-id for whoever comes first.",
  },
  "message-not-assigned": {
    sv:
      "Bara det som väntar på enheten tilldelas: en fråga som ingen har besvarat eller hanterat, eller ett svar som " +
      "ingen har läst. Läs om meddelandena.",
    en:
      "Only what waits for the unit is assigned: a question that nobody has answered or handled, or an answer that " +
      "nobody has read. Read the messages again.",
  },
  "draft-version-not-found": {
    sv: "Läs listan, `/api/drafts/{id}/versions`: där står de versioner som finns. En som är skadad går inte att läsa.",
    en: "Read the list, `/api/drafts/{id}/versions`: it tells the versions there are. One that is damaged cannot be read.",
  },
  "draft-changed": {
    sv:
      "Någon annan hann före, och inget sparades eller signerades. Behåll det du skrev, läs utkastet på nytt, visa vad " +
      "som har ändrats och skicka igen med den ETag som kommer med svaret; när du sparar svar, med dess nummer som `seenRevision`.",
    en:
      "Somebody else got there first, and nothing was saved or signed. Keep what you wrote, read the draft again, show what " +
      "has changed, and send again with the ETag that this answer carries; where you save answers, with its number as `seenRevision`.",
  },
  "certificate-complemented": {
    sv: "Utgå från det nyare intyget, som kompletterar det här. Båda går att läsa.",
    en: "Go by the newer certificate, which complements this one. Both can be read.",
  },
  "complement-awaited": {
    sv: "Besvara begäran om komplettering med `answerQuestion`. Därefter går det att ersätta intyget.",
    en: "Answer the request for a complement by `answerQuestion`. After that the certificate can be replaced.",
  },
  "complement-not-awaited": {
    sv: "Läs frågor och svar om intyget (`listMessages`): begäran är redan besvarad, eller har inte kommit än.",
    en: "Read the conversation (`listMessages`): the request is answered already, or has not come yet.",
  },
  "draft-made-already": {
    sv: "Läs intyget: `drafts` har utkastets id. Fortsätt på det, eller ta bort det och försök igen.",
    en: "Read the certificate: `drafts` has the draft's id. Go on with that one, or delete it and try again.",
  },
  "employer-certificate-made-already": {
    sv: "Läs intyget: `employerCertificateId` är intyget till arbetsgivaren. Ersätt det, eller makulera det och försök igen.",
    en: "Read the certificate: `employerCertificateId` is the one for the employer. Replace that, or make it void and try again.",
  },
  "type-not-renewed": {
    sv: "Börja på ett nytt utkast i stället.",
    en: "Begin a new draft instead.",
  },
  "type-without-employer-form": {
    sv: "Börja på ett nytt utkast på AG7804 eller AG1-14 i stället.",
    en: "Begin a new draft on AG7804 or AG1-14 instead.",
  },
  "employer-certificate-incomplete": {
    sv:
      "Fältet `errors` säger vad som saknas i intyget till arbetsgivaren, med pekare in i `forEmployer` och en text som du " +
      "kan visa. Rätta utkastet, eller signera det utan `forEmployer`.",
    en:
      "`errors` says what is missing in the certificate for the employer, with pointers into `forEmployer` and a text to " +
      "show. Correct the draft, or sign it without `forEmployer`.",
  },
  "type-not-replaced": {
    sv: "Makulera intyget om det är fel, och börja på ett nytt utkast på den blankett som gäller.",
    en: "Make the certificate void if it is wrong, and begin a new draft on the form in force.",
  },
  "draft-exists": {
    sv: "Skicka samma anrop en gång till: det nya utkastet får då ett annat id.",
    en: "Send the same call once more: the new draft then gets another id.",
  },
  "draft-incomplete": {
    sv:
      "Fältet `errors` säger vad som saknas eller inte stämmer, med en pekare till varje svar och en text som du kan " +
      "visa. Rätta, spara och signera den nya revisionen.",
    en:
      "`errors` says what is missing or does not fit, with a pointer to each answer and a text to show. Correct it, " +
      "save, and sign the new revision.",
  },
  "draft-not-found": notThere,
  "foreign-host": {
    sv:
      "Använd adressen som `npm start` skrev ut. Servern svarar inte på andra adresser, så att ingen främmande " +
      "webbplats kommer åt den.",
    en:
      "Use the address that `npm start` printed. The server answers to no other name, so that no other website " +
      "gets at it.",
  },
  "form-not-found": {
    sv: "Skriv blankettens namn som det står i intygets `form`, till exempel FK7804-2.0.",
    en: "Write the form's name as it stands in the `form` of the certificate, e.g. FK7804-2.0.",
  },
  "idempotency-key-in-progress": {
    sv: "Vänta någon sekund och skicka samma anrop igen, med samma nyckel.",
    en: "Wait a moment and send the same call again, with the same key.",
  },
  "idempotency-key-missing": {
    sv:
      "Skicka en ny nyckel, till exempel ett UUID, för varje sak som ska hända en gång. Behåll den när samma anrop " +
      "skickas om.",
    en:
      "Send a new key, such as a UUID, for each thing that is to happen once. Keep it when the same call is sent " +
      "again.",
  },
  "idempotency-key-malformed": {
    sv: "Skicka till exempel ett UUID: 8–128 tecken ur ASCII, utan mellanslag.",
    en: "Send a UUID, for instance: 8–128 characters of ASCII, without spaces.",
  },
  "idempotency-key-reused": {
    sv: "Använd en ny nyckel: den här hör till ett anrop med ett annat innehåll.",
    en: "Use a new key: this one belongs to a call with another body.",
  },
  "if-match-malformed": {
    sv:
      "Skicka den ETag som utkastet eller uppgifterna kom med, precis som den stod, med citattecken. `*` godtas inte, för den säger " +
      "inte vilken version du har sett.",
    en:
      "Send the ETag that the draft or record came with, just as it stood, quotes included. `*` is not taken, since it does not " +
      "say which revision you have seen.",
  },
  "if-match-missing": {
    sv:
      "Skicka headern If-Match med den ETag som du fick när du läste eller sparade. Det som inte finns än läggs in med " +
      "`If-None-Match: *`, där anropet tar emot det.",
    en:
      "Send the header If-Match with the ETag that you got when you read or saved it. What is not there yet is entered " +
      "with `If-None-Match: *`, where the call takes that.",
  },
  "input-invalid": {
    sv:
      "Fältet `errors` pekar ut varje fält som saknas, är okänt eller har fel form. Jämför med anropets tabell på " +
      "API-sidan.",
    en:
      "`errors` points at each field that is missing, unknown or wrongly shaped. Compare with the call's table on " +
      "the API page.",
  },
  "too-busy": {
    sv:
      "Vänta så många sekunder som `Retry-After` säger, och försök igen med samma Idempotency-Key: inget görs " +
      "två gånger.",
    en:
      "Wait as many seconds as `Retry-After` says, then try again with the same Idempotency-Key: nothing is done" +
      " twice.",
  },
  "too-many-refusals": {
    sv:
      "Skicka inte om det som avvisades: ta reda på varför det avvisades. Under tiden som `Retry-After` säger får du " +
      "inte veta mer om det, men det som är ditt får du svar om som vanligt.",
    en:
      "Do not repeat what was refused: find out why it was. For as long as `Retry-After` says you are told no more " +
      "of it; what is yours is answered as ever.",
  },
  "took-too-long": {
    sv: "Försök igen med samma Idempotency-Key: om det första anropet gick igenom får du dess svar.",
    en: "Try again with the same Idempotency-Key: if the first call went through you get its answer.",
  },
  "stored-item-damaged": {
    sv:
      "Felet är vårt, och inget har gjorts. Försök igen med samma Idempotency-Key när det är rättat, tidigast efter så " +
      "många sekunder som `Retry-After` säger. Kvarstår felet, uppge `instance`.",
    en:
      "The fault is ours, and nothing was done. Try again with the same Idempotency-Key when it has been corrected, after as " +
      "many seconds as `Retry-After` says at the earliest. Quote `instance` if the fault persists.",
  },
  "internal-error": {
    sv:
      "Felet är vårt. Försök igen om en stund. Kvarstår felet, uppge `instance`: med den hittar vi händelsen i våra " +
      "loggar.",
    en:
      "The fault is ours. Try again in a while, and quote `instance` if the fault persists: it identifies the " +
      "event in our logs.",
  },
  "message-exists": {
    sv: "Meddelandet är redan mottaget. Skicka inte samma id med ett annat innehåll.",
    en: "The message has been received. Do not send the same id with other content.",
  },
  "message-handled-already": {
    sv: "Läs ärendets meddelanden: svaret finns där, eller frågan är markerad som hanterad. En fråga besvaras en gång.",
    en: "Read the messages of the certificate: the answer is there, or the question is marked as handled. A question is answered once.",
  },
  "message-not-handled": {
    sv: "Markera frågan som påminnelsen gäller, eller mottagarens svar på vårdens fråga.",
    en: "Mark the question that the reminder is about, or the recipient's answer to what care has asked.",
  },
  "message-answered": {
    sv: "Läs ärendets meddelanden: svaret finns där, eller i ett intyg som kompletterar det här.",
    en: "Read the messages of the certificate: the answer is there, or in a certificate that complements this one.",
  },
  "messages-too-many": {
    sv: "Ring mottagaren i stället, eller skriv om ett annat intyg som frågan också gäller.",
    en: "Call the recipient instead, or write about another certificate that the question concerns too.",
  },
  "message-not-a-question": {
    sv: "Svara på själva frågan: ange id för meddelandet som ställer den.",
    en: "Answer the question itself: give the id of the message that asks it.",
  },
  "message-not-found": notThere,
  "method-not-allowed": {
    sv: "Headern `Allow` räknar upp de metoder som adressen svarar på. `HEAD` är inte en av dem.",
    en: "The header `Allow` lists the methods that the address answers. `HEAD` is not among them.",
  },
  "no-such-address": { sv: "Kontrollera adressen mot API-sidan.", en: "Check the address against the API page." },
  "not-ready": {
    sv: "Vänta tills `npm start` har skrivit ut adressen, och försök igen.",
    en: "Wait until `npm start` has printed the address, and try again.",
  },
  "period-backwards": {
    sv: "Ändra perioden så att den börjar innan den slutar.",
    en: "Change the period so that it begins before it ends.",
  },
  "period-too-long": {
    sv: "Dela upp perioden i delar om högst 120 månader.",
    en: "Divide the period into parts of at most 120 months.",
  },
  "statistics-not-yours": {
    sv:
      "Välj en enhet hos en vårdgivare vars statistik du får se. Rätten står i katalogen, som ett medarbetaruppdrag " +
      "eller en systemroll hos just den vårdgivaren, och hämtas vid varje anrop.",
    en:
      "Choose a unit of a care provider whose statistics you may see. The right stands in the directory, as a " +
      "commission or a system role of that very care provider, and is read at each call.",
  },
  "report-not-built": {
    sv: "Statistiken räknas på natten. Kom tillbaka i morgon.",
    en: "Statistics are counted at night. Come back tomorrow.",
  },
  "scope-missing": {
    sv:
      "Din roll får inte göra detta. Logga in som någon som får, eller låt systemet begära rätt behörighet " +
      "(`scope`) när det hämtar sin token.",
    en:
      "Your role may not do this. Sign in as somebody who may, or let the system ask for the right `scope` when it " +
      "gets its token.",
  },
  "signing-service-answer-unusable": {
    sv:
      "Inget signerades och utkastet är kvar. Försök igen. Kvarstår felet behöver den som driver underskriftstjänsten " +
      "se till den.",
    en:
      "Nothing was signed and the draft is kept. Try again; if the fault persists, whoever runs the signing service has to " +
      "look at it.",
  },
  "signing-service-unavailable": {
    sv: "Inget signerades och utkastet är kvar. Försök igen om någon minut med samma revision.",
    en: "Nothing was signed and the draft is kept. Try again in a minute, with the same revision.",
  },
  "system-changed": {
    sv: "Läs systemet igen och gör ändringen från den version som finns nu.",
    en: "Read the system again, and make the change from the edition that stands now.",
  },
  "system-changing": {
    sv: "Någon annan ändrade anslutningen i samma stund. Försök igen.",
    en: "Somebody else changed the connection at the same moment. Try again.",
  },
  "system-exists": {
    sv: "Ändra anslutningen som finns, eller välj ett annat klient-id.",
    en: "Change the connection that is there, or choose another client id.",
  },
  "system-not-connected": {
    sv:
      "Systemets anslutning bestämmer vad det får göra, vilka dagar och för vilka enheter. Kontakta driften av " +
      "Intygstjänster om den inte stämmer, eller om den har stoppats.",
    en:
      "The system's connection decides what it may do, on which days and for which units. Contact whoever runs " +
      "Intygstjänster if it is not right, or if it has been stopped.",
  },
  "system-not-found": {
    sv: "Se efter i listan över anslutna system att klient-id:t är rätt skrivet.",
    en: "Look in the list of connected systems whether the client id is written as it should be.",
  },
  "assurance-too-low": {
    sv: "Logga in igen på den tillitsnivå som `acr_values` i headern `WWW-Authenticate` anger.",
    en: "Sign in again at the level of assurance that `acr_values` in the header `WWW-Authenticate` names.",
  },
  "token-expired": {
    sv: "Logga in igen, eller hämta en ny token från `/auth`. Hur länge den gäller står i `exp`.",
    en: "Sign in again, or get a new token from `/auth`. How long it lasts stands in `exp`.",
  },
  "token-invalid": {
    sv: "Läs i `detail` vad som är fel, och hämta en ny token från `/auth`.",
    en: "Read in `detail` what is wrong, and get a new token from `/auth`.",
  },
  "token-missing": {
    sv: "Logga in, eller hämta en token från `/auth` och skicka den i headern `Authorization: Bearer …`.",
    en: "Sign in, or get a token from `/auth` and send it in the header `Authorization: Bearer …`.",
  },
  "token-not-bound": {
    sv:
      "Anropa API:ets egen adress med samma klientcertifikat som när token hämtades. Ett system släpps inte in på " +
      "webbplatsens adress.",
    en:
      "Call the API's own address with the client certificate with which the token was got. No system is let in at the " +
      "address of the web site.",
  },
  "too-young": {
    sv: "Mina intyg öppnas på 16-årsdagen. Till dess får du intyget från vården på annat sätt.",
    en: "Mina intyg opens on the 16th birthday. Until then you get the certificate from your care unit in another way.",
  },
  "type-not-sent": {
    sv: "Skriv ut intyget och lämna det på annat sätt. Tidigare versioner av ett intyg skickas inte.",
    en: "Print the certificate and hand it over in another way. Earlier versions of a certificate are not sent.",
  },
  "type-without-questions": {
    sv: "Kontakta mottagaren direkt. I listan över intygstyper står vilka typer mottagaren ställer frågor om.",
    en: "Contact the recipient directly. The list of certificate types says which take questions.",
  },
  "type-not-yours": {
    sv: "Be någon med rätt yrkesroll att göra det. Vilka det är beror på intygstypen.",
    en: "Ask somebody in the right profession to do it. Which professions those are depends on the certificate type.",
  },
  "type-unknown": {
    sv: "Välj en blankett (`form`) i listan över intygstyper. Äldre versioner kan läsas men inte utfärdas.",
    en: "Choose a form (`form`) from the list of certificate types. Older versions can be read but not written.",
  },
  "unit-missing": {
    sv: "Skicka enhetens HSA-id i headern Care-Unit.",
    en: "Send the unit's HSA-id in the header Care-Unit.",
  },
  "unit-not-yours": {
    sv: "Välj en enhet där du arbetar. Uppdraget hämtas ur katalogen vid varje anrop, så en ändring där gäller direkt.",
    en:
      "Choose a unit where you work. The assignment is read from the directory at each call, so a change there " +
      "holds at once.",
  },
  "upstream-unreachable": {
    sv:
      "Tjänsten bakom adressen svarar inte. Försök igen. Kvarstår felet, starta om med `npm start` och läs " +
      "loggarna som kommandot skrev ut.",
    en:
      "What lies behind the address does not answer. Try again; if the fault persists, start again with `npm start` and read " +
      "the logs it printed.",
  },
};

/** Where a problem has no advice of its own: what its status says. */
export function adviceByStatus(status: number): Advice {
  if (status >= 500)
    return { sv: "Felet är vårt. Försök igen om en stund.", en: "The fault is ours. Try again in a while." };
  if (status === 409) return readAgain;
  if (status === 404) return notThere;
  return { sv: "Ändra anropet innan du skickar det igen.", en: "Change the call before you send it again." };
}
