import { request as overHttp } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { BusyError } from "./busy.ts";
import { ownPatience, timeOuts } from "./patience.ts";
import type { Pauses } from "./patience.ts";

/**
 * Reads a parameter of the account's Parameter Store, a secret one in the open.
 *
 * @throws BusyError where the store was too busy, or did not answer; ParameterUnreadableError for whatever it refuses
 */
export type ReadParameter = (name: string, begin?: () => Pauses) => Promise<string>;

/** Where the store is, and who reads. */
export interface ParameterStorePlace {
  readonly region: string;
  /** Absent at AWS; elsewhere the address that stands for all of AWS. */
  readonly endpoint?: string | undefined;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** A pause that is never made: where the first try fails, nobody waits for a second. */
export const onlyOnce = (): Pauses => () => undefined;

/**
 * The Parameter Store, asked by the signer that the DynamoDB client brings. Its own client would add a third to what
 * each function loads before it can answer (docs/adr/0022-own-code-or-library.md).
 */
export function parameterStore(place: ParameterStorePlace): ReadParameter {
  const ask = asking(place);
  return async (name, begin = ownPatience) =>
    valueIn(await ask("GetParameter", { Name: name, WithDecryption: true }, begin));
}

/**
 * Writes a parameter of the account's Parameter Store, in the place of what it was.
 *
 * @throws as ReadParameter
 */
export type WriteParameter = (name: string, value: string) => Promise<void>;

/** The same store, to write. */
export function parameterWriting(place: ParameterStorePlace): WriteParameter {
  const ask = asking(place);
  return async (name, value) => {
    await ask("PutParameter", { Name: name, Value: value, Type: "String", Overwrite: true }, ownPatience);
  };
}

/** Asks the store for one of its verbs. @returns what it answers */
function asking({ region, endpoint, credentials }: ParameterStorePlace) {
  const url = new URL(endpoint ?? `https://ssm.${region}.amazonaws.com`);
  const signer = new SignatureV4({ service: "ssm", region, credentials, sha256: Sha256 });
  return async (verb: string, asked: object, begin: () => Pauses): Promise<string> => {
    const body = JSON.stringify(asked);
    const pauses = begin();
    for (;;) {
      const answer = await post(url, await signed(signer, { url, verb, body }), body);
      if (answer?.status === 200) return answer.body;
      if (answer !== undefined && !isBusy(answer)) throw new ParameterUnreadableError(answer.status);
      const pause = pauses();
      if (pause === undefined) throw new BusyError("The Parameter Store was too busy");
      await wait(pause);
    }
  };
}

interface Asked {
  readonly url: URL;
  readonly verb: string;
  readonly body: string;
}

async function signed(signer: SignatureV4, { url: { protocol, hostname, host }, verb, body }: Asked) {
  const headers = {
    host,
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `AmazonSSM.${verb}`,
  };
  return (await signer.sign({ method: "POST", protocol, hostname, path: "/", headers, body })).headers;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What the store answers; undefined where it does not, or not in time. */
async function post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Answer | undefined> {
  const send = url.protocol === "http:" ? overHttp : overHttps;
  try {
    const answer = await new Promise<IncomingMessage>((answered, failed) => {
      send(url, { method: "POST", headers, signal: AbortSignal.timeout(timeOuts.request) }, answered)
        .on("error", failed)
        .end(body);
    });
    return { status: answer.statusCode ?? 0, body: await text(answer) };
  } catch {
    return undefined;
  }
}

function isBusy({ status, body }: Answer): boolean {
  return status >= 500 || status === 429 || /"__type":\s*"[^"]*Throttl/.test(body);
}

function valueIn(body: string): string {
  const answer: unknown = JSON.parse(body);
  const parameter = fieldOf(answer, "Parameter");
  const value = fieldOf(parameter, "Value");
  if (typeof value !== "string") throw new ParameterUnreadableError(200);
  return value;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** A parameter is not there, or may not be read or written. */
class ParameterUnreadableError extends Error {
  override name = "ParameterUnreadableError";
  constructor(status: number) {
    super(`A parameter could not be read: status ${String(status)}`);
  }
}
