import { headingsFrom, lazily } from "./lines.ts";

/**
 * The seven groups of the national sick-leave statistics (docs/domain/diagnoses-and-codes.md, Diagnosis groups):
 * chapters put together. U codes are counted with the other causes, whose range runs over them.
 */
export const diagnosisGroups = lazily(() => headingsFrom("group", `
A00-E90,G00-L99,N00-N99|Somatiska sjukdomar|Somatic diseases
F00-F99|Psykiska sjukdomar|Mental disorders
M00-M99|Muskuloskeletala sjukdomar|Musculoskeletal diseases
O00-O99|Graviditet och förlossning|Pregnancy and childbirth
P00-P96,Q00-Q99,S00-Y98|Övrigt|Other
R00-R99|Symtomdiagnoser|Symptom diagnoses
Z00-Z99|Faktorer av betydelse för hälsotillståndet och för kontakter med hälso- och sjukvården|Factors influencing health status and contact with health services
`));
