import { entriesFrom, lazily } from "../lines.ts";

/** Mouth, stomach, bowels and liver: chapter XI. */
export const digestion = lazily(() => entriesFrom(`
K01|Retinerade tänder|Embedded and impacted teeth
K01.1|Impakterade tänder|Impacted teeth
K02|Karies|Dental caries
K02.9|Tandkaries, ospecificerad|Dental caries, unspecified
K04|Sjukdomar i tandpulpan och periapikala vävnader|Diseases of pulp and periapical tissues
K04.7|Periapikal abscess utan fistel|Periapical abscess without sinus
K05|Gingivit och parodontala sjukdomar|Gingivitis and periodontal diseases
K05.1|Kronisk gingivit|Chronic gingivitis
K05.3|Kronisk parodontit|Chronic periodontitis
K07|Dentofaciala anomalier|Dentofacial anomalies
K07.6|Sjukdomar i käkleden|Temporomandibular joint disorders
K08|Andra sjukdomar i tänder och tandens stödjevävnader|Other disorders of teeth and supporting structures
K10|Andra sjukdomar i käkarna|Other diseases of jaws
K12|Stomatit och besläktade tillstånd|Stomatitis and related lesions
K12.0|Recidiverande afte|Recurrent oral aphthae
K12.1|Andra former av stomatit|Other forms of stomatitis
K20|Esofagit|Oesophagitis
K21|Gastroesofageal refluxsjukdom|Gastro-oesophageal reflux disease
K21.0|Gastroesofageal refluxsjukdom med esofagit|Gastro-oesophageal reflux disease with oesophagitis
*K21.9|Gastroesofageal refluxsjukdom utan esofagit|Gastro-oesophageal reflux disease without oesophagitis
K22|Andra sjukdomar i matstrupen|Other diseases of oesophagus
K25|Sår i magsäcken|Gastric ulcer
K25.9|Sår i magsäcken, ospecificerat som akut eller kroniskt, utan blödning eller perforation|Gastric ulcer, unspecified as acute or chronic, without haemorrhage or perforation
K26|Sår i tolvfingertarmen|Duodenal ulcer
K26.9|Sår i tolvfingertarmen, ospecificerat som akut eller kroniskt, utan blödning eller perforation|Duodenal ulcer, unspecified as acute or chronic, without haemorrhage or perforation
K27|Peptiskt sår med ospecificerad lokalisation|Peptic ulcer, site unspecified
K29|Gastrit och duodenit|Gastritis and duodenitis
*K29.7|Gastrit, ospecificerad|Gastritis, unspecified
K30|Funktionell dyspepsi|Functional dyspepsia
K35|Akut appendicit|Acute appendicitis
K35.3|Akut appendicit med lokaliserad peritonit|Acute appendicitis with localized peritonitis
**K35.8|Akut appendicit, annan och ospecificerad|Acute appendicitis, other and unspecified
K40|Ljumskbråck|Inguinal hernia
**K40.9|Ensidigt eller ospecificerat ljumskbråck utan inklämning eller gangrän|Unilateral or unspecified inguinal hernia, without obstruction or gangrene
K41|Femoralbråck|Femoral hernia
K42|Navelbråck|Umbilical hernia
*K42.9|Navelbråck utan inklämning eller gangrän|Umbilical hernia without obstruction or gangrene
K43|Främre bukväggsbråck|Ventral hernia
K43.2|Bråck i operationsärr utan inklämning eller gangrän|Incisional hernia without obstruction or gangrene
K43.9|Andra och ospecificerade bukväggsbråck utan inklämning eller gangrän|Other and unspecified ventral hernia without obstruction or gangrene
K44|Diafragmabråck|Diaphragmatic hernia
K44.9|Diafragmabråck utan inklämning eller gangrän|Diaphragmatic hernia without obstruction or gangrene
K50|Crohns sjukdom|Crohn disease
K50.0|Crohns sjukdom i tunntarmen|Crohn disease of small intestine
K50.1|Crohns sjukdom i tjocktarmen|Crohn disease of large intestine
*K50.9|Crohns sjukdom, ospecificerad|Crohn disease, unspecified
K51|Ulcerös kolit|Ulcerative colitis
*K51.9|Ulcerös kolit, ospecificerad|Ulcerative colitis, unspecified
K52|Annan icke-infektiös inflammation i magsäcken, tunntarmen och tjocktarmen|Other noninfective gastroenteritis and colitis
K52.9|Icke-infektiös gastroenterit och kolit, ospecificerad|Noninfective gastroenteritis and colitis, unspecified
K56|Paralytisk ileus och tarmobstruktion utan bråck|Paralytic ileus and intestinal obstruction without hernia
K56.7|Ileus, ospecificerad|Ileus, unspecified
K57|Divertikelsjukdom i tarmen|Diverticular disease of intestine
K57.2|Divertikel i tjocktarmen med perforation och abscess|Diverticular disease of large intestine with perforation and abscess
**K57.3|Divertikel i tjocktarmen utan perforation eller abscess|Diverticular disease of large intestine without perforation or abscess
K58|Irritabel tarm|Irritable bowel syndrome
K58.1|Irritabel tarm som domineras av diarré|Irritable bowel syndrome with predominant diarrhoea
K58.2|Irritabel tarm som domineras av förstoppning|Irritable bowel syndrome with predominant constipation
K58.3|Irritabel tarm med blandade tarmvanor|Irritable bowel syndrome with mixed bowel habits
*K58.8|Annan och ospecificerad irritabel tarm|Other and unspecified irritable bowel syndrome
K59|Andra funktionsrubbningar i tarmen|Other functional intestinal disorders
K59.0|Förstoppning|Constipation
K60|Fissur och fistel i anal- och rektalregionerna|Fissure and fistula of anal and rectal regions
K60.2|Analfissur, ospecificerad|Anal fissure, unspecified
K60.3|Analfistel|Anal fistula
K61|Abscess i anal- och rektalregionerna|Abscess of anal and rectal regions
K61.0|Analabscess|Anal abscess
K62|Andra sjukdomar i anus och rektum|Other diseases of anus and rectum
K62.3|Rektalprolaps|Rectal prolapse
K62.5|Blödning från anus och rektum|Haemorrhage of anus and rectum
K63|Andra sjukdomar i tarmen|Other diseases of intestine
K64|Hemorrojder och perianal ventrombos|Haemorrhoids and perianal venous thrombosis
*K64.9|Hemorrojder, ospecificerade|Haemorrhoids, unspecified
K65|Peritonit|Peritonitis
K70|Alkoholorsakad leversjukdom|Alcoholic liver disease
K70.3|Alkoholcirros|Alcoholic cirrhosis of liver
K74|Leverfibros och levercirros|Fibrosis and cirrhosis of liver
K74.3|Primär biliär cirros|Primary biliary cirrhosis
K74.6|Annan och icke specificerad levercirros|Other and unspecified cirrhosis of liver
K75|Andra inflammatoriska leversjukdomar|Other inflammatory liver diseases
K75.4|Autoimmun hepatit|Autoimmune hepatitis
K75.8|Andra specificerade inflammatoriska leversjukdomar|Other specified inflammatory liver diseases
K75.9|Inflammatorisk leversjukdom, ospecificerad|Inflammatory liver disease, unspecified
K76|Andra leversjukdomar|Other diseases of liver
K76.0|Fettlever som ej klassificeras på annan plats|Fatty (change of) liver, not elsewhere classified
K80|Gallsten|Cholelithiasis
K80.0|Gallstenar i gallblåsan med akut kolecystit|Calculus of gallbladder with acute cholecystitis
**K80.2|Gallstenar i gallblåsan utan kolecystit|Calculus of gallbladder without cholecystitis
K80.5|Gallstenar i gallgång utan kolangit eller kolecystit|Calculus of bile duct without cholangitis or cholecystitis
K81|Kolecystit|Cholecystitis
*K81.0|Akut kolecystit|Acute cholecystitis
K83|Andra sjukdomar i gallvägarna|Other diseases of biliary tract
K83.0|Kolangit|Cholangitis
K85|Akut pankreatit|Acute pancreatitis
*K85.9|Akut pankreatit, ospecificerad|Acute pancreatitis, unspecified
K86|Andra sjukdomar i bukspottkörteln|Other diseases of pancreas
K86.1|Annan kronisk pankreatit|Other chronic pancreatitis
K90|Intestinal malabsorption|Intestinal malabsorption
*K90.0|Celiaki|Coeliac disease
K91|Sjukdomar i matsmältningsorganen efter kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Postprocedural disorders of digestive system, not elsewhere classified
K92|Andra sjukdomar i matsmältningsorganen|Other diseases of digestive system
K92.1|Melena|Melaena
K92.2|Gastrointestinal blödning, ospecificerad|Gastrointestinal haemorrhage, unspecified
`));
