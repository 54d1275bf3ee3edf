import type { Operation } from "./operations.ts";
import { textIn } from "./read-json.ts";
import type { DocumentationLanguage } from "./words.ts";

/** What an operation does, in a line and in full. */
interface OperationWords {
  readonly title: string;
  readonly description: string;
}

/** What each operation does, in Swedish; in English the API's document says it. By the operation's id. */
export const swedishOperations: Readonly<Record<string, OperationWords>> = {
  answerQuestion: {
    title: "Besvara en fråga från mottagaren",
    description:
      "Skickar svaret till mottagaren som frågade och markerar frågan som hanterad. En fråga besvaras en gång. Det som är " +
      "skrivet som svar (`answerDraft`) försvinner då. Om en kollega har skrivit en annan text som du inte har sett " +
      "skickas inget.",
  },
  askRecipient: {
    title: "Ställ en fråga om ett intyg",
    description:
      "Skickar en fråga om ett intyg till mottagaren som har det: om ett avstämningsmöte, kontakt eller något annat. " +
      "Svaret kommer som ett eget meddelande och väntar i `listQuestions` tills någon har hanterat det. Det som är skrivet " +
      "som fråga till mottagaren (`questionDraft`) försvinner då. Om en kollega har skrivit något annat som du inte har " +
      "sett skickas inget.",
  },
  assignDraft: {
    title: "Tilldela ett utkast till en kollega eller enheten",
    description:
      "Talar om vem som ska arbeta vidare med ett utkast: en kollega, du själv eller enheten, för den som hinner först. " +
      "Ett utkast har högst en uppgift, så detta ersätter den som finns; du avvisas om den inte är den du såg. Utan " +
      "`assignee` är det ingens. Uppgiften är klar när utkastet signeras eller tas bort. Ingen annan hindras från utkastet.",
  },
  assignQuestion: {
    title: "Tilldela en fråga till en kollega eller enheten",
    description:
      "Talar om vem som ska besvara det som en mottagare har frågat, eller läsa dess svar: en kollega, du själv eller " +
      "enheten, för den som hinner först. Frågan har högst en uppgift, så detta ersätter den som finns; du avvisas om den " +
      "inte är den du såg. Utan `assignee` är den ingens. Uppgiften är klar när frågan besvaras eller markeras som hanterad. " +
      "Ingen annan hindras från att svara.",
  },
  listColleagues: {
    title: "Lista vilka som arbetar på din enhet",
    description:
      "De som har uppdrag för vård och behandling på enheten där du arbetar, eller på enheten som den är en del av, i " +
      "ordning efter HSA-id: dem som en uppgift kan tilldelas.",
  },
  readEmailAddresses: {
    title: "Se vart e-post om det som väntar skickas",
    description:
      "Din egen adress, som gäller på alla enheter där du arbetar, och adressen för enheten du är på. Utan en egen adress " +
      "får du ingen e-post. Utan en adress för enheten går det som väntar på den till `wholesAddress`, om enheten är en " +
      "del av en annan som har en.",
  },
  saveEmailAddress: {
    title: "Ange vart e-post om det som väntar ska skickas",
    description:
      "Med en adress får du eller enheten e-post när du eller enheten har fått något att göra, och enheten när en " +
      "mottagare har skrivit. Där står hur mycket som väntar och på vilken enhet, aldrig vem det gäller. Det kommer " +
      "högst ett meddelande i timmen om en enhet. Utan `address` skickas ingen e-post längre.",
  },
  listTasks: {
    title: "Lista det som är tilldelat på din enhet",
    description:
      "Utkast och frågor på enheten där du arbetar som är någons uppgift, det som tilldelades först överst: alla, dina " +
      "egna eller enhetens. Frågor visas för de intygstyper som du får svara på. Listan nämner ingen patient och visar " +
      "inget av det som frågas.",
  },
  copyDraft: {
    title: "Kopiera ett låst utkast till ett nytt",
    description:
      "Skapar ett utkast vid enheten där du arbetar, med alla svar från ett som är låst, på den blankett som gäller och " +
      "för samma patient, på det nummer patienten har nu. Det nya intyget hänvisar inte till något annat. Det gäller också " +
      "när det låsta utkastet gjordes från ett intyg: från det går det att göra ett nytt utkast. Det låsta utkastet finns " +
      "kvar tills det tas bort.",
  },
  createDraft: {
    title: "Börja skriva ett intyg för en patient",
    description:
      "Skapar ett utkast på en blankett vid enheten där du arbetar. Svar kan följa med från början och får vara " +
      "ofullständiga, till skillnad från när utkastet signeras. Intyget behåller sitt id för alltid. Har patienten fått " +
      "ett nytt nummer skrivs utkastet på det, också när du anger det gamla. Alla texter får tillsammans ta högst 150 kB. " +
      "Ett journalsystem kan skicka det som det redan vet i den XML som det har (förifyllnad): utkastet börjar med det som " +
      "passar, och svaret berättar om resten. Utkastet skapas också när inget av det går att läsa.",
  },
  deleteDraft: {
    title: "Ta bort ett utkast",
    description: "Tar bort ett utkast och dess nyckel. Det går inte att få tillbaka.",
  },
  deriveDraft: {
    title: "Skapa ett utkast från ett intyg: förnya, ersätt eller komplettera det, eller skriv ett till arbetsgivaren",
    description:
      "Skapar ett utkast vid enheten där du arbetar, för samma patient, på det nummer patienten har nu och på den " +
      "blankett som gäller. Ska det ersätta intyget, eller komplettera det när mottagaren begär det, följer alla svar med. Ska " +
      "det förnya intyget följer de svar med som inte behöver bedömas på nytt. Till arbetsgivaren (FK7804 blir AG7804) följer svaren på det som båda " +
      "blanketterna frågar om, utan diagnos om det inte gäller smittskydd, och det nya intyget hänvisar inte till det " +
      "första; det görs en gång, och ersätts sedan om något ska ändras. Har arbetsgivaren redan ett intyg från det som " +
      "intyget ersätter eller kompletterar, ersätter det nya det. Annars anger det nya intyget vilket det bygger på (`relation`, FRLANG, ERSATT eller KOMPLT), och ett som ersätter eller kompletterar " +
      "ett annat gör det när det signeras. En enhet har bara ett sådant utkast från ett intyg åt gången; intygets " +
      "`drafts` anger vilket.",
  },
  eraseCertificate: {
    title: "Radera ett intyg (när journalen ska förstöras)",
    description:
      "Tar bort intyget, dess nyckel och allt om det, här och i statistiken. Mottagare som har det får veta det. Kvar " +
      "blir uppgiften att en radering med ärendenumret har gjorts, och åtkomstloggen utan intygets id. Ett skadat " +
      "intyg som inte går att läsa raderas på samma sätt.",
  },
  saveAnswerDraft: {
    title: "Spara det som skrivs som svar",
    description:
      "Sparar det som skrivs som svar på en fråga tills det skickas. Enheten har ett för varje fråga, så att en kollega " +
      "kan fortsätta. Om någon har sparat en annan text efter `seenRevision` står den kvar och talas om, och inget " +
      "sparas (`isConflict`); din sparas när du skickar den igen med svarets `revision`. Att spara samma text igen " +
      "ändrar inget. Den tas bort när frågan besvaras eller när den är tömd (då saknas `draft`), och visas aldrig för den " +
      "som frågade.",
  },
  saveQuestionDraft: {
    title: "Spara det som skrivs som fråga",
    description:
      "Sparar det som skrivs som fråga till mottagaren av ett intyg tills den skickas. Enheten har en för varje intyg och " +
      "mottagare, så att en kollega kan fortsätta. Om någon har sparat något annat efter `seenRevision` gäller det och visas " +
      "för dig, och inget sparas (`isConflict`); din sparas när du skickar den igen med svarets `revision`. Att spara " +
      "samma igen ändrar inget. Den tas bort när frågan skickas eller när den är tömd (då saknas `draft`), och visas " +
      "aldrig för mottagaren.",
  },
  handleMessage: {
    title: "Markera ett meddelande som hanterat, eller som ohanterat",
    description:
      "Det som en mottagare har frågat eller svarat väntar hos enheten tills det är besvarat eller markerat som hanterat, " +
      "som när saken är uppklarad per telefon. Det går att markera som ohanterat igen, om det inte är besvarat. " +
      "Mottagaren får inte veta något av det.",
  },
  listCertificates: {
    title: "Lista enhetens signerade intyg",
    description:
      "Intyg som enheten har utfärdat, det senast signerade först: alla, eller de av en viss typ, status eller period. " +
      "Högst 500 gås igenom i ett anrop; `next` leder vidare. Listan nämner ingen patient. Att läsa ett intyg gör " +
      "det, och loggas.",
  },
  listCertificateTypes: {
    title: "Lista intygstyperna med allt som en blankett behöver",
    description:
      "Alla typer som kan utfärdas i dag: avsnitt, frågor och delsvar med texter på svenska och engelska, svarstyper, " +
      "kodverk, gränser och villkor för vad som visas och krävs. Varje fråga och delsvar har det namn som används i " +
      "`answers`, och bredvid det sitt nationella id, som används i de nationella kontrakten och i reglernas id:n. " +
      "Ett villkor anger ett delsvar tillsammans med dess fråga: `sickLeave.period`.",
  },
  readSearchedCodes: {
    title: "Läs alla gällande koder, att söka i utan att fråga igen",
    description:
      "Diagnoskodverken och ICF i sin helhet, med de vardagsord som en sökning hittar koder med, för en klient som " +
      "söker vid varje tangenttryckning. Ett kodverk är en text med en rad per kod; tabbar skiljer kod, svensk titel, " +
      "engelsk titel, hur vanlig diagnosen är (0, 1 eller 2) och övriga namn. Det som inte är känt är tomt, och tomma " +
      "fält sist på raden utelämnas.",
  },
  listCodeLists: {
    title: "Lista kodverken (KV) som intygen använder, i klartext",
    description:
      "Alla kodverk i intygstyperna, efter det id som de har i de nationella kontrakten, och vilka " +
      "versioner av diagnoskodverken som gäller.",
  },
  listDeliveries: {
    title: "Lista leveranser som väntar eller är stoppade, per mottagare",
    description:
      "Leveranser till en mottagare som inte är framme: de som kommer att prövas igen och de som är stoppade och " +
      "behöver någons hjälp, eller bara det ena. Den som står på tur kommer först. Högst 500 gås igenom i ett anrop; " +
      "`next` leder vidare.",
  },
  listDrafts: {
    title: "Lista enhetens utkast",
    description:
      "Utkast vid enheten där du arbetar, det senast påbörjade först: alla, eller de av en viss typ, period eller märkning. " +
      "Högst 500 gås igenom i ett anrop; `next` leder vidare. Listan nämner ingen patient. Att läsa ett utkast gör det, och " +
      "loggas.",
  },
  listDraftVersions: {
    title: "Lista ett utkasts versioner",
    description:
      "Vem som har skrivit i utkastet, när och i vilka svar, det senaste först; den första i listan är utkastet så som " +
      "det står. Det som en person sparar inom fem minuter är en version; den slutar tidigare om någon annan skriver, " +
      "eller om någon sparar något som ska bli en egen version. Versionerna försvinner med utkastet: när det signeras " +
      "eller tas bort.",
  },
  listMessages: {
    title: "Läs ärendekommunikationen om ett intyg",
    description:
      "Vad mottagaren och vården har frågat och svarat, det äldsta först; om det som vården har skrivit också vem som " +
      "skrev det och om det har nått mottagaren. Den som får skicka det ser också det som enheten har skrivit som svar " +
      "eller fråga men inte har skickat.",
  },
  listQuestions: {
    title: "Lista frågorna och svaren som väntar",
    description:
      "Det som mottagare har frågat eller svarat om intyg från enheten där du arbetar och från de delar av den där du " +
      "också får arbeta, och som ingen har besvarat eller markerat som hanterat, om de typer som du får svara för. Den " +
      "närmaste sista dagen att svara står först, sedan det som kom först. Det som har påmints om står på den första " +
      "påminnelsens dag, om inte dess sista dag är tidigare. Allt, eller det av ett slag, med ett ämne, från en part, " +
      "om en typ, på en enhet, eller så nära sista dagen som efterfrågas. Den första sidan räknar också vad som väntar " +
      "på varje enhet. Listan nämner ingen patient och säger inte vad frågan gäller. Att läsa meddelandena om ett " +
      "intyg gör det, och loggas.",
  },
  listOwnCertificates: {
    title: "Lista dina intyg",
    description:
      "Dina signerade intyg, det nyaste först, från den dag du fyller 16: alla, eller de av en viss typ, status eller " +
      "period; de som ligger i ditt arkiv är en lista för sig. Makulerade finns kvar och är märkta. För varje intyg står dess dagar, vem som utfärdade det och om det " +
      "har kommit fram dit det skickades; diagnosen står inte här. Högst 500 gås igenom i ett anrop; `next` leder " +
      "vidare.",
  },
  listRecipients: {
    title: "Lista mottagarna med deras namn",
    description:
      "Mottagarna som intyg kan skickas till, med koderna som alla andra svar anger dem med. Vem av dem som tar emot " +
      "ett visst intyg bestäms av intygets typ.",
  },
  printCertificate: {
    title: "Skriv ut ett signerat intyg",
    description:
      "Ett intyg som den egna vårdgivaren har utfärdat, som en tillgänglig PDF för arkivering (PDF/A-3a, PDF/UA-1) " +
      "med intygets status, adressen där det kan kontrolleras och signerad XML som bilaga. Utskriften noteras i " +
      "åtkomstloggen.",
  },
  printDraft: {
    title: "Skriv ut ett utkast",
    description:
      "Ett utkast vid enheten där du arbetar som en tillgänglig PDF, märkt som utkast på varje sida. Det som inte är " +
      "besvarat än står angivet så. Utskriften noteras i åtkomstloggen.",
  },
  printOwnCertificate: {
    title: "Skriv ut ett av dina intyg",
    description:
      "Ditt intyg som en tillgänglig PDF för arkivering (PDF/A-3a, PDF/UA-1) med intygets status, adressen där det " +
      "kan kontrolleras och signerad XML som bilaga. Utskriften noteras i åtkomstloggen.",
  },
  readCertificate: {
    title: "Läs ett signerat intyg",
    description:
      "Ett intyg som den egna vårdgivaren har utfärdat: vad det säger, vem som har skickat det vart och om det har " +
      "kommit fram, vem som har makulerat det och om mottagarna vet det, och vad du kan göra med det nu.",
  },
  readCertificatesReport: {
    title: "Antal intyg per typ och månad hos den egna vårdgivaren",
    description:
      "Intyg som vårdgivaren har signerat, efter månaden då de signerades; makulerade räknas inte. Varje typ som " +
      "någon har utfärdat finns med. Antal under fem undertrycks, och en månads summa också när den skulle avslöja " +
      "något om ett undertryckt antal. Utan period ges de senaste 18 månaderna; högst 120.",
  },
  readCode: {
    title: "Slå upp en kod",
    description:
      "En kod med sitt kapitel, avsnitt och sin statistikgrupp, koden ovanför, koderna under, och om den kan stå på " +
      "ett intyg.",
  },
  listSystems: {
    title: "Lista anslutna system",
    description:
      "Alla system som har en anslutning, också de som är stoppade eller har passerat sin sista dag, efter klient-id.",
  },
  readSystem: {
    title: "Läs ett anslutet system",
    description: "Vad systemet får göra, vilka det agerar för, hur det står i dag och vem som senast ändrade det.",
  },
  connectSystem: {
    title: "Anslut ett system",
    description:
      "Lägger in ett system som inte finns: vad dess token får användas till, och för vilka vårdgivare och vårdenheter " +
      "det agerar. Det får anropa genast, eller från sin första dag.",
  },
  changeSystem: {
    title: "Ändra ett anslutet system",
    description:
      "Ersätter allt som sägs om systemet, från den version du har sett. Det som tillkommer gäller genast; det som tas " +
      "bort avvisas inom en halv minut.",
  },
  stopSystem: {
    title: "Stoppa ett anslutet system",
    description:
      "Systemet får inte göra något mer, vilken token det än har: det avvisas inom en halv minut. Det som redan är " +
      "gjort står kvar, och ett system som redan är stoppat förblir det. Ändra anslutningen för att släppa in det igen.",
  },
  listRefusedCallers: {
    title: "Se vilka som har nekats oftast",
    description:
      "Vilka som har försökt nå det som inte är deras, enligt åtkomstloggen: personal och system med sina id:n, " +
      "invånare med en pseudonym, med vad de anropade och vad de fick till svar. Varken patienter eller det som " +
      "efterfrågades nämns. Högst hundra visas. Den som är över sin gräns loggas inte vidare.",
  },
  readIndexSecret: {
    title: "Se hur indexhemligheten står",
    description:
      "Hur ofta hemligheten bakom patienternas nycklar har förnyats, och hur långt en pågående förnyelse har kommit.",
  },
  renewIndexSecret: {
    title: "Förnya indexhemligheten",
    description:
      "Låter en ny hemlighet skapas för patienternas nycklar, och flyttar det som ligger under den förra. Allt hittas " +
      "hela tiden. Det tar drygt ett dygn, hur lite det än är att flytta: det som antecknats med den förra hemligheten " +
      "måste hinna bli för gammalt.",
  },
  readDelivery: {
    title: "Läs en leverans",
    description: "Hur många försök som har gjorts, hur de gick och när nästa görs.",
  },
  readDraft: {
    title: "Läs ett utkast och vad som saknas i det",
    description:
      "Utkastet, allt som hindrar att det signeras, upplysningar som inte gör det, och vad du kan göra med det nu. " +
      "`toBeSigned` har svaren så som de skulle signeras i dag: utan det som inte efterfrågas och med det som typen " +
      "själv besvarar. Ett utkast låses när 14 dagar har gått sedan dagen då det påbörjades: det går att läsa, skriva ut, " +
      "kopiera och ta bort, men varken att spara eller signera. Det visar inte längre vad som saknas, eller vilket intyg " +
      "det gjordes från.",
  },
  readDraftVersion: {
    title: "Läs en version av ett utkast",
    description:
      "Alla svar så som de stod då, och vad versionen ändrade. För att återställa den sparar du dess svar i utkastet " +
      "(`saveDraft`) med null för dem som den saknar, och med `asNewVersion`: då går även det att ångra.",
  },
  readForm: {
    title: "Läs en blankett med det namn som intyget ger den",
    description:
      "En blanketts frågor med texter på svenska och engelska, så att `answers` i ett intyg kan visas i ord; även en " +
      "blankett som inga nya intyg skrivs på. Vilken giltig token som helst räcker: en blankett säger inget om någon " +
      "patient. Listan över intygstyperna säger detsamma om de blanketter som kan användas i dag.",
  },
  listCareProviders: {
    title: "Lista vårdgivarna du sköter",
    description:
      "Driften sköter alla, en administratör sin egen vårdgivares enheter och medarbetare. I ordning efter HSA-" +
      "id.",
  },
  readCareProvider: {
    title: "Läs en vårdgivare och dess enheter",
    description: "Vårdgivaren som den står i katalogen, med enheter och mottagningar, vare sig de används eller inte.",
  },
  listProviderStaff: {
    title: "Lista dem som arbetar för hela vårdgivaren",
    description:
      "De som har ett uppdrag för hela vårdgivaren och inte för en viss enhet, till exempel för statistik. De som " +
      "arbetar på en enhet finns med i svaret om enheten.",
  },
  saveCareProvider: {
    title: "Lägg in eller ändra en vårdgivare",
    description:
      "Lägger in en vårdgivare, eller ersätter det katalogen säger om den. Enheterna visar sedan det nya namnet." +
      " När tiden är slut kan ingen arbeta på enheterna längre. Bara för driften.",
  },
  deleteCareProvider: {
    title: "Ta bort en vårdgivare",
    description:
      "Tar bort en vårdgivare som varken har enheter eller medarbetare. Den som har upphört får i stället ett " +
      "slutdatum. Intyg som nämner vårdgivaren ändras inte. Bara för driften.",
  },
  readUnit: {
    title: "Läs en enhet och vilka som arbetar där",
    description: "Enheten eller mottagningen som den står i katalogen, och vilka som har uppdrag där.",
  },
  saveUnit: {
    title: "Lägg in eller ändra en enhet",
    description:
      "Lägger in en vårdenhet eller en mottagning, eller ersätter det katalogen säger om den. Med en annan " +
      "vårdgivare än förut går enheten över dit, med sina mottagningar och medarbetare. Utkast och intyg blir " +
      "kvar hos den vårdgivare som de skrevs för.",
  },
  deleteUnit: {
    title: "Ta bort en enhet",
    description:
      "Tar bort en enhet som varken har mottagningar eller medarbetare, och där inga utkast eller intyg har skrivits. " +
      "Den som har upphört får i stället ett slutdatum.",
  },
  readStaffMember: {
    title: "Läs en medarbetare och dennes uppdrag",
    description:
      "Medarbetaren som den står i katalogen, med den roll som legitimation och befattning ger. En administratör" +
      " ser dem som arbetar hos den egna vårdgivaren, och uppdragen där.",
  },
  saveStaffMember: {
    title: "Lägg in eller ändra en medarbetare",
    description:
      "Lägger in en medarbetare, eller ersätter det katalogen säger om denne. Uppdragen ändras inte. En " +
      "administratör lägger in nya och ändrar dem som bara arbetar hos den egna vårdgivaren, och ger och tar " +
      "bort systemroller som gäller den.",
  },
  deleteStaffMember: {
    title: "Ta bort en medarbetare",
    description:
      "Tar bort en medarbetare som inte har några uppdrag kvar. Det som medarbetaren har gjort finns kvar med " +
      "HSA-id. Bara för driften: en administratör tar bort uppdragen.",
  },
  saveCommission: {
    title: "Ge en medarbetare ett uppdrag",
    description:
      "Låter en medarbetare arbeta för en vårdgivare, på en enhet eller hos hela vårdgivaren, för ett ändamål, " +
      "eller ersätter det katalogen säger om uppdraget. Det finns ett för varje plats och ändamål.",
  },
  deleteCommission: {
    title: "Ta bort ett uppdrag",
    description: "Medarbetaren arbetar inte längre där för det ändamålet, från och med nästa anrop.",
  },
  readOwnPractice: {
    title: "Läs din registrering som privatläkare",
    description:
      "Hur långt du har kommit och vad du har registrerat. För den som har kommit för att arbeta med e-legitimation: " +
      "först som sökande, och som privatläkare från nästa förnyelse av din token efter registreringen, om " +
      "legitimationsregistret säger att du är läkare.",
  },
  registerPractice: {
    title: "Registrera din mottagning",
    description:
      "Mottagningen blir vårdgivare och vårdenhet med ett eget id, där du skriver och signerar i ditt eget namn. " +
      "Ditt namn hämtas från personuppgiftstjänsten och din legitimation från legitimationsregistret. Utan legitimation " +
      "väntar registreringen tills det finns en. En mottagning som du har avslutat öppnas igen med samma id. Förnya " +
      "din token efteråt och godkänn villkoren.",
  },
  changePractice: {
    title: "Ändra uppgifterna om din mottagning",
    description:
      "Ersätter alla uppgifter, utifrån den utgåva du har sett. Intyg som är signerade förblir som de är; det du " +
      "signerar därefter har de nya uppgifterna.",
  },
  closePractice: {
    title: "Avsluta din mottagning",
    description:
      "Från och med nu kan ingen arbeta där. Intyg du har signerat gäller som förut och läses av patienten och " +
      "mottagarna; utkast förblir osignerade. Du kan registrera dig igen.",
  },
  listAgreements: {
    title: "Lista villkoren du godkänner",
    description: "Villkoren för privatläkare i dagens version, och vad du har godkänt och tagit tillbaka.",
  },
  acceptAgreement: {
    title: "Godkänn villkoren",
    description:
      "Godkänner villkoren i den version du har läst, som ska vara dagens. Därefter får du skriva och signera. Att " +
      "godkänna det som redan är godkänt ändrar inget.",
  },
  withdrawAgreement: {
    title: "Ta tillbaka ditt godkännande av villkoren",
    description:
      "Från nästa anrop får du varken skriva eller signera förrän du godkänner igen. Det som är signerat gäller som " +
      "förut, och det du får läsa kan du fortfarande läsa. Att ta tillbaka det som inte är godkänt ändrar inget.",
  },
  readMe: {
    title: "Läs vem du är",
    description:
      "Vem du är enligt din token, vad den ger dig rätt till och, för vårdpersonal, vilka medarbetaruppdrag du har, " +
      "vid vilka enheter du arbetar och hur mycket som väntar vid var och en; för en privatläkare också vad som ska godkännas först. Vilken giltig token som helst räcker. Här står aldrig en patients namn eller nummer.",
  },
  readOpenapi: {
    title: "Läs API-beskrivningen",
    description: "Beskrivningen av alla anrop enligt OpenAPI 3.1, gjord av de kontrakt som funktionerna själva kör på.",
  },
  readOwnCertificate: {
    title: "Läs ett av dina intyg",
    description: "Vad det säger, vem som utfärdade det, vart och när det har skickats, och vad du kan göra med det nu.",
  },
  lookUpPatient: {
    title: "Se vem en patient är innan du börjar skriva",
    description:
      "Vad personuppgiftstjänsten säger om någon, så att du kan jämföra namnet med den du har framför dig, och på vilka " +
      "blanketter du kan börja skriva för patienten nu. Har patienten fått ett nytt nummer skrivs intyget på det. Att du " +
      "har sett det loggas. Anropet ändrar ingenting och behöver ingen `Idempotency-Key`. Den som har provat för många " +
      "nummer som ingen har får inget svar en stund.",
  },
  readPatients: {
    title: "Se vilka patienter utkast och intyg gäller",
    description:
      "Listorna nämner ingen patient. Det här säger vilka en sidas utkast och intyg gäller, med namn, för den som behöver " +
      "veta det; varje läst patient loggas. Det du inte får läsa utelämnas. Anropet ändrar ingenting och behöver ingen " +
      "`Idempotency-Key`.",
  },
  archiveOwnCertificate: {
    title: "Flytta ett av dina intyg till arkivet, eller tillbaka",
    description:
      "Det som ligger i ditt arkiv syns inte i din lista men är annars som det var: det kan läsas, skrivas ut och skickas, " +
      "och flyttas tillbaka när som helst. Vården och de som har fått intyget ser inte var du har det. Att be om det som " +
      "redan gäller ändrar ingenting.",
  },
  readOwnSendings: {
    title: "Se om ditt intyg har kommit fram",
    description:
      "Vart ett av dina intyg har skickats och hur långt det har kommit; är det makulerat, också om de som har det " +
      "vet det. Svaret säger inget om innehållet, så du kan fråga igen tills allt är framme.",
  },
  readSickLeavesReport: {
    title: "Antal sjukskrivningar per månad och kön hos den egna vårdgivaren",
    description:
      "En sjukskrivning är vad en patients intyg från vårdgivaren säger tillsammans, med högst fem dagar emellan; den " +
      "räknas i varje månad som den berör. Antal under fem undertrycks, och en månads summa också när den skulle " +
      "avslöja något om ett undertryckt antal. Utan period ges de senaste 18 månaderna; högst 120.",
  },
  readStatus: {
    title: "Läs vad som väntar, och vart en enhets senaste intyg är på väg",
    description:
      "En enhets nyaste intyg med sina leveranser, om katalogen känner enheten, hur det går för varje mottagare, och " +
      "hur många händelser som väntar på att publiceras eller inte kunde publiceras. Det som är skadat nämns. Bara " +
      "id:n, status och tider.",
  },
  readWsdl: {
    title: "Läs WSDL för ett nationellt kontrakt",
    description:
      "På adressen där kontraktet besvaras, med `?wsdl` sist: WSDL 1.1 enligt RIV-TA Basic Profile 2.1 med sina " +
      "scheman i samma dokument, så att en SOAP-klient kan genereras. Utan `?wsdl` tar adressen bara emot POST.",
  },
  registerCertificate: {
    title: "Registrera ett signerat intyg (RegisterCertificate 3)",
    description:
      "För journalsystem som signerar själva. Samma id och patient en gång till ger INFO och ändrar ingenting; samma " +
      "id för en annan patient, eller ett id som ett utkast eller ett raderat intyg har, ger VALIDATION_ERROR. En " +
      "patients namn lagras aldrig öppet: är det signerat tillsammans med intyget sparas XML:en krypterad som bevis, " +
      "annars tas namnet bort. Ett intyg på mer än 200 kB ger VALIDATION_ERROR, och det gör också ett som svarar " +
      "(svarPa) på en kompletteringsbegäran som inte finns här. Ett som ersätter eller kompletterar ett intyg från en " +
      "enhet som systemet inte är anslutet för ger APPLICATION_ERROR. Ett intyg som katalogen, underskriften eller " +
      "signeringstidpunkten visar är en lögn ger VALIDATION_ERROR, och det gör också ett id som innehåller ett " +
      "personnummer. Det som ingen kan veta tas emot om systemets anslutning säger det, annars ger det " +
      "APPLICATION_ERROR. En LogicalAddress som varken är tjänstens eller en vårdenhets här ger ett SOAP-fel.",
  },
  retryDelivery: {
    title: "Försök igen med en leverans nu",
    description:
      "Gör ett nytt försök på en gång med en leverans som väntar eller är stoppad. En som är framme ändras inte.",
  },
  revokeDraft: {
    title: "Makulera ett låst utkast",
    description:
      "Säger om ett utkast som har låsts att ingen ska lita på det, som när det skrevs på fel patient. Det finns kvar på " +
      "enheten tills det tas bort: det läses och skrivs ut som makulerat och kan inte kopieras. Ett utkast som inte är " +
      "låst rättas eller tas bort i stället. Vad som är fel sägs med egna ord när det inte gäller fel patient.",
  },
  revokeCertificate: {
    title: "Makulera ett intyg",
    description:
      "Intyget kan fortfarande läsas, märkt som makulerat. Alla mottagare som har det får veta det, efter att intyget " +
      "har registrerats där. Vad som är fel sägs med egna ord när det inte gäller fel patient: det går till vården och " +
      "mottagarna. Det som väntar på enheten om intyget markeras som hanterat.",
  },
  saveDraft: {
    title: "Spara det som har ändrats i ett utkast",
    description:
      "Tar emot de svar som du har ändrat, vart och ett helt; null tar bort ett svar, och det som inte nämns står kvar " +
      "(JSON Merge Patch per fråga). Det som andra under tiden har skrivit i andra svar står kvar och visas i `news`. Ett " +
      "svar som någon har ändrat till något annat sedan `seenRevision` står kvar och visas i `conflicts`: ditt svar på " +
      "den frågan sparas inte, men sparas om du skickar det igen med den `revision` som du får här. Ett utkast kan " +
      "alltid sparas ofullständigt: halvskrivna datum behålls som de är. Bara svar som blanketten inte har någon fråga " +
      "för, eller som är av fel typ, avvisas, och då sparas inget. Blanketten är utkastets egen. Alla texter får " +
      "tillsammans ta högst 150 kB. Att spara samma sak igen ändrar inget. " +
      "Om någon annan har ändrat utkastet sedan dess och du inte får läsa det just nu sparas inget. `writing` visar var " +
      "andra har skrivit den senaste minuten.",
  },
  saveFavouriteCodes: {
    title: "Välj enhetens vanligaste diagnoskoder",
    description:
      "Ersätter koderna som en sökning vid enheten visar först, den mest använda överst. Koder som inte finns " +
      "avvisas; en kod som anges två gånger, hur den än är skriven, blir en favorit.",
  },
  markDraftReady: {
    title: "Markera ett utkast som klart för signering",
    description:
      "Berättar för den som ska signera att utkastet är förberett. Det görs av den som förbereder typen och inte " +
      "själv signerar den. Det görs en gång och tas inte tillbaka; den som gör det igen får veta när det gjordes och av vem. " +
      "Utkastet är kvar som det är och går att spara som förut, också när något saknas i det.",
  },
  listStoppedDeliveries: {
    title: "Lista det som inte har kommit fram dit det skickades",
    description:
      "Intyg från enheten där du arbetar, och det som sägs om dem, som en mottagare inte har tagit emot eller som inte " +
      "har gått att lämna; det som stoppades senast först. Driften har fått veta det; vården kan behöva makulera " +
      "intyget och skriva ett nytt. Ett makulerat eller ersatt intyg är inte med: det väntar ingen på. Listan nämner " +
      "ingen patient.",
  },
  searchCertificates: {
    title: "Sök en patients intyg på enheten",
    description:
      "Intyg som enheten har utfärdat för en patient, det senast signerade först. Patienten anges i innehållet, " +
      "eftersom ett personnummer inte hör hemma i en adress. Anropet ändrar ingenting och behöver ingen " +
      "`Idempotency-Key`. Att du har sökt loggas, även när inget hittades.",
  },
  searchCodes: {
    title: "Sök diagnoskoder eller ICF med kod eller ord",
    description:
      "Ett fält för både kod och ord: början av en kod med eller utan punkt, ord i valfri ordning med sin början, " +
      "vardagsord, ett eller två skrivfel. Enhetens favoriter kommer först; utan sökord är de svaret.",
  },
  searchDrafts: {
    title: "Sök en patients utkast på enheten",
    description:
      "Utkast för en patient vid enheten där du arbetar, det senast påbörjade först. Patienten anges i innehållet, " +
      "eftersom ett personnummer inte hör hemma i en adress. Anropet ändrar ingenting och behöver ingen " +
      "`Idempotency-Key`. Att du har sökt loggas, även när inget hittades.",
  },
  sendCertificate: {
    title: "Skicka ett intyg till mottagaren",
    description:
      "Skickar till mottagaren för intygets typ, med patientens samtycke, som dokumenteras: vem som skickade, när, " +
      "och hur samtycket gavs. Utan samtycke skickas inget.",
  },
  readSendings: {
    title: "Se om ett skickat intyg har kommit fram",
    description:
      "Vart ett av den egna vårdgivarens intyg har skickats och hur långt det har kommit; likaså om de som har det " +
      "vet att det är makulerat, och vårdens svar och frågor till dem. Inget sägs om patienten, så du kan fråga igen " +
      "tills allt är framme.",
  },
  sendMessageToCare: {
    title: "Skicka ett meddelande om ett intyg till vården (SendMessageToCare 2)",
    description:
      "En fråga, en kompletteringsbegäran, en påminnelse eller ett svar från en mottagare som har intyget. Samma " +
      "meddelande en gång till ger INFO och ändrar ingenting. Ett meddelande på mer än 20 kB, eller fler än hundra om " +
      "ett intyg, ger VALIDATION_ERROR. En LogicalAddress som varken är tjänstens eller en vårdenhets här ger ett " +
      "SOAP-fel.",
  },
  sendOwnCertificate: {
    title: "Skicka ditt intyg till mottagaren",
    description:
      "Skickar till myndigheten som intyget är avsett för. Det skickas en gång; ett makulerat eller ersatt intyg " +
      "skickas inte.",
  },
  signCertificate: {
    title: "Signera ett utkast",
    description:
      "Prövar utkastet mot alla regler för sin typ, skriver den nationella XML:en, låter underskriftstjänsten skriva " +
      "under i ditt namn och sparar. Du signerar exakt den revision du har sett. Därefter ändras texten aldrig. " +
      "Ett låst utkast signeras inte, det kopieras. " +
      "Det som är gjort från ett intyg (`madeFrom`) signeras bara så länge det intyget står fast: det är varken " +
      "makulerat, ersatt, kompletterat eller raderat, och ingen väntar på en komplettering av ett som skulle ersättas. " +
      "Det som kompletterar ett intyg skickas till dess mottagare när det signeras (`sentTo`), på det samtycke som det " +
      "första skickades med, anger vilken begäran det besvarar och besvarar alla som väntar. " +
      "Med `forEmployer` skrivs också ett intyg till patientens arbetsgivare av samma svar, och det signeras samtidigt: " +
      "ett eget intyg (`employerCertificateId`), som kommer till tillsammans med det andra eller inte alls. Har " +
      "arbetsgivaren redan ett från det intyg som det här ersätter eller kompletterar, ersätter det nya det (`replaces` i " +
      "utkastet). Det som hindrar det får du veta innan något är signerat.",
  },
  validateDraft: {
    title: "Kontrollera vad som saknas i ett utkast",
    description:
      "Allt som hindrar att utkastet signeras så som det är sparat, var sak med en pekare och en text, och " +
      "upplysningar som inte hindrar det.",
  },
  verifyCertificate: {
    title: "Kontrollera underskriften på ett intyg",
    description:
      "För ett intyg som någon har på papper eller på skärmen: om intyget med det här id:t, utfärdat av den egna " +
      "vårdgivaren, är signerat, av vem och när, om underskriften håller, och om intyget sedan har makulerats eller " +
      "ersatts.",
  },
};

/** The title in the reader's language; in English where nobody has written a Swedish one. */
export function titleOf({ id, content }: Operation, language: DocumentationLanguage): string {
  const english = textIn(content, "summary");
  return language === "sv" ? (swedishOperations[id]?.title ?? english) : english;
}

/** What the operation does in full, each text with the language it is in; that it is to go the document says. */
export function descriptionOf({ id, content }: Operation, language: DocumentationLanguage): readonly Told[] {
  const english = textIn(content, "description").replace(/\n\nScope: .*$/, "");
  const swedish = language === "sv" ? swedishOperations[id] : undefined;
  if (swedish === undefined) return [{ text: english, language: "en" }];
  const toGo = /^Deprecated since .*$/m.exec(english)?.[0];
  const told: Told = { text: swedish.description, language: "sv" };
  return toGo === undefined ? [told] : [told, { text: toGo, language: "en" }];
}

interface Told {
  readonly text: string;
  readonly language: DocumentationLanguage;
}
