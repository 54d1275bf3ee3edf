/** The id in the document of the field that a pointer into the answers names ("/answers/sickLeave/0/period/end"). */
export function fieldId(pointer: string): string {
  return pointer.slice(1).replaceAll("/", ".");
}

const focusable = "input:not([type=hidden]):not(:disabled), select, textarea, button:not(:disabled)";

/**
 * Moves the focus to the field that a pointer names, or, where it is not drawn by itself, to the first field of the
 * answer it is in.
 *
 * @returns whether there was any
 */
export function focusField(pointer: string): boolean {
  for (let place = pointer; place.lastIndexOf("/") > 0; place = place.slice(0, place.lastIndexOf("/"))) {
    const drawn = document.getElementById(fieldId(place));
    const field = drawn?.matches(focusable) === true ? drawn : drawn?.querySelector<HTMLElement>(focusable);
    if (field === null || field === undefined) continue;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}

/** Moves the focus to the field that comes after the one a pointer names; it stays where that is the last. */
export function focusFieldAfter(pointer: string): void {
  const drawn = document.getElementById(fieldId(pointer));
  const form = drawn?.closest("form");
  if (drawn === null || form === null || form === undefined) return;
  const fields = [...form.querySelectorAll<HTMLElement>("input, select, textarea")].filter(
    (field) => field.tabIndex >= 0 && !drawn.contains(field) && isAfter(drawn, field),
  );
  const [next] = fields;
  if (next === undefined) return;
  // Of alternatives the one that is chosen has the focus, as it has for who comes by the tabulator.
  const chosen = fields.find(
    (field) => field instanceof HTMLInputElement && next instanceof HTMLInputElement && isChosenOf(next, field),
  );
  (chosen ?? next).focus();
}

function isAfter(one: HTMLElement, other: HTMLElement): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

function isChosenOf(next: HTMLInputElement, field: HTMLInputElement): boolean {
  return next.type === "radio" && field.type === "radio" && field.name === next.name && field.checked;
}
