/**
 * What spares who signs in again the question of how, and staff the question of who: by which HSA-id they are known.
 * Of who has an e-legitimation, as private doctors do, an address says nothing.
 */
export function hintOf(kind: "staff" | "citizen" | "applicant" | "system", subject: string): string {
  return kind === "staff" && !subject.startsWith("practitioner.") ? `siths:${subject}` : "e-legitimation:";
}
