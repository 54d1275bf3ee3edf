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
