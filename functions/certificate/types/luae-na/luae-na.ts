import { t } from "../entries.ts";
import { disabilityStatement } from "../disability-statement.ts";
import { applicationLeft, freeText } from "../insurance-questions.ts";

/** Läkarutlåtande för aktivitetsersättning vid nedsatt arbetsförmåga, FK 7801. */
export const luaeNa = disabilityStatement({
  key: "LUAE_NA",
  version: "1.2",
  earlierVersions: ["1.0", "1.1"],
  activeFrom: "2022-09-27",
  formNumber: "FK 7801",
  name: t("Läkarutlåtande för aktivitetsersättning vid nedsatt arbetsförmåga", "Medical statement for activity compensation, reduced capacity to work"),
  purpose: t(
    "Beskriver hur arbetsförmågan är nedsatt hos en ung person som söker aktivitetsersättning.",
    "Describes a reduced capacity to work for a young person applying for activity compensation.",
  ),
  leftToPatient: applicationLeft(t("aktivitetsersättning", "activity compensation")),
  investigations: [
    "NEUROPSYKIATRISKT",
    "HABILITERING",
    "ARBETSTERAPEUT",
    "FYSIOTERAPEUT",
    "LOGOPED",
    "PSYKOLOG",
    "FORETAGSHALSOVARD",
    "SKOLHALSOVARD",
    "SPECIALISTKLINIK",
    "VARD_UTOMLANDS",
    "OVRIGT_UTLATANDE",
  ],
  proposal: [freeText(["24", "proposedSupport"], t("Förslag till stöd för att komma i arbete", "Proposed support into work"), undefined)],
});
