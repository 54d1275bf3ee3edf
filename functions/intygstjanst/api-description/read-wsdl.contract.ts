import * as z from "zod/mini";
import { wsdlAnswer } from "../../certificate/national-xml/wsdl/wsdl-binding.ts";
import { intygstjanst } from "../service.ts";

export const readWsdl = intygstjanst.contract({
  id: "readWsdl",
  method: "GET",
  path: "/riv/{serviceContract}",
  binding: "wsdl",
  summary: "Read the WSDL of a national contract",
  description:
    "At the address where the contract is answered, with the query `?wsdl`: the WSDL 1.1 of RIV-TA Basic Profile 2.1 " +
    "with its schemas in the same document, so that a SOAP client can be generated from it. Without `?wsdl` the " +
    "address only takes POST.",
  input: z.strictObject({
    serviceContract: z
      .string()
      .check(
        z.maxLength(100),
        z.meta({ description: "The last part of the contract's address, for example `register-certificate`." }),
      ),
    wsdl: z.exactOptional(
      z.string().check(z.maxLength(100), z.meta({ description: "Asks for the WSDL; its value means nothing." })),
    ),
  }),
  output: wsdlAnswer,
  problems: ["service-contract-not-found", "only-post"],
  examples: {
    input: { serviceContract: "register-certificate", wsdl: "" },
    output: { wsdl: "<wsdl:definitions>…</wsdl:definitions>" },
  },
});
