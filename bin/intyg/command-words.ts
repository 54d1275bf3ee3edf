/** What the help says of each command, argument and flag. */
export const commandWords = {
  program: {
    sv: "Intygstjänsters kommandon för driftansvariga.",
    en: "The operator's command line of Intygstjänster.",
  },
  version: { sv: "versionen av den här utcheckningen", en: "the version of this checkout" },
  language: {
    sv: "språk för utskrifter, hjälp och felmeddelanden; annars terminalens språk",
    en: "language of output, help and messages; without it that of the terminal's locale",
  },
  helpFlag: { sv: "visa hjälp för kommandot", en: "display help for command" },
  afterError: { sv: '("help" visar kommandona)', en: '("help" lists the commands)' },
  json: { sv: "resultatet som JSON", en: "data as JSON" },
  origin: {
    sv: "tjänstens adress (eller INTYG_ORIGIN); annars den tjänst som är igång på den här datorn",
    en: "address of the exchange (or INTYG_ORIGIN); without it the one that runs on this machine",
  },
  help: { sv: "förklara kommandona, eller ett av dem", en: "explain the commands, or one of them" },
  helpNames: { sv: 'till exempel "deliveries retry"', en: 'for example "deliveries retry"' },
  status: { sv: "vad som väntar eller är stoppat, och varför", en: "what waits or has stopped, and why" },
  unit: {
    sv: "visa också enhetens senaste intyg, och vart de är på väg",
    en: "also the newest certificates of this unit, and where they are on their way",
  },
  deliveries: {
    sv: "leveranser som inte är framme hos mottagaren",
    en: "deliveries to recipients that have not arrived",
  },
  list: {
    sv: "vad som väntar eller är stoppat, per mottagare; det som står på tur kommer först",
    en: "what waits or has stopped, by recipient; what is due next comes first",
  },
  recipient: { sv: "bara till den här mottagaren", en: "only to this recipient" },
  limit: { sv: "högst så många per mottagare", en: "at most so many to a recipient" },
  notBlank: { sv: "Det får inte vara tomt.", en: "It must not be empty." },
  wholeNumber: { sv: "Ange ett heltal från 1.", en: "It must be a whole number from 1." },
  show: { sv: "en leverans", en: "one delivery" },
  delivery: { sv: "leveransens id, som i listan", en: "id of the delivery, as in the list" },
  retry: {
    sv: "försök igen nu med en leverans som väntar eller är stoppad",
    en: "let a waiting or stopped delivery be tried now",
  },
  systems: {
    sv: "system som anropar tjänsten, och vilka de agerar för",
    en: "systems that call the exchange, and for whom they act",
  },
  listSystems: { sv: "alla anslutna system, en rad för varje", en: "every connected system, a line for each" },
  showSystem: { sv: "ett system", en: "one system" },
  system: { sv: "systemets klient-id, som i listan", en: "client id of the system, as in the list" },
  connectSystem: {
    sv: "anslut systemet som filen beskriver, eller ändra det som redan är anslutet",
    en: "connect the system that the file describes, or change the one that is connected already",
  },
  connectionFile: {
    sv: "JSON som från systems show --json; - är standardindata",
    en: "JSON as systems show --json gives it; - is standard input",
  },
  stopSystem: {
    sv: "släpp inte in systemet mer; det avvisas inom en halv minut",
    en: "let the system in no more; it is refused within half a minute",
  },
  directory: {
    sv: "vårdgivare, enheter, medarbetare och uppdrag i tjänstens egen katalog",
    en: "care providers, units, staff and commissions in the directory of the exchange",
  },
  exportDirectory: {
    sv: "skriv det som katalogen har som JSON, att ändra och importera",
    en: "write what the directory keeps as JSON, to be changed and imported",
  },
  careProvider: { sv: "bara den här vårdgivarens", en: "only of this care provider" },
  importDirectory: {
    sv: "lägg in och ändra det som filen beskriver; det som någon annan har ändrat sedan filen skrevs får stå kvar",
    en: "enter and change what the file describes; what somebody else has changed since it was written stays",
  },
  directoryFile: {
    sv: "JSON som från directory export; - är standardindata",
    en: "JSON as directory export gives it; - is standard input",
  },
  probing: {
    sv: "vilka som har nekats det som inte är deras, den som har nekats oftast först",
    en: "who has been refused what is not theirs, the one refused most often first",
  },
  hours: { sv: "så många timmar bakåt, högst 24", en: "so many hours back, 24 at most" },
  until: {
    sv: "fram till den här tiden, UTC, som 2026-11-22T10:00:00Z; annars nu",
    en: "up to this time, UTC, as 2026-11-22T10:00:00Z; now without it",
  },
  indexSecret: {
    sv: "hemligheten bakom de nycklar som det som rör en patient hittas med",
    en: "the secret behind the keys by which what is about a patient is found",
  },
  showIndexSecret: {
    sv: "hur ofta den har förnyats, och hur långt en pågående förnyelse har kommit",
    en: "how often it has been renewed, and how far a renewal that is under way has come",
  },
  renewIndexSecret: {
    sv: "förnya den; det tar drygt ett dygn och sker av sig självt",
    en: "renew it; that takes a little more than a day and goes by itself",
  },
  deadLetters: {
    sv: "meddelanden som har lagts åt sidan, eftersom de inte gick att behandla",
    en: "messages that were put aside because they could not be handled",
  },
  queue: { sv: "bara köer vars namn börjar så", en: "only of queues whose names begin so" },
  listDeadLetters: {
    sv: "vad som har lagts åt sidan, och vad varje meddelande gällde",
    en: "what has been put aside, and what each message told",
  },
  redrive: {
    sv: "lägg tillbaka meddelanden i köerna de kom från, så att de behandlas igen",
    en: "put messages back into the queues they came from, to be handled again",
  },
  redrivenLetters: { sv: "meddelandenas id, som i listan; annars alla", en: "ids as in the list; without them all" },
  drop: { sv: "ta bort meddelanden för gott", en: "take messages away for good" },
  droppedLetters: { sv: "meddelandenas id, som i listan", en: "ids as in the list" },
  validate: {
    sv: "bedöm intyg som vid registrering, en rad för varje: sökväg, utfall, regel, förklaring",
    en: "judge certificates as registration does, a line for each: path, verdict, rule, words",
  },
  judgedFiles: {
    sv:
      "RegisterCertificate eller intyg, med eller utan SOAP-kuvert, eller JSON från API:et, convert eller example; " +
      "av en mapp alla *.xml i den, hur djupt de än ligger; - är standardindata",
    en:
      "RegisterCertificate or intyg, either within a SOAP envelope or not, or JSON of the API, convert or example; " +
      "of a folder every *.xml in it, however deep; - is standard input",
  },
  draft: { sv: "också enligt reglerna för våra egna utkast", en: "by the rules for our own drafts as well" },
  progress: {
    sv: "visa hur långt bedömningen har kommit, även när standardfel inte är en terminal",
    en: "say how far it has come, also where standard error is no terminal",
  },
  convert: { sv: "ett intyg i ett annat format", en: "a certificate in another form" },
  convertedFile: {
    sv: "nationell XML, eller JSON som det här kommandot skriver; - är standardindata",
    en: "national XML, or JSON as this command makes it; - is standard input",
  },
  to: {
    sv: "json: intyget som i API:et; xml: ett SOAP-anrop som registrerar det; pdf: utskriften",
    en: "json: the document of the API; xml: a SOAP request to register it; pdf: the print",
  },
  logicalAddress: {
    sv: "mottagaren i ett SOAP-anrop; annars vårdenheten som utfärdade intyget",
    en: "in a SOAP request, to whom it goes; without it the care unit that issued the certificate",
  },
  verifyAt: {
    sv: "i en utskrift, var intyget kontrolleras; annars hos tjänsten i INTYG_ORIGIN eller på den här datorn",
    en: "in a print, where the certificate is verified; without it at the exchange of INTYG_ORIGIN or on this machine",
  },
  example: {
    sv: "ett helt exempel på en blankett: det som skickas för att börja ett utkast",
    en: "a whole example on a form: the body with which a draft is begun",
  },
  exampleForm: {
    sv: "till exempel FK7804-2.0, eller bara FK7804",
    en: "for example FK7804-2.0, or only FK7804",
  },
  xml: {
    sv: "i stället ett SOAP-anrop som registrerar exemplet som ett intyg",
    en: "instead a SOAP request that registers the example as a certificate",
  },
  types: {
    sv: "intygstyperna: versioner, mottagare, vad som kan göras med dem",
    en: "the certificate types: versions, recipients, abilities",
  },
  codes: { sv: "kodverk", en: "code lists" },
  import: {
    sv: "ta i bruk officiella kodverk, från filerna som de publiceras",
    en: "put official code lists in force, from the files as they are published",
  },
  codeFiles: {
    sv: "känns igen på innehållet; är en av dem fel tas ingen i bruk",
    en: "recognised by content; one that is wrong anywhere refuses them all",
  },
  into: { sv: "lägg kodverken i en mapp, för att prova filerna", en: "keep the lists in a folder, to try the files" },
  table: {
    sv: "ta kodverken i bruk i en miljö hos AWS: namnet på dess tabell Directory; annars i tjänsten som är igång här",
    en:
      "put the lists in force in a stage at AWS: the name of its Directory table; without it the exchange that " +
      "runs here",
  },
  named: {
    sv: "namn på de nya versionerna; annars dagen och filernas kontrollsumma",
    en: "name of the new versions; without it the day and the files' digest",
  },
  dryRun: { sv: "visa bara vad som skulle ändras", en: "report only" },
  acceptLoss: {
    sv: "godta att fler än var tionde kod i ett kodverk försvinner",
    en: "accept that more than every tenth code of a list disappears",
  },
  trace: {
    sv: "visa var i källkoden de anropsstackar uppstod som funktionerna har loggat",
    en: "lead the stacks that functions have logged to the sources",
  },
  log: {
    sv: "rader ur en logg, eller bara en anropsstack; annars, eller med -, standardindata",
    en: "lines of a log, or a bare stack; without it, or as -, standard input",
  },
  function: {
    sv: "vilken funktion det var, när raderna inte nämner något anrop",
    en: "which function it was, where the lines name no operation",
  },
  maps: {
    sv: "mapp med source maps; annars de som skrevs när funktionerna byggdes här",
    en: "the source maps; without it those that this checkout's functions were bundled with",
  },
} as const;

/** What stands for a value in the help, as in `--limit <number>`. */
export const placeholders = {
  language: { sv: "språk", en: "language" },
  address: { sv: "adress", en: "address" },
  command: { sv: "kommando", en: "command" },
  code: { sv: "kod", en: "code" },
  number: { sv: "antal", en: "number" },
  time: { sv: "tid", en: "time" },
  file: { sv: "FIL", en: "FILE" },
  fileOrFolder: { sv: "FIL|MAPP", en: "FILE|DIR" },
  form: { sv: "format", en: "form" },
  blank: { sv: "BLANKETT", en: "FORM" },
  folder: { sv: "mapp", en: "folder" },
  name: { sv: "namn", en: "name" },
  version: { sv: "version", en: "version" },
} as const;
