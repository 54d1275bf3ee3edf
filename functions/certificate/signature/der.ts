/** One value of DER (ITU-T X.690), as far as X.509 certificates need it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  printableString: 0x13,
  /** `[0]` in a certificate: its version. */
  version: 0xa0,
  /** `[3]` in a certificate: its extensions. */
  extensions: 0xa3,
} as const;

/** Bytes that are not DER. */
export class MalformedDerError extends Error {
  override name = "MalformedDerError";
  constructor() {
    super("The bytes are not DER");
  }
}

/** The values that lie one after the other in these bytes. Throws MalformedDerError. */
export function derValues(bytes: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = byteAt(bytes, at);
    const { length, start } = derLength(bytes, at + 1);
    if (start + length > bytes.length) throw new MalformedDerError();
    values.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return values;
}

/** The values inside a value that must have this tag. Throws MalformedDerError. */
export function derInside(value: DerValue | undefined, tag: number): readonly DerValue[] {
  if (value?.tag !== tag) throw new MalformedDerError();
  return derValues(value.content);
}

/** An object identifier in its dotted form. Throws MalformedDerError. */
export function derObjectIdentifier(value: DerValue | undefined): string {
  if (value?.tag !== derTags.objectIdentifier) throw new MalformedDerError();
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value.content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first, ...rest] = arcs;
  if (first === undefined) throw new MalformedDerError();
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...rest].join(".");
}

function derLength(bytes: Uint8Array, at: number): { readonly length: number; readonly start: number } {
  const first = byteAt(bytes, at);
  if (first < 0x80) return { length: first, start: at + 1 };
  const octets = first & 0x7f;
  if (octets === 0 || octets > 3) throw new MalformedDerError();
  let length = 0;
  for (let octet = 1; octet <= octets; octet += 1) length = length * 256 + byteAt(bytes, at + octet);
  return { length, start: at + 1 + octets };
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new MalformedDerError();
  return byte;
}
