import { Heading, Paragraph } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** The front door: what the exchange is, and the way in for each who comes. */
export function InformationPage() {
  const say = words[useLanguage().language];
  return (
    <div className="information">
      <div className="information-intro">
        <div>
          <Heading level={1} data-size="xl">
            {say.heading}
          </Heading>
          <Paragraph data-size="lg">{say.intro}</Paragraph>
        </div>
        <Picture />
      </div>
      <section aria-labelledby="who">
        <Heading level={2} data-size="sm" id="who">
          {say.whoHeading}
        </Heading>
        <ul className="information-ways">
          {say.ways.map(({ address, who, text, opens }) => (
            <li key={address}>
              <a className="information-way" href={address}>
                <span className="information-who">{who}</span>
                <span className="information-text">{text}</span>
                <span className="information-opens">{opens}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="how">
        <Heading level={2} data-size="sm" id="how">
          {say.howHeading}
        </Heading>
        <ol className="information-steps">
          {say.steps.map(({ name, text }) => (
            <li key={name}>
              <Heading level={3} data-size="2xs">
                {name}
              </Heading>
              <Paragraph>{text}</Paragraph>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="safe">
        <Heading level={2} data-size="sm" id="safe">
          {say.safeHeading}
        </Heading>
        <ul className="information-facts">
          {say.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A certificate and its way, for the eye; the steps below say the same in words. */
function Picture() {
  const say = words[useLanguage().language];
  return (
    <div className="information-picture" aria-hidden="true">
      <div className="information-paper">
        <strong>{say.picture.certificate}</strong>
        <i />
        <i />
        <i />
        <i />
      </div>
      <ol>
        {say.picture.way.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
