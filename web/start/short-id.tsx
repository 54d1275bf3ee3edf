/** The first characters tell the certificates of a demo apart. */
const shown = 8;

/** An id, shortened for the eye; the whole is there to point at, and for whoever copies the page's source. */
export function ShortId({ id }: { readonly id: string }) {
  return <code title={id}>{id.slice(0, shown)}</code>;
}
