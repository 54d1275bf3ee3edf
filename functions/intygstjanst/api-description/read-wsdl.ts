import { systemAddress } from "../../certificate/needs.ts";
import { writeWsdl } from "../../certificate/national-xml/wsdl/write-wsdl.ts";
import type { DescribedContract } from "../../certificate/national-xml/wsdl/write-wsdl.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { sendMessageToCare } from "../messages/send-message-to-care.contract.ts";
import { registerCertificate } from "../registration/register-certificate.contract.ts";
import { readWsdl } from "./read-wsdl.contract.ts";

/** The national contracts that are answered here, by address. */
const answered: Readonly<Partial<Record<string, DescribedContract>>> = {
  [registerCertificate.path]: "RegisterCertificate",
  [sendMessageToCare.path]: "SendMessageToCare",
};

export const readWsdlOperation = operation(
  readWsdl,
  (the) => ({ systemAddress: the(systemAddress) }),
  ({ serviceContract, wsdl }, _context, needs) => {
    const path = `/riv/${serviceContract}`;
    const contract = answered[path];
    if (contract === undefined) return Promise.resolve(refused("service-contract-not-found"));
    if (wsdl === undefined) return Promise.resolve(refused("only-post"));
    return Promise.resolve(ok({ wsdl: writeWsdl(contract, `${needs.systemAddress}${path}`) }));
  },
);
