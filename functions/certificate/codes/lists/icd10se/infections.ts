import { entriesFrom, lazily } from "../lines.ts";

/** Common infections: chapter I, and the codes for covid-19 in chapter XXII. */
export const infections = lazily(() => entriesFrom(`
A00|Kolera|Cholera
A02|Andra salmonellainfektioner|Other salmonella infections
A02.0|Salmonellaenterit|Salmonella enteritis
A03|Shigellos|Shigellosis
A03.9|Shigellos, ospecificerad|Shigellosis, unspecified
A04|Andra bakteriella tarminfektioner|Other bacterial intestinal infections
A04.5|Enterit orsakad av Campylobacter|Campylobacter enteritis
A04.7|Enterokolit orsakad av Clostridioides difficile|Enterocolitis due to Clostridioides difficile
A08|Virusorsakade och andra specificerade tarminfektioner|Viral and other specified intestinal infections
A08.1|Akut gastroenterit orsakad av norovirus|Acute gastroenteropathy due to Norwalk agent
A08.4|Virusorsakad tarminfektion, ospecificerad|Viral intestinal infection, unspecified
A09|Annan och icke specificerad gastroenterit och kolit av infektiös orsak|Other gastroenteritis and colitis of infectious and unspecified origin
*A09.9|Gastroenterit och kolit av icke specificerad orsak|Gastroenteritis and colitis of unspecified origin
A15|Tuberkulos i andningsorganen, bakteriologiskt och histologiskt verifierad|Respiratory tuberculosis, bacteriologically and histologically confirmed
A15.0|Lungtuberkulos, verifierad med mikroskopi med eller utan odling|Tuberculosis of lung, confirmed by sputum microscopy with or without culture
A32|Listerios|Listeriosis
A32.9|Listerios, ospecificerad|Listeriosis, unspecified
A37|Kikhosta|Whooping cough
A37.9|Kikhosta, ospecificerad|Whooping cough, unspecified
A38|Scharlakansfeber|Scarlet fever
A41|Annan sepsis|Other sepsis
A41.9|Sepsis, ospecificerad|Sepsis, unspecified
A46|Rosfeber [erysipelas]|Erysipelas
A49|Bakteriell infektion med ospecificerad lokalisation|Bacterial infection of unspecified site
A49.9|Bakteriell infektion, ospecificerad|Bacterial infection, unspecified
A53|Syfilis, annan och ospecificerad|Other and unspecified syphilis
A53.9|Syfilis, ospecificerad|Syphilis, unspecified
A54|Gonokockinfektion|Gonococcal infection
A54.9|Gonokockinfektion, ospecificerad|Gonococcal infection, unspecified
A56|Andra sexuellt överförda klamydiasjukdomar|Other sexually transmitted chlamydial diseases
A56.0|Klamydiainfektion i nedre urin- och könsorganen|Chlamydial infection of lower genitourinary tract
A60|Anogenital infektion med herpes simplex-virus|Anogenital herpesviral infection
A60.0|Herpesinfektion i könsorganen|Herpesviral infection of genitalia
A63|Andra huvudsakligen sexuellt överförda sjukdomar som ej klassificeras på annan plats|Other predominantly sexually transmitted diseases
A63.0|Condyloma acuminatum|Anogenital warts
A69|Andra spiroketinfektioner|Other spirochaetal infections
*A69.2|Borreliainfektion [Lyme-sjuka]|Lyme disease
A84|Fästingburen virusencefalit|Tick-borne viral encephalitis
A84.1|Centraleuropeisk fästingburen encefalit|Central European tick-borne encephalitis
A87|Virusmeningit|Viral meningitis
A87.9|Virusmeningit, ospecificerad|Viral meningitis, unspecified
B00|Herpes simplex-infektioner|Herpesviral [herpes simplex] infections
B00.1|Herpes simplex-orsakad vesikulär dermatit|Herpesviral vesicular dermatitis
B00.9|Herpes simplex-infektion, ospecificerad|Herpesviral infection, unspecified
B01|Vattkoppor|Varicella [chickenpox]
B01.9|Vattkoppor utan komplikation|Varicella without complication
B02|Bältros [herpes zoster]|Zoster [herpes zoster]
B02.2|Bältros med andra komplikationer i nervsystemet|Zoster with other nervous system involvement
B02.3|Bältros med ögonkomplikationer|Zoster ocular disease
*B02.9|Bältros utan komplikation|Zoster without complication
B05|Mässling|Measles
B06|Röda hund|Rubella
B06.9|Röda hund utan komplikation|Rubella without complication
B07|Virusvårtor|Viral warts
B08|Andra virussjukdomar med hudutslag och slemhinneutslag som ej klassificeras på annan plats|Other viral infections characterized by skin and mucous membrane lesions, not elsewhere classified
B08.4|Vesikulär stomatit med exantem orsakad av enterovirus|Enteroviral vesicular stomatitis with exanthem
B15|Akut hepatit A|Acute hepatitis A
B16|Akut hepatit B|Acute hepatitis B
B18|Kronisk virushepatit|Chronic viral hepatitis
B18.1|Kronisk virushepatit B utan hepatit D|Chronic viral hepatitis B without delta-agent
B18.2|Kronisk virushepatit C|Chronic viral hepatitis C
B24|Ospecificerad sjukdom orsakad av humant immunbristvirus [HIV]|Unspecified human immunodeficiency virus [HIV] disease
B25|Cytomegalvirussjukdom|Cytomegaloviral disease
B25.9|Cytomegalvirussjukdom, ospecificerad|Cytomegaloviral disease, unspecified
B26|Påssjuka|Mumps
B27|Körtelfeber [mononukleos]|Infectious mononucleosis
*B27.9|Körtelfeber, ospecificerad|Infectious mononucleosis, unspecified
B34|Virussjukdom med ospecificerad lokalisation|Viral infection of unspecified site
**B34.9|Virusinfektion, ospecificerad|Viral infection, unspecified
B35|Dermatofytos|Dermatophytosis
B35.1|Nageltrikofyti|Tinea unguium
B35.3|Fotsvamp|Tinea pedis
B35.4|Ringorm på bålen|Tinea corporis
B37|Candidainfektion|Candidiasis
B37.0|Muntorsk|Candidal stomatitis
B37.3|Candidainfektion i vulva och vagina|Candidiasis of vulva and vagina
B54|Malaria, ospecificerad|Unspecified malaria
B80|Springmaskinfektion|Enterobiasis
B80.9|Springmaskinfektion|Enterobiasis
B85|Lusangrepp|Pediculosis and phthiriasis
B85.0|Huvudlöss|Pediculosis due to Pediculus humanus capitis
B86|Skabb|Scabies
B94|Sena effekter av andra och ospecificerade infektionssjukdomar och parasitsjukdomar|Sequelae of other and unspecified infectious and parasitic diseases
B94.8|Sena effekter av andra specificerade infektionssjukdomar och parasitsjukdomar|Sequelae of other specified infectious and parasitic diseases
B99|Andra och ospecificerade infektionssjukdomar|Other and unspecified infectious diseases
U07|Koder för covid-19 och andra nya tillstånd|Codes for COVID-19 and other new conditions
**U07.1|Covid-19, virus påvisat|COVID-19, virus identified
*U07.2|Covid-19, virus ej påvisat|COVID-19, virus not identified
U08|Covid-19 i den egna sjukhistorien|Personal history of COVID-19
U08.9|Covid-19 i den egna sjukhistorien, ospecificerad|Personal history of COVID-19, unspecified
U09|Postcovid|Post COVID-19 condition
*U09.9|Postcovid, ospecificerat|Post COVID-19 condition, unspecified
`));
