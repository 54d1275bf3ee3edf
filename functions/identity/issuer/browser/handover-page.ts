import type { IncomingMessage } from "node:http";
import { readerOf } from "../issuer-pages.ts";
import { escapeHtml, renderPage } from "../page.ts";

const texts = {
  sv: { title: "Du är inloggad", lead: "Du kan stänga fönstret och gå tillbaka dit du kom ifrån." },
  en: { title: "You are signed in", lead: "You can close the window, and go back to where you came from." },
} as const;

/**
 * The last page of a window that signed in for a page in a frame, whose cookies are others than the window's: it hands
 * over what the page fetches its session with.
 */
export function handoverPage(request: IncomingMessage, script: string, handover: string): string {
  const reader = readerOf(request);
  const { title, lead } = texts[reader.language];
  const head = `<script src="${escapeHtml(script)}" data-handover="${escapeHtml(handover)}" defer></script>\n`;
  return renderPage(reader, { title, lead, head });
}

/** Tells whoever opened the window, if that is a page of this very origin, and closes it. */
export const handoverScript = `const { handover } = document.querySelector("script[data-handover]").dataset;
window.opener?.postMessage({ handover }, location.origin);
window.close();
`;
