import type * as z from "zod/mini";
import { DamagedItemError, parseStored } from "../../operation/stored-shape.ts";
import type { AttributePlace, ItemKey } from "../../operation/tables.ts";
import type { DataKey } from "./encryption.ts";
import { decrypt, encrypt } from "./encryption.ts";
import { tableNames } from "./table-names.ts";

/** How one kind of text lies encrypted within an item: as JSON, written and read by the same schema. */
export interface EncryptedShape<T> {
  /** The text is bound to its place. */
  readonly write: (value: T, key: DataKey, place: AttributePlace) => Uint8Array;
  /** @throws DamagedItemError where the text is not as every writer leaves it. */
  readonly read: (encrypted: Uint8Array, key: DataKey, place: AttributePlace) => T;
}

/** A schema with a field for each property of a value, the optional ones too. */
type SchemaOf<T> = z.ZodMiniType<T> & { readonly shape: { readonly [Name in keyof Required<T>]: unknown } };

export function encryptedShape<T>(schema: SchemaOf<T>): EncryptedShape<T> {
  return {
    write: (value, key, place) => encrypt(key, JSON.stringify(parseStored(schema, value)), place),
    read: (encrypted, key, place) => {
      const text = decryptStored(encrypted, key, place).toString("utf8");
      return parseStored(schema, jsonIn(text, place));
    },
  };
}

/** @throws DamagedItemError where key, place or bytes are not those of the encryption */
export function decryptStored(encrypted: Uint8Array, key: DataKey, place: AttributePlace): Buffer {
  try {
    return decrypt(key, encrypted, place);
  } catch (cause) {
    throw new DamagedItemError(place.attribute, cause);
  }
}

function jsonIn(text: string, place: AttributePlace): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedItemError(place.attribute, cause);
  }
}

/** This attribute of the item with this key. */
export function attributePlace({ table, pk, sk }: ItemKey, attribute: string): AttributePlace {
  return { table, pk, sk, attribute };
}

/** Of an item of the table `Certificates`. */
export function textPlace({ pk, sk }: Pick<ItemKey, "pk" | "sk">, attribute: string): AttributePlace {
  return { table: tableNames.certificates, pk, sk, attribute };
}
