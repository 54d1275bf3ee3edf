import { StrictMode } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Texts } from "../../../functions/operation/chosen-language.ts";
import { PageFrame } from "./page-frame.tsx";
import { LanguageFrame } from "../use-language.tsx";

/** Draws a page that nobody signs in to. Applications that people do sign in to: `startApplication`. */
export function showPage({ title, content }: { readonly title: Texts; readonly content: ReactNode }): void {
  const place = document.getElementById("page");
  if (place === null) throw new Error("The page has no place for its content");
  createRoot(place).render(
    <StrictMode>
      <LanguageFrame title={title}>
        <PageFrame>{content}</PageFrame>
      </LanguageFrame>
    </StrictMode>,
  );
}
