import type { Attributes } from "../../operation/tables.ts";

/**
 * A change of an item without whose patient's it is: that never changes, and whoever decided on the change may have
 * read the key before the item was moved to that of a new index secret.
 */
export function leavingPatient<Change extends { readonly set: Attributes }>(change: Change): Change {
  const { patientKey: _patientKey, ...set } = change.set;
  return { ...change, set };
}
