import { entriesFrom, lazily } from "../lines.ts";

/** Eye and ear: chapters VII and VIII. */
export const eyeAndEar = lazily(() => entriesFrom(`
H00|Hordeolum (vagel) och chalazion|Hordeolum and chalazion
H00.0|Vagel och annan djup inflammation i ögonlock|Hordeolum and other deep inflammation of eyelid
H00.1|Chalazion|Chalazion
H01|Annan inflammation i ögonlock|Other inflammation of eyelid
H01.0|Blefarit|Blepharitis
H10|Konjunktivit|Conjunctivitis
H10.1|Akut atopisk konjunktivit|Acute atopic conjunctivitis
*H10.9|Konjunktivit, ospecificerad|Conjunctivitis, unspecified
H11|Andra sjukdomar i bindehinnan|Other disorders of conjunctiva
H11.3|Blödning i bindehinnan|Conjunctival haemorrhage
H16|Keratit|Keratitis
H16.9|Keratit, ospecificerad|Keratitis, unspecified
H18|Andra sjukdomar i hornhinnan|Other disorders of cornea
H18.6|Keratokonus|Keratoconus
H20|Iridocyklit|Iridocyclitis
H20.9|Iridocyklit, ospecificerad|Iridocyclitis, unspecified
H25|Åldersrelaterad katarakt|Senile cataract
H26|Annan katarakt|Other cataract
H26.9|Katarakt, ospecificerad|Cataract, unspecified
H33|Näthinneavlossning|Retinal detachments and breaks
H33.0|Näthinneavlossning med hål|Retinal detachment with retinal break
H34|Ocklusioner i näthinnans kärl|Retinal vascular occlusions
H35|Andra sjukdomar i näthinnan|Other retinal disorders
H35.3|Degeneration av makula och bakre pol|Degeneration of macula and posterior pole
H36|Sjukdomar i näthinnan vid sjukdomar som klassificeras på annan plats|Retinal disorders in diseases classified elsewhere
H36.0|Diabetesretinopati|Diabetic retinopathy
H40|Glaukom|Glaucoma
H40.1|Primärt öppenvinkelglaukom|Primary open-angle glaucoma
H40.9|Glaukom, ospecificerat|Glaucoma, unspecified
H43|Sjukdomar i glaskroppen|Disorders of vitreous body
H43.1|Glaskroppsblödning|Vitreous haemorrhage
H46|Optikusneurit|Optic neuritis
H49|Paralytisk skelning|Paralytic strabismus
H52|Refraktionsfel och ackommodationsstörningar|Disorders of refraction and accommodation
H52.1|Myopi|Myopia
H52.2|Astigmatism|Astigmatism
H52.4|Presbyopi|Presbyopia
H53|Synstörningar|Visual disturbances
H53.2|Dubbelseende|Diplopia
H53.4|Synfältsdefekter|Visual field defects
H53.9|Synstörning, ospecificerad|Visual disturbance, unspecified
H54|Synnedsättning inklusive blindhet (binokulär eller monokulär)|Visual impairment including blindness (binocular or monocular)
H57|Andra sjukdomar i ögat och närliggande organ|Other disorders of eye and adnexa
H57.1|Ögonsmärtor|Ocular pain
H60|Extern otit|Otitis externa
H60.9|Extern otit, ospecificerad|Otitis externa, unspecified
H61|Andra sjukdomar i ytterörat|Other disorders of external ear
H61.2|Vaxpropp|Impacted cerumen
H65|Icke-varig mellanöreinflammation|Nonsuppurative otitis media
H65.9|Icke varig mellanöreinflammation, ospecificerad|Nonsuppurative otitis media, unspecified
H66|Varig och ospecificerad mellanöreinflammation|Suppurative and unspecified otitis media
H66.0|Akut varig mellanöreinflammation|Acute suppurative otitis media
*H66.9|Mellanöreinflammation, ospecificerad|Otitis media, unspecified
H71|Kolesteatom i mellanörat|Cholesteatoma of middle ear
H72|Perforation av trumhinnan|Perforation of tympanic membrane
H80|Otoskleros|Otosclerosis
H81|Rubbningar i balansapparaten|Disorders of vestibular function
*H81.0|Ménières sjukdom|Ménière disease
*H81.1|Benign paroxysmal lägesyrsel|Benign paroxysmal vertigo
*H81.2|Vestibularisneurit|Vestibular neuronitis
H81.3|Annan perifer yrsel|Other peripheral vertigo
H81.9|Rubbning i balansapparaten, ospecificerad|Disorder of vestibular function, unspecified
H90|Ledningshinder och sensorineural hörselnedsättning|Conductive and sensorineural hearing loss
H90.3|Dubbelsidig sensorineural hörselnedsättning|Sensorineural hearing loss, bilateral
H90.5|Sensorineural hörselnedsättning, ospecificerad|Sensorineural hearing loss, unspecified
H91|Annan hörselnedsättning|Other hearing loss
H91.2|Plötslig idiopatisk hörselförlust|Sudden idiopathic hearing loss
H91.9|Hörselnedsättning, ospecificerad|Hearing loss, unspecified
H92|Öronvärk och öronflytning|Otalgia and effusion of ear
H92.0|Otalgi|Otalgia
H93|Andra sjukdomar i örat som ej klassificeras på annan plats|Other disorders of ear, not elsewhere classified
*H93.1|Tinnitus|Tinnitus
H93.2|Andra onormala hörselförnimmelser|Other abnormal auditory perceptions
`));
