import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { archiveOwnCertificate } from "../../functions/minaintyg/certificates/archive-own-certificate.contract.ts";
import { listOwnCertificates } from "../../functions/minaintyg/certificates/list-own-certificates.contract.ts";
import { printOwnCertificate } from "../../functions/minaintyg/certificates/print-own-certificate.contract.ts";
import { readOwnCertificate } from "../../functions/minaintyg/certificates/read-own-certificate.contract.ts";
import { readOwnSendings } from "../../functions/minaintyg/certificates/read-own-sendings.contract.ts";
import { sendOwnCertificate } from "../../functions/minaintyg/certificates/send-own-certificate.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { learnsWho, lists, queries, reads, tellsEvents, usesKeyRing, writes } from "../constructs/grants.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Mina intyg: citizens read their own certificates and send them. */
export class MinaIntyg extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "MinaIntyg", settingsOf(platform.stage, "Mina intyg"));
    const { wrappingKey, tables } = platform;
    const { certificates, directory, keys, outbox } = tables;

    new ApiFunction(this, listOwnCertificates, {
      platform,
      gateway,
      impact: "Citizens do not see which certificates they have.",
      grants: [queries(certificates, "byPatient"), reads(certificates, directory), ...learnsWho(platform.stage)],
      memoryMegabytes: 1024,
    });
    new ApiFunction(this, readOwnCertificate, {
      platform,
      gateway,
      impact: "Citizens cannot read their certificates.",
      grants: [
        reads(certificates, directory),
        lists(certificates),
        queries(certificates, "byPatient"),
        ...learnsWho(platform.stage),
      ],
    });
    new ApiFunction(this, readOwnSendings, {
      platform,
      gateway,
      impact: "Citizens do not see whether their certificate has arrived.",
      // Whose it is stands in its text, which the key ring opens.
      grants: [
        reads(certificates, directory),
        lists(certificates),
        ...usesKeyRing(keys, wrappingKey),
        ...learnsWho(platform.stage),
      ],
    });
    new ApiFunction(this, sendOwnCertificate, {
      platform,
      gateway,
      impact: "Citizens cannot send their certificate to the authority that asked for it.",
      grants: [
        reads(certificates, directory),
        writes(certificates, "put", "set"),
        tellsEvents(outbox),
        ...learnsWho(platform.stage),
      ],
    });
    new ApiFunction(this, archiveOwnCertificate, {
      platform,
      gateway,
      impact: "Citizens cannot put their certificates in their archive, or take them back.",
      grants: [reads(certificates, directory), writes(certificates, "set"), ...learnsWho(platform.stage)],
    });
    new ApiFunction(this, printOwnCertificate, {
      platform,
      gateway,
      impact: "Citizens cannot print or save their certificates.",
      grants: [reads(certificates, directory), lists(directory), ...learnsWho(platform.stage)],
      environment: { VERIFICATION_ADDRESS: platform.stage.verificationAddress },
      memoryMegabytes: 1024,
    });
  }
}
