import { entriesFrom, lazily } from "../lines.ts";

/** Contacts with care and circumstances: chapter XXI. Z73 stands here to be found; a certificate needs one of the codes beneath. */
export const contacts = lazily(() => entriesFrom(`
Z00|Allmän undersökning och utredning av personer utan besvär eller utan känd diagnos|General examination and investigation of persons without complaint and reported diagnosis
Z00.0|Allmän medicinsk undersökning|General medical examination
Z02|Undersökning av administrativa skäl|Examination and encounter for administrative purposes
Z02.4|Undersökning för körkort|Examination for driving licence
Z02.7|Utfärdande av medicinskt intyg|Issue of medical certificate
Z03|Medicinsk observation och bedömning för misstänkta sjukdomar och tillstånd|Medical observation and evaluation for suspected diseases and conditions
Z03.9|Observation för misstänkt sjukdom eller tillstånd, ospecificerad|Observation for suspected disease or condition, unspecified
Z04|Undersökning och observation av andra skäl|Examination and observation for other reasons
Z08|Kontrollundersökning efter behandling för malign tumör|Follow-up examination after treatment for malignant neoplasms
Z09|Kontrollundersökning efter behandling för andra tillstånd än maligna tumörer|Follow-up examination after treatment for conditions other than malignant neoplasms
Z20|Kontakt med och exponering för smittsamma sjukdomar|Contact with and exposure to communicable diseases
*Z20.8|Kontakt med och exponering för andra specificerade smittsamma sjukdomar|Contact with and exposure to other communicable diseases
Z20.9|Kontakt med och exponering för icke specificerad smittsam sjukdom|Contact with and exposure to unspecified communicable disease
Z21|Asymtomatisk infektion med humant immunbristvirus [HIV]|Asymptomatic human immunodeficiency virus [HIV] infection status
Z22|Bärare av smittsam sjukdom|Carrier of infectious disease
Z22.9|Bärare av smittsam sjukdom, ospecificerad|Carrier of infectious disease, unspecified
Z29|Behov av andra förebyggande åtgärder|Need for other prophylactic measures
*Z29.0|Isolering|Isolation
Z30|Födelsekontroll|Contraceptive management
Z31|Fertilitetsfrämjande åtgärder|Procreative management
Z31.1|Artificiell insemination|Artificial insemination
Z31.2|In vitro-fertilisering|In vitro fertilization
Z32|Graviditetsundersökning och graviditetstest|Pregnancy examination and test
Z33|Graviditet som bifynd|Pregnant state, incidental
Z34|Övervakning av normal graviditet|Supervision of normal pregnancy
Z34.9|Övervakning av normal graviditet, ospecificerad|Supervision of normal pregnancy, unspecified
Z35|Övervakning av högriskgraviditet|Supervision of high-risk pregnancy
Z39|Vård och undersökning efter förlossning|Postpartum care and examination
Z40|Profylaktisk kirurgi|Prophylactic surgery
Z41|Åtgärder i annat syfte än att bota|Procedures for purposes other than remedying health state
Z42|Eftervård omfattande plastikkirurgi|Follow-up care involving plastic surgery
Z43|Tillsyn av konstgjorda kroppsöppningar|Attention to artificial openings
Z47|Annan ortopedisk eftervård|Other orthopaedic follow-up care
Z47.0|Eftervård omfattande borttagande av frakturplatta och annan inre fixationsanordning|Follow-up care involving removal of fracture plate and other internal fixation device
*Z47.9|Ortopedisk eftervård, ospecificerad|Orthopaedic follow-up care, unspecified
Z48|Annan kirurgisk eftervård|Other surgical follow-up care
*Z48.8|Annan specificerad kirurgisk eftervård|Other specified surgical follow-up care
Z49|Vård som innefattar dialys|Care involving dialysis
Z51|Annan medicinsk vård|Other medical care
Z51.0|Radioterapi|Radiotherapy session
Z51.1|Kemoterapisession för tumör|Chemotherapy session for neoplasm
Z51.5|Palliativ vård|Palliative care
Z52|Givare av organ och vävnader|Donors of organs and tissues
*Z52.4|Givare av njure|Kidney donor
Z54|Konvalescens|Convalescence
*Z54.0|Konvalescens efter kirurgi|Convalescence following surgery
Z54.9|Konvalescens efter icke specificerad behandling|Convalescence following unspecified treatment
Z55|Problem i samband med utbildning och läs- och skrivkunnighet|Problems related to education and literacy
Z56|Problem i samband med arbete och arbetslöshet|Problems related to employment and unemployment
Z56.2|Risk att förlora arbetet|Threat of job loss
Z56.3|Stressande arbetssituation|Stressful work schedule
Z56.4|Disharmoni med chef och arbetskamrater|Discord with boss and workmates
Z56.6|Annan fysisk och psykisk belastning i arbetet|Other physical and mental strain related to work
Z59|Problem i samband med bostadsförhållanden och ekonomiska förhållanden|Problems related to housing and economic circumstances
Z60|Problem i samband med social miljö|Problems related to social environment
Z61|Problem i samband med negativa barndomsupplevelser|Problems related to negative life events in childhood
Z63|Andra problem i samband med primär stödgrupp, inklusive familjesituation|Other problems related to primary support group, including family circumstances
Z63.0|Problem i förhållandet till make, maka eller partner|Problems in relationship with spouse or partner
*Z63.4|Familjemedlems försvinnande eller död|Disappearance and death of family member
Z63.6|Omhändertagande av anhörig i hemmet|Dependent relative needing care at home
Z63.7|Andra stressande livshändelser som påverkar familj och hushåll|Other stressful life events affecting family and household
Z65|Problem i samband med andra psykosociala förhållanden|Problems related to other psychosocial circumstances
Z65.9|Problem i samband med icke specificerade psykosociala förhållanden|Problem related to unspecified psychosocial circumstances
Z71|Personer som söker hälso- och sjukvård för annan rådgivning och konsultation som ej klassificeras på annan plats|Persons encountering health services for other counselling and medical advice, not elsewhere classified
Z72|Problem i samband med livsstil|Problems related to lifestyle
Z72.0|Tobaksbruk|Tobacco use
Z72.1|Alkoholbruk|Alcohol use
Z73|Problem som har samband med svårigheter att kontrollera livssituationen|Problems related to life-management difficulty
**Z73.0|Utbrändhet|Burn-out
Z73.1|Accentuerade personlighetsdrag|Accentuation of personality traits
Z73.2|Brist på avkoppling och fritid|Lack of relaxation and leisure
**Z73.3|Stress som ej klassificeras på annan plats|Stress, not elsewhere classified
Z73.6|Begränsning av aktiviteter på grund av funktionsnedsättning|Limitation of activities due to disability
Z73.9|Problem som har samband med svårigheter att kontrollera livssituationen, ospecificerat|Problem related to life-management difficulty, unspecified
Z74|Problem som har samband med beroende av vårdgivare|Problems related to care-provider dependency
Z75|Problem som har samband med medicinsk omvårdnad och annan hälso- och sjukvård|Problems related to medical facilities and other health care
Z76|Personer som kommer i kontakt med hälso- och sjukvården under andra omständigheter|Persons encountering health services in other circumstances
Z76.3|Frisk person som följer sjuk|Healthy person accompanying sick person
Z80|Malign tumör i familjeanamnesen|Family history of malignant neoplasm
Z85|Malign tumör i den egna sjukhistorien|Personal history of malignant neoplasm
*Z85.3|Malign tumör i bröstkörtel i den egna sjukhistorien|Personal history of malignant neoplasm of breast
Z86|Vissa andra sjukdomar i den egna sjukhistorien|Personal history of certain other diseases
Z89|Förvärvad avsaknad av extremitet|Acquired absence of limb
Z90|Förvärvad avsaknad av organ som ej klassificeras på annan plats|Acquired absence of organs, not elsewhere classified
Z93|Tillstånd med konstgjorda kroppsöppningar|Artificial opening status
Z94|Transplanterade organ och vävnader|Transplanted organ and tissue status
Z94.0|Transplanterad njure|Kidney transplant status
Z95|Förekomst av hjärt- och kärlimplantat|Presence of cardiac and vascular implants and grafts
Z95.0|Förekomst av pacemaker eller annan elektronisk hjärtapparat|Presence of electronic cardiac devices
*Z95.1|Förekomst av aortokoronart kärltransplantat|Presence of aortocoronary bypass graft
*Z95.5|Förekomst av koronart implantat|Presence of coronary angioplasty implant and graft
Z96|Förekomst av andra funktionella implantat|Presence of other functional implants
*Z96.6|Förekomst av ortopediskt ledimplantat|Presence of orthopaedic joint implants
Z98|Andra postoperativa tillstånd|Other postsurgical states
Z98.8|Andra specificerade postoperativa tillstånd|Other specified postsurgical states
Z99|Beroende av apparater och tekniska hjälpmedel som ej klassificeras på annan plats|Dependence on enabling machines and devices, not elsewhere classified
`));
