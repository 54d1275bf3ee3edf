/** How surely a person was identified: 4 most (the levels of Diggs "Tillitsramverk", built on ISO/IEC 29115). */
export type Assurance = 1 | 2 | 3 | 4;
