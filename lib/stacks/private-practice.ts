import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { acceptAgreement } from "../../functions/identity/practice/accept-agreement.contract.ts";
import { changePractice } from "../../functions/identity/practice/change-practice.contract.ts";
import { closePractice } from "../../functions/identity/practice/close-practice.contract.ts";
import { listAgreements } from "../../functions/identity/practice/list-agreements.contract.ts";
import { readOwnPractice } from "../../functions/identity/practice/read-own-practice.contract.ts";
import { registerPractice } from "../../functions/identity/practice/register-practice.contract.ts";
import { withdrawAgreement } from "../../functions/identity/practice/withdraw-agreement.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { agreesInDirectory, keepsPractices, learnsWho, lists, reads, usesKeyRing } from "../constructs/grants.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Identity: private doctors, their practices and what they have agreed to. */
export class PrivatePractice extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "PrivatePractice", settingsOf(platform.stage, "Identity, private doctors"));
    const { stage, tables, wrappingKey } = platform;
    const { directory } = tables;
    // Whose a practice is lies in a keyed hash.
    const looks = [reads(directory), ...usesKeyRing(tables.keys, wrappingKey)];

    new ApiFunction(this, readOwnPractice, {
      platform,
      gateway,
      impact: "Private doctors do not see how far their registration has come.",
      grants: looks,
    });
    new ApiFunction(this, registerPractice, {
      platform,
      gateway,
      impact: "A private doctor who is new here cannot register, and so not begin to write certificates.",
      grants: [...looks, keepsPractices(directory), ...learnsWho(stage)],
      environment: { LOGICAL_ADDRESS: stage.logicalAddress },
    });
    new ApiFunction(this, changePractice, {
      platform,
      gateway,
      impact: "Private doctors cannot change the address or telephone number that their certificates tell.",
      grants: [...looks, keepsPractices(directory)],
    });
    new ApiFunction(this, closePractice, {
      platform,
      gateway,
      impact: "A private doctor who has ended their practice stays registered.",
      grants: [...looks, keepsPractices(directory)],
    });
    new ApiFunction(this, listAgreements, {
      platform,
      gateway,
      impact: "Private doctors cannot read the terms, and so not accept them: who is new cannot write or sign.",
      grants: [...looks, lists(directory)],
    });
    new ApiFunction(this, acceptAgreement, {
      platform,
      gateway,
      impact: "Private doctors cannot accept the terms: who is new cannot write or sign.",
      grants: [...looks, agreesInDirectory(directory)],
    });
    new ApiFunction(this, withdrawAgreement, {
      platform,
      gateway,
      impact: "Private doctors cannot withdraw their acceptance of the terms.",
      grants: [...looks, agreesInDirectory(directory)],
    });
  }
}
