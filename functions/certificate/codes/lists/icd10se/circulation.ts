import { entriesFrom, lazily } from "../lines.ts";

/** Heart and vessels: chapter IX. */
export const circulation = lazily(() => entriesFrom(`
I08|Multipla klaffsjukdomar|Multiple valve diseases
**I10|Essentiell hypertoni|Essential (primary) hypertension
*I10.9|Essentiell hypertoni|Essential (primary) hypertension
I11|Hypertoni med hjärtsjukdom|Hypertensive heart disease
I11.9|Hypertoni med hjärtsjukdom utan (kronisk) hjärtsvikt|Hypertensive heart disease without (congestive) heart failure
I20|Anginösa bröstsmärtor|Angina pectoris
I20.0|Instabil angina|Unstable angina
*I20.9|Angina pectoris, ospecificerad|Angina pectoris, unspecified
I21|Akut hjärtinfarkt|Acute myocardial infarction
I21.0|Akut transmural framväggsinfarkt|Acute transmural myocardial infarction of anterior wall
I21.1|Akut transmural inferior (diafragmal) infarkt|Acute transmural myocardial infarction of inferior wall
I21.3|Akut transmural infarkt, ospecificerad lokalisation|Acute transmural myocardial infarction of unspecified site
I21.4|Akut subendokardiell infarkt|Acute subendocardial myocardial infarction
**I21.9|Akut hjärtinfarkt, ospecificerad|Acute myocardial infarction, unspecified
I24|Andra akuta ischemiska hjärtsjukdomar|Other acute ischaemic heart diseases
I25|Kronisk ischemisk hjärtsjukdom|Chronic ischaemic heart disease
I25.1|Aterosklerotisk hjärtsjukdom|Atherosclerotic heart disease
I25.2|Gammal hjärtinfarkt|Old myocardial infarction
*I25.9|Kronisk ischemisk hjärtsjukdom, ospecificerad|Chronic ischaemic heart disease, unspecified
I26|Lungemboli|Pulmonary embolism
*I26.9|Lungemboli utan uppgift om akut cor pulmonale|Pulmonary embolism without mention of acute cor pulmonale
I27|Andra sjukdomstillstånd inom lungcirkulationen|Other pulmonary heart diseases
I27.0|Primär pulmonell hypertoni|Primary pulmonary hypertension
I30|Akut perikardit|Acute pericarditis
I30.9|Akut perikardit, ospecificerad|Acute pericarditis, unspecified
I33|Akut och subakut endokardit|Acute and subacute endocarditis
I33.0|Akut och subakut infektiös endokardit|Acute and subacute infective endocarditis
I34|Icke-reumatiska mitralisklaffsjukdomar|Nonrheumatic mitral valve disorders
I34.0|Mitralisinsufficiens|Mitral (valve) insufficiency
I35|Icke-reumatiska aortaklaffsjukdomar|Nonrheumatic aortic valve disorders
I35.0|Aortastenos|Aortic (valve) stenosis
I40|Akut myokardit|Acute myocarditis
I40.9|Akut myokardit, ospecificerad|Acute myocarditis, unspecified
I42|Kardiomyopati|Cardiomyopathy
I42.0|Dilaterad kardiomyopati|Dilated cardiomyopathy
I42.1|Obstruktiv hypertrofisk kardiomyopati|Obstructive hypertrophic cardiomyopathy
I42.2|Annan hypertrofisk kardiomyopati|Other hypertrophic cardiomyopathy
I42.9|Kardiomyopati, ospecificerad|Cardiomyopathy, unspecified
I44|Atrioventrikulärt block och vänstersidigt grenblock|Atrioventricular and left bundle-branch block
I44.2|Totalt atrioventrikulärt block|Atrioventricular block, complete
I44.3|Annat och ospecificerat atrioventrikulärt block|Other and unspecified atrioventricular block
I45|Andra retledningsrubbningar|Other conduction disorders
I45.6|Preexcitationssyndrom|Pre-excitation syndrome
I46|Hjärtstillestånd|Cardiac arrest
I46.9|Hjärtstillestånd, ospecificerat|Cardiac arrest, unspecified
I47|Paroxysmal takykardi|Paroxysmal tachycardia
I47.1|Supraventrikulär takykardi|Supraventricular tachycardia
I47.2|Ventrikulär takykardi|Ventricular tachycardia
I48|Förmaksflimmer och förmaksfladder|Atrial fibrillation and flutter
I48.0|Paroxysmalt förmaksflimmer|Paroxysmal atrial fibrillation
I48.1|Persisterande förmaksflimmer|Persistent atrial fibrillation
I48.2|Kroniskt förmaksflimmer|Chronic atrial fibrillation
I48.3|Typiskt förmaksfladder|Typical atrial flutter
**I48.9|Förmaksflimmer och förmaksfladder, ospecificerat|Atrial fibrillation and atrial flutter, unspecified
I49|Andra hjärtarytmier|Other cardiac arrhythmias
I49.0|Ventrikelflimmer|Ventricular fibrillation and flutter
I49.9|Hjärtarytmi, ospecificerad|Cardiac arrhythmia, unspecified
I50|Hjärtsvikt|Heart failure
I50.0|Kronisk hjärtsvikt|Congestive heart failure
*I50.9|Hjärtsvikt, ospecificerad|Heart failure, unspecified
I60|Subaraknoidalblödning|Subarachnoid haemorrhage
I60.9|Subaraknoidalblödning, ospecificerad|Subarachnoid haemorrhage, unspecified
I61|Hjärnblödning|Intracerebral haemorrhage
*I61.9|Hjärnblödning, ospecificerad|Intracerebral haemorrhage, unspecified
I62|Annan icke-traumatisk intrakraniell blödning|Other nontraumatic intracranial haemorrhage
I62.0|Subdural blödning, icke-traumatisk|Nontraumatic subdural haemorrhage
I63|Cerebral infarkt|Cerebral infarction
I63.3|Cerebral infarkt orsakad av trombos i cerebrala artärer|Cerebral infarction due to thrombosis of cerebral arteries
I63.4|Cerebral infarkt orsakad av emboli i cerebrala artärer|Cerebral infarction due to embolism of cerebral arteries
**I63.9|Cerebral infarkt, ospecificerad|Cerebral infarction, unspecified
I64|Akut cerebrovaskulär sjukdom ej specificerad som blödning eller infarkt|Stroke, not specified as haemorrhage or infarction
I65|Ocklusion och stenos av precerebrala artärer som ej lett till cerebral infarkt|Occlusion and stenosis of precerebral arteries, not resulting in cerebral infarction
I67|Andra cerebrovaskulära sjukdomar|Other cerebrovascular diseases
I69|Sena effekter av cerebrovaskulär sjukdom|Sequelae of cerebrovascular disease
I69.1|Sena effekter av hjärnblödning|Sequelae of intracerebral haemorrhage
*I69.3|Sena effekter av cerebral infarkt|Sequelae of cerebral infarction
I69.4|Sena effekter av akut cerebrovaskulär sjukdom ej specificerad som blödning eller infarkt|Sequelae of stroke, not specified as haemorrhage or infarction
I70|Ateroskleros|Atherosclerosis
I70.2|Ateroskleros i extremitetsartärer|Atherosclerosis of arteries of extremities
I71|Aortaaneurysm och aortadissektion|Aortic aneurysm and dissection
I71.4|Bukaortaaneurysm utan uppgift om ruptur|Abdominal aortic aneurysm, without mention of rupture
I73|Andra sjukdomar i perifera kärl|Other peripheral vascular diseases
I73.0|Raynauds syndrom|Raynaud syndrome
I73.9|Perifer kärlsjukdom, ospecificerad|Peripheral vascular disease, unspecified
I80|Flebit och tromboflebit|Phlebitis and thrombophlebitis
I80.0|Flebit och tromboflebit i ytliga kärl i nedre extremiteterna|Phlebitis and thrombophlebitis of superficial vessels of lower extremities
*I80.2|Flebit och tromboflebit i andra djupa kärl i nedre extremiteterna|Phlebitis and thrombophlebitis of other deep vessels of lower extremities
I83|Varicer i nedre extremiteterna|Varicose veins of lower extremities
I83.0|Varicer i nedre extremiteterna med sår|Varicose veins of lower extremities with ulcer
*I83.9|Varicer i nedre extremiteterna utan sår eller inflammation|Varicose veins of lower extremities without ulcer or inflammation
I87|Andra sjukdomar i venerna|Other disorders of veins
I87.2|Venös insufficiens (kronisk) (perifer)|Venous insufficiency (chronic)(peripheral)
I89|Andra icke-infektiösa sjukdomar i lymfkärl och lymfkörtlar|Other noninfective disorders of lymphatic vessels and lymph nodes
I89.0|Lymfödem som ej klassificeras på annan plats|Lymphoedema, not elsewhere classified
I95|Hypotoni|Hypotension
I95.1|Ortostatisk hypotoni|Orthostatic hypotension
I95.9|Hypotoni, ospecificerad|Hypotension, unspecified
`));
