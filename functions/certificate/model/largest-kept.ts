/**
 * What is kept of what the national directory says of somebody or a place: its own forms say no lengths, and what is
 * kept must fit an item of the Directory and an answer that tells it.
 */
export const largestKept = {
  /** Of one text, and of each of the two that a name or a system role is put together of. */
  characters: 200,
  /** Of a kind. */
  texts: 200,
} as const;
