/** Bytes of each of the two numbers of a signature over P-256. */
const numberBytes = 32;

const sequence = 0x30;
const integer = 0x02;

/**
 * A signature of ECDSA over P-256 from the form of key services (RFC 3279 §2.2.3: a sequence of two integers) to that
 * of tokens (RFC 7518 §3.4: both numbers side by side).
 *
 * @throws TypeError where it is not such a sequence
 */
export function derSignatureToJose(der: Uint8Array): Uint8Array {
  if (der[0] !== sequence || der[1] !== der.length - 2) throw new TypeError("Not a signature in DER");
  const r = readInteger(der, 2);
  const s = readInteger(der, r.end);
  if (s.end !== der.length) throw new TypeError("Not a signature in DER");
  const signature = new Uint8Array(2 * numberBytes);
  signature.set(r.digits, numberBytes - r.digits.length);
  signature.set(s.digits, 2 * numberBytes - s.digits.length);
  return signature;
}

/** An integer's digits without the zeros before them, and where it ends. */
function readInteger(der: Uint8Array, at: number): { readonly digits: Uint8Array; readonly end: number } {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  const written = der.subarray(at + 2, end);
  const first = written.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? new Uint8Array() : written.subarray(first);
  if (der[at] !== integer || end > der.length || digits.length > numberBytes) {
    throw new TypeError("Not a signature in DER");
  }
  return { digits, end };
}
