import { useEffect } from "react";
import "../kit/theme.css";
import "../kit/frame/frame.css";
import "./gallery.css";
import { LanguageSwitch } from "../kit/language-switch.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import { codeParts } from "./code-specimens.tsx";
import { effectParts } from "./effect-specimens.tsx";
import { fieldParts } from "./field-specimens.tsx";
import { formParts } from "./form-specimens.tsx";
import { frameParts } from "./frame-specimens.tsx";
import { listParts } from "./list-specimens.tsx";
import { messageParts } from "./message-specimens.tsx";
import type { GalleryPart, Specimen } from "./specimen.ts";

const parts = [...frameParts, ...messageParts, ...listParts, ...fieldParts, ...codeParts, ...formParts, ...effectParts];

const words = {
  sv: {
    title: "Delarna var för sig",
    application: "Intygstjänster",
    parts: "Delar",
    states: "Lägen",
    alone: "Visa för sig",
  },
  en: {
    title: "Each part by itself",
    application: "Intygstjänster",
    parts: "Parts",
    states: "States",
    alone: "Show by itself",
  },
} as const;

interface Properties {
  /** All parts by name where it is absent, or none is called so. */
  readonly part: string | undefined;
  /** All states where it is absent. */
  readonly state: string | undefined;
}

/** Every part of the kit, alone and in all its states, to be looked at and tried. */
export function Gallery({ part: asked, state }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const part = parts.find((one) => one.part === asked);
  const alone = part?.specimens.find((one) => one.state === state);
  const heading = part === undefined ? say.title : part.name[language];
  useEffect(() => {
    document.title = `${heading} · ${say.application}`;
  }, [heading, say]);
  if (alone?.isAlone === true) return alone.draw();
  return (
    <div className="gallery">
      <header className="gallery-header">
        <a className="ds-link" href="/kit/">
          {say.title}
        </a>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{heading}</h1>
        {part === undefined ? <Contents /> : <Specimens part={part} asked={alone} />}
      </main>
    </div>
  );
}

function Contents() {
  const { language } = useLanguage();
  return (
    <ul className="gallery-contents">
      {parts.map(({ part, name }) => (
        <li key={part}>
          <a className="ds-link" href={`/kit/?part=${part}`}>
            {name[language]}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface SpecimensProps {
  readonly part: GalleryPart;
  /** The state that was asked for. */
  readonly asked: Specimen | undefined;
}

function Specimens({ part, asked }: SpecimensProps) {
  const { language } = useLanguage();
  const say = words[language];
  const { specimens, isOneByOne } = part;
  const [first] = specimens;
  const only = asked ?? (isOneByOne === true ? first : undefined);
  return (
    <>
      {isOneByOne === true && (
        <nav aria-label={say.states} className="gallery-states">
          {specimens.map(({ state, name }) => (
            <a
              className="ds-link"
              key={state}
              href={addressOf(part, state)}
              aria-current={state === only?.state ? "page" : undefined}
            >
              {name[language]}
            </a>
          ))}
        </nav>
      )}
      {(only === undefined ? specimens : [only]).map(({ state, name, isAlone, draw }) => (
        <section key={state} aria-labelledby={`state.${state}`} className="gallery-specimen">
          <h2 id={`state.${state}`} className="gallery-state">
            {name[language]}
          </h2>
          {isAlone === true ? (
            <a
              className="ds-link gallery-alone"
              href={addressOf(part, state)}
              aria-label={`${say.alone}: ${name[language]}`}
            >
              {say.alone}
            </a>
          ) : (
            draw()
          )}
        </section>
      ))}
    </>
  );
}

function addressOf({ part }: GalleryPart, state: string): string {
  return `/kit/?${new URLSearchParams({ part, state }).toString()}`;
}
