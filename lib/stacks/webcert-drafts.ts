import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { lookUpPatient } from "../../functions/webcert/patients/look-up-patient.contract.ts";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";
import { deriveDraft } from "../../functions/webcert/drafts/derive-draft.contract.ts";
import { copyDraft } from "../../functions/webcert/drafts/copy-draft.contract.ts";
import { readDraft } from "../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../functions/webcert/drafts/save-draft.contract.ts";
import { markDraftReady } from "../../functions/webcert/drafts/mark-draft-ready.contract.ts";
import { assignDraft } from "../../functions/webcert/tasks/assign-draft.contract.ts";
import { deleteDraft } from "../../functions/webcert/drafts/delete-draft.contract.ts";
import { listDrafts } from "../../functions/webcert/drafts/list-drafts.contract.ts";
import { listDraftVersions } from "../../functions/webcert/drafts/list-draft-versions.contract.ts";
import { readDraftVersion } from "../../functions/webcert/drafts/read-draft-version.contract.ts";
import { searchDrafts } from "../../functions/webcert/drafts/search-drafts.contract.ts";
import { validateDraft } from "../../functions/webcert/drafts/validate-draft.contract.ts";
import { printDraft } from "../../functions/webcert/drafts/print-draft.contract.ts";
import { revokeDraft } from "../../functions/webcert/revocation/revoke-draft.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { deletesDataKeys, issuesDataKeys, lists, logsOwnAccess, queries, reads, writes } from "../constructs/grants.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Webcert: care staff write a certificate, until it is signed. */
export class WebcertDrafts extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "WebcertDrafts", settingsOf(platform.stage, "Webcert, drafts"));
    const { certificates, keys, directory } = platform.tables;

    new ApiFunction(this, lookUpPatient, {
      platform,
      gateway,
      impact: "Doctors do not see who a patient is before they begin a certificate.",
      grants: [],
    });
    new ApiFunction(this, createDraft, {
      platform,
      gateway,
      impact: "Doctors cannot begin a certificate.",
      grants: [writes(certificates, "put"), issuesDataKeys(keys)],
    });
    new ApiFunction(this, deriveDraft, {
      platform,
      gateway,
      impact: "Doctors cannot renew or replace a certificate, and write it anew by hand.",
      grants: [
        reads(certificates),
        lists(certificates),
        queries(certificates, "byPatient"),
        writes(certificates, "put", "check"),
        issuesDataKeys(keys),
      ],
    });
    new ApiFunction(this, copyDraft, {
      platform,
      gateway,
      impact: "Doctors cannot go on with a draft that was locked, and write it anew by hand.",
      grants: [reads(certificates), writes(certificates, "put"), issuesDataKeys(keys)],
    });
    new ApiFunction(this, readDraft, {
      platform,
      gateway,
      impact: "Care staff cannot open their drafts.",
      grants: [reads(certificates), queries(certificates, "byPatient"), lists(directory)],
    });
    new ApiFunction(this, saveDraft, {
      platform,
      gateway,
      impact: "What care staff write in a draft is not saved.",
      grants: [reads(certificates), lists(directory), writes(certificates, "set", "put")],
    });
    new ApiFunction(this, markDraftReady, {
      platform,
      gateway,
      impact: "Doctors are not told which drafts are ready for them to sign.",
      grants: [reads(certificates), writes(certificates, "set")],
    });
    new ApiFunction(this, assignDraft, {
      platform,
      gateway,
      impact: "Care staff cannot hand over a draft to each other.",
      grants: [reads(certificates), writes(certificates, "set")],
    });
    new ApiFunction(this, listDraftVersions, {
      platform,
      gateway,
      impact: "Care staff do not see who has changed what in a draft.",
      grants: [reads(certificates)],
    });
    new ApiFunction(this, readDraftVersion, {
      platform,
      gateway,
      impact: "Care staff cannot read or restore an earlier version of a draft.",
      grants: [reads(certificates)],
    });
    new ApiFunction(this, deleteDraft, {
      platform,
      gateway,
      impact: "Care staff cannot remove a draft that was begun by mistake.",
      grants: [reads(certificates), writes(certificates, "delete"), deletesDataKeys(keys)],
    });
    new ApiFunction(this, revokeDraft, {
      platform,
      gateway,
      impact: "Doctors cannot say of a locked draft that it is on the wrong patient.",
      grants: [reads(certificates), writes(certificates, "set")],
    });
    const disposing = new ScheduledFunction(this, "DisposeDrafts", {
      platform,
      service: "webcert",
      name: "dispose-drafts",
      schedule: "cron(30 3 * * ? *)",
      enabled: true,
      missedAfter: Duration.hours(30),
      impact: "What nobody has signed within three months is kept for longer.",
      grants: [
        queries(certificates, "unsigned"),
        reads(certificates),
        writes(certificates, "delete"),
        deletesDataKeys(keys),
        ...logsOwnAccess(platform.tables, platform.wrappingKey),
      ],
      timeout: Duration.minutes(10),
    });
    new CfnOutput(this, "DisposeDraftsFunction", { value: disposing.function.functionName });
    new ApiFunction(this, listDrafts, {
      platform,
      gateway,
      impact: "Care staff cannot find the drafts of their unit.",
      grants: [queries(certificates, "byUnit"), reads(certificates)],
    });
    new ApiFunction(this, searchDrafts, {
      platform,
      gateway,
      impact: "Care staff cannot find a patient's drafts.",
      grants: [queries(certificates, "byUnit"), reads(certificates)],
    });
    new ApiFunction(this, validateDraft, {
      platform,
      gateway,
      impact: "Care staff do not see what is missing in a draft.",
      grants: [reads(certificates), lists(directory)],
    });
    new ApiFunction(this, printDraft, {
      platform,
      gateway,
      impact: "Care staff cannot print drafts.",
      grants: [reads(certificates), lists(directory)],
      memoryMegabytes: 1024,
    });
  }
}
