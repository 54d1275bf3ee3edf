import { entriesFrom, lazily } from "../lines.ts";

/** Kidneys, urinary tract and genital organs: chapter XIV. */
export const genitourinary = lazily(() => entriesFrom(`
N04|Nefrotiskt syndrom|Nephrotic syndrome
N10|Akut tubulo-interstitiell nefrit|Acute tubulo-interstitial nephritis
N12|Tubulo-interstitiell nefrit ej specificerad som akut eller kronisk|Tubulo-interstitial nephritis, not specified as acute or chronic
N13|Hydronefros och reflux|Obstructive and reflux uropathy
N17|Akut njursvikt|Acute renal failure
N17.9|Akut njursvikt, ospecificerad|Acute renal failure, unspecified
N18|Kronisk njursvikt|Chronic kidney disease
N18.5|Kronisk njursvikt, stadium 5|Chronic kidney disease, stage 5
*N18.9|Kronisk njursvikt, ospecificerad|Chronic kidney disease, unspecified
N19|Njursvikt, ospecificerad|Unspecified kidney failure
N19.9|Njursvikt, ospecificerad|Unspecified kidney failure
N20|Sten i njure och urinledare|Calculus of kidney and ureter
*N20.0|Njursten|Calculus of kidney
*N20.1|Uretärsten|Calculus of ureter
N20.9|Sten i urinvägarna, ospecificerad|Urinary calculus, unspecified
N23|Njurkolik, ospecificerad|Unspecified renal colic
N30|Cystit|Cystitis
*N30.0|Akut cystit|Acute cystitis
N30.1|Interstitiell cystit (kronisk)|Interstitial cystitis (chronic)
N30.9|Cystit, ospecificerad|Cystitis, unspecified
N31|Neuromuskulär blåsfunktionsrubbning som ej klassificeras på annan plats|Neuromuscular dysfunction of bladder, not elsewhere classified
N32|Andra sjukdomar i urinblåsan|Other disorders of bladder
N32.8|Andra specificerade sjukdomar i urinblåsan|Other specified disorders of bladder
N34|Uretrit och uretrasyndrom|Urethritis and urethral syndrome
N35|Uretrastriktur|Urethral stricture
N39|Andra sjukdomar i urinorganen|Other disorders of urinary system
*N39.0|Urinvägsinfektion, utan angiven lokalisation|Urinary tract infection, site not specified
N39.3|Ansträngningsinkontinens|Stress incontinence
N39.4|Annan specificerad urininkontinens|Other specified urinary incontinence
*N40|Prostataförstoring|Hyperplasia of prostate
N41|Inflammatoriska sjukdomar i prostata|Inflammatory diseases of prostate
N41.0|Akut prostatit|Acute prostatitis
N41.1|Kronisk prostatit|Chronic prostatitis
N41.9|Inflammatorisk sjukdom i prostata, ospecificerad|Inflammatory disease of prostate, unspecified
N43|Hydrocele och spermatocele|Hydrocele and spermatocele
N43.3|Hydrocele, ospecificerat|Hydrocele, unspecified
N44|Testistorsion|Torsion of testis
N45|Orkit och epididymit|Orchitis and epididymitis
N45.9|Orkit, epididymit och epididymoorkit utan abscess|Orchitis, epididymitis and epididymo-orchitis without abscess
N47|Förhudsförträngning, fimosis och parafimosis|Redundant prepuce, phimosis and paraphimosis
N48|Andra sjukdomar i penis|Other disorders of penis
N48.1|Balanopostit|Balanoposthitis
N48.4|Impotens av organisk orsak|Impotence of organic origin
N60|Benign mammardysplasi|Benign mammary dysplasia
N61|Inflammatoriska sjukdomar i bröstkörtel|Inflammatory disorders of breast
N62|Förstoring av bröstkörtel|Hypertrophy of breast
N63|Ospecificerad knuta i bröstkörtel|Unspecified lump in breast
N64|Andra sjukdomar i bröstkörtel|Other disorders of breast
N70|Salpingit och ooforit|Salpingitis and oophoritis
N70.9|Salpingit och ooforit, ospecificerad|Salpingitis and oophoritis, unspecified
N73|Andra inflammatoriska sjukdomar i det kvinnliga bäckenet|Other female pelvic inflammatory diseases
N75|Sjukdomar i Bartholins körtel|Diseases of Bartholin gland
N75.1|Abscess i Bartholins körtel|Abscess of Bartholin gland
N76|Annan inflammation i vagina och vulva|Other inflammation of vagina and vulva
N76.0|Akut vaginit|Acute vaginitis
N80|Endometrios|Endometriosis
N80.0|Endometrios i livmodern|Endometriosis of uterus
N80.1|Endometrios i äggstock|Endometriosis of ovary
**N80.9|Endometrios, ospecificerad|Endometriosis, unspecified
N81|Framfall av de kvinnliga könsorganen|Female genital prolapse
N81.1|Cystocele|Cystocele
N81.2|Inkomplett uterovaginal prolaps|Incomplete uterovaginal prolapse
N81.6|Rektocele|Rectocele
*N81.9|Framfall av de kvinnliga könsorganen, ospecificerat|Female genital prolapse, unspecified
N83|Icke-inflammatoriska sjukdomar i äggstock, äggledare och breda ligamentet|Noninflammatory disorders of ovary, fallopian tube and broad ligament
N83.2|Andra och icke specificerade ovarialcystor|Other and unspecified ovarian cysts
N84|Polyp i de kvinnliga könsorganen|Polyp of female genital tract
N87|Dysplasi i livmoderhalsen|Dysplasia of cervix uteri
N87.1|Måttlig dysplasi i livmoderhalsen|Moderate cervical dysplasia
N87.9|Dysplasi i livmoderhalsen, ospecificerad|Dysplasia of cervix uteri, unspecified
N92|Riklig, oregelbunden och frekvent menstruation|Excessive, frequent and irregular menstruation
*N92.0|Riklig och frekvent menstruation med regelbunden cykel|Excessive and frequent menstruation with regular cycle
N92.1|Riklig och frekvent menstruation med oregelbunden cykel|Excessive and frequent menstruation with irregular cycle
N93|Annan onormal blödning från livmodern och vagina|Other abnormal uterine and vaginal bleeding
N93.9|Onormal blödning från livmodern och vagina, ospecificerad|Abnormal uterine and vaginal bleeding, unspecified
N94|Smärtor och andra tillstånd i samband med de kvinnliga könsorganen och menstruationscykeln|Pain and other conditions associated with female genital organs and menstrual cycle
N94.3|Premenstruellt spänningstillstånd|Premenstrual tension syndrome
*N94.6|Dysmenorré, ospecificerad|Dysmenorrhoea, unspecified
N95|Sjukliga tillstånd i samband med menopaus och perimenopaus|Menopausal and other perimenopausal disorders
*N95.1|Klimakteriebesvär|Menopausal and female climacteric states
N97|Kvinnlig infertilitet|Female infertility
N97.9|Kvinnlig infertilitet, ospecificerad|Female infertility, unspecified
`));
