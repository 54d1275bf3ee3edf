// Made by make-registry.ts from the types.

/** The key of every certificate type the product knows. */
export const typeKeys = ["AG114", "AG7804", "FK7804", "LISJP", "LUAE_FS", "LUAE_NA", "LUSE", "TS8071", "TSTRK1007", "TSTRK1031"] as const;
