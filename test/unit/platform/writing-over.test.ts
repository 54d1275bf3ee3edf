import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, it } from "vitest";
import { writingOverHandler } from "../../../functions/platform/writing-over.ts";

it("tells of each item that was written over by its kind and its place in the stream, and of nobody", async () => {
  const lines: unknown[] = [];
  const record = (eventName: "MODIFY" | "REMOVE", pk: string, SequenceNumber: string) => ({
    eventName,
    eventSourceARN: "arn:aws:dynamodb:eu-north-1:000000000000:table/Audit/stream/2026-11-22T00:00:00.000",
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: "2026" } },
      SequenceNumber,
      ApproximateCreationDateTime: 1_795_000_000,
    },
  });
  const event: DynamoDBStreamEvent = {
    Records: [
      record("MODIFY", "PATIENT#x7Kq", "1"),
      record("REMOVE", "DATA#6f1c2a34", "2"),
      // How far a renewal has come is no key.
      record("MODIFY", "RENEWAL#index", "3"),
    ],
  };
  await writingOverHandler((code, fields) => void lines.push({ code, ...fields }))(event);
  const place = { code: "written-over", table: "Audit", seconds: 1_795_000_000 };
  expect(lines).toEqual([
    { ...place, kind: "PATIENT", change: "MODIFY", sequenceNumber: "1" },
    { ...place, kind: "DATA", change: "REMOVE", sequenceNumber: "2" },
  ]);
});
