import { newEnvironment } from "../../operation/need.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { setting } from "../../platform/settings.ts";
import { parameterWrites, tokenKeys } from "./needs.ts";
import { publicKeysOf } from "./public-token-keys.ts";

const the = newEnvironment();

/** Tells those who verify tokens by which keys: they read the parameter, and never ask the issuer. */
export const handler = scheduledEntry(async () => {
  const keys = await publicKeysOf(the(tokenKeys));
  await the(parameterWrites)(setting("TOKEN_KEYS_PARAMETER"), JSON.stringify({ keys }));
}, the);
