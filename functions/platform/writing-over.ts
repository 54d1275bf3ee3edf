import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Log } from "./log.ts";

/**
 * Tells the operator of each item of the access log or of the keys that was written over or taken away although nothing
 * of ours does so: IAM can say which items a function writes, and not that it must write new ones only.
 *
 * How far the renewal of the index secret has come lies among the keys too, for whoever looks them up, and is written
 * each time it comes further: it is no key.
 *
 * What is told is the kind of the item and where in the stream it stands; its key names a patient or a certificate.
 */
export function writingOverHandler(log: Log): (event: DynamoDBStreamEvent) => Promise<void> {
  return ({ Records }) => {
    for (const record of Records) {
      const change = told(record);
      if (change.kind !== "RENEWAL") log("written-over", change);
    }
    return Promise.resolve();
  };
}

function told({ eventName, eventSourceARN, dynamodb }: DynamoDBRecord) {
  return {
    kind: dynamodb?.Keys?.["pk"]?.S?.split("#")[0] ?? "unknown",
    change: eventName ?? "unknown",
    // arn:aws:dynamodb:<region>:<account>:table/<name>/stream/<label>
    table: eventSourceARN?.split("/")[1] ?? "unknown",
    sequenceNumber: dynamodb?.SequenceNumber ?? "unknown",
    seconds: dynamodb?.ApproximateCreationDateTime ?? 0,
  };
}
