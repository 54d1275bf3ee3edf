import { waitsForAnswer } from "./conversation.ts";
import type { Inbox, ReceivedCertificate } from "./inbox.ts";

/** What of the certificates a case officer can choose to see, by what is to be done about them. */
export const views = ["all", "waits-for-care", "waits-for-us", "revoked"] as const;
export type View = (typeof views)[number];

/** So many stand on a page. */
export const perPage = 20;

/** What an address asks for of the list; what it asks for that is not there is left out. */
export interface AskedList {
  readonly view: View;
  /** Counted from 1. */
  readonly page: number;
}

export function askedList(search: string): AskedList {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get("page") ?? "1");
  return {
    view: views.find((view) => view === parameters.get("show")) ?? "all",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a page of the list, relative to the list. */
export function addressOf({ view, page }: AskedList): string {
  const parameters = new URLSearchParams();
  if (view !== "all") parameters.set("show", view);
  if (page !== 1) parameters.set("page", String(page));
  const query = parameters.toString();
  return query === "" ? "./" : `./?${query}`;
}

/** Whether care has not yet answered something about a certificate. */
export function waitsForCare({ id }: ReceivedCertificate, inbox: Inbox): boolean {
  return inbox.sent.some((message) => message.certificateId === id && waitsForAnswer(message, inbox));
}

/** Whether care has asked something about a certificate that nobody here has answered. */
export function waitsForUs({ id }: ReceivedCertificate, inbox: Inbox): boolean {
  return inbox.messages.some(
    (message) =>
      message.certificateId === id &&
      message.answerTo === undefined &&
      !inbox.sent.some((sent) => sent.answerTo === message.id),
  );
}

/** What belongs in a view, newest first. */
export function certificatesIn(view: View, inbox: Inbox): readonly ReceivedCertificate[] {
  switch (view) {
    case "all":
      return inbox.certificates;
    case "waits-for-care":
      return inbox.certificates.filter((one) => waitsForCare(one, inbox));
    case "waits-for-us":
      return inbox.certificates.filter((one) => waitsForUs(one, inbox));
    case "revoked":
      return inbox.certificates.filter(({ revoked }) => revoked !== undefined);
  }
}
