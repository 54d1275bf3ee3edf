import { entriesFrom, lazily } from "../lines.ts";

/** Blood and immunity, endocrine and metabolic diseases: chapters III and IV. */
export const bloodAndMetabolism = lazily(() => entriesFrom(`
D50|Järnbristanemi|Iron deficiency anaemia
D50.0|Järnbristanemi efter (kronisk) blödning|Iron deficiency anaemia secondary to blood loss (chronic)
*D50.9|Järnbristanemi, ospecificerad|Iron deficiency anaemia, unspecified
D51|Anemi på grund av vitamin B12-brist|Vitamin B12 deficiency anaemia
D51.9|Anemi på grund av vitamin B12-brist, ospecificerad|Vitamin B12 deficiency anaemia, unspecified
D52|Folatbristanemi|Folate deficiency anaemia
D52.9|Folatbristanemi, ospecificerad|Folate deficiency anaemia, unspecified
D53|Andra nutritionsanemier|Other nutritional anaemias
D53.9|Nutritionsanemi, ospecificerad|Nutritional anaemia, unspecified
D64|Andra anemier|Other anaemias
*D64.9|Anemi, ospecificerad|Anaemia, unspecified
D68|Andra koagulationsrubbningar|Other coagulation defects
D69|Purpura och andra blödningstillstånd|Purpura and other haemorrhagic conditions
D69.3|Idiopatisk trombocytopen purpura|Idiopathic thrombocytopenic purpura
D69.6|Trombocytopeni, ospecificerad|Thrombocytopenia, unspecified
D70|Agranulocytos|Agranulocytosis
D70.9|Agranulocytos, ospecificerad|Agranulocytosis, unspecified
D80|Immunbrist med huvudsakligen antikroppsdefekter|Immunodeficiency with predominantly antibody defects
D84|Andra immunbristtillstånd|Other immunodeficiencies
D84.9|Immunbristtillstånd, ospecificerat|Immunodeficiency, unspecified
D86|Sarkoidos|Sarcoidosis
D86.0|Sarkoidos i lungorna|Sarcoidosis of lung
D86.9|Sarkoidos, ospecificerad|Sarcoidosis, unspecified
E03|Annan hypotyreos|Other hypothyroidism
**E03.9|Hypotyreos, ospecificerad|Hypothyroidism, unspecified
E04|Annan atoxisk struma|Other nontoxic goitre
E04.1|Atoxisk solitär tyreoideaknuta|Nontoxic single thyroid nodule
E04.2|Atoxisk multinodös struma|Nontoxic multinodular goitre
E05|Tyreotoxikos [hypertyreos]|Thyrotoxicosis [hyperthyroidism]
E05.0|Tyreotoxikos med diffus struma|Thyrotoxicosis with diffuse goitre
*E05.9|Tyreotoxikos, ospecificerad|Thyrotoxicosis, unspecified
E06|Tyreoidit|Thyroiditis
E06.1|Subakut tyreoidit|Subacute thyroiditis
E06.3|Autoimmun tyreoidit|Autoimmune thyroiditis
E06.9|Tyreoidit, ospecificerad|Thyroiditis, unspecified
E10|Diabetes mellitus typ 1|Type 1 diabetes mellitus
E10.1|Diabetes mellitus typ 1 med ketoacidos|Type 1 diabetes mellitus with ketoacidosis
E10.2|Diabetes mellitus typ 1 med njurkomplikationer|Type 1 diabetes mellitus with renal complications
E10.3|Diabetes mellitus typ 1 med ögonkomplikationer|Type 1 diabetes mellitus with ophthalmic complications
E10.4|Diabetes mellitus typ 1 med neurologiska komplikationer|Type 1 diabetes mellitus with neurological complications
**E10.9|Diabetes mellitus typ 1 utan (uppgift om) komplikationer|Type 1 diabetes mellitus without complications
E11|Diabetes mellitus typ 2|Type 2 diabetes mellitus
E11.2|Diabetes mellitus typ 2 med njurkomplikationer|Type 2 diabetes mellitus with renal complications
E11.3|Diabetes mellitus typ 2 med ögonkomplikationer|Type 2 diabetes mellitus with ophthalmic complications
E11.4|Diabetes mellitus typ 2 med neurologiska komplikationer|Type 2 diabetes mellitus with neurological complications
E11.5|Diabetes mellitus typ 2 med perifera kärlkomplikationer|Type 2 diabetes mellitus with peripheral circulatory complications
E11.7|Diabetes mellitus typ 2 med multipla komplikationer|Type 2 diabetes mellitus with multiple complications
**E11.9|Diabetes mellitus typ 2 utan (uppgift om) komplikationer|Type 2 diabetes mellitus without complications
E13|Annan specificerad diabetes|Other specified diabetes mellitus
E14|Icke specificerad diabetes|Unspecified diabetes mellitus
E14.9|Icke specificerad diabetes utan (uppgift om) komplikationer|Unspecified diabetes mellitus without complications
E16|Andra rubbningar i bukspottkörtelns inre sekretion|Other disorders of pancreatic internal secretion
E16.2|Hypoglykemi, ospecificerad|Hypoglycaemia, unspecified
E21|Hyperparatyreoidism och andra sjukdomar i bisköldkörtlarna|Hyperparathyroidism and other disorders of parathyroid gland
E21.0|Primär hyperparatyreoidism|Primary hyperparathyroidism
E22|Hyperfunktion av hypofysen|Hyperfunction of pituitary gland
E22.1|Hyperprolaktinemi|Hyperprolactinaemia
E23|Hypofunktion och andra rubbningar av hypofysen|Hypofunction and other disorders of pituitary gland
E23.0|Hypopituitarism|Hypopituitarism
E24|Cushings syndrom|Cushing syndrome
E24.9|Cushings syndrom, ospecificerat|Cushing syndrome, unspecified
E27|Andra sjukdomar i binjurarna|Other disorders of adrenal gland
E27.1|Primär binjurebarksinsufficiens|Primary adrenocortical insufficiency
E28|Ovariell dysfunktion|Ovarian dysfunction
E28.2|Polycystiskt ovariesyndrom|Polycystic ovarian syndrome
E53|Brist på andra vitaminer i B-gruppen|Deficiency of other B group vitamins
E53.8|Brist på andra specificerade vitaminer i B-gruppen|Deficiency of other specified B group vitamins
E55|D-vitaminbrist|Vitamin D deficiency
E55.9|D-vitaminbrist, ospecificerad|Vitamin D deficiency, unspecified
E66|Fetma|Obesity
E66.0|Fetma orsakad av kaloriöverskott|Obesity due to excess calories
*E66.9|Fetma, ospecificerad|Obesity, unspecified
E73|Laktosintolerans|Lactose intolerance
E73.9|Laktosintolerans, ospecificerad|Lactose intolerance, unspecified
E78|Rubbningar i omsättningen av lipoprotein och andra lipidemier|Disorders of lipoprotein metabolism and other lipidaemias
E78.0|Hyperkolesterolemi|Pure hypercholesterolaemia
E78.5|Hyperlipidemi, ospecificerad|Hyperlipidaemia, unspecified
E83|Rubbningar i mineralomsättningen|Disorders of mineral metabolism
E83.1|Rubbningar i järnomsättningen|Disorders of iron metabolism
E86|Minskad vätskevolym|Volume depletion
E87|Andra rubbningar i vätske-, elektrolyt- och syra-basbalans|Other disorders of fluid, electrolyte and acid-base balance
E87.1|Hypoosmolalitet och hyponatremi|Hypo-osmolality and hyponatraemia
E89|Endokrina rubbningar och ämnesomsättningsrubbningar efter kirurgiska och andra medicinska ingrepp som ej klassificeras på annan plats|Postprocedural endocrine and metabolic disorders, not elsewhere classified
E89.0|Hypotyreos efter kirurgiska och medicinska ingrepp|Postprocedural hypothyroidism
`));
