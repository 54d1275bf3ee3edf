import { entriesFrom, lazily } from "../lines.ts";

/** Symptoms and findings: chapter XVIII. */
export const symptoms = lazily(() => entriesFrom(`
R00|Rubbningar i hjärtrytmen|Abnormalities of heart beat
*R00.2|Hjärtklappning|Palpitations
R03|Onormalt blodtrycksvärde utan diagnos|Abnormal blood-pressure reading, without diagnosis
R04|Blödning från luftvägarna|Haemorrhage from respiratory passages
R04.0|Näsblödning|Epistaxis
*R05|Hosta|Cough
R06|Onormal andning|Abnormalities of breathing
*R06.0|Dyspné|Dyspnoea
R06.4|Hyperventilation|Hyperventilation
R06.5|Munandning och snarkning|Mouth breathing and snoring
R07|Smärtor i hals och bröst|Pain in throat and chest
R07.0|Smärtor i halsen|Pain in throat
R07.3|Andra bröstsmärtor|Other chest pain
**R07.4|Bröstsmärtor, ospecificerade|Chest pain, unspecified
R10|Buk- och bäckensmärtor|Abdominal and pelvic pain
R10.0|Akut buk|Acute abdomen
R10.1|Smärtor i övre delen av buken|Pain localized to upper abdomen
R10.2|Smärtor i bäckenet och perineum|Pelvic and perineal pain
R10.3|Smärtor i nedre delen av buken|Pain localized to other parts of lower abdomen
**R10.4|Andra och icke specificerade buksmärtor|Other and unspecified abdominal pain
*R11|Illamående och kräkningar|Nausea and vomiting
R12|Halsbränna|Heartburn
R13|Sväljningssvårigheter|Dysphagia
R14|Uppkördhet och besläktade tillstånd|Flatulence and related conditions
R15|Avföringsinkontinens|Faecal incontinence
R17|Ospecificerad gulsot|Unspecified jaundice
R20|Rubbningar i hudens känsel|Disturbances of skin sensation
R20.2|Parestesier i huden|Paraesthesia of skin
R21|Hudutslag och andra ospecifika hudförändringar|Rash and other nonspecific skin eruption
R22|Lokaliserad svullnad, resistens och knuta i hud och underhud|Localized swelling, mass and lump of skin and subcutaneous tissue
R25|Onormala ofrivilliga rörelser|Abnormal involuntary movements
R25.1|Tremor, ospecificerad|Tremor, unspecified
R25.2|Kramp och spasm|Cramp and spasm
R26|Rubbningar i gång och rörlighet|Abnormalities of gait and mobility
R26.2|Gångsvårigheter|Difficulty in walking
R26.8|Andra och icke specificerade rubbningar i gång och rörlighet|Other and unspecified abnormalities of gait and mobility
R27|Annan koordinationsrubbning|Other lack of coordination
R29|Andra symtom och sjukdomstecken från nervsystemet och muskuloskeletala systemet|Other symptoms and signs involving the nervous and musculoskeletal systems
R29.6|Fallbenägenhet|Tendency to fall
R30|Smärtor i samband med miktion|Pain associated with micturition
R31|Ospecificerad hematuri|Unspecified haematuria
R32|Ospecificerad urininkontinens|Unspecified urinary incontinence
R33|Urinretention|Retention of urine
R35|Polyuri|Polyuria
R40|Somnolens, stupor och koma|Somnolence, stupor and coma
R41|Andra symtom och sjukdomstecken avseende kognitiva funktioner och medvetande|Other symptoms and signs involving cognitive functions and awareness
R41.0|Desorientering, ospecificerad|Disorientation, unspecified
R41.3|Annan amnesi|Other amnesia
*R41.8|Andra och icke specificerade symtom och sjukdomstecken avseende kognitiva funktioner och medvetande|Other and unspecified symptoms and signs involving cognitive functions and awareness
**R42|Yrsel och svindel|Dizziness and giddiness
R43|Rubbningar i lukt och smak|Disturbances of smell and taste
R43.0|Anosmi|Anosmia
R44|Andra symtom och sjukdomstecken avseende allmän perception|Other symptoms and signs involving general sensations and perceptions
R45|Symtom och sjukdomstecken avseende känsloläge|Symptoms and signs involving emotional state
R45.0|Nervositet|Nervousness
R45.1|Rastlöshet och agitation|Restlessness and agitation
*R45.7|Emotionell chock eller stress, ospecificerad|State of emotional shock and stress, unspecified
R45.8|Andra symtom och sjukdomstecken avseende känsloläge|Other symptoms and signs involving emotional state
R46|Symtom och sjukdomstecken avseende utseende och uppträdande|Symptoms and signs involving appearance and behaviour
R47|Talrubbningar som ej klassificeras på annan plats|Speech disturbances, not elsewhere classified
R47.0|Dysfasi och afasi|Dysphasia and aphasia
R48|Dyslexi och andra symbolfunktionsrubbningar som ej klassificeras på annan plats|Dyslexia and other symbolic dysfunctions, not elsewhere classified
R49|Röstrubbningar|Voice disturbances
R49.0|Dysfoni|Dysphonia
R50|Feber av annan och okänd orsak|Fever of other and unknown origin
*R50.9|Feber, ospecificerad|Fever, unspecified
**R51|Huvudvärk|Headache
R52|Smärta och värk som ej klassificeras på annan plats|Pain, not elsewhere classified
R52.0|Akut smärta|Acute pain
R52.1|Kronisk behandlingsresistent smärta|Chronic intractable pain
*R52.2|Annan kronisk smärta|Other chronic pain
**R52.9|Smärta och värk, ospecificerad|Pain, unspecified
R53|Sjukdomskänsla och trötthet|Malaise and fatigue
R54|Senilitet|Senility
*R55|Svimning och kollaps|Syncope and collapse
R56|Kramper som ej klassificeras på annan plats|Convulsions, not elsewhere classified
R56.0|Feberkramper|Febrile convulsions
R56.8|Andra och icke specificerade kramper|Other and unspecified convulsions
R57|Chock som ej klassificeras på annan plats|Shock, not elsewhere classified
R59|Lymfkörtelförstoring|Enlarged lymph nodes
R59.0|Lokaliserad lymfkörtelförstoring|Localized enlarged lymph nodes
R60|Ödem som ej klassificeras på annan plats|Oedema, not elsewhere classified
R60.0|Lokaliserat ödem|Localized oedema
R60.9|Ödem, ospecificerat|Oedema, unspecified
R61|Hyperhidros|Hyperhidrosis
R63|Symtom och sjukdomstecken avseende födo- och vätskeintag|Symptoms and signs concerning food and fluid intake
R63.4|Onormal viktminskning|Abnormal weight loss
R64|Kakexi|Cachexia
R68|Andra allmänna symtom och sjukdomstecken|Other general symptoms and signs
R69|Okända och icke specificerade sjukdomsorsaker|Unknown and unspecified causes of morbidity
R73|Förhöjt blodglukosvärde|Elevated blood glucose level
R73.0|Onormalt glukostoleranstest|Abnormal glucose tolerance test
R74|Onormala serumenzymnivåer|Abnormal serum enzyme levels
R76|Andra onormala immunologiska fynd i serum|Other abnormal immunological findings in serum
R79|Andra onormala kemiska fynd i blodet|Other abnormal findings of blood chemistry
R90|Onormala fynd vid radiologisk undersökning av centrala nervsystemet|Abnormal findings on diagnostic imaging of central nervous system
R91|Onormala fynd vid radiologisk undersökning av lunga|Abnormal findings on diagnostic imaging of lung
`));
