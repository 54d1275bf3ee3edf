import type { CodeEntry, CodeList } from "../code-list.ts";
import { codeKey } from "../code-form.ts";
import { commonDiagnoses, titledDiagnoses } from "./common-diagnoses.ts";
import { lazily, partsOf } from "./lines.ts";
import { shippedVersions } from "./shipped-versions.ts";
import { synonyms } from "./synonyms.ts";

/**
 * The diagnoses of primary care that the product knows before the official list is imported, in KSH97-P. A choice: a
 * code that is not here may still exist.
 */
export const primaryCareDiagnoses: () => CodeList = /* @__PURE__ */ lazily(() => listOver(commonDiagnoses(), synonyms()));

/** The same, in which no code that means one of ICD-10-SE has its other names. */
export const titledPrimaryCareDiagnoses: () => CodeList = /* @__PURE__ */ lazily(() => listOver(titledDiagnoses(), new Map()));

function listOver(icd10: CodeList, otherNames: ReadonlyMap<string, readonly string[]>): CodeList {
  return {
    system: "KSH97-P",
    version: shippedVersions["KSH97-P"],
    entries: [...sharedCodes(icd10), ...gatheredCodes(otherNames)].sort((one, other) => (codeKey(one.code) < codeKey(other.code) ? -1 : 1)),
  };
}

/** A code that means one of ICD-10-SE, or with a hyphen a whole category of it, is called what that one is called. */
function sharedCodes({ entries }: CodeList): readonly CodeEntry[] {
  const icd10 = new Map(entries.map((entry) => [entry.code, entry]));
  return shared().trim().split(/\s+/u).flatMap((code) => {
    const same = icd10.get(codeKey(code));
    if (same === undefined) return [];
    // What is open is chosen for the unspecified code: it is known by that one's names.
    const { synonyms, commonness } = code.endsWith("-") ? (icd10.get(`${codeKey(code)}9`) ?? same) : same;
    return [{
      ...same,
      code,
      ...(synonyms === undefined ? {} : { synonyms }),
      ...(commonness === undefined ? {} : { commonness }),
    }];
  });
}

/** A code that gathers several of ICD-10-SE has a title of its own. */
function gatheredCodes(otherNames: ReadonlyMap<string, readonly string[]>): readonly CodeEntry[] {
  return partsOf(gathered()).map(([marked = "", title = "", names]) => {
    const code = marked.replaceAll("*", "");
    const stars = marked.length - code.length;
    const own = names?.split(",").map((name) => name.trim()) ?? [];
    const called = [...new Set([...own, ...(otherNames.get(codeKey(code)) ?? [])])];
    return {
      code,
      title,
      ...(called.length === 0 ? {} : { synonyms: called }),
      ...(stars === 0 ? {} : { commonness: stars === 1 ? 1 : 2 }),
    };
  });
}

const shared = lazily(() => `
A00- A03- A045 A047 A32- A37- A38- A46- A54- A60- A692 B01- B02- B05- B06- B07- B25- B26- B27- B351 B353 B80- B85-
B86- B99- C15- C16- C22- C25- C32- C43- C44- C50- C53- C56- C61- C62- C73- C90- C91- C92- D06- D12- D17- D22- D25-
D27- D35- D45- D50- D51- D52- D69- D86- E03- E04- E05- E06- E109 E119 E271 E28- E73- E78- E890 F01- F100 F101 F102
F17- F20- F21- F22- F30- F31- F32- F33- F40- F410 F411 F42- F431 F438A F44- F454 F48- F500 F502 F51- F52- F53- F90-
F95- F99- G122 G20- G250 G30- G35- G43- G440 G442 G47- G500 G510 G540 G546 G560 G573 G610 G621 G700 G80- G81- G91-
G933 H00- H010 H101 H113 H16- H33- H34- H353 H46- H49- H524 H532 H54- H571 H60- H612 H65- H660 H72- H80- H810 H811 H812
H920 H931 I10- I200 I26- I30- I46- I47- I48- I49- I50- I60- I63- I64- I69- I71- I730 I800 I95- J01- J02- J03- J04- J050
J310 J32- J33- J36- J380 J43- J441 J47- J93- K02- K05- K120 K21- K25- K26- K35- K42- K44- K50- K51- K590 K62- K64-
K65- K70- K80- K81- K85- K86- K900 K921 L01- L02- L030 L05- L20- L21- L24- L42- L43- L50- L52- L570 L600 L63- L70-
L72- L73- L80- L82- L84- L89- L97- M10- M11- M16- M18- M19- M201 M224 M255 M256 M350 M353 M431 M436 M45- M47- M50-
M51- M530 M531 M542 M543 M544 M545 M546 M653 M66- M674 M702 M704 M706 M712 M720 M722 M750 M751 M752 M753 M754 M755
M766 M790 M791 M80- M81- M843 M86- M925 M932 M940 N04- N20- N23- N34- N35- N40- N41- N44- N45- N47- N484 N61- N62-
N63- N64- N70- N75- N80- N811 N816 N87- N92- N93- N943 O00- O20- O21- O24- O267 O44- O80- O91- P07- Q05- Q65- Q66-
Q850 Q90- Q96- R002 R040 R05- R060 R100 R101 R12- R13- R14- R15- R17- R20- R21- R22- R251 R252 R30- R31- R32- R33-
R35- R40- R410 R42- R48- R490 R50- R51- R52- R53- R54- R55- R56- R57- R59- R60- R61- R64- R73- S02- S05- S060 S12-
S134 S222 S320 S420 S422 S430 S46- S525 S635 S636 S820 S832 S860 S923 T15- T16- T784 Z000 Z02- Z03- Z04- Z29- Z31-
Z515 Z72- Z73- Z74- Z75-
`);

/** "code|title|other names", a code a line. One star before the code means common, two very common. */
const gathered = lazily(() => `
A02-P|Salmonellainfektion
**A09-P|Magsjuka och diarré, troligen infektiös|magsjuka, maginfluensa, matförgiftning
A16-P|Tuberkulos|TB, TBC
A41-P|Blodförgiftning (septikemi)|sepsis
A49-P|Bakteriesjukdom, ospecificerad
A53-P|Syfilis, ospecificerad|lues
A56-P|Klamydia, annan sexuellt överförd
B009P|Herpes simplex, ospecificerad|munsår
B19-P|Virushepatit, ospecificerad|gulsot
B24-P|Hiv-sjukdom, ospecificerad|aids, HIV
**B34-P|Virusinfektion, ospecificerad|virus, viros
B373P|Candida i urin- och könsorgan|svampinfektion i underlivet, underlivssvamp
B379P|Candidainfektion, ospecificerad|svamp
B54-P|Malaria
C18-P|Malign tumör i tjocktarmen|tjocktarmscancer, koloncancer
C20-P|Malign tumör i ändtarmen|ändtarmscancer, rektalcancer
C34-P|Malign tumör i lunga och luftvägar|lungcancer
C64-P|Malign tumör i njuren|njurcancer
C67-P|Malign tumör i urinblåsan|blåscancer
C71-P|Malign tumör i hjärna och ryggmärg|hjärntumör
C79-P|Sekundär malign tumör|metastas, dottertumör
C80-P|Malign tumör, ospecificerad|cancer
C85-P|Malignt lymfom|lymfkörtelcancer
D64-P|Annan anemi|blodbrist
D68-P|Koagulationsrubbning|blödningsrubbning
E108P|Diabetes typ 1 med komplikationer|DM1, typ 1-diabetes
E118P|Diabetes typ 2 med komplikationer|DM2, typ 2-diabetes
E14-P|Diabetes, ospecificerad|sockersjuka
E63-P|Näringsbrist|vitaminbrist
*E66-P|Fetma|övervikt, obesitas
F03-P|Demens, ospecificerad|åldersdemens
F105P|Alkoholabstinens, delirium eller alkoholpsykos|abstinens
F109P|Alkoholproblem, ospecificerat|alkoholmissbruk, riskbruk
F19-P|Psykisk störning av psykoaktiva substanser|blandmissbruk, drogberoende
F29-P|Annan psykotisk störning, icke organisk|psykos
F39-P|Förstämningssyndrom|nedstämdhet
**F419P|Annat ångesttillstånd|ångest, oro, panikångest
**F439P|Annan stressreaktion|stress, utmattning, utbränd, utmattningssyndrom
F459P|Somatoformt syndrom, ospecificerat
F509P|Ätstörning, ospecificerad|bulimi, hetsätning
F69-P|Störning av personlighet och beteende hos vuxen|borderline
F79-P|Psykisk utvecklingsstörning|intellektuell funktionsnedsättning
G03-P|Hjärnhinneinflammation (meningit)
G40-P|Epilepsi|EP, krampanfall
G45-P|Övergående cerebral ischemi|TIA
G58-P|Mononeuropati, annan|nervinklämning
G629P|Polyneuropati|nervskada
G83-P|Förlamningssyndrom
*H109P|Konjunktivit, ospecificerad|ögoninflammation, ögonkatarr
H25-P|Katarakt|grå starr
H40-P|Glaukom|grön starr
H527P|Annan refraktionsförändring|närsynthet, synfel
H539P|Synstörning|dålig syn
*H669P|Mellanöreinflammation, ospecificerad|öroninflammation, otit
H919P|Annan hörselnedsättning|nedsatt hörsel
I209P|Anginösa bröstsmärtor|kärlkramp, angina
*I21-P|Akut hjärtinfarkt|infarkt, AMI
I25-P|Ischemisk hjärtsjukdom|kranskärlssjukdom
I40-P|Akut myokardit|hjärtmuskelinflammation
I42-P|Kardiomyopati|hjärtmuskelsjukdom
I61-P|Hjärnblödning|stroke, slaganfall
I67-P|Cerebrovaskulär sjukdom
I739P|Perifer vaskulär sjukdom|fönstertittarsjuka, PAD
I803P|Tromboflebit i benets djupa kärl|DVT, djup ventrombos, blodpropp i benet
I832P|Varicer i benen med bensår|åderbråck
I839P|Varicer i benen utan bensår|åderbråck
I872P|Venös insufficiens|dålig cirkulation i benen
**J06-P|Akut övre luftvägsinfektion|förkylning, ÖLI, snuva, halsont
*J11-P|Influensa
**J18-P|Pneumoni|lunginflammation
J22-P|Akut nedre luftvägsinfektion
*J304P|Allergisk rinit|pollenallergi, hösnuva
J42-P|Kronisk bronkit
*J449P|Kroniskt obstruktiv lungsjukdom|KOL
**J45-P|Astma
J84-P|Interstitiell lungsjukdom|lungfibros
J90-P|Vätska i lungsäcken (pleurautgjutning)
K08-P|Sjukdom i tänderna|tandvärk
*K30-P|Dyspepsi och gastrit|magkatarr, orolig mage
*K40-P|Ljumskbråck|femoralbråck
K52-P|Inflammation i mage och tarm, icke infektiös|diarré
K579P|Divertikelsjukdom i tarmen|divertikulit, tarmfickor
*K58-P|Irritabel tarm|IBS, colon irritabile
K61-P|Fissur, fistel eller abscess vid stolgången|analfissur, spricka i ändtarmen
K76-P|Annan leversjukdom|fettlever
L08-P|Lokal infektion i hud och underhud|hudinfektion
L25-P|Kontaktdermatit|kontakteksem, kontaktallergi
L270P|Hudreaktion av läkemedel|läkemedelsutslag
L29-P|Klåda (pruritus)
*L309P|Annan dermatit|eksem
L409P|Annan psoriasis
L65-P|Håravfall|hårlossning
L719P|Annan rosacea
L93-P|Lupus erythematosus
*M06-P|Reumatoid artrit|ledgångsreumatism, RA
M13-P|Annan artrit|ledinflammation
M159P|Polyartros|artros i flera leder
M232P|Gammal meniskskada|menisk
M254P|Ledutgjutning|vätska i leden, svullen led
M539P|Annan ryggsjukdom|ryggbesvär
**M549P|Ryggvärk, ospecificerad|ont i ryggen, ryggont, ryggsmärta
M659P|Synovit och tenosynovit|senskideinflammation
*M759P|Annat tillstånd i skulderled|axelbesvär, axelvärk, skulderbesvär, ont i axeln
*M771P|Epikondylit|tennisarmbåge, golfarmbåge, musarm
M779P|Annan entesopati
*M799P|Annat tillstånd i mjukvävnad|muskelvärk, fibromyalgi
N05-P|Glomerulonefrit, ospecificerad
N12-P|Tubulo-interstitiell nefrit
N19-P|Njursvikt|njurinsufficiens
**N30-P|Cystit|blåskatarr, urinvägsinfektion, UVI
N394P|Urininkontinens|urinläckage
N76-P|Vaginit och vulvit|underlivsinflammation
N819P|Framfall (genital prolaps)|prolaps
N832P|Ovarialcysta|cysta på äggstocken
N946P|Dysmenorré|mensvärk
N97-P|Infertilitet hos kvinna|barnlöshet
O03-P|Spontanabort|missfall
O04-P|Legal abort|abort
O14-P|Havandeskapsförgiftning (graviditetshypertoni med proteinuri)|preeklampsi
O269P|Annat graviditetsrelaterat tillstånd|graviditetsbesvär, foglossning
O30-P|Flerbördsgraviditet|tvillingar
O47-P|Förvärkar|sammandragningar
*R07-P|Smärta i hals och bröstkorg|bröstsmärta, ont i bröstet
R103P|Smärta i nedre buken|ont i nedre magen
*R104P|Buksmärta|ont i magen, magont
R110P|Illamående
R111P|Kräkningar|kräks
R26-P|Gångrubbning|svårt att gå
R418P|Symtom från uppfattningsförmåga och kognition|koncentrationssvårigheter, hjärntrötthet
R45-P|Symtom från känsloläge|oro, nedstämdhet
S223P|Revbensfraktur|brutet revben
S328P|Fraktur på ländkotpelaren och bäckenet
S429P|Fraktur på humerus eller skuldergördel|bruten överarm, axelfraktur
S627P|Fraktur på finger eller tumme|brutet finger
S720P|Kollumfraktur|höftfraktur, bruten höft, lårbenshalsbrott
S729P|Annan fraktur på lårben (femur)
S822P|Fraktur på tibia och fibula|underbensfraktur, brutet ben
S828P|Malleolfraktur|fotledsfraktur, bruten fotled
*S836P|Knädistorsion|vrickat knä, vridet knä
S925P|Tåfraktur|bruten tå
S929P|Fraktur på foten|bruten fot
**S934P|Fotledsdistorsion|stukad fot, vrickad fot, stukning
*T00-P|Ytlig skada|blåmärke, skrapsår
*T01-P|Sårskada|skärsår, bett
T02-P|Annan fraktur|benbrott
T03-P|Annan luxation eller distorsion|ur led, stukning
T07-P|Annan skada|olycksfall
T30-P|Brännskada
T35-P|Köldskada|förfrysning
T50-P|Förgiftning av läkemedel|överdos
T782P|Anafylaktisk chock|allergisk chock, anafylaxi
Z09-P|Kontroll efter behandling|efterkontroll
Z22-P|Kontakt med smittsam sjukdom eller smittbärare|smittspårning, MRSA
Z32-P|Graviditetsundersökning|graviditetstest
Z34-P|Övervakning av graviditet|graviditetskontroll
Z65-P|Psykosociala hälsorisker|sociala problem
`);
