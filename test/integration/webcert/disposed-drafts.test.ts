import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { expect, it } from "vitest";
import {
  api,
  aPatient,
  aws,
  begunBefore,
  createDraft,
  eventually,
  output,
  ownUnit,
  succeeded,
  tables,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const lambda = new LambdaClient(aws);

it("takes away what nobody has signed within three months, with its key, and nothing else", async () => {
  const [old, young] = [await createDraft("FK7804-2.0", aPatient()), await createDraft("FK7804-2.0", aPatient())];
  await begunBefore(old, 100);
  await eventually("the index to know, and the job to take it away", async () => {
    const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: output("DisposeDraftsFunction") }));
    expect(FunctionError).toBeUndefined();
    return (await api.get("doctor", `/api/drafts/${old}`, { unit: ownUnit })).status === 404 || undefined;
  });
  const key = { table: "keys", pk: `DATA#${old}`, sk: "KEY" };
  expect(await tables.get([key])).toEqual([undefined]);
  expect(await tables.list("certificates", `C#${old}`, "")).toEqual([]);
  succeeded(await api.get("doctor", `/api/drafts/${young}`, { unit: ownUnit }));
});
