import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { askRecipient } from "../../functions/webcert/messages/ask-recipient.contract.ts";
import { saveAnswerDraft } from "../../functions/webcert/messages/save-answer-draft.contract.ts";
import { saveQuestionDraft } from "../../functions/webcert/messages/save-question-draft.contract.ts";
import { handleMessage } from "../../functions/webcert/messages/handle-message.contract.ts";
import { answerQuestion } from "../../functions/webcert/messages/answer-question.contract.ts";
import { listCertificates } from "../../functions/webcert/certificates/list-certificates.contract.ts";
import { listMessages } from "../../functions/webcert/messages/list-messages.contract.ts";
import { listStoppedDeliveries } from "../../functions/webcert/sending/list-stopped-deliveries.contract.ts";
import { listQuestions } from "../../functions/webcert/messages/list-questions.contract.ts";
import { assignQuestion } from "../../functions/webcert/tasks/assign-question.contract.ts";
import { listColleagues } from "../../functions/webcert/tasks/list-colleagues.contract.ts";
import { listTasks } from "../../functions/webcert/tasks/list-tasks.contract.ts";
import { readPatients } from "../../functions/webcert/patients/read-patients.contract.ts";
import { printCertificate } from "../../functions/webcert/certificates/print-certificate.contract.ts";
import { readCertificate } from "../../functions/webcert/certificates/read-certificate.contract.ts";
import { revokeCertificate } from "../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { searchCertificates } from "../../functions/webcert/certificates/search-certificates.contract.ts";
import { readSendings } from "../../functions/webcert/sending/read-sendings.contract.ts";
import { sendCertificate } from "../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { issuesDataKeys, lists, queries, reads, readsSecret, tellsEvents, writes } from "../constructs/grants.ts";
import { secretParameters } from "../secret-parameters.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Webcert: care staff sign, send and revoke certificates, and answer the authorities' questions. */
export class Webcert extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "Webcert", settingsOf(platform.stage, "Webcert"));
    const { certificates, directory, keys, outbox } = platform.tables;
    const { signing, verificationAddress } = platform.stage;
    const { signingRoots, signingServiceClient } = secretParameters(platform.stage);
    const readsRoots = readsSecret(this, signingRoots, platform.parametersKey);

    new ApiFunction(this, signCertificate, {
      platform,
      gateway,
      impact: "Doctors cannot sign, so patients leave without their certificate.",
      grants: [
        reads(certificates),
        lists(certificates, directory),
        queries(certificates, "byPatient"),
        writes(certificates, "put", "set", "delete", "check"),
        tellsEvents(outbox),
        issuesDataKeys(keys),
        ...readsRoots,
        ...readsSecret(this, signingServiceClient, platform.parametersKey),
      ],
      environment: {
        SIGNING_SERVICE_URL: signing.serviceUrl,
        SIGNING_SERVICE_CLIENT: signingServiceClient,
        SIGNING_ROOTS_PARAMETER: signingRoots,
      },
      memoryMegabytes: 1024,
    });
    new ApiFunction(this, readCertificate, {
      platform,
      gateway,
      impact: "Care staff cannot read signed certificates.",
      grants: [reads(certificates), lists(certificates), queries(certificates, "byPatient")],
    });
    new ApiFunction(this, listCertificates, {
      platform,
      gateway,
      impact: "Care staff cannot find the signed certificates of their unit.",
      grants: [queries(certificates, "byUnit"), reads(certificates)],
    });
    new ApiFunction(this, searchCertificates, {
      platform,
      gateway,
      impact: "Care staff cannot find a patient's certificates.",
      grants: [queries(certificates, "byPatient"), reads(certificates)],
    });
    new ApiFunction(this, sendCertificate, {
      platform,
      gateway,
      impact: "Care staff cannot send a certificate to the authority, so the patient's benefit is delayed.",
      grants: [reads(certificates), writes(certificates, "put", "set"), tellsEvents(outbox)],
    });
    new ApiFunction(this, readSendings, {
      platform,
      gateway,
      impact: "Care staff do not see whether a certificate has arrived.",
      grants: [reads(certificates), lists(certificates)],
    });
    new ApiFunction(this, listStoppedDeliveries, {
      platform,
      gateway,
      impact: "Care staff do not see which certificates have not arrived where they were sent.",
      grants: [queries(certificates, "byUnit"), reads(certificates)],
    });
    new ApiFunction(this, revokeCertificate, {
      platform,
      gateway,
      impact: "Doctors cannot revoke a certificate that is wrong, and authorities may decide on it.",
      grants: [
        reads(certificates),
        lists(certificates),
        writes(certificates, "put", "set", "check"),
        tellsEvents(outbox),
      ],
    });
    new ApiFunction(this, listMessages, {
      platform,
      gateway,
      impact: "Care staff do not see what the authority asks about a certificate.",
      grants: [reads(certificates), lists(certificates)],
    });
    new ApiFunction(this, listQuestions, {
      platform,
      gateway,
      impact: "Care staff do not see which questions wait for their answer.",
      grants: [queries(certificates, "byUnit"), reads(certificates), lists(directory)],
    });
    new ApiFunction(this, readPatients, {
      platform,
      gateway,
      impact: "Lists do not say which patient a draft or certificate is about.",
      grants: [reads(certificates)],
    });
    new ApiFunction(this, answerQuestion, {
      platform,
      gateway,
      impact: "Care staff cannot answer the authority, so the patient's case stands still.",
      grants: [reads(certificates), writes(certificates, "put", "set", "delete"), tellsEvents(outbox)],
    });
    new ApiFunction(this, saveAnswerDraft, {
      platform,
      gateway,
      impact: "What care staff write as an answer is not saved while they write, and colleagues do not see it.",
      grants: [reads(certificates), writes(certificates, "put", "delete", "check")],
    });
    new ApiFunction(this, saveQuestionDraft, {
      platform,
      gateway,
      impact: "What care staff write as a question is not saved while they write, and colleagues do not see it.",
      grants: [reads(certificates), writes(certificates, "put", "delete", "check")],
    });
    new ApiFunction(this, askRecipient, {
      platform,
      gateway,
      impact: "Care staff cannot ask the authority about a certificate, and call it instead.",
      grants: [
        reads(certificates),
        lists(certificates),
        writes(certificates, "put", "set", "delete"),
        tellsEvents(outbox),
      ],
    });
    new ApiFunction(this, handleMessage, {
      platform,
      gateway,
      impact: "What is settled by telephone stays among what waits, and is done twice.",
      grants: [reads(certificates), lists(certificates), writes(certificates, "set", "check")],
    });
    new ApiFunction(this, assignQuestion, {
      platform,
      gateway,
      impact: "Care staff cannot hand over a question to each other.",
      grants: [reads(certificates), writes(certificates, "set")],
    });
    new ApiFunction(this, listTasks, {
      platform,
      gateway,
      impact: "Care staff do not see what is assigned to them.",
      grants: [queries(certificates, "tasks"), reads(certificates)],
    });
    new ApiFunction(this, listColleagues, {
      platform,
      gateway,
      impact: "Care staff cannot choose whom to assign a draft or a question to.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, verifyCertificate, {
      platform,
      gateway,
      impact: "A care provider cannot verify a certificate that somebody holds on paper.",
      grants: [reads(certificates), ...readsRoots],
      environment: { SIGNING_ROOTS_PARAMETER: signingRoots },
      memoryMegabytes: 1024,
    });
    new ApiFunction(this, printCertificate, {
      platform,
      gateway,
      impact: "Care staff cannot print certificates.",
      grants: [reads(certificates), lists(directory)],
      environment: { VERIFICATION_ADDRESS: verificationAddress },
      memoryMegabytes: 1024,
    });
  }
}
