import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deleteCareProvider } from "../../functions/identity/directory/delete-care-provider.contract.ts";
import { deleteCommission } from "../../functions/identity/directory/delete-commission.contract.ts";
import { deleteStaffMember } from "../../functions/identity/directory/delete-staff-member.contract.ts";
import { deleteUnit } from "../../functions/identity/directory/delete-unit.contract.ts";
import { listCareProviders } from "../../functions/identity/directory/list-care-providers.contract.ts";
import { listProviderStaff } from "../../functions/identity/directory/list-provider-staff.contract.ts";
import { readCareProvider } from "../../functions/identity/directory/read-care-provider.contract.ts";
import { readStaffMember } from "../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../functions/identity/directory/read-unit.contract.ts";
import { saveCareProvider } from "../../functions/identity/directory/save-care-provider.contract.ts";
import { saveCommission } from "../../functions/identity/directory/save-commission.contract.ts";
import { saveStaffMember } from "../../functions/identity/directory/save-staff-member.contract.ts";
import { saveUnit } from "../../functions/identity/directory/save-unit.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { keepsDirectory, lists, queries, reads } from "../constructs/grants.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Identity: what operators and administrators see and change of the directory of care. */
export class CareDirectory extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "CareDirectory", settingsOf(platform.stage, "Identity, the directory of care"));
    const { certificates, directory } = platform.tables;
    const looks = [reads(directory), lists(directory)];

    new ApiFunction(this, listCareProviders, {
      platform,
      gateway,
      impact: "Nobody who keeps the directory sees which care providers there are.",
      grants: looks,
    });
    new ApiFunction(this, readCareProvider, {
      platform,
      gateway,
      impact: "The units of a care provider cannot be seen by those who keep the directory.",
      grants: looks,
    });
    new ApiFunction(this, listProviderStaff, {
      platform,
      gateway,
      impact: "Those who keep the directory cannot see who works for the whole of a care provider.",
      grants: looks,
    });
    new ApiFunction(this, saveCareProvider, {
      platform,
      gateway,
      impact: "A new care provider cannot be entered, nor renamed.",
      grants: [...looks, keepsDirectory(directory, "put", "check")],
    });
    new ApiFunction(this, deleteCareProvider, {
      platform,
      gateway,
      impact: "A care provider that was entered by mistake stays.",
      grants: [...looks, keepsDirectory(directory, "delete")],
    });
    new ApiFunction(this, readUnit, {
      platform,
      gateway,
      impact: "Those who keep the directory cannot see who works at a unit.",
      grants: looks,
    });
    new ApiFunction(this, saveUnit, {
      platform,
      gateway,
      impact: "A new unit cannot be entered, nor its address changed.",
      grants: [...looks, keepsDirectory(directory, "put", "set", "delete", "check")],
    });
    new ApiFunction(this, deleteUnit, {
      platform,
      gateway,
      impact: "A unit that was entered by mistake stays.",
      grants: [...looks, keepsDirectory(directory, "delete"), queries(certificates, "byUnit")],
    });
    new ApiFunction(this, readStaffMember, {
      platform,
      gateway,
      impact: "Those who keep the directory cannot see what a member of staff works with.",
      grants: looks,
    });
    new ApiFunction(this, saveStaffMember, {
      platform,
      gateway,
      impact: "New staff cannot be entered, and no licence changed: they cannot sign in to their work.",
      grants: [reads(directory), keepsDirectory(directory, "put")],
    });
    new ApiFunction(this, deleteStaffMember, {
      platform,
      gateway,
      impact: "A member of staff who was entered by mistake stays.",
      grants: [...looks, keepsDirectory(directory, "delete")],
    });
    new ApiFunction(this, saveCommission, {
      platform,
      gateway,
      impact: "Staff cannot be given a unit to work at.",
      grants: [...looks, keepsDirectory(directory, "put", "set")],
    });
    new ApiFunction(this, deleteCommission, {
      platform,
      gateway,
      impact: "Somebody who has left a unit can still work in its name.",
      grants: [...looks, keepsDirectory(directory, "set", "delete")],
    });
  }
}
