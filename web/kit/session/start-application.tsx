import { StrictMode } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { completeSignIn } from "../sign-in.ts";
import { LanguageFrame } from "../use-language.tsx";
import { takeReturnAddress } from "./return-address.ts";
import { SessionFrame } from "./session-frame.tsx";
import { leaveToSignInAgain, tellSignedInAgain } from "./sign-in-again.ts";

interface Application {
  /** Its address, such as "/webcert/"; registered with the issuer. */
  readonly path: string;
  readonly content: ReactNode;
}

/** Starts an application that people sign in to: goes on where they were before the issuer, and draws it. */
export async function startApplication({ path, content }: Application): Promise<void> {
  if (await leaveToSignInAgain(path, sessionStorage)) return;
  const outcome = await completeSignIn({ origin: location.origin, returnPath: path }, location.search, sessionStorage);
  if (outcome.is === "signed-in" && tellSignedInAgain(outcome.as, sessionStorage)) return;
  // The code is used and goes; the page that was asked for comes back into the address.
  if (outcome.is !== "nothing") history.replaceState(null, "", takeReturnAddress(path, sessionStorage));
  const place = document.getElementById("page");
  if (place === null) throw new Error("The page has no place for its content");
  createRoot(place).render(
    <StrictMode>
      <LanguageFrame>
        <SessionFrame path={path} arrived={outcome}>
          {content}
        </SessionFrame>
      </LanguageFrame>
    </StrictMode>,
  );
}
