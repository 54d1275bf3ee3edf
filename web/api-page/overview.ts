import { html, prose } from "./html.ts";
import type { Html } from "./html.ts";
import { table } from "./operation-page.ts";
import type { Operation } from "./operations.ts";
import { titleOf } from "./swedish-operations.ts";
import { addressOf, operationAddress, typeAddress } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** The first page: where to begin, how every call is made, and each operation in a line. */
export function renderOverview(
  about: { readonly title: string; readonly description: string },
  operations: readonly Operation[],
  language: DocumentationLanguage,
): Html {
  const say = words[language];
  const tables = [...Map.groupBy(operations, ({ service }) => service)].map(([service, those]) =>
    table(
      `${say.operationsOf} ${service}`,
      html`<h2>${service}</h2>`,
      [say.call, say.does],
      those.map(
        (operation) =>
          html`<tr>
            <th scope="row">
              <b class="${operation.method.toLowerCase()}">${operation.method}</b> <code>${operation.path}</code>
            </th>
            <td><a href="${operationAddress(operation.id)}">${titleOf(operation, language)}</a></td>
          </tr>`,
      ),
    ),
  );
  return html`<h1>${about.title}: ${say.theApi}</h1>
    <p class="first"><a href="${addressOf("quickstart/")}">${say.quickstart}</a></p>
    <p>${say.first}</p>
    <p>${say.typesFirst} <a href="${typeAddress()}">${say.types}</a>.</p>
    ${language === "en" ? prose(about.description) : html`<p>${words.sv.about}</p>`} ${howToCall[language]} ${tables}`;
}

const howToCall: Readonly<Record<DocumentationLanguage, Html>> = {
  en: html`<section aria-labelledby="begin">
    <h2 id="begin">How to call</h2>
    <ul>
      <li>Everything is at one address: the one you are reading this at.</li>
      <li>
        Every call but the open ones carries an access token. People sign in with authorization code and PKCE at
        <code>/auth</code>; systems use client credentials. How to get one in a terminal:
        <a href="/docs/quickstart/">quickstart</a>.
      </li>
      <li>
        Staff say at which care unit they work in this call, in the header <code>Care-Unit</code>. The token does not
        hold it, so changing unit is no new sign-in.
      </li>
      <li>
        A POST that changes something carries an <code>Idempotency-Key</code>. Sent again with the same body it answers
        the same and has one effect, so a call that got no answer may safely be sent again.
      </li>
      <li>
        Lists come page by page: send <code>next</code> as <code>after</code>. A page may be short and yet have a next.
        A patient is looked for in the body of a POST, for a personnummer belongs in no address.
      </li>
      <li>What may change, and how much you may call: <a href="/docs/versions/">versions, changes and limits</a>.</li>
      <li>Times are UTC. Titles of problems follow <code>Accept-Language</code>, Swedish first.</li>
      <li>
        Every refusal is a <a href="/docs/problems/">problem document</a> (RFC 9457). What belongs to somebody else is
        answered like what does not exist: 404.
      </li>
    </ul>
  </section>`,
  sv: html`<section aria-labelledby="begin">
    <h2 id="begin">Så anropar du</h2>
    <ul>
      <li>Allt finns på en och samma adress: den du läser det här på.</li>
      <li>
        Alla anrop utom de öppna har en token. Människor loggar in med authorization code och PKCE på
        <code>/auth</code>; system använder client credentials. Så får du en i terminalen:
        <a href="/docs/quickstart/">Kom igång</a>.
      </li>
      <li>
        Vårdens personal anger i headern <code>Care-Unit</code> på vilken vårdenhet de arbetar i just det här anropet.
        Den står inte i token, så det behövs ingen ny inloggning för att byta enhet.
      </li>
      <li>
        En POST som ändrar något har en <code>Idempotency-Key</code>. Skickas samma innehåll igen blir svaret detsamma
        och inget händer två gånger, så du kan tryggt skicka om ett anrop som inte fick svar.
      </li>
      <li>
        Listor kommer sida för sida: skicka <code>next</code> som <code>after</code>. En sida kan vara kort och ändå ha
        en nästa. En patient söker du i innehållet i en POST, eftersom ett personnummer inte hör hemma i en adress.
      </li>
      <li>
        Vad som kan ändras, och hur mycket du får anropa:
        <a href="/docs/versions/">versioner, ändringar och gränser</a>.
      </li>
      <li>Tider är UTC. Felets rubrik följer <code>Accept-Language</code>, svenska i första hand.</li>
      <li>
        Varje avslag är ett <a href="/docs/problems/">problemdokument</a> (RFC 9457). Det som tillhör någon annan får
        samma svar som det som inte finns: 404.
      </li>
    </ul>
  </section>`,
};
