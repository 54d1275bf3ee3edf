import { Paragraph, Table } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { recipientName } from "../kit/recipient-name.ts";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import { timeInWords } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { Stage } from "../kit/local-answers.ts";
import { ShortId } from "./short-id.tsx";
import { stateWords } from "./step-words.ts";
import { typeName } from "../kit/type-name.ts";
import { words } from "./words.ts";

/** A line of an answer, of whichever kind was asked for. */
export type Row =
  | { readonly is: "draft"; readonly certificateId: string; readonly form: string; readonly updatedAt: string }
  | {
      readonly is: "certificate";
      readonly certificateId: string;
      readonly form: string;
      readonly state: "signed" | "revoked";
      readonly signedAt: string;
      readonly sentTo: readonly { readonly recipient: string }[];
    }
  | {
      readonly is: "delivery";
      readonly deliveryId: string;
      readonly certificateId?: string;
      readonly state: "open" | "done" | "stopped";
      readonly tries: number;
    };

/** What codes are called. */
interface Names {
  readonly types: Stage["certificateTypes"];
  readonly recipients: KnownRecipients;
}

/** What a call answered, as a table. */
export function CallAnswer({ rows, ...names }: Names & { readonly rows: readonly Row[] }) {
  const { language } = useLanguage();
  const say = words[language];
  const [first] = rows;
  if (first === undefined) return <Paragraph>{say.nothingThere}</Paragraph>;
  const headings = {
    draft: [say.type, say.changed, say.id],
    certificate: [say.type, say.state, say.signedAt, say.sentTo, say.id],
    delivery: [say.id, say.state, say.tries],
  }[first.is];
  return (
    <div className="start-table" tabIndex={0} role="region" aria-label={say.tryHeading}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {headings.map((heading) => (
              <Table.HeaderCell key={heading} scope="col">
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.is === "delivery" ? row.deliveryId : row.certificateId}>
              {cellsOf(row, names, language).map((cell, at) => (
                <Table.Cell key={headings[at]}>{cell}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function cellsOf(row: Row, { types, recipients }: Names, language: Language): readonly ReactNode[] {
  const now = Date.now();
  switch (row.is) {
    case "draft":
      return [
        typeName(types, row.form, language),
        timeInWords(row.updatedAt, language, now),
        <ShortId key="id" id={row.certificateId} />,
      ];
    case "certificate":
      return [
        typeName(types, row.form, language),
        stateWords[row.state][language],
        timeInWords(row.signedAt, language, now),
        row.sentTo.map(({ recipient }) => recipientName(recipients, recipient, language)).join(", ") || "–",
        <ShortId key="id" id={row.certificateId} />,
      ];
    case "delivery":
      return [
        <ShortId key="id" id={row.certificateId ?? row.deliveryId} />,
        stateWords[row.state][language],
        String(row.tries),
      ];
  }
}
