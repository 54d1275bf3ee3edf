import type { SectionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";

/** What the API says is wrong with an answer, or worth a look. */
export interface FormFinding {
  /** A JSON Pointer ("/answers/sickLeave/0/period/end"). */
  readonly pointer: string;
  readonly code: string;
  readonly text?: Text;
}

/** The places of a form that a finding can be told at, as pointers: questions, rows, parts, and the ends of periods. */
export function drawnPlaces(sections: readonly SectionNow[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { question, asked } of sections.flatMap(({ questions }) => questions)) {
    const name = `/answers/${question.name}`;
    places.add(name);
    asked.forEach((parts, at) => {
      const row = question.maxRows === undefined ? name : `${name}/${at}`;
      places.add(row);
      for (const { part } of parts) {
        places.add(`${row}/${part.name}`);
        if (part.kind.is === "period") for (const end of ["start", "end"]) places.add(`${row}/${part.name}/${end}`);
      }
    });
  }
  return places;
}

/**
 * The findings by the place where they are told: where their pointer says, else the nearest place around it that is
 * drawn. One about what is not asked has no place.
 */
export function placeFindings(
  findings: readonly FormFinding[],
  places: ReadonlySet<string>,
): ReadonlyMap<string, readonly FormFinding[]> {
  const placed = new Map<string, FormFinding[]>();
  for (const finding of findings) {
    const place = placeOf(finding.pointer, places);
    if (place !== undefined) placed.set(place, [...(placed.get(place) ?? []), finding]);
  }
  return placed;
}

/** Whether a finding is told in the form, at its place or around it. */
export function isPlaced({ pointer }: Pick<FormFinding, "pointer">, places: ReadonlySet<string>): boolean {
  return placeOf(pointer, places) !== undefined;
}

function placeOf(pointer: string, places: ReadonlySet<string>): string | undefined {
  for (let place = pointer; place.lastIndexOf("/") > 0; place = place.slice(0, place.lastIndexOf("/")))
    if (places.has(place)) return place;
  return undefined;
}

/** What is not answered yet may be on its way; what is answered as it cannot be is told where the field is left. */
export function isOfMissing({ code }: Pick<FormFinding, "code">): boolean {
  return code === "required" || code === "blank" || code === "period-incomplete";
}
