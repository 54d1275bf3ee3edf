import { entriesFrom, lazily } from "../lines.ts";

/** Neurology: chapter VI. */
export const nervousSystem = lazily(() => entriesFrom(`
G00|Bakteriell meningit som ej klassificeras på annan plats|Bacterial meningitis, not elsewhere classified
G00.9|Bakteriell meningit, ospecificerad|Bacterial meningitis, unspecified
G03|Meningit av andra och icke specificerade orsaker|Meningitis due to other and unspecified causes
G03.9|Meningit, ospecificerad|Meningitis, unspecified
G04|Encefalit, myelit och encefalomyelit|Encephalitis, myelitis and encephalomyelitis
G04.9|Encefalit, myelit och encefalomyelit, ospecificerad|Encephalitis, myelitis and encephalomyelitis, unspecified
G10|Huntingtons sjukdom|Huntington disease
G12|Spinal muskelatrofi och besläktade syndrom|Spinal muscular atrophy and related syndromes
G12.2|Motorneuronsjukdom|Motor neuron disease
G14|Postpoliosyndrom|Postpolio syndrome
*G20|Parkinsons sjukdom|Parkinson disease
G21|Sekundär parkinsonism|Secondary parkinsonism
G24|Dystoni|Dystonia
G24.3|Spastisk torticollis|Spasmodic torticollis
G25|Andra basalgangliesjukdomar och rörelserubbningar|Other extrapyramidal and movement disorders
G25.0|Essentiell tremor|Essential tremor
G25.8|Andra specificerade basalgangliesjukdomar och rörelserubbningar|Other specified extrapyramidal and movement disorders
G30|Alzheimers sjukdom|Alzheimer disease
G30.0|Alzheimers sjukdom med tidig debut|Alzheimer disease with early onset
G30.1|Alzheimers sjukdom med sen debut|Alzheimer disease with late onset
G30.9|Alzheimers sjukdom, ospecificerad|Alzheimer disease, unspecified
G31|Andra degenerativa sjukdomar i nervsystemet som ej klassificeras på annan plats|Other degenerative diseases of nervous system, not elsewhere classified
G31.8|Andra specificerade degenerativa sjukdomar i nervsystemet|Other specified degenerative diseases of nervous system
*G35|Multipel skleros|Multiple sclerosis
G36|Annan akut disseminerad demyelinisering|Other acute disseminated demyelination
G36.0|Neuromyelitis optica|Neuromyelitis optica [Devic]
G40|Epilepsi|Epilepsy
G40.2|Lokaliserad (fokal) (partiell) symtomatisk epilepsi och epileptiska syndrom med komplexa partiella anfall|Localization-related (focal)(partial) symptomatic epilepsy and epileptic syndromes with complex partial seizures
G40.3|Generaliserad idiopatisk epilepsi och epileptiska syndrom|Generalized idiopathic epilepsy and epileptic syndromes
*G40.9|Epilepsi, ospecificerad|Epilepsy, unspecified
G41|Status epilepticus|Status epilepticus
G43|Migrän|Migraine
G43.0|Migrän utan aura|Migraine without aura [common migraine]
G43.1|Migrän med aura|Migraine with aura [classical migraine]
**G43.9|Migrän, ospecificerad|Migraine, unspecified
G44|Andra huvudvärkssyndrom|Other headache syndromes
G44.0|Hortons huvudvärk|Cluster headache syndrome
*G44.2|Spänningshuvudvärk|Tension-type headache
G44.3|Kronisk posttraumatisk huvudvärk|Chronic post-traumatic headache
G44.4|Läkemedelsutlöst huvudvärk som ej klassificeras på annan plats|Drug-induced headache, not elsewhere classified
G45|Övergående cerebrala ischemiska attacker och besläktade syndrom|Transient cerebral ischaemic attacks and related syndromes
*G45.9|Övergående cerebral ischemisk attack, ospecificerad|Transient cerebral ischaemic attack, unspecified
G47|Sömnstörningar|Sleep disorders
*G47.0|Insomningssvårigheter och avbruten nattsömn|Disorders of initiating and maintaining sleep [insomnias]
*G47.3|Sömnapné|Sleep apnoea
G47.4|Narkolepsi och kataplexi|Narcolepsy and cataplexy
G47.9|Sömnstörning, ospecificerad|Sleep disorder, unspecified
G50|Sjukdomar i trigeminusnerven|Disorders of trigeminal nerve
G50.0|Trigeminusneuralgi|Trigeminal neuralgia
G50.1|Atypisk ansiktssmärta|Atypical facial pain
G51|Sjukdomar i facialisnerven|Facial nerve disorders
*G51.0|Bells pares|Bell palsy
G54|Sjukdomar i nervrötter och nervplexus|Nerve root and plexus disorders
G54.0|Sjukdomar i plexus brachialis|Brachial plexus disorders
G54.6|Fantomsmärta|Phantom limb syndrome with pain
G56|Mononeuropatier i övre extremitet|Mononeuropathies of upper limb
**G56.0|Karpaltunnelsyndrom|Carpal tunnel syndrome
G56.2|Ulnarisneuropati|Lesion of ulnar nerve
G57|Mononeuropatier i nedre extremitet|Mononeuropathies of lower limb
G57.1|Meralgia paraesthetica|Meralgia paraesthetica
G57.3|Peroneusneuropati|Lesion of lateral popliteal nerve
G57.6|Mortons metatarsalgi|Lesion of plantar nerve
G58|Andra mononeuropatier|Other mononeuropathies
G61|Inflammatorisk polyneuropati|Inflammatory polyneuropathy
G61.0|Guillain-Barrés syndrom|Guillain-Barré syndrome
G62|Andra polyneuropatier|Other polyneuropathies
G62.1|Polyneuropati orsakad av alkohol|Alcoholic polyneuropathy
*G62.9|Polyneuropati, ospecificerad|Polyneuropathy, unspecified
G70|Myasthenia gravis och andra neuromuskulära transmissionsrubbningar|Myasthenia gravis and other myoneural disorders
G70.0|Myasthenia gravis|Myasthenia gravis
G71|Primära muskelsjukdomar|Primary disorders of muscles
G71.0|Muskeldystrofi|Muscular dystrophy
G80|Cerebral pares|Cerebral palsy
G80.9|Cerebral pares, ospecificerad|Cerebral palsy, unspecified
G81|Hemiplegi|Hemiplegia
G81.9|Hemiplegi, ospecificerad|Hemiplegia, unspecified
G82|Parapares och tetrapares|Paraplegia and tetraplegia
G82.2|Paraplegi, ospecificerad|Paraplegia, unspecified
G82.5|Tetraplegi, ospecificerad|Tetraplegia, unspecified
G83|Andra förlamningssyndrom|Other paralytic syndromes
G83.4|Cauda equina-syndrom|Cauda equina syndrome
G90|Sjukdomar i autonoma nervsystemet|Disorders of autonomic nervous system
G90.9|Sjukdom i autonoma nervsystemet, ospecificerad|Disorder of autonomic nervous system, unspecified
G91|Hydrocefalus|Hydrocephalus
G91.2|Normaltryckshydrocefalus|Normal-pressure hydrocephalus
G93|Andra sjukdomar i hjärnan|Other disorders of brain
G93.2|Benign intrakraniell tryckstegring|Benign intracranial hypertension
*G93.3|Trötthetssyndrom efter virusinfektion|Postviral fatigue syndrome
G93.4|Encefalopati, ospecificerad|Encephalopathy, unspecified
G95|Andra sjukdomar i ryggmärgen|Other diseases of spinal cord
G95.9|Sjukdom i ryggmärgen, ospecificerad|Disease of spinal cord, unspecified
`));
