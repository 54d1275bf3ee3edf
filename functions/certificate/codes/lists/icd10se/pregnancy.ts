import { entriesFrom, lazily } from "../lines.ts";

/** Pregnancy, childbirth, the newborn and congenital conditions: chapters XV to XVII. */
export const pregnancy = lazily(() => entriesFrom(`
O00|Utomkvedshavandeskap|Ectopic pregnancy
O00.1|Tubargraviditet|Tubal pregnancy
*O00.9|Utomkvedshavandeskap, ospecificerat|Ectopic pregnancy, unspecified
O02|Annan onormal produkt vid befruktning|Other abnormal products of conception
O02.1|Kvarhållet foster vid missfall|Missed abortion
O03|Spontanabort|Spontaneous abortion
*O03.9|Fullständig eller ospecificerad spontanabort utan komplikation|Complete or unspecified spontaneous abortion without complication
O04|Legal abort|Medical abortion
O04.9|Fullständig eller ospecificerad legal abort utan komplikation|Complete or unspecified medical abortion without complication
O10|Hypertoni före graviditeten som komplicerar graviditet, förlossning och barnsängstid|Pre-existing hypertension complicating pregnancy, childbirth and the puerperium
O12|Graviditetsinducerade ödem och proteinuri utan hypertoni|Gestational oedema and proteinuria without hypertension
O13|Graviditetshypertoni|Gestational hypertension
O14|Preeklampsi|Pre-eclampsia
O14.0|Lindrig till måttlig preeklampsi|Mild to moderate pre-eclampsia
O14.1|Svår preeklampsi|Severe pre-eclampsia
*O14.9|Preeklampsi, ospecificerad|Pre-eclampsia, unspecified
O20|Blödning i tidig graviditet|Haemorrhage in early pregnancy
*O20.0|Hotande missfall|Threatened abortion
O20.9|Blödning i tidig graviditet, ospecificerad|Haemorrhage in early pregnancy, unspecified
O21|Kräkningar under graviditeten|Excessive vomiting in pregnancy
**O21.0|Lindriga graviditetskräkningar|Mild hyperemesis gravidarum
*O21.1|Hyperemesis gravidarum med metabolisk rubbning|Hyperemesis gravidarum with metabolic disturbance
*O21.9|Kräkningar under graviditeten, ospecificerade|Vomiting of pregnancy, unspecified
O22|Venösa komplikationer under graviditeten|Venous complications in pregnancy
O23|Infektioner i urin- och könsorganen under graviditeten|Infections of genitourinary tract in pregnancy
O24|Diabetes under graviditeten|Diabetes mellitus in pregnancy
*O24.4|Graviditetsdiabetes|Diabetes mellitus arising in pregnancy
O26|Vård av blivande moder för andra tillstånd i huvudsak sammanhängande med graviditeten|Maternal care for other conditions predominantly related to pregnancy
O26.6|Leversjukdomar under graviditet, förlossning och barnsängstid|Liver disorders in pregnancy, childbirth and the puerperium
O26.7|Subluxation i symfysen under graviditet, förlossning och barnsängstid|Subluxation of symphysis (pubis) in pregnancy, childbirth and the puerperium
**O26.8|Andra specificerade graviditetsrelaterade tillstånd|Other specified pregnancy-related conditions
O26.9|Graviditetsrelaterat tillstånd, ospecificerat|Pregnancy-related condition, unspecified
O30|Flerbördsgraviditet|Multiple gestation
O30.0|Tvillinggraviditet|Twin pregnancy
O34|Vård av blivande moder för känd eller misstänkt abnormitet i bäckenorganen|Maternal care for known or suspected abnormality of pelvic organs
O34.3|Vård av blivande moder för cervixinsufficiens|Maternal care for cervical incompetence
O36|Vård av blivande moder för andra kända eller misstänkta problem hos fostret|Maternal care for other known or suspected fetal problems
O42|För tidig vattenavgång|Premature rupture of membranes
O44|Föreliggande moderkaka|Placenta praevia
O46|Blödning före förlossningen som ej klassificeras på annan plats|Antepartum haemorrhage, not elsewhere classified
O47|Värkar utan cervixpåverkan|False labour
*O47.0|Värkar utan cervixpåverkan före 37 fullgångna graviditetsveckor|False labour before 37 completed weeks of gestation
O60|Prematurt värkarbete och prematur förlossning|Preterm labour and delivery
O70|Bristning i perineum (mellangården) under förlossningen|Perineal laceration during delivery
O72|Blödning efter förlossningen|Postpartum haemorrhage
O80|Spontan förlossning vid enkelbörd|Single spontaneous delivery
O82|Förlossning vid enkelbörd med kejsarsnitt|Single delivery by caesarean section
O86|Andra infektioner under barnsängstiden|Other puerperal infections
O90|Komplikationer under barnsängstiden som ej klassificeras på annan plats|Complications of the puerperium, not elsewhere classified
O91|Inflammatoriska brösttillstånd sammanhängande med barnafödande|Infections of breast associated with childbirth
O91.2|Icke-varig mastit sammanhängande med barnafödande|Nonpurulent mastitis associated with childbirth
O99|Andra sjukdomar hos modern som kan klassificeras på annan plats men som komplicerar graviditet, förlossning och barnsängstid|Other maternal diseases classifiable elsewhere but complicating pregnancy, childbirth and the puerperium
O99.0|Anemi som komplicerar graviditet, förlossning och barnsängstid|Anaemia complicating pregnancy, childbirth and the puerperium
O99.3|Psykiska sjukdomar och sjukdomar i nervsystemet som komplicerar graviditet, förlossning och barnsängstid|Mental disorders and diseases of the nervous system complicating pregnancy, childbirth and the puerperium
P07|Sjukdomar som har samband med kort graviditetslängd och låg födelsevikt som ej klassificeras på annan plats|Disorders related to short gestation and low birth weight, not elsewhere classified
P59|Gulsot hos nyfödd av andra och icke specificerade orsaker|Neonatal jaundice from other and unspecified causes
Q05|Ryggmärgsbråck|Spina bifida
Q21|Medfödda missbildningar av hjärtats skiljeväggar|Congenital malformations of cardiac septa
Q21.1|Förmaksseptumdefekt|Atrial septal defect
Q23|Medfödda missbildningar av aortaklaffarna och mitralisklaffarna|Congenital malformations of aortic and mitral valves
Q61|Cystisk njursjukdom|Cystic kidney disease
Q65|Medfödda deformiteter i höftleden|Congenital deformities of hip
Q66|Medfödda fotdeformiteter|Congenital deformities of feet
Q79|Medfödda missbildningar av muskler och skelett som ej klassificeras på annan plats|Congenital malformations of musculoskeletal system, not elsewhere classified
Q79.6|Ehlers-Danlos syndrom|Ehlers-Danlos syndrome
Q85|Fakomatoser som ej klassificeras på annan plats|Phakomatoses, not elsewhere classified
Q85.0|Neurofibromatos (icke-malign)|Neurofibromatosis (nonmalignant)
Q87|Andra specificerade medfödda missbildningssyndrom som engagerar multipla organsystem|Other specified congenital malformation syndromes affecting multiple systems
Q87.4|Marfans syndrom|Marfan syndrome
Q90|Downs syndrom|Down syndrome
Q90.9|Downs syndrom, ospecificerat|Down syndrome, unspecified
Q96|Turners syndrom|Turner syndrome
Q98|Andra könskromosomavvikelser med manlig fenotyp som ej klassificeras på annan plats|Other sex chromosome abnormalities, male phenotype, not elsewhere classified
`));
