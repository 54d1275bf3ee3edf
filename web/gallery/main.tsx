import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { LanguageFrame } from "../kit/use-language.tsx";
import { Gallery } from "./gallery.tsx";

const place = document.getElementById("page");
if (place === null) throw new Error("The page has no place for its content");
const asked = new URLSearchParams(location.search);
createRoot(place).render(
  <StrictMode>
    <LanguageFrame>
      <Gallery part={asked.get("part") ?? undefined} state={asked.get("state") ?? undefined} />
    </LanguageFrame>
  </StrictMode>,
);
