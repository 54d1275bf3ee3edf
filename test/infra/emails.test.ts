import { describe, expect, it } from "vitest";
import { findStage } from "../../lib/stages.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { account, region } from "./policy/resolve-template.ts";
import { rightsOf, roleOf } from "./policy/rights-of.ts";
import { production } from "./synthesised.ts";
import type { Value } from "./synthesised.ts";
import { functionNameOf, functionsOf } from "./templates.ts";

const { emailSender } = findStage((name) => (name === "stage" ? "prod" : undefined));
const domain = emailSender.split("@")[1]!;

function maySend(rights: readonly Value[], from: string): boolean {
  const context = { "ses:FromAddress": from };
  const resource = `arn:aws:ses:${region}:${account}:identity/${domain}`;
  const principal = `arn:aws:iam::${account}:role/any`;
  return evaluatePolicy(rights, { principal, action: "ses:SendEmail", resource, context }) === "allowed";
}

describe("E-mails in production", () => {
  it("are sent by one function, from one address", () => {
    const all = functionsOf(production).map((one) => ({
      name: functionNameOf(one),
      rights: rightsOf(production, roleOf(production, one)),
    }));
    const senders = (from: string) => all.filter(({ rights }) => maySend(rights, from)).map(({ name }) => name);
    expect(senders(emailSender)).toEqual(["intyg-webcert-send-emails"]);
    expect(senders(`chefen@${domain}`)).toEqual([]);
  });

  it("are proved by the domain's records, and are not taken from anybody who cannot prove them", () => {
    const records = production.ofType("AWS::Route53::RecordSet").filter(({ stack }) => stack === "Emails");
    expect(records.map(({ properties }) => properties["Type"]).toSorted()).toEqual(["CNAME", "CNAME", "CNAME", "TXT"]);
    expect(JSON.stringify(records)).toContain("_dmarc.besked.intygstjanster.example.");
    expect(JSON.stringify(records)).toContain("p=reject");
    const [set] = production.ofType("AWS::SES::ConfigurationSet");
    expect(set?.properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
  });
});
