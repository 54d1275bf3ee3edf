import { entriesFrom, lazily } from "../lines.ts";

/** Skin: chapter XII. */
export const skin = lazily(() => entriesFrom(`
L01|Impetigo|Impetigo
L01.0|Impetigo|Impetigo
L02|Kutan abscess, furunkel och karbunkel|Cutaneous abscess, furuncle and carbuncle
*L02.9|Kutan abscess, furunkel eller karbunkel, ospecificerad|Cutaneous abscess, furuncle and carbuncle, unspecified
L03|Cellulit|Cellulitis
L03.0|Cellulit på finger och tå|Cellulitis of finger and toe
L03.1|Cellulit på annan del av extremitet|Cellulitis of other parts of limb
L03.9|Cellulit, ospecificerad|Cellulitis, unspecified
L05|Pilonidalcysta|Pilonidal cyst
*L05.0|Pilonidalcysta med abscess|Pilonidal cyst with abscess
L05.9|Pilonidalcysta utan abscess|Pilonidal cyst without abscess
L08|Andra lokala infektioner i hud och underhud|Other local infections of skin and subcutaneous tissue
L08.9|Lokal infektion i hud och underhud, ospecificerad|Local infection of skin and subcutaneous tissue, unspecified
L10|Pemfigus|Pemphigus
L20|Atopiskt eksem|Atopic dermatitis
*L20.9|Atopiskt eksem, ospecificerat|Atopic dermatitis, unspecified
L21|Seborroiskt eksem|Seborrhoeic dermatitis
L21.9|Seborroisk dermatit, ospecificerad|Seborrhoeic dermatitis, unspecified
L23|Allergisk kontaktdermatit|Allergic contact dermatitis
L23.9|Allergisk kontaktdermatit av icke specificerad orsak|Allergic contact dermatitis, unspecified cause
L24|Irritativ kontaktdermatit|Irritant contact dermatitis
L25|Icke specificerad kontaktdermatit|Unspecified contact dermatitis
L25.9|Kontaktdermatit, ospecificerad orsak|Unspecified contact dermatitis, unspecified cause
L27|Dermatit orsakad av ämnen intagna oralt eller på annat sätt|Dermatitis due to substances taken internally
L28|Lichen simplex chronicus och prurigo|Lichen simplex chronicus and prurigo
L29|Klåda|Pruritus
L29.9|Klåda, ospecificerad|Pruritus, unspecified
L30|Annan dermatit|Other dermatitis
L30.1|Dyshidros|Dyshidrosis [pompholyx]
*L30.9|Dermatit, ospecificerad|Dermatitis, unspecified
L40|Psoriasis|Psoriasis
L40.0|Psoriasis vulgaris|Psoriasis vulgaris
L40.5|Psoriasisartropati|Arthropathic psoriasis
*L40.9|Psoriasis, ospecificerad|Psoriasis, unspecified
L42|Pityriasis rosea|Pityriasis rosea
L42.9|Pityriasis rosea|Pityriasis rosea
L43|Lichen planus|Lichen planus
L50|Urtikaria|Urticaria
*L50.9|Urtikaria, ospecificerad|Urticaria, unspecified
L52|Erythema nodosum|Erythema nodosum
L57|Hudförändringar av långvarig exponering för icke-joniserande strålning|Skin changes due to chronic exposure to nonionizing radiation
L57.0|Aktinisk keratos|Actinic keratosis
L60|Nagelsjukdomar|Nail disorders
*L60.0|Nageltrång|Ingrowing nail
L63|Alopecia areata|Alopecia areata
L63.9|Alopecia areata, ospecificerad|Alopecia areata, unspecified
L65|Annat håravfall utan ärrbildning|Other nonscarring hair loss
L65.9|Håravfall utan ärrbildning, ospecificerat|Nonscarring hair loss, unspecified
L70|Akne|Acne
L70.0|Acne vulgaris|Acne vulgaris
L70.9|Akne, ospecificerad|Acne, unspecified
L71|Rosacea|Rosacea
L71.9|Rosacea, ospecificerad|Rosacea, unspecified
L72|Follikulära cystor i hud och underhud|Follicular cysts of skin and subcutaneous tissue
L72.0|Epidermal cysta|Epidermal cyst
L72.1|Trikilemmal cysta|Trichilemmal cyst
L73|Andra sjukdomar i hårsäckarna|Other follicular disorders
L73.2|Hidradenitis suppurativa|Hidradenitis suppurativa
L74|Sjukdomar i de ekkrina svettkörtlarna|Eccrine sweat disorders
L80|Vitiligo|Vitiligo
L82|Seborroisk keratos|Seborrhoeic keratosis
L82.9|Seborroisk keratos|Seborrhoeic keratosis
L84|Liktornar och förhårdnader|Corns and callosities
L89|Trycksår|Decubitus ulcer and pressure area
L93|Lupus erythematosus|Lupus erythematosus
L97|Bensår som ej klassificeras på annan plats|Ulcer of lower limb, not elsewhere classified
`));
