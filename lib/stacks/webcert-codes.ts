import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { listCertificateTypes } from "../../functions/webcert/types/list-certificate-types.contract.ts";
import { searchCodes } from "../../functions/webcert/codes/search-codes.contract.ts";
import { readCode } from "../../functions/webcert/codes/read-code.contract.ts";
import { readSearchedCodes } from "../../functions/webcert/codes/read-searched-codes.contract.ts";
import { listCodeLists } from "../../functions/webcert/codes/list-code-lists.contract.ts";
import { saveFavouriteCodes } from "../../functions/webcert/codes/save-favourite-codes.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { lists, writes } from "../constructs/grants.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Webcert: what a form is drawn and filled in with. */
export class WebcertCodes extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "WebcertCodes", settingsOf(platform.stage, "Webcert, types and codes"));
    const { directory } = platform.tables;

    new ApiFunction(this, listCertificateTypes, {
      platform,
      gateway,
      impact: "Care staff cannot choose a type of certificate, and no form is drawn.",
      grants: [],
    });
    new ApiFunction(this, searchCodes, {
      platform,
      gateway,
      impact: "Doctors cannot find a diagnosis code.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, readCode, {
      platform,
      gateway,
      impact: "A diagnosis code cannot be looked up.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, readSearchedCodes, {
      platform,
      gateway,
      impact: "Each key press in a search for a diagnosis waits for the server.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, listCodeLists, {
      platform,
      gateway,
      impact: "Clients do not get the code lists of the certificates.",
      grants: [lists(directory)],
    });
    new ApiFunction(this, saveFavouriteCodes, {
      platform,
      gateway,
      impact: "A unit cannot choose its favourite diagnosis codes.",
      grants: [lists(directory), writes(directory, "put")],
    });
  }
}
