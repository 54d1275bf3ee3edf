import { t } from "../entries.ts";
import { disabilityStatement } from "../disability-statement.ts";
import { applicationLeft } from "../insurance-questions.ts";

/** Läkarutlåtande för sjukersättning, FK 7800. */
export const luse = disabilityStatement({
  key: "LUSE",
  version: "1.3",
  earlierVersions: ["1.0", "1.1", "1.2"],
  activeFrom: "2022-09-27",
  formNumber: "FK 7800",
  name: t("Läkarutlåtande för sjukersättning", "Medical statement for disability benefit"),
  purpose: t("Beskriver hur arbetsförmågan är varaktigt nedsatt hos den som söker sjukersättning.", "Describes a long-lasting reduction for a person applying for disability benefit."),
  leftToPatient: applicationLeft(t("sjukersättning", "disability benefit")),
  investigations: ["NEUROPSYKIATRISKT", "HABILITERING", "ARBETSTERAPEUT", "FYSIOTERAPEUT", "LOGOPED", "PSYKOLOG", "FORETAGSHALSOVARD", "SPECIALISTKLINIK", "VARD_UTOMLANDS", "OVRIGT_UTLATANDE"],
  proposal: [],
});
