/** Namespaces of RIV-TA Basic Profile 2.1 and of the certificate domain (domain.md §1, neighbours.md §2). */
export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  registry: "urn:riv:itintegration:registry:1",
  core: "urn:riv:clinicalprocess:healthcond:certificate:3",
  types: "urn:riv:clinicalprocess:healthcond:certificate:types:3",
  extension: "urn:riv:clinicalprocess:healthcond:certificate:3.2",
} as const;

/** What a root identifies: the `root` of an id on the wire (domain.md §1). */
export const idRoots = {
  personnummer: "1.2.752.129.2.1.3.1",
  samordningsnummer: "1.2.752.129.2.1.3.3",
  hsaId: "1.2.752.129.2.1.4.1",
  workplaceCode: "1.2.752.29.4.71",
} as const;

/** Code systems of the message contracts (domain.md §1). */
export const codeSystems = {
  position: "1.2.752.129.2.2.1.4",
  part: "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80",
  subject: "ffa59d8f-8d7e-46ae-ac9e-31804e8e8499",
} as const;
