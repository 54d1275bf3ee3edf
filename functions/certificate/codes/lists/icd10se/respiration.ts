import { entriesFrom, lazily } from "../lines.ts";

/** Airways and lungs: chapter X. */
export const respiration = lazily(() => entriesFrom(`
**J00|Akut nasofaryngit (förkylning)|Acute nasopharyngitis [common cold]
J01|Akut sinuit|Acute sinusitis
J01.0|Akut maxillarsinuit|Acute maxillary sinusitis
**J01.9|Akut sinuit, ospecificerad|Acute sinusitis, unspecified
J02|Akut faryngit|Acute pharyngitis
J02.0|Streptokockfaryngit|Streptococcal pharyngitis
*J02.9|Akut faryngit, ospecificerad|Acute pharyngitis, unspecified
J03|Akut tonsillit|Acute tonsillitis
J03.0|Streptokocktonsillit|Streptococcal tonsillitis
**J03.9|Akut tonsillit, ospecificerad|Acute tonsillitis, unspecified
J04|Akut laryngit och akut trakeit|Acute laryngitis and tracheitis
J04.0|Akut laryngit|Acute laryngitis
J05|Akut obstruktiv laryngit och akut epiglottit|Acute obstructive laryngitis [croup] and epiglottitis
J05.0|Akut obstruktiv laryngit|Acute obstructive laryngitis
J06|Akuta övre luftvägsinfektioner med multipla och icke specificerade lokalisationer|Acute upper respiratory infections of multiple and unspecified sites
**J06.9|Akut övre luftvägsinfektion, ospecificerad|Acute upper respiratory infection, unspecified
J09|Influensa orsakad av identifierat zoonotiskt eller pandemiskt influensavirus|Influenza due to identified zoonotic or pandemic influenza virus
J10|Influensa orsakad av identifierat säsongsinfluensavirus|Influenza due to identified seasonal influenza virus
J10.1|Influensa med andra manifestationer från luftvägarna, säsongsinfluensavirus identifierat|Influenza with other respiratory manifestations, seasonal influenza virus identified
J11|Influensa, virus ej identifierat|Influenza, virus not identified
**J11.1|Influensa med andra manifestationer från luftvägarna, virus ej identifierat|Influenza with other respiratory manifestations, virus not identified
J12|Viruspneumoni som ej klassificeras på annan plats|Viral pneumonia, not elsewhere classified
J12.1|Pneumoni orsakad av respiratoriskt syncytialvirus|Respiratory syncytial virus pneumonia
J12.9|Viruspneumoni, ospecificerad|Viral pneumonia, unspecified
J13|Pneumoni orsakad av Streptococcus pneumoniae|Pneumonia due to Streptococcus pneumoniae
J15|Bakteriell pneumoni som ej klassificeras på annan plats|Bacterial pneumonia, not elsewhere classified
J15.7|Pneumoni orsakad av Mycoplasma pneumoniae|Pneumonia due to Mycoplasma pneumoniae
*J15.9|Bakteriell pneumoni, ospecificerad|Bacterial pneumonia, unspecified
J18|Pneumoni orsakad av icke specificerad mikroorganism|Pneumonia, organism unspecified
**J18.9|Pneumoni, ospecificerad|Pneumonia, unspecified
J20|Akut bronkit|Acute bronchitis
**J20.9|Akut bronkit, ospecificerad|Acute bronchitis, unspecified
J21|Akut bronkiolit|Acute bronchiolitis
J21.0|Akut bronkiolit orsakad av respiratoriskt syncytialvirus|Acute bronchiolitis due to respiratory syncytial virus
J21.9|Akut bronkiolit, ospecificerad|Acute bronchiolitis, unspecified
J22|Icke specificerad akut infektion i nedre luftvägarna|Unspecified acute lower respiratory infection
J30|Vasomotorisk och allergisk rinit|Vasomotor and allergic rhinitis
J30.1|Allergisk rinit orsakad av pollen|Allergic rhinitis due to pollen
*J30.4|Allergisk rinit, ospecificerad|Allergic rhinitis, unspecified
J31|Kronisk rinit, nasofaryngit och faryngit|Chronic rhinitis, nasopharyngitis and pharyngitis
J31.0|Kronisk rinit|Chronic rhinitis
J32|Kronisk sinuit|Chronic sinusitis
J32.9|Kronisk sinuit, ospecificerad|Chronic sinusitis, unspecified
J33|Näspolyp|Nasal polyp
J34|Andra sjukdomar i näsan och bihålorna|Other disorders of nose and nasal sinuses
J34.2|Nässeptumdeviation|Deviated nasal septum
J35|Kroniska sjukdomar i tonsiller och adenoider|Chronic diseases of tonsils and adenoids
J35.0|Kronisk tonsillit|Chronic tonsillitis
J35.1|Hypertrofi av tonsiller|Hypertrophy of tonsils
J36|Halsböld|Peritonsillar abscess
J38|Sjukdomar i stämbanden och struphuvudet som ej klassificeras på annan plats|Diseases of vocal cords and larynx, not elsewhere classified
J38.0|Förlamning av stämband och struphuvud|Paralysis of vocal cords and larynx
J40|Bronkit, ej specificerad som akut eller kronisk|Bronchitis, not specified as acute or chronic
J42|Icke specificerad kronisk bronkit|Unspecified chronic bronchitis
J43|Lungemfysem|Emphysema
J43.9|Emfysem, ospecificerat|Emphysema, unspecified
J44|Annan kroniskt obstruktiv lungsjukdom|Other chronic obstructive pulmonary disease
J44.1|Kroniskt obstruktiv lungsjukdom med akut exacerbation, ospecificerad|Chronic obstructive pulmonary disease with acute exacerbation, unspecified
**J44.9|Kroniskt obstruktiv lungsjukdom, ospecificerad|Chronic obstructive pulmonary disease, unspecified
J45|Astma|Asthma
J45.0|Huvudsakligen allergisk astma|Predominantly allergic asthma
J45.1|Icke-allergisk astma|Nonallergic asthma
**J45.9|Astma, ospecificerad|Asthma, unspecified
J46|Akut svår astma|Status asthmaticus
J47|Bronkiektasier|Bronchiectasis
J84|Andra interstitiella lungsjukdomar|Other interstitial pulmonary diseases
J84.1|Andra interstitiella lungsjukdomar med fibros|Other interstitial pulmonary diseases with fibrosis
J90|Utgjutning i lungsäcken som ej klassificeras på annan plats|Pleural effusion, not elsewhere classified
J93|Pneumotorax|Pneumothorax
J93.9|Pneumotorax, ospecificerad|Pneumothorax, unspecified
J96|Respiratorisk insufficiens som ej klassificeras på annan plats|Respiratory failure, not elsewhere classified
`));
