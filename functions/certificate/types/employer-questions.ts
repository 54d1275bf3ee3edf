import { box, is, yesNo, nationalRule, applicationRule, t, text } from "./entries.ts";
import type { Abilities } from "../model/type-permissions.ts";
import type { Condition, Level, Must, Question } from "./type-language.ts";

/**
 * What the certificates for an employer have in common (docs/domain/employer-certificates.md). SKR sets them; no
 * authority receives them, and the patient hands them over.
 */

/** Printed and shared by the patient: nobody receives it, and so nobody asks about it. */
export const employerAbilities: Abilities = {
  renew: true,
  replace: true,
  complement: false,
  questions: false,
  send: false,
  prefill: true,
  approveReceivers: false,
  sickLeaveRegister: false,
};

/** Whether the employer is to learn the diagnosis: the patient's choice, and the certificate's first of all. */
export function shareDiagnosisQuestion(id: string, must: Must): Question {
  return {
    id,
    name: "diagnosisShared",
    text: t(
      "Vill patienten att arbetsgivaren får veta diagnosen?",
      "Does the patient want the employer to learn the diagnosis?",
    ),
    must,
    parts: [{ id: `${id}.1`, name: "wanted", kind: yesNo, must: nationalRule }],
  };
}

/** That the unit wants to speak with the employer, which the patient has consented to. */
export function employerContactQuestion(
  id: string,
  max: number | undefined,
  options: {
    /** Whether the reason must be there where contact is wanted, and who demands it. */
    readonly reason: "optional" | Level;
    readonly showIf?: Condition;
    readonly cleared?: boolean;
  },
): Question {
  const { reason, showIf, cleared } = options;
  return {
    id,
    name: "employerContact",
    text: t("Kontakt med arbetsgivaren", "Contact with the employer"),
    layout: { omitWhenEmpty: true },
    ...(cleared === true ? { renewal: "cleared" as const } : {}),
    ...(showIf === undefined ? {} : { showIf, whenHidden: "application" as const }),
    parts: [
      {
        id: `${id}.1`,
        name: "wanted",
        text: t(
          "Vården vill ha kontakt med arbetsgivaren, och patienten har samtyckt till det",
          "Care wants contact with the employer, and the patient has consented to it",
        ),
        kind: box,
        must: nationalRule,
      },
      {
        id: `${id}.2`,
        name: "reason",
        text: t("Varför, vem som ska kontaktas först och hur", "Why, whom to contact first and how"),
        kind: text(max),
        showIf: is(`${id}.1`, true),
        whenHidden: "application",
        ...(reason === "optional" ? {} : { must: reason === "wire" ? nationalRule : applicationRule }),
      },
    ],
  };
}
