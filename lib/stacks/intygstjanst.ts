import { Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { eraseCertificate } from "../../functions/intygstjanst/erasure/erase-certificate.contract.ts";
import { listDeliveries } from "../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { listRecipients } from "../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import { readDelivery } from "../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { readForm } from "../../functions/intygstjanst/forms/read-form.contract.ts";
import { readOpenapi } from "../../functions/intygstjanst/api-description/read-openapi.contract.ts";
import { readStatus } from "../../functions/intygstjanst/status/read-status.contract.ts";
import { readWsdl } from "../../functions/intygstjanst/api-description/read-wsdl.contract.ts";
import { registerCertificate } from "../../functions/intygstjanst/registration/register-certificate.contract.ts";
import { retryDelivery } from "../../functions/intygstjanst/deliveries/retry-delivery.contract.ts";
import { sendMessageToCare } from "../../functions/intygstjanst/messages/send-message-to-care.contract.ts";
import { listRefusedCallers } from "../../functions/intygstjanst/probing/list-refused-callers.contract.ts";
import { listSystems } from "../../functions/intygstjanst/systems/list-systems.contract.ts";
import { readSystem } from "../../functions/intygstjanst/systems/read-system.contract.ts";
import { connectSystem } from "../../functions/intygstjanst/systems/connect-system.contract.ts";
import { changeSystem } from "../../functions/intygstjanst/systems/change-system.contract.ts";
import { stopSystem } from "../../functions/intygstjanst/systems/stop-system.contract.ts";
import { readIndexSecret } from "../../functions/intygstjanst/index-secret/read-index-secret.contract.ts";
import { renewIndexSecret } from "../../functions/intygstjanst/index-secret/renew-index-secret.contract.ts";
import { ExchangeFunction } from "../constructs/exchange-function.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import {
  asksForIndexSecret,
  deletesDataKeys,
  issuesDataKeys,
  learnsWho,
  lists,
  logsAccess,
  queries,
  reads,
  readsRefusals,
  readsSecret,
  recordsErasures,
  renewsIndexSecret,
  tellsEvents,
  usesKeyRing,
  walks,
  writes,
} from "../constructs/grants.ts";
import { secretParameters } from "../secret-parameters.ts";
import { UnroutedFunction } from "../constructs/unrouted-function.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Intygstjänst: the certificate store towards journal systems and authorities, and what the operator does. */
export class Intygstjanst extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "Intygstjanst", settingsOf(platform.stage, "Intygstjänst"));
    const { wrappingKey, tables } = platform;
    const { certificates, keys, directory, audit, outbox } = tables;
    const { signingRoots } = secretParameters(platform.stage);

    new UnroutedFunction(this, "AnswerUnrouted", {
      platform,
      gateway,
      service: "intygstjanst",
      name: "answer-unrouted",
      impact: "Whoever calls an address or a method that there is not gets no explanation.",
    });
    new ApiFunction(this, registerCertificate, {
      platform,
      gateway,
      impact: "Journal systems cannot hand in certificates that were signed there.",
      grants: [
        reads(certificates, directory),
        lists(certificates, directory),
        writes(certificates, "put", "set", "check"),
        tellsEvents(outbox),
        issuesDataKeys(keys),
        ...logsAccess(tables, wrappingKey),
        ...learnsWho(platform.stage),
        ...readsSecret(this, signingRoots, platform.parametersKey),
      ],
      environment: {
        LOGICAL_ADDRESS: platform.stage.logicalAddress,
        SIGNING_ROOTS_PARAMETER: signingRoots,
      },
      memoryMegabytes: 1024,
    });
    if (platform.stage.personRegister.kind === "national") {
      const { url, version, logicalAddress, clientParameter } = platform.stage.personRegister;
      new ExchangeFunction(this, "FindPeople", {
        platform,
        service: "intygstjanst",
        name: "find-people",
        impact: "Nobody learns who a patient is, so nothing of patients is shown, begun or sent.",
        grants: [...readsSecret(this, clientParameter, platform.parametersKey)],
        environment: {
          PERSON_REGISTER_URL: url,
          PERSON_REGISTER_VERSION: version,
          PERSON_REGISTER_ADDRESS: logicalAddress,
          PERSON_REGISTER_CLIENT: clientParameter,
          LOGICAL_ADDRESS: platform.stage.logicalAddress,
        },
        memoryMegabytes: 1024,
        timeout: Duration.seconds(10),
      });
    }
    new ApiFunction(this, sendMessageToCare, {
      platform,
      gateway,
      impact: "Authorities cannot ask care about a certificate, so the patient's case stands still.",
      grants: [
        reads(certificates, directory),
        lists(certificates, directory),
        writes(certificates, "put", "set"),
        tellsEvents(outbox),
        ...logsAccess(tables, wrappingKey),
        ...learnsWho(platform.stage),
      ],
      environment: { LOGICAL_ADDRESS: platform.stage.logicalAddress },
      memoryMegabytes: 1024,
    });
    new ApiFunction(this, eraseCertificate, {
      platform,
      gateway,
      impact: "A certificate whose destruction was granted is still there.",
      grants: [
        reads(certificates, directory),
        lists(certificates, outbox),
        writes(certificates, "put", "set", "delete", "check"),
        writes(outbox, "put", "delete"),
        deletesDataKeys(keys),
        recordsErasures(audit),
      ],
    });
    new ScheduledFunction(this, "FinishErasures", {
      platform,
      service: "intygstjanst",
      name: "finish-erasures",
      schedule: "rate(1 minute)",
      enabled: true,
      missedAfter: Duration.minutes(30),
      impact: "Of certificates whose destruction was granted ids and links lie around, and recipients are not told.",
      grants: [
        reads(certificates),
        lists(certificates, outbox),
        writes(certificates, "put", "set", "delete", "check"),
        writes(outbox, "put", "delete"),
        ...usesKeyRing(keys, wrappingKey),
      ],
      timeout: Duration.seconds(50),
    });
    new ApiFunction(this, listDeliveries, {
      platform,
      gateway,
      impact: "The operator does not see which deliveries wait or have stopped.",
      grants: [queries(certificates, "openDeliveries"), reads(certificates)],
    });
    new ApiFunction(this, readDelivery, {
      platform,
      gateway,
      impact: "The operator cannot find out why a delivery has stopped.",
      grants: [reads(certificates)],
    });
    new ApiFunction(this, retryDelivery, {
      platform,
      gateway,
      impact: "The operator cannot start a stopped delivery again.",
      grants: [
        reads(certificates),
        writes(certificates, "set", "check"),
        tellsEvents(outbox),
        ...usesKeyRing(keys, wrappingKey),
      ],
    });
    new ApiFunction(this, readOpenapi, {
      platform,
      gateway,
      impact: "Makers of journal systems cannot read how the API is called.",
      grants: [],
    });
    new ApiFunction(this, readWsdl, {
      platform,
      gateway,
      impact: "Makers of journal systems cannot read the WSDL of the national contracts.",
      grants: [],
      environment: { SYSTEM_ADDRESS: platform.stage.systemAddress },
    });
    new ApiFunction(this, readStatus, {
      platform,
      gateway,
      impact: "The operator does not see whether certificates are on their way.",
      grants: [
        queries(certificates, "byUnit", "openDeliveries"),
        lists(certificates, directory, outbox),
        reads(certificates, directory),
      ],
    });
    new ApiFunction(this, listRecipients, {
      platform,
      gateway,
      impact: "Pages and the command line show recipients by their codes, and the operator's list of deliveries fails.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, listSystems, {
      platform,
      gateway,
      impact: "The operator does not see which systems are connected.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, readSystem, {
      platform,
      gateway,
      impact: "The operator does not see what a system may do, or for whom it acts.",
      grants: [reads(directory)],
    });
    new ApiFunction(this, connectSystem, {
      platform,
      gateway,
      impact: "No new system can be connected.",
      grants: [writes(directory, "put")],
    });
    new ApiFunction(this, changeSystem, {
      platform,
      gateway,
      impact: "The connection of a system cannot be changed: a new unit's certificates are refused.",
      grants: [reads(directory), writes(directory, "put")],
    });
    new ApiFunction(this, stopSystem, {
      platform,
      gateway,
      impact: "A system that does harm goes on.",
      grants: [reads(directory), writes(directory, "put")],
    });
    new ApiFunction(this, listRefusedCallers, {
      platform,
      gateway,
      impact: "The operator cannot find out who probes.",
      grants: [readsRefusals(audit)],
    });
    new ApiFunction(this, readIndexSecret, {
      platform,
      gateway,
      impact: "The operator does not see how far a renewal of the index secret has come.",
      grants: [reads(keys)],
    });
    new ApiFunction(this, renewIndexSecret, {
      platform,
      gateway,
      impact: "The operator cannot let the index secret be renewed.",
      grants: [reads(keys), asksForIndexSecret(keys)],
    });
    new ScheduledFunction(this, "RenewIndex", {
      platform,
      service: "intygstjanst",
      name: "renew-index",
      schedule: "rate(5 minutes)",
      enabled: true,
      missedAfter: Duration.hours(1),
      impact: "A renewal of the index secret stands still, and reads of a patient's list cost twice.",
      grants: [...renewsIndexSecret(keys, wrappingKey), walks(certificates), writes(certificates, "set")],
      timeout: Duration.seconds(290),
    });
    new ApiFunction(this, readForm, {
      platform,
      gateway,
      impact: "Pages cannot show what a certificate says in words, in Mina intyg above all.",
      grants: [],
    });
  }
}
