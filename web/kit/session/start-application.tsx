import { StrictMode } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { LanguageFrame } from "../use-language.tsx";
import { returnFromSignIn } from "./leave-to-sign-in.ts";
import { SessionFrame } from "./session-frame.tsx";
import { tellSignedInAgain } from "./sign-in-window.ts";

interface Application {
  /** Its address, such as "/webcert/"; registered with the issuer. */
  readonly path: string;
  readonly content: ReactNode;
}

/** Starts an application that people sign in to, where a sign-in has led them back to. */
export async function startApplication({ path, content }: Application): Promise<void> {
  const wasRefused = returnFromSignIn(path, sessionStorage);
  await tellSignedInAgain();
  const place = document.getElementById("page");
  if (place === null) throw new Error("The page has no place for its content");
  createRoot(place).render(
    <StrictMode>
      <LanguageFrame>
        <SessionFrame path={path} wasRefused={wasRefused}>
          {content}
        </SessionFrame>
      </LanguageFrame>
    </StrictMode>,
  );
}
