import { entriesFrom, lazily } from "../lines.ts";

/** Psychiatry: chapter V. Categories of three characters stand here to be found; a certificate needs one of the codes beneath. */
export const psychiatry = lazily(() => entriesFrom(`
F00|Demens vid Alzheimers sjukdom|Dementia in Alzheimer disease
F00.0|Demens vid Alzheimers sjukdom med tidig debut|Dementia in Alzheimer disease with early onset
F00.1|Demens vid Alzheimers sjukdom med sen debut|Dementia in Alzheimer disease with late onset
F00.9|Demens vid Alzheimers sjukdom, ospecificerad|Dementia in Alzheimer disease, unspecified
F01|Vaskulär demens|Vascular dementia
F01.9|Vaskulär demens, ospecificerad|Vascular dementia, unspecified
F03|Ospecificerad demens|Unspecified dementia
F03.9|Ospecificerad demens|Unspecified dementia
F05|Delirium ej framkallat av alkohol eller andra psykoaktiva substanser|Delirium, not induced by alcohol and other psychoactive substances
F05.9|Delirium, ospecificerat|Delirium, unspecified
F06|Andra psykiska störningar orsakade av hjärnskada, cerebral dysfunktion eller kroppslig sjukdom|Other mental disorders due to brain damage and dysfunction and to physical disease
F06.7|Lindrig kognitiv störning|Mild cognitive disorder
F07|Personlighets- och beteendestörningar orsakade av hjärnsjukdom, hjärnskada eller cerebral dysfunktion|Personality and behavioural disorders due to brain disease, damage and dysfunction
F07.2|Hjärnskakningssyndrom|Postconcussional syndrome
F10|Psykiska störningar och beteendestörningar orsakade av alkohol|Mental and behavioural disorders due to use of alcohol
F10.0|Psykiska störningar och beteendestörningar orsakade av alkohol, akut intoxikation|Mental and behavioural disorders due to use of alcohol, acute intoxication
F10.1|Psykiska störningar och beteendestörningar orsakade av alkohol, skadligt bruk|Mental and behavioural disorders due to use of alcohol, harmful use
*F10.2|Psykiska störningar och beteendestörningar orsakade av alkohol, beroendesyndrom|Mental and behavioural disorders due to use of alcohol, dependence syndrome
F10.3|Psykiska störningar och beteendestörningar orsakade av alkohol, abstinenstillstånd|Mental and behavioural disorders due to use of alcohol, withdrawal state
F11|Psykiska störningar och beteendestörningar orsakade av opiater|Mental and behavioural disorders due to use of opioids
F11.2|Psykiska störningar och beteendestörningar orsakade av opiater, beroendesyndrom|Mental and behavioural disorders due to use of opioids, dependence syndrome
F12|Psykiska störningar och beteendestörningar orsakade av cannabis|Mental and behavioural disorders due to use of cannabinoids
F12.2|Psykiska störningar och beteendestörningar orsakade av cannabis, beroendesyndrom|Mental and behavioural disorders due to use of cannabinoids, dependence syndrome
F13|Psykiska störningar och beteendestörningar orsakade av sedativa och hypnotika|Mental and behavioural disorders due to use of sedatives or hypnotics
F13.2|Psykiska störningar och beteendestörningar orsakade av sedativa och hypnotika, beroendesyndrom|Mental and behavioural disorders due to use of sedatives or hypnotics, dependence syndrome
F15|Psykiska störningar och beteendestörningar orsakade av andra stimulantia, däribland koffein|Mental and behavioural disorders due to use of other stimulants, including caffeine
F15.2|Psykiska störningar och beteendestörningar orsakade av andra stimulantia, beroendesyndrom|Mental and behavioural disorders due to use of other stimulants, dependence syndrome
F17|Psykiska störningar och beteendestörningar orsakade av tobak|Mental and behavioural disorders due to use of tobacco
F17.2|Psykiska störningar och beteendestörningar orsakade av tobak, beroendesyndrom|Mental and behavioural disorders due to use of tobacco, dependence syndrome
F19|Psykiska störningar och beteendestörningar orsakade av flera droger i kombination och av andra psykoaktiva substanser|Mental and behavioural disorders due to multiple drug use and use of other psychoactive substances
F19.2|Psykiska störningar och beteendestörningar orsakade av flera droger i kombination, beroendesyndrom|Mental and behavioural disorders due to multiple drug use, dependence syndrome
F20|Schizofreni|Schizophrenia
F20.0|Paranoid schizofreni|Paranoid schizophrenia
*F20.9|Schizofreni, ospecificerad|Schizophrenia, unspecified
F21|Schizotyp störning|Schizotypal disorder
F21.9|Schizotyp störning|Schizotypal disorder
F22|Kroniska vanföreställningssyndrom|Persistent delusional disorders
F22.0|Vanföreställningssyndrom|Delusional disorder
F23|Akuta och övergående psykotiska syndrom|Acute and transient psychotic disorders
F23.9|Akut och övergående psykotiskt syndrom, ospecificerat|Acute and transient psychotic disorder, unspecified
F25|Schizoaffektiva syndrom|Schizoaffective disorders
F25.9|Schizoaffektivt syndrom, ospecificerat|Schizoaffective disorder, unspecified
F29|Ospecificerad icke organisk psykos|Unspecified nonorganic psychosis
F29.9|Ospecificerad icke organisk psykos|Unspecified nonorganic psychosis
F30|Manisk episod|Manic episode
F30.0|Hypomani|Hypomania
F30.9|Manisk episod, ospecificerad|Manic episode, unspecified
F31|Bipolär sjukdom|Bipolar affective disorder
F31.0|Bipolär sjukdom, hypoman episod|Bipolar affective disorder, current episode hypomanic
F31.3|Bipolär sjukdom, lindrig eller medelsvår depressiv episod|Bipolar affective disorder, current episode mild or moderate depression
F31.4|Bipolär sjukdom, svår depressiv episod utan psykotiska symtom|Bipolar affective disorder, current episode severe depression without psychotic symptoms
F31.8|Andra specificerade bipolära sjukdomar|Other bipolar affective disorders
*F31.9|Bipolär sjukdom, ospecificerad|Bipolar affective disorder, unspecified
F32|Depressiv episod|Depressive episode
**F32.0|Lindrig depressiv episod|Mild depressive episode
**F32.1|Medelsvår depressiv episod|Moderate depressive episode
*F32.2|Svår depressiv episod utan psykotiska symtom|Severe depressive episode without psychotic symptoms
F32.3|Svår depressiv episod med psykotiska symtom|Severe depressive episode with psychotic symptoms
F32.8|Andra depressiva episoder|Other depressive episodes
**F32.9|Depressiv episod, ospecificerad|Depressive episode, unspecified
F33|Recidiverande depressioner|Recurrent depressive disorder
*F33.0|Recidiverande depression, lindrig episod|Recurrent depressive disorder, current episode mild
**F33.1|Recidiverande depression, medelsvår episod|Recurrent depressive disorder, current episode moderate
*F33.2|Recidiverande depression, svår episod utan psykotiska symtom|Recurrent depressive disorder, current episode severe without psychotic symptoms
F33.3|Recidiverande depression, svår episod med psykotiska symtom|Recurrent depressive disorder, current episode severe with psychotic symptoms
*F33.9|Recidiverande depression, ospecificerad|Recurrent depressive disorder, unspecified
F34|Kroniska förstämningssyndrom|Persistent mood [affective] disorders
F34.0|Cyklotymi|Cyclothymia
F34.1|Dystymi|Dysthymia
F39|Ospecificerat förstämningssyndrom|Unspecified mood [affective] disorder
F39.9|Ospecificerat förstämningssyndrom|Unspecified mood [affective] disorder
F40|Fobiska syndrom|Phobic anxiety disorders
F40.0|Agorafobi|Agoraphobia
*F40.1|Social fobi|Social phobias
F40.2|Specifika (isolerade) fobier|Specific (isolated) phobias
F40.9|Fobi, ospecificerad|Phobic anxiety disorder, unspecified
F41|Andra ångestsyndrom|Other anxiety disorders
**F41.0|Paniksyndrom|Panic disorder [episodic paroxysmal anxiety]
**F41.1|Generaliserat ångestsyndrom|Generalized anxiety disorder
**F41.2|Blandade ångest- och depressionstillstånd|Mixed anxiety and depressive disorder
F41.3|Andra blandade ångesttillstånd|Other mixed anxiety disorders
F41.8|Andra specificerade ångesttillstånd|Other specified anxiety disorders
**F41.9|Ångesttillstånd, ospecificerat|Anxiety disorder, unspecified
F42|Tvångssyndrom|Obsessive-compulsive disorder
F42.0|Tvångssyndrom med huvudsakligen tvångstankar eller ältande|Predominantly obsessional thoughts or ruminations
F42.1|Tvångssyndrom med huvudsakligen tvångshandlingar (tvångsritualer)|Predominantly compulsive acts [obsessional rituals]
F42.2|Blandade tvångstankar och tvångshandlingar|Mixed obsessional thoughts and acts
*F42.9|Tvångssyndrom, ospecificerat|Obsessive-compulsive disorder, unspecified
F43|Anpassningsstörningar och reaktion på svår stress|Reaction to severe stress, and adjustment disorders
**F43.0|Akut stressreaktion|Acute stress reaction
**F43.1|Posttraumatiskt stressyndrom|Post-traumatic stress disorder
**F43.2|Anpassningsstörning|Adjustment disorders
F43.8|Andra specificerade reaktioner på svår stress|Other reactions to severe stress
**F43.8A|Utmattningssyndrom|Exhaustion disorder
F43.8W|Andra specificerade reaktioner på svår stress|Other specified reactions to severe stress
**F43.9|Reaktion på svår stress, ospecificerad|Reaction to severe stress, unspecified
F44|Dissociativa syndrom|Dissociative [conversion] disorders
F44.4|Dissociativ motorisk störning|Dissociative motor disorders
F44.5|Dissociativa kramper|Dissociative convulsions
F44.9|Dissociativt syndrom, ospecificerat|Dissociative [conversion] disorder, unspecified
F45|Somatoforma syndrom|Somatoform disorders
F45.0|Somatiseringssyndrom|Somatization disorder
F45.1|Odifferentierat somatoformt syndrom|Undifferentiated somatoform disorder
F45.2|Hypokondri|Hypochondriacal disorder
F45.3|Somatoform autonom dysfunktion|Somatoform autonomic dysfunction
*F45.4|Kroniskt somatoformt smärtsyndrom|Persistent somatoform pain disorder
F45.9|Somatoformt syndrom, ospecificerat|Somatoform disorder, unspecified
F48|Andra neurotiska syndrom|Other neurotic disorders
F48.0|Neurasteni|Neurasthenia
F48.9|Neurotiskt syndrom, ospecificerat|Neurotic disorder, unspecified
F50|Ätstörningar|Eating disorders
F50.0|Anorexia nervosa|Anorexia nervosa
F50.2|Bulimia nervosa|Bulimia nervosa
*F50.9|Ätstörning, ospecificerad|Eating disorder, unspecified
F51|Icke organiska sömnstörningar|Nonorganic sleep disorders
F51.0|Icke organisk sömnlöshet|Nonorganic insomnia
F51.9|Icke organisk sömnstörning, ospecificerad|Nonorganic sleep disorder, unspecified
F52|Sexuell dysfunktion, ej orsakad av organisk störning eller sjukdom|Sexual dysfunction, not caused by organic disorder or disease
F52.2|Uteblivet genitalt gensvar|Failure of genital response
F53|Psykiska störningar och beteendestörningar sammanhängande med barnsängstiden som ej klassificeras på annan plats|Mental and behavioural disorders associated with the puerperium, not elsewhere classified
*F53.0|Lätta psykiska störningar och beteendestörningar sammanhängande med barnsängstiden som ej klassificeras på annan plats|Mild mental and behavioural disorders associated with the puerperium, not elsewhere classified
F60|Specifika personlighetsstörningar|Specific personality disorders
F60.2|Antisocial personlighetsstörning|Dissocial personality disorder
*F60.3|Emotionellt instabil personlighetsstörning|Emotionally unstable personality disorder
F60.5|Anankastisk personlighetsstörning|Anankastic personality disorder
F60.6|Ängslig personlighetsstörning|Anxious [avoidant] personality disorder
F60.9|Personlighetsstörning, ospecificerad|Personality disorder, unspecified
F63|Impulskontrollstörningar|Habit and impulse disorders
F63.0|Spelberoende|Pathological gambling
F64|Könsidentitetsstörningar|Gender identity disorders
F64.0|Transsexualism|Transsexualism
F70|Lindrig psykisk utvecklingsstörning|Mild mental retardation
F70.9|Lindrig psykisk utvecklingsstörning utan uppgift om beteendestörning|Mild mental retardation without mention of impairment of behaviour
F71|Medelsvår psykisk utvecklingsstörning|Moderate mental retardation
F71.9|Medelsvår psykisk utvecklingsstörning utan uppgift om beteendestörning|Moderate mental retardation without mention of impairment of behaviour
F79|Icke specificerad psykisk utvecklingsstörning|Unspecified mental retardation
F79.9|Icke specificerad psykisk utvecklingsstörning utan uppgift om beteendestörning|Unspecified mental retardation without mention of impairment of behaviour
F80|Specifika störningar av tal- och språkutvecklingen|Specific developmental disorders of speech and language
F80.9|Störning av tal- och språkutvecklingen, ospecificerad|Developmental disorder of speech and language, unspecified
F81|Specifika utvecklingsstörningar av inlärningsfärdigheter|Specific developmental disorders of scholastic skills
F81.0|Specifik lässvårighet|Specific reading disorder
F81.2|Specifik räknesvårighet|Specific disorder of arithmetical skills
F81.9|Inlärningsstörning, ospecificerad|Developmental disorder of scholastic skills, unspecified
F84|Genomgripande utvecklingsstörningar|Pervasive developmental disorders
*F84.0|Autism i barndomen|Childhood autism
F84.1|Atypisk autism|Atypical autism
*F84.5|Aspergers syndrom|Asperger syndrome
F84.9|Genomgripande utvecklingsstörning, ospecificerad|Pervasive developmental disorder, unspecified
F90|Hyperaktivitetsstörningar|Hyperkinetic disorders
**F90.0|Aktivitets- och uppmärksamhetsstörning|Disturbance of activity and attention
F90.9|Hyperaktivitetsstörning, ospecificerad|Hyperkinetic disorder, unspecified
F91|Beteendestörningar|Conduct disorders
F91.9|Beteendestörning, ospecificerad|Conduct disorder, unspecified
F93|Emotionella störningar med debut särskilt under barndomen|Emotional disorders with onset specific to childhood
F93.9|Emotionell störning under barndomen, ospecificerad|Childhood emotional disorder, unspecified
F95|Tics|Tic disorders
F95.2|Tourettes syndrom|Combined vocal and multiple motor tic disorder [de la Tourette]
F98|Andra beteendestörningar och emotionella störningar med debut vanligen under barndom och ungdomstid|Other behavioural and emotional disorders with onset usually occurring in childhood and adolescence
F98.0|Icke-organisk enures|Nonorganic enuresis
F98.8|Andra specificerade beteendestörningar och emotionella störningar med debut vanligen under barndom och ungdomstid|Other specified behavioural and emotional disorders with onset usually occurring in childhood and adolescence
F99|Psykisk störning ej specificerad på annat sätt|Mental disorder, not otherwise specified
F99.9|Psykisk störning ej specificerad på annat sätt|Mental disorder, not otherwise specified
`));
