import { describe, expect, it } from "vitest";
import { recipientOfClient, recipients } from "../../../../functions/certificate/model/recipients.ts";
import { demoSystems } from "../../../../lib/local/demo-people.ts";

describe("recipients", () => {
  it("each speak for themselves alone", () => {
    expect(recipients.map(({ code, clientId }) => [code, recipientOfClient(clientId)])).toEqual([
      ["FKASSA", "FKASSA"],
      ["TRANSP", "TRANSP"],
    ]);
    expect(recipientOfClient("journal-system")).toBeUndefined();
    expect(recipientOfClient("FKASSA")).toBeUndefined();
  });

  it("are the systems that the local token issuer lets send messages to care", () => {
    const senders = demoSystems.filter(({ scopes }) => scopes.includes("recipient:message")).map(({ key }) => key);
    expect(senders.toSorted()).toEqual(recipients.map(({ clientId }) => clientId).toSorted());
  });
});
