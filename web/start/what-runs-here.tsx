import { Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import type { Demo } from "./local-answers.ts";
import { words } from "./words.ts";

/** What runs on this machine beside the applications, and where to look into it. */
export function WhatRunsHere({ simulators }: { readonly simulators: Demo["simulators"] }) {
  const { language } = useLanguage();
  const say = words[language];
  const simulated = simulators.map(({ address, name }) => ({ address, name: name[language], text: say.simulatorText }));
  return (
    <section aria-labelledby="here">
      <Heading level={2} data-size="sm" id="here">
        {say.hereHeading}
      </Heading>
      <ul className="start-links">
        {[...say.first, ...simulated, ...say.last].map(({ address, name, text }) => (
          <li key={address}>
            <Link href={address}>{name}</Link>
            <Paragraph>{text}</Paragraph>
          </li>
        ))}
      </ul>
    </section>
  );
}
