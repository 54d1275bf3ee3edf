/** Names of the national model on the wire (domain.md §1, RIV-TA clinicalprocess:healthcond:certificate 3). */
export const namespaces = {
  register: "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3",
  core: "urn:riv:clinicalprocess:healthcond:certificate:3",
  types: "urn:riv:clinicalprocess:healthcond:certificate:types:3",
  extension: "urn:riv:clinicalprocess:healthcond:certificate:3.2",
  prefill: "urn:riv:clinicalprocess:healthcond:certificate:3.3",
  signature: "http://www.w3.org/2000/09/xmldsig#",
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  soap12: "http://www.w3.org/2003/05/soap-envelope",
} as const;

export const roots = {
  personnummer: "1.2.752.129.2.1.3.1",
  samordningsnummer: "1.2.752.129.2.1.3.3",
  hsaId: "1.2.752.129.2.1.4.1",
  workplaceCode: "1.2.752.29.4.71",
} as const;

export const systems = {
  position: "1.2.752.129.2.2.1.4",
  party: "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80",
  relation: "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146",
  status: "9871cd17-8755-4ed9-b894-ff3729e775a4",
  addressSource: "4ade8de2-effe-41d0-b177-fedc820e69fa",
  licensedProfession: "1.2.752.29.23.1.6",
} as const;

/** Relations by wire code (domain.md §7.3). */
export const relationCodes = { replace: "ERSATT", renew: "FRLANG", complement: "KOMPLT", copy: "KOPIA" } as const;
