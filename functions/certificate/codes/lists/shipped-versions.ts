/** The versions of the lists that the product ships. The diagnoses are a choice of the common ones. */
export const shippedVersions = { "ICD-10-SE": "common", "KSH97-P": "common", ICF: "second-level" } as const;
