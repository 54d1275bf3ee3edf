/**
 * Categories that the international classification does not divide. ICD-10-SE gives each a fourth position, 9, with
 * the title of the category, so that every diagnosis can be stated with four characters ("G35.9").
 */
export const undividedCategories: ReadonlySet<string> = new Set(
  (
    "A46 B07 B24 B54 B86 C20 C56 C61 C64 C73 D27 D45 E86 G10 G14 G20 G35 H46 I64 J00 J13 J22 J36 J40 J42 J46 J47 J90 K20 K30 L52 L80 L84 L97 " +
    "M45 N10 N12 N23 N40 N44 N47 N61 N62 N63 O13 R05 R11 R12 R13 R14 R15 R17 R21 R31 R32 R33 R35 R42 R51 R53 R54 R55 R64 R69 R91 " +
    "S16 S47 T07 Z21 Z33"
  ).split(" "),
);
