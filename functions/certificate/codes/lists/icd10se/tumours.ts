import { entriesFrom, lazily } from "../lines.ts";

/** Tumours: chapter II, by organ. */
export const tumours = lazily(() => entriesFrom(`
C02|Malign tumör i andra och icke specificerade delar av tungan|Malignant neoplasm of other and unspecified parts of tongue
C09|Malign tumör i tonsill|Malignant neoplasm of tonsil
C15|Malign tumör i matstrupen|Malignant neoplasm of oesophagus
C16|Malign tumör i magsäcken|Malignant neoplasm of stomach
C18|Malign tumör i tjocktarmen|Malignant neoplasm of colon
C18.2|Malign tumör i colon ascendens|Malignant neoplasm of ascending colon
C18.7|Malign tumör i sigmoideum|Malignant neoplasm of sigmoid colon
*C18.9|Malign tumör i tjocktarmen, ospecificerad lokalisation|Malignant neoplasm of colon, unspecified
*C20|Malign tumör i ändtarmen|Malignant neoplasm of rectum
C22|Malign tumör i levern och intrahepatiska gallgångarna|Malignant neoplasm of liver and intrahepatic bile ducts
C22.0|Levercellscancer|Liver cell carcinoma
C25|Malign tumör i bukspottkörteln|Malignant neoplasm of pancreas
C25.9|Malign tumör i bukspottkörteln, ospecificerad lokalisation|Malignant neoplasm of pancreas, unspecified
C32|Malign tumör i struphuvudet|Malignant neoplasm of larynx
C34|Malign tumör i bronk och lunga|Malignant neoplasm of bronchus and lung
C34.1|Malign tumör i ovanlob, bronk eller lunga|Malignant neoplasm of upper lobe, bronchus or lung
*C34.9|Malign tumör i bronk eller lunga, ospecificerad lokalisation|Malignant neoplasm of bronchus or lung, unspecified
C43|Malignt melanom i huden|Malignant melanoma of skin
C43.5|Malignt melanom på bålen|Malignant melanoma of trunk
*C43.9|Malignt melanom i huden, ospecificerad lokalisation|Malignant melanoma of skin, unspecified
C44|Andra maligna tumörer i huden|Other malignant neoplasms of skin
C44.9|Malign hudtumör, ospecificerad lokalisation|Malignant neoplasm of skin, unspecified
C49|Malign tumör i annan bindväv och mjukvävnad|Malignant neoplasm of other connective and soft tissue
C50|Malign tumör i bröstkörtel|Malignant neoplasm of breast
C50.4|Malign tumör i bröstkörtelns övre yttre kvadrant|Malignant neoplasm of upper-outer quadrant of breast
C50.8|Malign tumör i bröstkörtel med övergripande växt|Malignant neoplasm of overlapping sites of breast
**C50.9|Malign tumör i bröstkörtel, ospecificerad lokalisation|Malignant neoplasm of breast, unspecified
C53|Malign tumör i livmoderhalsen|Malignant neoplasm of cervix uteri
C53.9|Malign tumör i livmoderhalsen, ospecificerad lokalisation|Malignant neoplasm of cervix uteri, unspecified
C54|Malign tumör i livmoderkroppen|Malignant neoplasm of corpus uteri
C54.1|Malign tumör i livmoderslemhinnan|Malignant neoplasm of endometrium
C56|Malign tumör i äggstock|Malignant neoplasm of ovary
*C61|Malign tumör i prostata|Malignant neoplasm of prostate
C62|Malign tumör i testikel|Malignant neoplasm of testis
C62.9|Malign tumör i testikel, ospecificerad|Malignant neoplasm of testis, unspecified
C64|Malign tumör i njure med undantag för njurbäcken|Malignant neoplasm of kidney, except renal pelvis
C67|Malign tumör i urinblåsan|Malignant neoplasm of bladder
C67.9|Malign tumör i urinblåsan, ospecificerad lokalisation|Malignant neoplasm of bladder, unspecified
C71|Malign tumör i hjärnan|Malignant neoplasm of brain
*C71.9|Malign tumör i hjärnan, ospecificerad lokalisation|Malignant neoplasm of brain, unspecified
C73|Malign tumör i tyreoidea|Malignant neoplasm of thyroid gland
C77|Sekundär och icke specificerad malign tumör (metastas) i lymfkörtel|Secondary and unspecified malignant neoplasm of lymph nodes
C78|Sekundär malign tumör (metastas) i andningsorganen och matsmältningsorganen|Secondary malignant neoplasm of respiratory and digestive organs
C78.0|Sekundär malign tumör (metastas) i lunga|Secondary malignant neoplasm of lung
C78.7|Sekundär malign tumör (metastas) i levern och intrahepatiska gallgångarna|Secondary malignant neoplasm of liver and intrahepatic bile duct
C79|Sekundär malign tumör (metastas) med andra och ospecificerade lokalisationer|Secondary malignant neoplasm of other and unspecified sites
C79.3|Sekundär malign tumör (metastas) i hjärnan och hjärnhinnorna|Secondary malignant neoplasm of brain and cerebral meninges
C79.5|Sekundär malign tumör (metastas) i ben och benmärg|Secondary malignant neoplasm of bone and bone marrow
C80|Malign tumör utan specificerad lokalisation|Malignant neoplasm without specification of site
C80.9|Malign tumör med icke specificerad primär lokalisation|Malignant neoplasm, primary site unspecified
C81|Hodgkins lymfom|Hodgkin lymphoma
C81.9|Hodgkins lymfom, ospecificerat|Hodgkin lymphoma, unspecified
C82|Follikulärt lymfom|Follicular lymphoma
C83|Icke-follikulärt lymfom|Non-follicular lymphoma
C83.3|Diffust storcelligt B-cellslymfom|Diffuse large B-cell lymphoma
C85|Andra och icke specificerade typer av non-Hodgkin-lymfom|Other and unspecified types of non-Hodgkin lymphoma
C85.9|Non-Hodgkin-lymfom, ospecificerat|Non-Hodgkin lymphoma, unspecified
C90|Multipelt myelom och maligna plasmacellstumörer|Multiple myeloma and malignant plasma cell neoplasms
C90.0|Multipelt myelom|Multiple myeloma
C91|Lymfatisk leukemi|Lymphoid leukaemia
C91.0|Akut lymfatisk leukemi [ALL]|Acute lymphoblastic leukaemia [ALL]
C91.1|Kronisk lymfatisk B-cellsleukemi [KLL]|Chronic lymphocytic leukaemia of B-cell type
C92|Myeloisk leukemi|Myeloid leukaemia
C92.0|Akut myeloisk leukemi [AML]|Acute myeloblastic leukaemia [AML]
C92.1|Kronisk myeloisk leukemi [KML], BCR/ABL-positiv|Chronic myeloid leukaemia [CML], BCR/ABL-positive
D05|Cancer in situ i bröstkörtel|Carcinoma in situ of breast
D05.1|Cancer in situ i bröstets körtelgångar|Intraductal carcinoma in situ
D06|Cancer in situ i livmoderhalsen|Carcinoma in situ of cervix uteri
D06.9|Cancer in situ i livmoderhalsen, ospecificerad lokalisation|Carcinoma in situ of cervix, unspecified
D12|Benign tumör i tjocktarmen, ändtarmen, anus och analkanalen|Benign neoplasm of colon, rectum, anus and anal canal
D17|Lipom|Benign lipomatous neoplasm
D17.9|Lipom, ospecificerat|Benign lipomatous neoplasm, unspecified
D22|Melanocytnevus|Melanocytic naevi
D25|Uterusmyom|Leiomyoma of uterus
D25.9|Uterusmyom, ospecificerat|Leiomyoma of uterus, unspecified
D27|Benign tumör i äggstock|Benign neoplasm of ovary
D32|Benign tumör i hjärnans och ryggmärgens hinnor|Benign neoplasm of meninges
D32.0|Benign tumör i hjärnans hinnor|Benign neoplasm of cerebral meninges
D33|Benign tumör i hjärnan och andra delar av centrala nervsystemet|Benign neoplasm of brain and other parts of central nervous system
D33.3|Benign tumör i kranialnerverna|Benign neoplasm of cranial nerves
D35|Benign tumör i andra och icke specificerade endokrina körtlar|Benign neoplasm of other and unspecified endocrine glands
D35.2|Benign tumör i hypofysen|Benign neoplasm of pituitary gland
D45|Polycythaemia vera|Polycythaemia vera
D46|Myelodysplastiska syndrom|Myelodysplastic syndromes
D46.9|Myelodysplastiskt syndrom, ospecificerat|Myelodysplastic syndrome, unspecified
D47|Andra tumörer av osäker natur i lymfatisk och blodbildande vävnad|Other neoplasms of uncertain behaviour of lymphoid and haematopoietic tissue
D47.2|Monoklonal gammopati av obestämd signifikans|Monoclonal gammopathy of undetermined significance
`));
