import type { CodeList } from "../code-list.ts";
import { entriesFrom, lazily } from "./lines.ts";
import { shippedVersions } from "./shipped-versions.ts";

/**
 * ICF, second level: body functions (b) for question 35, activities and participation (d) for question 17.
 * The codes help the doctor to find words; a certificate carries their titles as text.
 */
export const icf: () => CodeList = lazily(() => ({ system: "ICF", version: shippedVersions.ICF, entries: [...bodyFunctions(), ...activities()] }));

const bodyFunctions = lazily(() => entriesFrom(`
b110|Medvetandefunktioner|Consciousness functions
b114|Orienteringsfunktioner|Orientation functions
b117|Intellektuella funktioner|Intellectual functions
b122|Globala psykosociala funktioner|Global psychosocial functions
b126|Temperament och personlighetsfunktioner|Temperament and personality functions
**b130|Energi och driftfunktioner|Energy and drive functions
**b134|Sömnfunktioner|Sleep functions
**b140|Uppmärksamhetsfunktioner|Attention functions
**b144|Minnesfunktioner|Memory functions
*b147|Psykomotoriska funktioner|Psychomotor functions
**b152|Emotionella funktioner|Emotional functions
b156|Perceptuella funktioner|Perceptual functions
*b160|Tankefunktioner|Thought functions
**b164|Högre kognitiva funktioner|Higher-level cognitive functions
b167|Psykiska språkfunktioner|Mental functions of language
b172|Kalkyleringsfunktioner|Calculation functions
b176|Psykisk funktion att använda komplexa rörelser i följd|Mental function of sequencing complex movements
b180|Funktioner att uppleva sig själv och tid|Experience of self and time functions
b210|Synfunktioner|Seeing functions
b215|Funktioner hos strukturer intill ögat|Functions of structures adjoining the eye
b220|Förnimmelser förknippade med ögat och intilliggande strukturer|Sensations associated with the eye and adjoining structures
b230|Hörselfunktioner|Hearing functions
*b235|Vestibulära funktioner|Vestibular functions
*b240|Förnimmelser förknippade med hörsel- och balansfunktionen|Sensations associated with hearing and vestibular function
b250|Smakfunktion|Taste function
b255|Luktfunktion|Smell function
b260|Proprioceptiv funktion|Proprioceptive function
b265|Beröringsfunktion|Touch function
b270|Sinnesfunktioner förknippade med temperatur och andra stimuli|Sensory functions related to temperature and other stimuli
**b280|Smärtförnimmelse|Sensation of pain
b310|Röstfunktioner|Voice functions
b320|Artikulationsfunktioner|Articulation functions
b330|Flyt- och rytmfunktioner i talet|Fluency and rhythm of speech functions
b340|Alternativa röstfunktioner|Alternative vocalization functions
*b410|Hjärtfunktioner|Heart functions
b415|Blodkärlsfunktioner|Blood vessel functions
b420|Blodtrycksfunktioner|Blood pressure functions
b430|Blodsystemets funktioner|Haematological system functions
b435|Immunologiska systemets funktioner|Immunological system functions
*b440|Andningsfunktioner|Respiration functions
b445|Andningsmuskelfunktioner|Respiratory muscle functions
b450|Ytterligare andningsfunktioner|Additional respiratory functions
**b455|Funktioner för tolerans för fysisk ansträngning|Exercise tolerance functions
b460|Förnimmelser förknippade med hjärt-kärlfunktioner och andningsfunktioner|Sensations associated with cardiovascular and respiratory functions
b510|Funktioner för födointag|Ingestion functions
b515|Matsmältningsfunktioner|Digestive functions
b520|Ämnestillgodogörande funktioner|Assimilation functions
b525|Avföringsfunktioner|Defecation functions
b530|Viktuppehållande funktioner|Weight maintenance functions
b535|Förnimmelser förknippade med matsmältningssystemet|Sensations associated with the digestive system
b540|Allmänna ämnesomsättningsfunktioner|General metabolic functions
b545|Vatten-, mineral- och elektrolytbalansfunktioner|Water, mineral and electrolyte balance functions
b550|Värmereglerande funktioner|Thermoregulatory functions
b555|Endokrina körtelfunktioner|Endocrine gland functions
b610|Urinutsöndringsfunktioner|Urinary excretory functions
b620|Urineringsfunktioner|Urination functions
b630|Förnimmelser förknippade med urineringsfunktioner|Sensations associated with urinary functions
b640|Sexuella funktioner|Sexual functions
b650|Menstruationsfunktioner|Menstruation functions
b660|Fortplantningsfunktioner|Procreation functions
b670|Förnimmelser förknippade med könsfunktioner och reproduktiva funktioner|Sensations associated with genital and reproductive functions
**b710|Ledrörlighetsfunktioner|Mobility of joint functions
*b715|Ledstabilitetsfunktioner|Stability of joint functions
b720|Skelettrörlighetsfunktioner|Mobility of bone functions
**b730|Muskelkraftsfunktioner|Muscle power functions
b735|Muskeltonusfunktioner|Muscle tone functions
*b740|Muskeluthållighetsfunktioner|Muscle endurance functions
b750|Motoriska reflexfunktioner|Motor reflex functions
b755|Funktioner för ofrivilliga motoriska reaktioner|Involuntary movement reaction functions
*b760|Kontroll av viljemässiga rörelser|Control of voluntary movement functions
b765|Ofrivilliga rörelsefunktioner|Involuntary movement functions
b770|Gångmönsterfunktioner|Gait pattern functions
b780|Förnimmelser förknippade med muskler och rörelsefunktioner|Sensations related to muscles and movement functions
b810|Hudens skyddsfunktioner|Protective functions of the skin
b820|Hudens läkningsfunktioner|Repair functions of the skin
b830|Andra hudfunktioner|Other functions of the skin
b840|Hudförnimmelser|Sensation related to the skin
b850|Hårets funktioner|Functions of hair
b860|Naglarnas funktioner|Functions of nails
`));

const activities = lazily(() => entriesFrom(`
d110|Att se|Watching
d115|Att lyssna|Listening
d120|Annan avsiktlig användning av sinnena|Other purposeful sensing
d130|Att härma|Copying
d135|Att repetera|Rehearsing
d140|Att lära sig läsa|Learning to read
d145|Att lära sig skriva|Learning to write
d150|Att lära sig räkna|Learning to calculate
*d155|Att förvärva färdigheter|Acquiring skills
**d160|Att fokusera uppmärksamhet|Focusing attention
*d163|Att tänka|Thinking
*d166|Att läsa|Reading
d170|Att skriva|Writing
d172|Att räkna|Calculating
**d175|Att lösa problem|Solving problems
**d177|Att fatta beslut|Making decisions
*d210|Att företa en enstaka uppgift|Undertaking a single task
**d220|Att företa mångfaldiga uppgifter|Undertaking multiple tasks
**d230|Att genomföra daglig rutin|Carrying out daily routine
**d240|Att hantera stress och andra psykologiska krav|Handling stress and other psychological demands
d310|Att kommunicera genom att ta emot talade meddelanden|Communicating with - receiving - spoken messages
d315|Att kommunicera genom att ta emot icke-verbala meddelanden|Communicating with - receiving - nonverbal messages
d325|Att kommunicera genom att ta emot skrivna meddelanden|Communicating with - receiving - written messages
d330|Att tala|Speaking
d335|Att uttrycka sig genom icke-verbala meddelanden|Producing nonverbal messages
d345|Att skriva meddelanden|Writing messages
*d350|Konversation|Conversation
d355|Diskussion|Discussion
d360|Att använda kommunikationsutrustning och kommunikationstekniker|Using communication devices and techniques
**d410|Att ändra grundläggande kroppsställning|Changing basic body position
**d415|Att bibehålla en kroppsställning|Maintaining a body position
d420|Att förflytta sig själv|Transferring oneself
**d430|Att lyfta och bära föremål|Lifting and carrying objects
d435|Att flytta föremål med nedre extremiteterna|Moving objects with lower extremities
*d440|Handens finmotoriska användning|Fine hand use
**d445|Användning av hand och arm|Hand and arm use
**d450|Att gå|Walking
*d455|Att röra sig omkring på olika sätt|Moving around
d460|Att röra sig omkring på olika platser|Moving around in different locations
d465|Att röra sig omkring med hjälp av utrustning|Moving around using equipment
*d470|Att använda transportmedel|Using transportation
*d475|Att köra fordon|Driving
d480|Att rida på djur för att förflytta sig|Riding animals for transportation
d510|Att tvätta sig|Washing oneself
d520|Kroppsvård|Caring for body parts
d530|Att sköta toalettbehov|Toileting
d540|Att klä sig|Dressing
d550|Att äta|Eating
d560|Att dricka|Drinking
*d570|Att sköta sin egen hälsa|Looking after one's health
d610|Att skaffa bostad|Acquiring a place to live
*d620|Att skaffa varor och tjänster|Acquisition of goods and services
d630|Att bereda måltider|Preparing meals
*d640|Hushållsarbete|Doing housework
d650|Att ta hand om hemmets föremål|Caring for household objects
d660|Att bistå andra|Assisting others
*d710|Grundläggande mellanmänskliga interaktioner|Basic interpersonal interactions
**d720|Sammansatta mellanmänskliga interaktioner|Complex interpersonal interactions
d730|Att ha kontakt med okända personer|Relating with strangers
*d740|Formella relationer|Formal relationships
d750|Informella sociala relationer|Informal social relationships
d760|Familjerelationer|Family relationships
d770|Intima relationer|Intimate relationships
d810|Informell utbildning|Informal education
d815|Förskoleutbildning|Preschool education
d820|Skolutbildning|School education
d825|Yrkesutbildning|Vocational training
d830|Högre utbildning|Higher education
d840|Praktik, förberedelse för arbete|Apprenticeship (work preparation)
d845|Att skaffa, behålla och sluta ett arbete|Acquiring, keeping and terminating a job
*d850|Betald sysselsättning|Remunerative employment
d855|Obetald sysselsättning|Non-remunerative employment
d860|Grundläggande ekonomiska transaktioner|Basic economic transactions
d865|Komplexa ekonomiska transaktioner|Complex economic transactions
d870|Ekonomisk självförsörjning|Economic self-sufficiency
d910|Samhällsgemenskap|Community life
*d920|Rekreation och fritid|Recreation and leisure
d930|Religion och andlighet|Religion and spirituality
d940|Mänskliga rättigheter|Human rights
d950|Politiskt liv och medborgarskap|Political life and citizenship
`));
