import type { ExampleAnswers } from "../example-of.ts";

/** Renewal of a bus driver's licence with atrial fibrillation under control. */
export const example: ExampleAnswers = (today) => ({
  concerns: [{ kind: "forlang_gr_II_III" }],
  basis: { source: "undersokn", date: today },
  identity: { shownBy: "IDK3" },
  visionCertificate: { sentByOptician: false },
  visualAcuity: { rightUncorrected: 1, leftUncorrected: 0.9, bothUncorrected: 1 },
  eyeDisease: { present: false, earlierIllness: false },
  balance: { suddenAttacks: false },
  hearing: [{ difficulty: false, hearingAid: false }],
  mobility: { impaired: false, cannotHelpPassengers: false },
  cardiovascularDisease: {
    present: true,
    whichAndWhen: "Förmaksflimmer, konstaterat för tre år sedan.",
    treated: true,
    treatmentWhenAndHow: "Blodförtunnande läkemedel och betablockerare sedan diagnosen.",
    arrhythmia: true,
    arrhythmiaWhen: "Senast för två år sedan",
    syncope: false,
    stroke: false,
  },
  medicatedDiabetes: { present: false },
  neurologicalDisease: { present: false },
  lossOfConsciousness: { epilepsy: false, seizureWithoutDiagnosis: false, otherDisturbance: false },
  kidneyDisease: { severelyReducedFunction: false, transplant: false },
  cognition: { severeDisorder: false, dementia: false },
  sleepDisorder: { present: false, treated: false },
  substanceUse: { diagnosis: false, signs: false, soughtHelp: false, riskMedicine: false },
  mentalIllness: { present: false },
  intellectualDisability: { present: false },
  permanentMedication: {
    present: true,
    which: "Apixaban 5 mg två gånger om dagen, metoprolol 50 mg en gång om dagen.",
  },
  roadSafetyRisk: { assessment: "nej" },
});
