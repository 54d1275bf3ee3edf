import { namesOfBodyParts } from "./body-parts.ts";
import { lazily, synonymsFrom } from "./lines.ts";

/**
 * What people call a diagnosis: everyday words, abbreviations and older names, by ICD-10-SE code, or that of KSH97-P
 * which gathers several. They help the search; none is ever written in a certificate.
 */
export const synonyms = lazily(() => {
  const names = new Map(otherNames());
  for (const [code, called] of namesOfBodyParts()) names.set(code, [...new Set([...(names.get(code) ?? []), ...called])]);
  return names;
});

const otherNames = lazily(() => synonymsFrom(`
A04.5|campylobacter, kampylobakter, matförgiftning
A08.1|vinterkräksjuka, calicivirus
A08.4|magsjuka, maginfluensa
A09.9|magsjuka, maginfluensa, turistdiarré, diarré, matförgiftning
A15.0|tbc, TB, tuberkulos, lungtuberkulos
A37.9|kikhosta, pertussis
A38|scarlatina
A41.9|blodförgiftning, septikemi
A46|ros, erysipelas, rosfeber i benet
A53.9|syfilis, lues
A54.9|gonorré, dröppel
A56.0|klamydia, klamydiainfektion
A60.0|genital herpes, könsherpes, underlivsherpes
A69.2|borrelia, borrelios, fästingbett, neuroborrelios, erythema migrans, fästingsjuka, fästingbiten
A84.1 A84|TBE
B00.1|munsår, munherpes
B00.9|HSV
B01.9|vattkoppor, VZV
B02.3|bältros i ögat
B02.9 B02.2|bältros, herpes zoster, zoster
B06.9|rubella
B07|vårta, vårtor
B24|aids
B25.9|CMV
B27.9|mono, mononukleos, kyssjuka, epstein barr, EBV, körtelfeber
B34.9|virus, viros, influensaliknande sjukdom
B35.1|onykomykos, nagelsvamp
B35.4|ringorm
B37.0|torsk, svamp i munnen
B37.3|svampinfektion i underlivet, underlivssvamp, vaginal svamp, vulvovaginit
B80.9|springmask, barnmask
B85.0|löss, hårlöss
B86|scabies, kvalster
C83.3|DLBCL
C85.9|NHL
C91.0|ALL
C91.1|KLL
C92.0|AML
C92.1|KML
D05.1|DCIS
D06.9|CIS
D17.9|fettknöl, fettsvulst
D47.2|MGUS
D51.9|perniciös anemi
D52.9|folatbrist, folsyrabrist
D53.9|bristanemi
D69.3|ITP
E06.3|Hashimoto
E06.9|sköldkörtelinflammation, tyreoidit
E14.9|DM
E55.9|D-vitaminbrist, brist på vitamin D
E73.9|mjölksockerintolerans
E78.5|FH, blodfettsrubbning
F01.9|blodkärlsdemens
F03.9|åldersdemens
F44.9|FND, PNES, funktionell neurologisk sjukdom
F52.2|impotens, erektil dysfunktion, erektionsproblem, ED
F84.0|ASD
G31.8|lewybodydemens, Lewy body
G50.0|ansiktssmärta
G61.0|GBS
H00.0|vagel, hordeolum
H00.1|vagelknöl
H01.0|ögonlocksinflammation
H11.3|blod i ögat, sprängt blodkärl i ögat
H52.1|närsynthet
H52.2|brytningsfel
H52.4|ålderssynthet
H60.9|hörselgångsinflammation, öroninflammation i hörselgången, extern otit, badöra
H61.2|öronvax, cerumen
H65.9|SOM, OME, vätska i mellanörat, serös otit
H66.9|AOM
H91.9|hörselnedsättning, nedsatt hörsel
I10.9|HT, HTN, hypertoni
I21.0|STEMI
I21.3|STEMI
I34.0|MI
I42.0|DCM
I42.1|HOCM
I42.2|HCM
I44.3|AV-block
I45.6|WPW
I47.1|SVT, PSVT
I47.2|VT
I48.0|FF
I48.3|fladder, förmaksfladder
I49.0|VF, kammarflimmer
I60.9|SAH
I62.0|SDH, subduralhematom
J05.0|krupp, falsk krupp, pseudokrupp
J12.1|RSV, RS-virus
J21.0|RSV, RS-virus
J31.0|kronisk snuva, täppt näsa
J44.1|KOL-försämring, KOL-exacerbation
K05.3|tandlossning
K12.0|afte, blåsor i munnen, munblåsa
K74.3|PBC
K75.8|NASH
K76.0|fettlever, NAFLD
K83.0|PSC
L01.0|svinkoppor
L21.9|mjälleksem, seborroiskt eksem
L23.9|kontaktallergi, nickelallergi
L25.9|kontakteksem
L57.0|solkeratos
L63.9|fläckvis håravfall
L65.9|håravfall, hårlossning, tappar hår
L70.9|finnar
L72.1|aterom, talgkörtelcysta
L82.9|ålderskeratos, seborroisk vårta
M22.0|patellaluxation, knäskålen ur led
M43.6|nackspärr, nacklåsning
M47.9|spondylos, kotledsartros
M62.0|rektusdiastas, magmuskeldelning
M65.3|hakande finger, snäppfinger
M67.4|senknuta, ledknuta
M70.2|bursit i armbågen, studentarmbåge
M70.4|skrubbknä, knäskurarknä
M71.2|Bakercysta, bakercysta
M76.3|löparknä, ITBS
M76.5|hopparknä, patellatendinit
M89.0|CRPS, RSD
M92.5|Schlatter, Osgood-Schlatter
N17.9|AKI, akut njursvikt
N19|njursvikt
N48.4|impotens, erektil dysfunktion, erektionsproblem
N87.9|CIN, cellförändringar, dysplasi
N97.9|barnlöshet, ofrivilligt barnlös, infertilitet
O24.4|GDM
R05|rethosta
R12|sura uppstötningar
R25.2|muskelkramp, vadkramp, kramp i vaden, sendrag
R26.2|svårt att gå
R29.6|fallolyckor, ramlar ofta, falltendens
R32|urininkontinens, urinläckage, kissar på sig
R35|kissar ofta
R41.3|glömska, minnesproblem
R56.0|feberkramp
R59.0|svullna lymfkörtlar, svullna körtlar
R60.0|svullna ben, bensvullnad
R60.9|svullnad, vätskeansamling
R73.0|prediabetes, förhöjt blodsocker
S00.1|blåtira
S73.0|höften ur led, höftluxation
S83.0|patellaluxation, knäskålen ur led, knäskålsluxation, knäled ur led
S93.5|stukad tå, vrickad tå
T14.1|bett, hundbett, kattbett, djurbett, sårskada
T15.0|skräp i ögat, flisa i ögat
T16|skräp i örat
T63.4|getingstick, bistick, insektsstick, bett av insekt
T78.0|matallergisk chock
T78.1|matallergi, födoämnesallergi, nötallergi
U07.1 U07.2|corona, covid, coronavirus, covid19
U09.9|långtidscovid, postcovid, long covid, långvarig covid
C18.9 C20|tjocktarmscancer, ändtarmscancer, tarmcancer, koloncancer, rektalcancer, kolorektal cancer
C22.0|levercancer, hepatocellulär cancer, HCC
C25.9|pankreascancer, bukspottkörtelcancer
C34.9|lungcancer, NSCLC, SCLC
C43.9|melanom, hudcancer, malignt födelsemärke, MM
C44.9|hudcancer, basaliom, skivepitelcancer, basalcellscancer, BCC, SCC, skivepitelcancer i huden
C50.9|bröstcancer, cancer i bröstet, mammarcancer
C53.9|livmoderhalscancer, cervixcancer
C54.1|livmodercancer, endometriecancer, corpuscancer
C56|äggstockscancer, ovarialcancer
C61|prostatacancer
C62.9|testikelcancer
C64|njurcancer
C67.9|blåscancer, urinblåsecancer
C71.9|hjärntumör, hjärncancer, gliom, glioblastom, astrocytom, GBM
C73|sköldkörtelcancer
C80.9|cancer med okänd primärtumör
C81.9 C85.9|lymfom, lymfkörtelcancer
C90.0|myelom, benmärgscancer
C91.0 C92.0 C92.1 C91.1|leukemi, blodcancer
D22|födelsemärke, leverfläck, nevus
D25.9|myom, muskelknuta i livmodern
D32.0|meningeom, meningiom
D33.3|acusticusneurinom, vestibularisschwannom
D50.9|järnbrist, blodbrist, järnbristanemi
D64.9|blodbrist, lågt blodvärde, lågt hb
E03.9|låg ämnesomsättning, underfunktion i sköldkörteln, hypothyreos, hypotyreos, Hashimoto
E04.1 E04.2|struma, knöl på sköldkörteln
E05.0|graves, basedow, giftstruma
E05.9|hypertyreos, hög ämnesomsättning, giftstruma
E10.9|diabetes typ 1, typ 1-diabetes, insulinberoende diabetes, sockersjuka, DM1, DM 1, T1D, typ 1 diabetes, LADA
E11.9|diabetes typ 2, typ 2-diabetes, åldersdiabetes, sockersjuka, DM2, DM 2, T2D, typ 2 diabetes
E27.1|addison, addisons sjukdom
E28.2|PCOS
E66.9|övervikt, obesitas, fetma
E78.0 E78.5|höga blodfetter, högt kolesterol
E86|uttorkning, dehydrering
F00.9 F03.9|alzheimer, demens, minnessvikt
F06.7|MCI, minnesstörning
F07.2|postkommotionellt syndrom, besvär efter hjärnskakning
F10.2|alkoholism, alkoholberoende, alkoholmissbruk
F10.1|alkoholmissbruk, riskbruk
F10.3|abstinens
F11.2|opioidberoende, opiatberoende, heroinberoende
F12.2|cannabisberoende, hasch
F13.2|bensoberoende, läkemedelsberoende, tablettberoende
F15.2|amfetaminberoende
F17.2|rökning, nikotinberoende, tobaksberoende
F19.2|blandmissbruk, narkotikaberoende, drogberoende
F29.9|psykos
F31.9|bipolär, manodepressiv, bipolaritet
F32.0 F32.1 F32.2 F32.9|depression, nedstämdhet, deprimerad, depressionsepisod
F32.9|depression UNS, egentlig depression, MDD
F33.0 F33.1 F33.2 F33.9|återkommande depression, upprepad depression, deprimerad
F40.1|social ångest, socialt ångestsyndrom
F40.2|fobi, spindelfobi, flygrädsla
F41.0|panikångest, panikattack, panikattacker, ångestattack
F41.1|GAD, oro, generaliserad ångest
F41.2|ångest och depression, blandad ångest
F41.9|ångest, ångestsyndrom, ångest UNS, oro, ångestattack
F42.9|OCD, tvång, tvångstankar, tvångshandlingar
F43.0|krisreaktion, kris, akut kris, chockreaktion
F43.1|PTSD, trauma, posttraumatisk stress, PTSS
F43.2|krisreaktion, kris, sorgereaktion, sorg, livskris, maladaptiv stressreaktion
F43.8A|utmattning, utmattningsdepression, utbränd, utbrändhet, stressutlöst utmattning, UMS, gå in i väggen
F43.9|stress, stressreaktion, stressad, arbetsrelaterad stress, stressyndrom
F45.2|hälsoångest
F45.4|smärtsyndrom, psykogen smärta
F50.0|anorexi
F50.2|bulimi, hetsätning
F51.0 F51.9|sömnproblem, sömnsvårigheter, insomni
F53.0|förlossningsdepression, postpartumdepression, depression efter förlossning
F60.3|borderline, EIPS, IPS, BPD
F84.0 F84.9|autismspektrumtillstånd, AST, autism
F84.5|asperger, autismspektrumtillstånd
F90.0|ADHD, ADD, DAMP, uppmärksamhetsstörning, ADHD kombinerad form
F81.0|dyslexi, läs- och skrivsvårigheter
F81.2|dyskalkyli
F63.0|spelmissbruk, hasardspel
F64.0|könsdysfori, könsinkongruens
F95.2|tourette
F70.9 F71.9 F79.9|intellektuell funktionsnedsättning
G12.2|ALS, amyotrofisk lateralskleros
G20|parkinson, PS
G25.8|restless legs, RLS, myrkrypningar
G30.9|alzheimer
G35|MS
G40.9|epileptiska anfall, EP
G43.9|migränanfall, huvudvärk, migrän med aura, huvudvärksanfall
G44.0|klusterhuvudvärk
G44.2|huvudvärk
G45.9|TIA, minislag
G47.0|sömnlöshet, sömnproblem, insomni, sömnsvårigheter
G47.3|sömnapne, snarkning, andningsuppehåll, OSAS, OSA
G51.0|ansiktsförlamning, facialispares, bellspares
G56.0|karpaltunnel, KTS, nervinklämning i handleden, carpaltunnelsyndrom, CTS, carpal tunnel
G56.2|kubitaltunnelsyndrom, ulnarisentrapment
G62.9|nervskada, neuropati
G80.9|CP, CP-skada, cerebral pares
G93.3|ME, CFS, ME/CFS, kroniskt trötthetssyndrom, myalgisk encefalomyelit
H10.9|ögoninflammation, ögonkatarr, konjunktivit
H26.9 H25|grå starr
H40.9|grön starr
H33.0|ablatio, lossnad näthinna
H35.3|gula fläcken, makuladegeneration, AMD
H66.9 H66.0|öroninflammation, otit, öronvärk
H81.0|meniere
H81.1|kristallsjuka, BPPV, lägesyrsel
H81.2|virus på balansnerven, yrsel
H81.9|balansrubbning
H91.2|sudden deafness
H93.1|öronsus, ringande i öronen
I10 I10.9|högt blodtryck, hypertension
I20.9|kärlkramp, AP, angina
I21.9|hjärtinfarkt, infarkt, hjärtattack, myokardinfarkt, AMI, MI
I21.4|NSTEMI
I25.9|kranskärlssjukdom, IHD, CAD
I26.9|propp i lungan, blodpropp, LE, lungemboli
I30.9|hjärtsäcksinflammation
I40.9|hjärtmuskelinflammation
I35.0|aortaklaffsförträngning, AS
I46.9|hjärtstopp
I48.9|flimmer, hjärtflimmer, förmaksflimmer, FF, AF, VHF
I50.9|hjärtsvikt, hjärtinkompensation, HI, svikt
I61.9|stroke, slaganfall, ICH, hjärnblödning
I63.9|stroke, slaganfall, hjärninfarkt, propp i hjärnan, ischemisk stroke
I64|stroke, slaganfall
I69.3|följder av stroke, efter stroke
I73.9|fönstertittarsjuka, claudicatio, PAD, dålig cirkulation i benen
I80.2|DVT, djup ventrombos, blodpropp i benet, trombos
I80.0|ytlig tromboflebit
I83.9|åderbråck
I95.9|lågt blodtryck
I95.1|blodtrycksfall, ortostatism
J00|snuva, förkylning, förkyld, ÖLI
J01.9|bihåleinflammation, sinuit, sinusit
J02.9|halsont, ont i halsen, halsinfektion
J03.9 J03.0|halsfluss, tonsillit, halsinfektion, ont i halsen, streptokocker
J04.0|tappat rösten, heshet
J06.9|ÖLI, förkylning, luftvägsinfektion, förkyld, halsont
J11.1 J10.1|influensa
J15.9 J18.9|lunginflammation
J20.9|luftrörskatarr, luftrörsinflammation, hosta
J30.1 J30.4|pollenallergi, hösnuva, allergi
J36|peritonsillit
J44.9|KOL, rökarlunga, kroniskt obstruktiv lungsjukdom, COPD
J45.9|astmabesvär
J93.9|lungkollaps, punkterad lunga
K01.1|visdomstand, tandoperation
K04.7|tandvärk, tandinfektion, rotspetsinflammation
K07.6|käkledsbesvär, TMD, bettfysiologiska besvär
K21.9|reflux, sura uppstötningar, halsbränna, GERD, refluxsjukdom
K25.9 K26.9|magsår, ulcus
K29.7|magkatarr
K30|dyspepsi, orolig mage
K35.8|blindtarmsinflammation, blindtarm, appendicit
K40.9|bråck i ljumsken, ljumskbråcksoperation, inguinalbråck
K42.9|umbilikalbråck
K44.9|hiatusbråck
K43.2|ärrbråck
K50.9|crohn, inflammatorisk tarmsjukdom, IBD
K51.9|ulcerös colit, IBD, inflammatorisk tarmsjukdom
K56.7|tarmvred
K57.3|divertikulit, tarmfickor, divertiklar
K58.8|IBS, colon irritabile, orolig mage
K59.0|obstipation, trög mage
K60.2|spricka i ändtarmen
K64.9|hemorroider, hemorrojder
K80.2|gallsten, gallstensanfall, gallstensoperation
K81.0|gallblåseinflammation
K85.9|bukspottkörtelinflammation
K90.0|glutenintolerans, gluten
K92.2|magblödning, blödande magsår
L02.9|böld, varböld
L03.9 L03.1|hudinfektion
L05.0 L05.9|pilonidalsinus, hårsäckscysta, svansböld
L20.9|eksem, böjveckseksem
L30.9|eksem, hudutslag
L40.9|psoriasis
L50.9|nässelutslag, nässelfeber
L60.0|inväxt nagel
L73.2|hidradenit, svettkörtelinflammation
L89|liggsår
M05.9 M06.9|ledgångsreumatism, RA
M10.9|podager, gikt, giktanfall
M13.9|ledinflammation
M15.9 M19.9|ledförslitning, artros i flera leder
M16.9|höftartros, utslitna höfter, höftförslitning
M17.9|knäartros, utslitna knän, knäförslitning
M18.9|tumbasartros, tumartros
M19.0|fingerartros, axelartros
M20.1|hallux, snedställd stortå
M20.2|stel stortå
M22.2|knäsmärta, främre knäsmärta, löparknä
M23.2|meniskskada, menisk
M25.5|ledsmärta, ont i leden, artralgi, knäsmärta, axelsmärta, höftsmärta, ont i knät, ont i axeln, axelvärk, skuldervärk, höftvärk, knävärk, handledsvärk, armbågsvärk, fotledsvärk, smärta i led
M31.6|temporalisarterit
M32.9|SLE, lupus
M35.0|sjögren
M35.3|PMR, muskelreumatism
M41.9|sned rygg
M43.1|kotglidning
M45|bechterew, ankyloserande spondylit, spondylartrit, AS
M48.0|trång ryggmärgskanal, lumbal stenos, LSS
M50.1|diskbråck i nacken, nackdiskbråck
M51.1|diskbråck, diskbråck i ländryggen, diskprolaps
M51.2|diskbråck
M53.1|nack- och armvärk
M54.1|rotpåverkan, rizopati
M54.2|nackvärk, nacksmärta, ont i nacken, stel nacke, nackspärr
M54.3|ischiasnerv, smärta ner i benet
M54.4|ryggskott med ischias, lumboischialgi
M54.5|ryggskott, ländryggssmärta, ont i ryggen, ländryggsbesvär, ryggont, ryggsmärta, LBP, ländryggsvärk, låg ryggsmärta
M54.6|bröstryggssmärta, ont mellan skulderbladen
M54.9|ryggont, ont i ryggen, ryggsmärta, ryggbesvär
M65.4|de quervain, senskideinflammation i tummen
M65.9|senskideinflammation, tendinit
M70.6|höftsmärta, slemsäcksinflammation i höften
M72.0|dupuytren, krökta fingrar, kuskfingrar
M72.2|plantarfasciit, hälsmärta, ont under hälen
M75.0|frusen skuldra, frozen shoulder
M75.1|rotatorkuff, axelsmärta, supraspinatustendinit, cuffruptur, SAPS, cuffskada, supraspinatusruptur
M75.3|kalkaxel
M75.4|inklämning i axeln, impingement, axelsmärta, SAPS, impingementsyndrom
M75.9|axelsmärta, ont i axeln, axelbesvär, axelvärk, skulderbesvär, skuldervärk, skuldersmärta, ont i skuldran
M76.6|hälseneinflammation, akillestendinit, ont i hälsenan
M77.0|golfarmbåge
M77.1|tennisarmbåge, tennisarm, musarm
M77.3|ont i hälen
M79.1|muskelvärk, muskelsmärta, ont i musklerna, muskelspänning
M79.2|nervsmärta
M79.6|armsmärta, bensmärta, ont i benet, ont i armen, ont i foten, ont i handen, skuldervärk, armvärk, benvärk
M79.7|generaliserad smärta, fibro, FM
M81.9|benskörhet
M84.3|stressbrott, marschfraktur
N10|njurbäckeninflammation, pyelonefrit, PN, pyelit
N18.9|njurinsufficiens, CKD, kronisk njursvikt
N20.0 N20.1 N20.9|njursten, njurstensanfall
N23|njurstensanfall
N30.0|blåskatarr, urinvägsinfektion, UVI, cystit
N39.0|urinvägsinfektion, UVI, blåskatarr
N40|godartad prostataförstoring, BPH
N44|vriden testikel
N70.9|äggledarinflammation
N81.9 N81.1|framfall, livmoderframfall, prolaps
N92.0|riklig mens, rikliga mensblödningar
N94.6|mensvärk, menssmärta
N94.3|PMS
N95.1|klimakteriet, övergångsbesvär, vallningar, svettningar i klimakteriet, menopaus
O00.9|utomkveds, ektopisk graviditet
O03.9|missfall
O04.9|abort
O14.9|havandeskapsförgiftning, PE, preeklampsi
O20.0|risk för missfall, blödning i graviditet
O21.0 O21.9|graviditetsillamående, illamående vid graviditet, gravid kräkningar
O21.1|hyperemesis
O26.7|foglossning, symfyseolys
O26.8|foglossning, bäckensmärta vid graviditet, ryggsmärta vid graviditet, graviditetsbesvär
O30.0|tvillingar
O47.0|förvärkar, sammandragningar
O91.2|mjölkstockning, bröstinflammation
Q79.6|EDS
R00.2|hjärtklappningar, palpitationer, hjärtrusning
R04.0|näsblod
R06.0|andnöd, andfåddhet, tung andning
R07.4|bröstsmärta, ont i bröstet
R10.4|ont i magen, magont, magsmärta, buksmärta
R10.3|ont i nedre magen
R11|illamående, kräkning, spyor
R13|dysfagi
R17|gulsot, ikterus
R20.2|domningar, stickningar, pirrningar
R21|utslag
R41.8|hjärntrötthet, koncentrationssvårigheter, mental trötthet, kognitiv svikt
R42|yrsel, yr, ostadighet
R43.0|luktbortfall
R45.7|stress, kris
R50.9|feber
R51|ont i huvudet
R52.2|långvarig smärta, kronisk smärta
R52.9|smärta, värk
R53|trötthet, trött, orkeslöshet, fatigue, kraftlöshet
R55|svimning, synkope, svimmat, svimma, vasovagal synkope
R56.8|krampanfall
S02.2|näsbensfraktur, bruten näsa, brutet näsben
S02.6|käkfraktur, bruten käke
S06.0|commotio, commotio cerebri, slag mot huvudet, skallskada
S06.9 S09.9|skallskada, skalltrauma, huvudskada
S13.4|whiplash, pisksnärtskada, nackskada, nackdistorsion
S22.3 S22.4|brutet revben, revbensbrott, revbensfraktur
S22.0 S32.0|kotkompression, kotfraktur, bruten kota, ryggfraktur
S32.8|bäckenfraktur, brutet bäcken
S42.0|brutet nyckelben, nyckelbensbrott, klavikelfraktur, nyckelbensfraktur
S42.2 S42.3|bruten axel, bruten överarm, axelfraktur, överarmsfraktur, bruten arm
S42.4|armbågsfraktur, bruten armbåge
S43.0|axel ur led, axelluxation, axelled ur led
S43.1|ac-ledsluxation, nyckelben ur led
S46.0|rotatorkuffruptur, cuffruptur, avsliten sena i axeln
S46.1 S46.2|bicepsruptur
S52.0 S52.1|armbågsfraktur, radiushuvudfraktur, bruten armbåge
S52.5|bruten handled, handledsfraktur, handledsbrott, collesfraktur, distal radiusfraktur, bruten arm, DRF
S52.9|bruten underarm, underarmsfraktur, bruten arm
S61.0 S61.9|skärsår, skärskada, sår i handen
S62.0|skafoideumfraktur, scaphoideumfraktur, båtbensfraktur
S62.3|mellanhandsfraktur, brutet mellanhandsben, boxarfraktur, bruten hand
S62.5 S62.6|brutet finger, fingerfraktur, bruten tumme
S63.5|stukad handled, vrickad handled
S63.6|stukat finger
S72.0|höftfraktur, lårbenshalsbrott, collumfraktur, bruten höft, cervikal höftfraktur
S72.1|höftfraktur, trokantär höftfraktur, bruten höft
S72.3 S72.9|brutet lårben, lårbensfraktur, benbrott, brutet ben
S82.0|knäskålsfraktur, bruten knäskål
S82.1|tibiakondylfraktur, brutet ben, benbrott
S82.2 S82.3|skenbensfraktur, brutet skenben, brutet ben, benbrott
S82.4|vadbensfraktur, brutet vadben, brutet ben
S82.5 S82.6 S82.8|fotledsfraktur, bruten fotled, malleolfraktur, bruten fot, brutet ben
S82.9|underbensfraktur, brutet ben, benbrott, brutet underben
S83.2|meniskskada, meniskruptur, trasig menisk
S83.4|sidoledbandsskada, MCL, LCL
S83.5|korsbandsskada, främre korsbandsskada, ACL-skada, avslitet korsband, korsbandsruptur, ACL, PCL
S83.6|vrickat knä, knädistorsion, knäskada, vridet knä
S86.0|hälseneruptur, avsliten hälsena, akillesruptur, akillesseneruptur, hälsenan av
S86.1|vadmuskelbristning, gubbvad, muskelbristning i vaden
S92.0|hälbensfraktur
S92.3|mellanfotsfraktur, metatarsalfraktur, bruten fot, brutet ben i foten
S92.4 S92.5|bruten tå, tåfraktur
S92.9|bruten fot, fotfraktur
S93.4|stukad fot, vrickad fot, stukning, vrickning, fotledsdistorsion, ledbandsskada i fotleden, stukad fotled
T14.2|benbrott, fraktur UNS, brutet ben
T14.9|skada, olycka, trauma
T30.0|brännskada
T78.2|allergisk chock, anafylaxi
T78.4|allergisk reaktion, allergi
T81.4|sårinfektion, postoperativ infektion
T84.0|proteslossning
T90.5|efter skallskada, följder av hjärnskada
T91.8|whiplashbesvär, följder av whiplash
Z20.8 Z20.9|smittspårning, exponerad för smitta
Z22.9|smittbärare, MRSA
Z29.0|karantän, smittskydd, smittskyddsisolering
Z47.9|efter ortopedisk operation
Z48.8 Z54.0|efter operation, postoperativ vård, konvalescens efter operation
Z51.0|strålbehandling, strålning
Z51.1|cytostatika, cellgifter, cellgiftsbehandling
Z52.4|njurdonation, donator, donera njure
Z56.4|konflikt på arbetet, mobbning, arbetskonflikt
Z56.6 Z56.3|arbetsbelastning, arbetsstress
Z63.0|skilsmässa, relationsproblem, separation
Z63.4|dödsfall i familjen, sorg, sorgereaktion
Z63.6 Z63.7|anhörigs sjukdom, vård av anhörig
Z73.0|utbränd, utmattning, utbränd av arbete
Z73.3|stress, stressad, stressrelaterade besvär
Z94.0|njurtransplanterad
Z95.0|pacemaker
Z95.1|bypassoperation, bypass
Z95.5|ballongvidgning, stent, PCI
Z96.6|höftprotes, knäprotes, ledprotes, ny höft, nytt knä, höftoperation, knäoperation, knäledsprotes, höftledsprotes
Z98.8|efter operation
B24 Z21 B24-P|hiv, hivinfektion, hivpositiv, hivsmitta
B54 B50.9 B54-P|malaria
A63.0|kondylom, könsvårtor, könsvårta
B07|fotvårta, handvårta, fotvårtor
B36.9 B49|svampinfektion, hudsvamp
B82.9|mask i magen, inälvsmask
C80.9 C80-P|cancer, metastaser, cancersjukdom
E14.9 E11.9|diabetiker, diabetessjuk
E66.9 E66-P|överviktig, fet
E03.9|ämnesomsättningsrubbning
F03.9|dement
F10.2|alkoholist, alkoholproblem, dricker för mycket
F19.2|narkoman, missbruk, drogmissbruk
F17.2|rökare, snusberoende
F20.9|schizofren
F29.9|psykotisk
F30.9|manisk, mani
F32.9 F32.1 F32|deppig, nere, nedstämd, depp, deppad, deprimerad
F40.0|torgskräck, agorafobi
F40.1|scenskräck, socialfobi, blyg
F40.2 F40.9|höjdrädsla, flygrädsla, spindelrädsla, ormrädd, hundrädd, mörkrädd, sjukhusrädd, sjukhusrädsla, spruträdd, spruträdsla, stickrädd, tandläkarrädd, tandläkarskräck, flygrädd, höjdrädd, höjdskräck, cellskräck, klaustrofobi, ormfobi, spindelrädd, rädsla
F41.9 F41.9P|orolig, ängslig, ångestfylld, ångestproblem, ångestbesvär
F43.9|stressbesvär, stressproblem
F45.2 F45.9P|hypokondri, hypokondriker, sjukdomsrädsla, sjukdomsrädd, rädd för sjukdom
F51.0 G47.0 G47.9|sover dåligt, sömnstörning, sömnbesvär, svårt att sova
F52.2 N48.4|potensproblem
F63.0|spelberoende, speltorsk
F90.0|adhd-diagnos, koncentrationsstörning
F98.0|sängvätning, kissar i sängen
G03.9 G03-P|hjärnhinneinflammation, meningit
G04.9|hjärninflammation, encefalit
G43.9|migränhuvudvärk
G51.0|ansiktspares
H10.9 H10.9P|bindhinneinflammation, rödögd, röda ögon
H16.9|hornhinneinflammation
H20 H20.9|regnbågshinneinflammation, irit
H54|blind, synskadad, synskada, synnedsättning
H90.5 H91.9 H91.9P|döv, hörselskadad, hörselskada, dövhet
I10.9|blodtryck, högt tryck
I30.9|perikardit
I63.9 I64|propp i hjärnan, hjärnpropp
I80.2|blodpropp, propp i benet, benpropp
J02.9|halsinflammation, svalginflammation
J04 J04.0|strupinflammation, laryngit, hes
J06.9|luftvägsinfektioner, förkylningar
J18.9|lunginfektion
J45.9|astmatiker, astmatisk
K02.9 K02|hål i tanden, karies
K05 K05.1 K05.3|tandköttsinflammation, gingivit, parodontit
K12.1|munsår, muninflammation
K20|matstrupsinflammation, esofagit
K29.7|magsäcksinflammation, magkatarrer
K30|magbesvär, magproblem
K52.9 K52-P|tarminflammation, kolit, enterit
K59.0|förstoppad
K75.9 K75.4 K76-P|leverinflammation, hepatit
K76.9|leversjukdom
K80.2|gallbesvär
L29.9|klåda, kliar
L50.9|nässelutslag, nässelfeber
L60.0|nagelbesvär
L84|förhårdnad, liktorn, liktornar
M13.9|ledinflammationer
M60.9 M79.9P|muskelinflammation, myosit
M70.6 M70.7|slemsäcksinflammation
M71.9|slemsäcksinflammation
M77.9 M65.9|seninflammation, senfästesinflammation, inflammerad sena
M86.9|benmärgsinflammation, skelettinfektion
N12 N10 N05.9 N05 N05-P N12-P|njurinflammation, nefrit, inflammation i njurarna
N30.9 N30.0|urinblåsekatarr, blåsinflammation, urinblåseinflammation
N40|prostata, prostatabesvär, prostataproblem, förstorad prostata
N41.9 N41.1|prostatainflammation
N45.9|bitestikelinflammation, testikelinflammation, epididymit
N48.1|förhudsinflammation, balanit
N76.0|slidinflammation, vaginit
N92.1 N93.9|mellanblödning, underlivsblödning
N95.1|klimakterie
O80 O82|förlossning, kejsarsnitt
Q66.8 Q66.0|klumpfot
R06.5|snarkningar
R21|hudutslag, utslag på huden
R50.9|feberepisod, febrig
S06.0|hjärnskakningar
S13.4|whiplashskada, pisksnärt, whiplashvåld
S22.3 S22.3P|spräckt revben, spruckna revben
S72.9P|lårbensfraktur
S83.5 S83.6P|korsbandsskador, avslitna korsband
S83.2|meniskskador
S93.4 S93.4P|ledbandsskada, ledbandsskador
T14.9|skador
T30.0|brännskador, bränt sig, brännsår
T33 T34 T35-P|köldskada, köldskador, frostskada, förfrusen
Z33 Z34.9 Z34-P|gravid, graviditet, havande
`));
