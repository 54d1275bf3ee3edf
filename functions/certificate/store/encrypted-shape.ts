import type * as z from "zod/mini";
import { DamagedItemError, parseStored } from "../../operation/stored-shape.ts";
import type { Item } from "../../operation/tables.ts";
import type { DataKey } from "./encryption.ts";
import { decrypt, encrypt } from "./encryption.ts";

/** How one kind of text lies encrypted within an item: as JSON, written and read by the same schema. */
export interface EncryptedShape<T> {
  /** `boundTo` is the text's place (`textPlace`), so that it cannot be read as another item's. */
  readonly write: (value: T, key: DataKey, boundTo: string) => Uint8Array;
  /** @throws DamagedItemError where the text is not as every writer leaves it. */
  readonly read: (encrypted: Uint8Array, key: DataKey, boundTo: string) => T;
}

/** A schema with a field for each property of a value, the optional ones too. */
type SchemaOf<T> = z.ZodMiniType<T> & { readonly shape: { readonly [Name in keyof Required<T>]: unknown } };

export function encryptedShape<T>(schema: SchemaOf<T>): EncryptedShape<T> {
  return {
    write: (value, key, boundTo) => encrypt(key, JSON.stringify(parseStored(schema, value)), boundTo),
    read: (encrypted, key, boundTo) => {
      const text = decryptStored(encrypted, key, boundTo).toString("utf8");
      return parseStored(schema, jsonIn(text, boundTo));
    },
  };
}

/** @throws DamagedItemError where key, place or bytes are not those of the encryption */
export function decryptStored(encrypted: Uint8Array, key: DataKey, boundTo: string): Buffer {
  try {
    return decrypt(key, encrypted, boundTo);
  } catch (cause) {
    throw new DamagedItemError(attributeOf(boundTo), cause);
  }
}

function jsonIn(text: string, boundTo: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedItemError(attributeOf(boundTo), cause);
  }
}

/** Where an encrypted text belongs: to this attribute of this item. */
export function textPlace({ pk, sk }: Pick<Item, "pk" | "sk">, attribute: string): string {
  return `${pk}/${sk}/${attribute}`;
}

function attributeOf(place: string): string {
  return place.slice(place.lastIndexOf("/") + 1);
}
