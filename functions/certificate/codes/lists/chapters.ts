import { headingsFrom, lazily } from "./lines.ts";

/** The 22 chapters of ICD-10-SE, which KSH97-P shares. */
export const chapters = lazily(() => headingsFrom("chapter", `
A00-B99|Vissa infektionssjukdomar och parasitsjukdomar|Certain infectious and parasitic diseases
C00-D48|Tumörer|Neoplasms
D50-D89|Sjukdomar i blod och blodbildande organ samt vissa rubbningar i immunsystemet|Diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism
E00-E90|Endokrina sjukdomar, nutritionsrubbningar och ämnesomsättningssjukdomar|Endocrine, nutritional and metabolic diseases
F00-F99|Psykiska sjukdomar och syndrom samt beteendestörningar|Mental and behavioural disorders
G00-G99|Sjukdomar i nervsystemet|Diseases of the nervous system
H00-H59|Sjukdomar i ögat och närliggande organ|Diseases of the eye and adnexa
H60-H95|Sjukdomar i örat och mastoidutskottet|Diseases of the ear and mastoid process
I00-I99|Cirkulationsorganens sjukdomar|Diseases of the circulatory system
J00-J99|Andningsorganens sjukdomar|Diseases of the respiratory system
K00-K93|Matsmältningsorganens sjukdomar|Diseases of the digestive system
L00-L99|Hudens och underhudens sjukdomar|Diseases of the skin and subcutaneous tissue
M00-M99|Sjukdomar i muskuloskeletala systemet och bindväven|Diseases of the musculoskeletal system and connective tissue
N00-N99|Sjukdomar i urin- och könsorganen|Diseases of the genitourinary system
O00-O99|Graviditet, förlossning och barnsängstid|Pregnancy, childbirth and the puerperium
P00-P96|Vissa perinatala tillstånd|Certain conditions originating in the perinatal period
Q00-Q99|Medfödda missbildningar, deformiteter och kromosomavvikelser|Congenital malformations, deformations and chromosomal abnormalities
R00-R99|Symtom, sjukdomstecken och onormala kliniska fynd och laboratoriefynd som ej klassificeras på annan plats|Symptoms, signs and abnormal clinical and laboratory findings, not elsewhere classified
S00-T98|Skador, förgiftningar och vissa andra följder av yttre orsaker|Injury, poisoning and certain other consequences of external causes
V01-Y98|Yttre orsaker till sjukdom och död|External causes of morbidity and mortality
Z00-Z99|Faktorer av betydelse för hälsotillståndet och för kontakter med hälso- och sjukvården|Factors influencing health status and contact with health services
U00-U99|Koder för särskilda ändamål|Codes for special purposes
`));
