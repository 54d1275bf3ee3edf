import type { IncomingMessage } from "node:http";
import { pageRequest } from "../page-language.ts";
import type { ProviderReader } from "./provider-pages.ts";

/**
 * In which language a provider's page is read: that of the link between the languages, else the one that its caller
 * asked for (`ui_locales`), else as everywhere on this machine.
 */
export function providerReader(request: IncomingMessage, wanted?: unknown): ProviderReader {
  const asked = new URLSearchParams(pageRequest(request).search).get("lang") ?? wanted;
  const language = asked === "sv" || asked === "en" ? asked : pageRequest(request).language;
  return { language, otherLanguage: `?lang=${language === "sv" ? "en" : "sv"}` };
}
