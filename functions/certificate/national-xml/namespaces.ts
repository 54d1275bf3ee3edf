/**
 * Namespaces of RIV-TA Basic Profile 2.1, of clinicalprocess:healthcond:certificate 3 and of the signatures in it.
 * Those of the single contracts stand in interactions.ts.
 */
export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  registry: "urn:riv:itintegration:registry:1",
  core: "urn:riv:clinicalprocess:healthcond:certificate:3",
  types: "urn:riv:clinicalprocess:healthcond:certificate:types:3",
  /** What version 3.2 added: `underskrift` and `legitimeratYrke` among others. */
  extension: "urn:riv:clinicalprocess:healthcond:certificate:3.2",
  /** What version 3.3 added: `forifyllnad`. */
  prefill: "urn:riv:clinicalprocess:healthcond:certificate:3.3",
  /** What version 3.4 added. */
  later: "urn:riv:clinicalprocess:healthcond:certificate:3.4",
  xmlSignature: "http://www.w3.org/2000/09/xmldsig#",
  /** What version 1.1 of XML signatures added: how an elliptic key is written. */
  xmlSignature11: "http://www.w3.org/2009/xmldsig11#",
  xades: "http://uri.etsi.org/01903/v1.3.2#",
  xpathFilter: "http://www.w3.org/2002/06/xmldsig-filter2",
  /** Our own, of what no contract has a place for: what is not confirmed of a certificate, in the SOAP header. */
  confirmation: "urn:intygstjanster:confirmation:1",
  exclusiveForm: "http://www.w3.org/2001/10/xml-exc-c14n#",
} as const;

/** What an id counts in: the `root` of the national model. */
export const idRoots = {
  personnummer: "1.2.752.129.2.1.3.1",
  samordningsnummer: "1.2.752.129.2.1.3.3",
  hsaId: "1.2.752.129.2.1.4.1",
  workplaceCode: "1.2.752.29.4.71",
} as const;

/** Code systems of the contracts; those of the answers stand in the certificate types. */
export const codeSystems = {
  position: "1.2.752.129.2.2.1.4",
  licensedProfession: "1.2.752.29.23.1.6",
  /** Where the patient's address was taken from. */
  addressSource: "4ade8de2-effe-41d0-b177-fedc820e69fa",
  part: "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80",
  subject: "ffa59d8f-8d7e-46ae-ac9e-31804e8e8499",
  relation: "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146",
  status: "9871cd17-8755-4ed9-b894-ff3729e775a4",
} as const;

/** Codes of the relation between two certificates. */
export const relationCodes = { replace: "ERSATT", renew: "FRLANG", complement: "KOMPLT", copy: "KOPIA" } as const;
