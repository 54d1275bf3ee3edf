import { codeSystems } from "../code-systems.ts";
import { identityCodes } from "../code-lists.ts";
import { all, any, code, applicationRule, is, isOneOf, not, pastDate, t, text, yesNo } from "../entries.ts";
import type { NamedPart } from "../entries.ts";
import { acuity, licenceAbilities, licenceStaff } from "../driving-licence.ts";
import type { CertificateType, CodeList, Condition, Kind, Part, PartId, Question, Text } from "../type-language.ts";

const key = "TS8071";

const concerns: CodeList = {
  system: "1.2.752.129.5.1.66",
  codes: [
    { code: "gr_II", text: t("Behörighet i grupp II", "Licence in group II") },
    { code: "gr_II_III", text: t("Behörighet i grupp II och III", "Licence in groups II and III") },
    { code: "forlang_gr_II", text: t("Förlängd behörighet i grupp II", "Renewed licence in group II") },
    { code: "forlang_gr_II_III", text: t("Förlängd behörighet i grupp II och III", "Renewed licence in groups II and III") },
    { code: "utbyt_utl_kk", text: t("Utbyte av utländskt körkort", "Exchange of a foreign licence") },
    { code: "tax_leg", text: t("Taxiförarlegitimation", "Taxi driver's licence") },
    { code: "int_begar_ts", text: t("Transportstyrelsen har begärt intyget", "Transportstyrelsen has asked for the certificate") },
  ],
};

const basis: CodeList = {
  system: "1.2.752.129.5.1.67",
  codes: [
    { code: "journal", text: t("Journaluppgifter", "Medical records") },
    { code: "distkont", text: t("Kontakt på distans", "Remote contact") },
    { code: "undersokn", text: t("Undersökning", "Examination") },
  ],
};

const ears: CodeList = {
  system: "1.2.752.129.5.1.68",
  codes: [
    { code: "25577004", text: t("Höger", "Right") },
    { code: "89644007", text: t("Vänster", "Left") },
  ],
};

const yesNoUnknown: CodeList = {
  system: "TS-001",
  codes: [
    { code: "ja", text: t("Ja", "Yes") },
    { code: "nej", text: t("Nej", "No") },
    { code: "vetinte", text: t("Vet inte", "Do not know") },
  ],
};

const riskAnswers: CodeList = {
  system: "TS-002",
  codes: [
    { code: "ja", text: t("Ja", "Yes") },
    { code: "nej", text: t("Nej", "No") },
    { code: "ejstalln", text: t("Kan inte ta ställning", "Cannot decide") },
  ],
};

/** Passenger transport: buses and taxi. */
const group3 = isOneOf("1.1", ["gr_II_III", "forlang_gr_II_III", "tax_leg"]);
const acuityHere = is("4.1", false);
const good: Condition = any(all({ part: "5.1", atLeast: 0.8 }, { part: "5.2", atLeast: 0.1 }), all({ part: "5.2", atLeast: 0.8 }, { part: "5.1", atLeast: 0.1 }));
const bothMeasured = all({ answered: "5.1" }, { answered: "5.2" });
const poor: Condition = any(all({ part: "5.1", below: 0.8 }, { part: "5.2", below: 0.8 }), { part: "5.1", below: 0.1 }, { part: "5.2", below: 0.1 });

const short = text(50, "one");
const long = text(250);
const longest = text(400);

function must([id, name]: NamedPart, label: Text, kind: Kind = yesNo): Part {
  return { id, name, text: label, kind, must: applicationRule };
}

/** Asked, and then required, only while the condition holds. */
function iff(when: Condition, [id, name]: NamedPart, label: Text, kind: Kind = long): Part {
  return { id, name, text: label, kind, showIf: when, must: applicationRule, whenHidden: "application" };
}

function yes(id: PartId): Condition {
  return is(id, true);
}

function question([id, name]: readonly [id: string, name: string], label: Text, parts: readonly Part[], extra: Partial<Question> = {}): Question {
  return { id, name, text: label, parts, must: applicationRule, whenHidden: "application", ...extra };
}

/**
 * Läkarintyg för högre körkortsbehörigheter, taxi och på begäran: TS8071 major 2, which has no national rules of its
 * own.
 */
export const ts8071: CertificateType = {
  key,
  version: "2.0",
  name: t("Läkarintyg för högre körkortsbehörighet, taxi och på begäran", "Medical certificate for higher driving licences, taxi and on request"),
  purpose: t("Visar om en förare uppfyller Transportstyrelsens medicinska krav.", "Shows whether a driver meets the medical requirements of Transportstyrelsen."),
  formNumber: "TS8071",
  wire: { code: key, codeSystem: codeSystems.certificateType },
  use: "write",
  recipient: "TRANSP",
  staff: licenceStaff,
  abilities: { ...licenceAbilities, prefill: true },
  judgedBy: "all rules",
  sections: [
    {
      id: "concerns",
      title: t("Intyget avser", "The certificate concerns"),
      questions: [
        question(["1", "concerns"], t("Intyget avser", "The certificate concerns"), [{ id: "1.1", name: "kind", kind: code(concerns), must: applicationRule }], {
          rows: { max: 7, numbered: false },
          layout: { repeat: "choices" },
        }),
      ],
    },
    {
      id: "basis",
      title: t("Underlag", "Basis"),
      questions: [
        question(["2", "basis"], t("Intyget är baserat på", "The certificate is based on"), [
          must(["2.1", "source"], t("Underlag", "Basis"), code(basis)),
          iff(isOneOf("2.1", ["distkont", "undersokn"]), ["2.2", "date"], t("Datum för undersökning eller kontakt", "Date of examination or contact"), pastDate),
        ]),
        question(["3", "identity"], t("Identiteten är styrkt genom", "Identity was shown by"), [{ id: "3.1", name: "shownBy", kind: code(identityCodes), must: applicationRule }]),
      ],
    },
    {
      id: "vision",
      title: t("Syn", "Vision"),
      questions: [
        question(["4", "visionCertificate"], t("Intyg om syn skickas av optiker", "An optician sends a certificate of vision"), [
          { id: "4.1", name: "sentByOptician", kind: yesNo, must: applicationRule },
        ]),
        question(
          ["5", "visualAcuity"],
          t("Synskärpa", "Visual acuity"),
          [
            must(["5.1", "rightUncorrected"], t("Höger öga utan korrektion", "Right eye, uncorrected"), acuity),
            must(["5.2", "leftUncorrected"], t("Vänster öga utan korrektion", "Left eye, uncorrected"), acuity),
            must(["5.3", "bothUncorrected"], t("Båda ögonen utan korrektion", "Both eyes, uncorrected"), acuity),
            { id: "5.4", name: "rightCorrected", text: t("Höger öga med korrektion", "Right eye, corrected"), kind: acuity, must: { level: "application", when: all(bothMeasured, not(good)) } },
            { id: "5.5", name: "leftCorrected", text: t("Vänster öga med korrektion", "Left eye, corrected"), kind: acuity, must: { level: "application", when: all(bothMeasured, not(good)) } },
            { id: "5.6", name: "bothCorrected", text: t("Båda ögonen med korrektion", "Both eyes, corrected"), kind: acuity, must: { level: "application", when: all(bothMeasured, not(good)) } },
          ],
          { showIf: acuityHere },
        ),
        {
          id: "24",
          name: "correctionIntolerance",
          text: t("Tål inte korrektionen", "Does not tolerate the correction"),
          parts: [{ id: "24.1", name: "text", kind: long, must: applicationRule }],
          showIf: poor,
          whenHidden: "application",
          layout: { omitWhenEmpty: true },
        },
        question(
          ["25", "strongLenses"],
          t("Glasögon där något glas är starkare än +8 dioptrier", "Glasses with a lens stronger than +8 dioptres"),
          [{ id: "25.1", name: "present", kind: yesNo, must: applicationRule }],
          {
            showIf: poor,
          },
        ),
        question(
          ["7", "eyeDisease"],
          t("Ögonsjukdom", "Eye disease"),
          [
            must(["7.1", "present"], t("Ögonsjukdom eller synnedsättning", "Eye disease or visual impairment")),
            iff(yes("7.1"), ["7.2", "which"], t("Vilken", "Which")),
            must(["7.3", "earlierIllness"], t("Tidigare sjukdom som kan påverka synen", "Earlier illness that may affect vision")),
            iff(yes("7.3"), ["7.4", "whichEarlierIllness"], t("Vad", "What")),
          ],
          { showIf: acuityHere },
        ),
      ],
    },
    {
      id: "hearing",
      title: t("Balans och hörsel", "Balance and hearing"),
      questions: [
        question(["8", "balance"], t("Balans", "Balance"), [
          must(["8.1", "suddenAttacks"], t("Överraskande anfall av yrsel eller balansrubbning", "Sudden attacks of dizziness or imbalance")),
          iff(yes("8.1"), ["8.2", "whichAndWhen"], t("Anfall och tidpunkt", "Attacks and when")),
        ]),
        question(
          ["9", "hearing"],
          t("Hörsel", "Hearing"),
          [
            { id: "9.1", name: "difficulty", text: t("Svårt att uppfatta samtalston på fyra meter", "Difficulty hearing a conversation at four metres"), kind: yesNo, once: true },
            { id: "9.2", name: "hearingAid", text: t("Behöver hörapparat", "Needs a hearing aid"), kind: yesNo, once: true },
            { id: "9.3", name: "ear", text: t("Öra", "Ear"), kind: code(ears), showIf: { part: "9.2", is: true, anyRow: true }, whenHidden: "application" },
          ],
          { showIf: group3, rows: { max: 2, numbered: false }, layout: { repeat: "choices" } },
        ),
      ],
    },
    {
      id: "movement",
      title: t("Rörelseorganen", "Movement"),
      questions: [
        question(["10", "mobility"], t("Rörlighet", "Mobility"), [
          must(["10.1", "impaired"], t("Sjukdom eller nedsättning som påverkar rörligheten", "Illness or impairment that affects mobility")),
          iff(yes("10.1"), ["10.2", "which"], t("Vilken", "Which")),
          iff(group3, ["10.3", "cannotHelpPassengers"], t("Kan inte hjälpa passagerare in och ut", "Cannot help passengers in and out"), yesNo),
        ]),
      ],
    },
    {
      id: "heart",
      title: t("Hjärta och kärl", "Heart and vessels"),
      questions: [
        question(["11", "cardiovascularDisease"], t("Hjärt- och kärlsjukdom", "Cardiovascular disease"), [
          must(["11.1", "present"], t("Hjärt- eller kärlsjukdom", "Cardiovascular disease")),
          iff(yes("11.1"), ["11.2", "whichAndWhen"], t("Vilken och när", "Which and when")),
          iff(yes("11.1"), ["11.3", "treated"], t("Är behandlad", "Has been treated"), yesNo),
          iff(yes("11.3"), ["11.4", "treatmentWhenAndHow"], t("När och hur", "When and how")),
          iff(yes("11.1"), ["11.5", "arrhythmia"], t("Arytmi", "Arrhythmia"), yesNo),
          iff(yes("11.5"), ["11.6", "arrhythmiaWhen"], t("När", "When"), short),
          iff(yes("11.1"), ["11.7", "syncope"], t("Synkope", "Syncope"), yesNo),
          iff(yes("11.7"), ["11.8", "syncopeWhen"], t("När", "When"), short),
          iff(yes("11.1"), ["11.9", "stroke"], t("Stroke eller tecken på hjärnskada", "Stroke or signs of brain damage"), yesNo),
          iff(yes("11.9"), ["11.10", "visualCentreAffected"], t("Har syncentrum påverkats", "Was the visual centre affected"), code(yesNoUnknown)),
        ]),
      ],
    },
    {
      id: "diabetes",
      title: t("Diabetes", "Diabetes"),
      questions: [
        question(["12", "medicatedDiabetes"], t("Diabetes som behandlas med läkemedel", "Diabetes treated with medication"), [{ id: "12.1", name: "present", kind: yesNo, must: applicationRule }]),
      ],
    },
    {
      id: "neurology",
      title: t("Neurologi", "Neurology"),
      questions: [
        question(["13", "neurologicalDisease"], t("Neurologisk sjukdom", "Neurological disease"), [
          must(["13.1", "present"], t("Tecken på neurologisk sjukdom", "Signs of neurological disease")),
          iff(yes("13.1"), ["13.2", "which"], t("Vilken", "Which")),
        ]),
      ],
    },
    {
      id: "consciousness",
      title: t("Epilepsi och medvetande", "Epilepsy and consciousness"),
      questions: [
        question(["14", "lossOfConsciousness"], t("Epilepsi, anfall och annan medvetandestörning", "Epilepsy, seizures and other loss of consciousness"), [
          must(["14.1", "epilepsy"], t("Epilepsi", "Epilepsy")),
          iff(yes("14.1"), ["14.2", "latestSeizure"], t("Senaste anfallet", "Latest seizure"), short),
          must(["14.3", "seizureWithoutDiagnosis"], t("Epileptiskt anfall utan diagnos", "Epileptic seizure without diagnosis")),
          iff(yes("14.3"), ["14.4", "seizureWithoutDiagnosisWhen"], t("När", "When"), short),
          iff(any(yes("14.1"), yes("14.3")), ["14.5", "medication"], t("Läkemedel mot kramper", "Medication against seizures"), yesNo),
          iff(yes("14.5"), ["14.6", "whichMedication"], t("Vilket", "Which")),
          { id: "14.7", name: "medicationEnded", text: t("Avslutat när", "Ended when"), kind: short, showIf: yes("14.5"), whenHidden: "application" },
          must(["14.8", "otherDisturbance"], t("Annan medvetandestörning", "Other loss of consciousness")),
          iff(yes("14.8"), ["14.9", "otherDisturbanceWhen"], t("När", "When"), short),
        ]),
      ],
    },
    {
      id: "kidneys",
      title: t("Njurar", "Kidneys"),
      questions: [
        question(["15", "kidneyDisease"], t("Njursjukdom", "Kidney disease"), [
          must(["15.1", "severelyReducedFunction"], t("Allvarligt nedsatt njurfunktion", "Severely reduced kidney function")),
          must(["15.2", "transplant"], t("Njurtransplantation", "Kidney transplant")),
          iff(yes("15.2"), ["15.3", "transplantWhen"], t("När", "When"), short),
        ]),
      ],
    },
    {
      id: "cognition",
      title: t("Demens och kognition", "Dementia and cognition"),
      questions: [
        question(["16", "cognition"], t("Kognition", "Cognition"), [
          must(["16.1", "severeDisorder"], t("Allvarlig kognitiv störning", "Severe cognitive disorder")),
          must(["16.2", "dementia"], t("Demens eller tecken på demens", "Dementia or signs of it")),
          iff(yes("16.2"), ["16.3", "dementiaSignsAndDegree"], t("Tecken, diagnos och grad", "Signs, diagnosis and degree")),
        ]),
      ],
    },
    {
      id: "sleep",
      title: t("Sömn", "Sleep"),
      questions: [
        question(["17", "sleepDisorder"], t("Sömnstörning", "Sleep disorder"), [
          must(["17.1", "present"], t("Sömn- eller vakenhetsstörning", "Sleep or wakefulness disorder")),
          iff(yes("17.1"), ["17.2", "diagnosisOrSymptoms"], t("Diagnos eller symtom", "Diagnosis or symptoms")),
          must(["17.3", "treated"], t("Behandling mot sömnstörning", "Treatment for a sleep disorder")),
        ]),
      ],
    },
    {
      id: "substances",
      title: t("Alkohol, narkotika och läkemedel", "Alcohol, drugs and medicines"),
      questions: [
        question(["18", "substanceUse"], t("Beroende och skadligt bruk", "Dependence and harmful use"), [
          must(["18.1", "diagnosis"], t("Har eller har haft en substansdiagnos", "Has or has had a substance diagnosis")),
          iff(yes("18.1"), ["18.2", "diagnosisDescription"], t("Diagnos, när och vilken substans", "Diagnosis, when and which substance"), longest),
          iff(yes("18.1"), ["18.10", "inRemission"], t("I remission", "In remission"), code(yesNoUnknown)),
          must(["18.3", "signs"], t("Tecken i journal, prover eller samtal", "Signs in records, tests or talks")),
          iff(yes("18.3"), ["18.4", "whichSigns"], t("Vilka", "Which")),
          iff(yes("18.3"), ["18.5", "testing"], t("Provtagning: datum och resultat", "Testing: date and result")),
          must(["18.6", "soughtHelp"], t("Har vårdats eller sökt hjälp", "Has been treated or sought help")),
          iff(yes("18.6"), ["18.7", "whichHelp"], t("Vilken vård eller hjälp", "What care or help")),
          must(["18.8", "riskMedicine"], t("Läkarordinerat läkemedel som innebär risk", "Prescribed medicine that carries a risk")),
          iff(yes("18.8"), ["18.9", "medicineAndDose"], t("Läkemedel och dos", "Medicine and dose")),
        ]),
      ],
    },
    {
      id: "psychiatry",
      title: t("Psykisk hälsa", "Mental health"),
      questions: [
        question(["19", "mentalIllness"], t("Psykisk sjukdom", "Mental illness"), [
          must(["19.1", "present"], t("Psykisk sjukdom eller störning", "Mental illness or disorder")),
          iff(yes("19.1"), ["19.2", "which"], t("Vilken", "Which")),
          iff(yes("19.1"), ["19.3", "latestContact"], t("Senaste läkarkontakten", "Latest contact with a doctor"), short),
        ]),
        question(["26", "intellectualDisability"], t("Intellektuell funktionsnedsättning", "Intellectual disability"), [
          must(["26.1", "present"], t("Intellektuell funktionsnedsättning", "Intellectual disability")),
          iff(yes("26.1"), ["26.2", "diagnosisAndDegree"], t("Diagnos och grad", "Diagnosis and degree")),
        ]),
      ],
    },
    {
      id: "medication",
      title: t("Medicinering", "Medication"),
      questions: [
        question(["21", "permanentMedication"], t("Stadigvarande medicinering", "Permanent medication"), [
          must(["21.1", "present"], t("Stadigvarande medicinering", "Permanent medication")),
          iff(yes("21.1"), ["21.2", "which"], t("Vilka läkemedel", "Which medicines")),
        ]),
      ],
    },
    {
      id: "other",
      title: t("Övrigt", "Other"),
      questions: [
        {
          id: "22",
          name: "otherInformation",
          text: t("Övriga upplysningar", "Other information"),
          parts: [{ id: "22.1", name: "text", kind: longest, must: applicationRule }],
          layout: { omitWhenEmpty: true },
        },
      ],
    },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      questions: [
        question(["23", "roadSafetyRisk"], t("Trafiksäkerhetsrisk", "Road-safety risk"), [
          must(["23.1", "assessment"], t("Är tillståndet en trafiksäkerhetsrisk?", "Is the condition a road-safety risk?"), code(riskAnswers)),
          iff(is("23.1", "ja"), ["23.3", "riskReason"], t("Varför det är en risk", "Why it is a risk")),
          iff(is("23.1", "ejstalln"), ["23.2", "undecidedReason"], t("Varför du inte kan ta ställning", "Why you cannot decide")),
        ]),
      ],
    },
  ],
  rules: [
    { id: `${key}.1.unique`, level: "application", check: { unique: "1.1" }, text: t("Samma alternativ kan bara väljas en gång.", "The same alternative can be chosen only once.") },
    {
      id: `${key}.1.one`,
      level: "application",
      check: { atMostOneOf: { part: "1.1", codes: ["gr_II", "gr_II_III", "forlang_gr_II", "forlang_gr_II_III", "utbyt_utl_kk", "int_begar_ts"] } },
      text: t("Välj ett av alternativen; bara taxi kan läggas till.", "Choose one of the alternatives; only taxi can be added."),
    },
    { id: `${key}.9.whole`, level: "application", when: group3, check: { allOf: ["9.1", "9.2"] }, text: t("Besvara båda frågorna om hörsel.", "Answer both questions on hearing.") },
    { id: `${key}.9.ear`, level: "application", when: is("9.2", true), check: { allOf: ["9.3"] }, text: t("Välj vilket öra hörapparaten gäller.", "Choose which ear the hearing aid is for.") },
    { id: `${key}.9.unique`, level: "application", check: { unique: "9.3" }, text: t("Samma öra kan bara väljas en gång.", "The same ear can be chosen only once.") },
  ],
  derived: [],
  summary: { parts: ["1.1"] },
};
