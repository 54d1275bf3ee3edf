/** Code systems of the national model that more than one type uses (docs/domain/national-model.md). */
export const codeSystems = {
  certificateType: "b64ea353-e8f6-4832-b563-fc7d46f29548",
  olderCertificateType: "f6fb361a-e31d-48b8-8657-99b63912dd9b",
  concerns: "24c41b8d-258a-46bf-a08a-b90738b28770",
  licence: "e889fa20-1dee-4f79-8b37-03853e75a9f8",
  identityCheck: "e7cc8f30-a353-4c42-b17a-a189b6876647",
  careLevel: "1.2.752.129.5.1.28",
  icd10: "1.2.752.116.1.1.1.1.3",
  icd10Newer: "1.2.752.116.1.1.1",
  icd10Faulty: "1.2.752.116.1.1.1.1.8",
  ksh97Primary: "1.2.752.116.1.3.1.4.1",
} as const;
