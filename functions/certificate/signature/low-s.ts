/** The order of the group of P-256 (SEC 2 §2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const octets = 32;

/**
 * The one of the two values of an ECDSA signature on P-256 that is written: for every (r, s) that holds, (r, order − s)
 * holds as well, so that a document would have two signatures. The smaller s is written; both are good.
 *
 * @param value r‖s, 64 bytes
 */
export function withLowS(value: Uint8Array): Uint8Array {
  const s = BigInt(`0x${Buffer.from(value.subarray(octets)).toString("hex")}`);
  if (s <= order / 2n) return value;
  const low = (order - s).toString(16).padStart(2 * octets, "0");
  return Buffer.concat([value.subarray(0, octets), Buffer.from(low, "hex")]);
}
