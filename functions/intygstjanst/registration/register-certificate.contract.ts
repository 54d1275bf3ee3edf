import { soapInput, soapOutput, soapRefusals } from "../../certificate/national-xml/soap-contract.ts";
import { intygstjanst } from "../service.ts";

export const registerCertificate = intygstjanst.contract({
  id: "registerCertificate",
  method: "POST",
  path: "/riv/register-certificate",
  scope: "intyg:register",
  binding: "soap",
  summary: "Register a signed certificate (RegisterCertificate 3)",
  description:
    "For journal systems that sign by themselves. The same id and patient again is INFO and changes nothing; the same id " +
    "for another patient, or as a draft or an erased certificate has, is VALIDATION_ERROR. A patient's name is never " +
    "stored in the open: where it is signed with the certificate the XML is kept encrypted as evidence, else the name is " +
    "taken out. A certificate of more than 200 kB is VALIDATION_ERROR, and so is one that answers (svarPa) a request for " +
    "a complement that is not here. One that replaces or complements a certificate of a unit that the system does not " +
    "act for is APPLICATION_ERROR. A certificate that the directory, its signature or its time of signing shows to be a " +
    "lie is VALIDATION_ERROR, and so is an id that holds a person's number; of what nobody can tell, the system's " +
    "connection says whether it is taken, else it is APPLICATION_ERROR. A LogicalAddress that is neither the exchange's " +
    "nor a care unit's here gets a fault.",
  input: soapInput,
  output: soapOutput,
  problems: soapRefusals,
  examples: { input: { xml: "<soapenv:Envelope>…</soapenv:Envelope>" }, output: { code: "OK" } },
});
