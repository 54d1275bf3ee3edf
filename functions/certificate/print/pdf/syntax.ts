/**
 * The notation of PDF values (ISO 32000-1 §7.3). A value is its own notation: what these functions give is written as
 * it is.
 */
export type Syntax = string;

export function dictionary(entries: Readonly<Record<string, Syntax | undefined>>): Syntax {
  const written = Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]));
  return `<<${written.join("")}>>`;
}

export function list(values: readonly Syntax[]): Syntax {
  return `[${values.join(" ")}]`;
}

/** A name; what may not stand in one as it is, is written as # and two hexadecimal digits. */
export function name(text: string): Syntax {
  return `/${text.replaceAll(/[^A-Za-z0-9.+_-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
}

/** A text for people, in any script: UTF-16 with its byte order mark, in hexadecimal. */
export function text(value: string): Syntax {
  if (/^[\x20-\x7e]*$/.test(value)) return ascii(value);
  return `<FEFF${Buffer.from(value, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

/** A string of ASCII characters: an address, a date. */
export function ascii(value: string): Syntax {
  return `(${value.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

export function bytesInHex(bytes: Uint8Array): Syntax {
  return `<${Buffer.from(bytes).toString("hex").toUpperCase()}>`;
}

/** A number with at most three decimals and no exponent, as PDF knows none. */
export function number(value: number): Syntax {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(3).replace(/0+$/, "");
}

export function numbers(values: readonly number[]): Syntax {
  return list(values.map(number));
}

/** A reference to another object of the file. */
export function reference(object: number): Syntax {
  return `${String(object)} 0 R`;
}

/** A moment in UTC, as PDF writes it. */
export function moment(utc: string): Syntax {
  return ascii(`D:${new Date(utc).toISOString().slice(0, 19).replaceAll(/[-:T]/g, "")}Z`);
}
