const date = /(\d{4}-\d{2}-\d{2})/;

/** A text in which no line ends inside a date. */
export function WholeDates({ text }: { readonly text: string }) {
  return text.split(date).map((part, at) => (at % 2 === 1 ? <time key={at}>{part}</time> : part));
}
