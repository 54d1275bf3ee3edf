/** What makes one authority's simulator that authority's: all a recipient knows is the contract and this. */
export interface RecipientProfile {
  /** Short name in paths and logs, e.g. "forsakringskassan". */
  readonly name: string;
  readonly title: { readonly sv: string; readonly en: string };
  /** Code of the part (KV part). */
  readonly part: string;
  /** The address it answers to; a request to another is a fault (RIV-TA Basic Profile 2.1). */
  readonly logicalAddress: string;
  /** Certificate types it takes: code → code system. */
  readonly certificateTypes: Readonly<Record<string, string>>;
  /** Transportstyrelsen has neither questions nor complements. */
  readonly hasMessages: boolean;
  /**
   * Whether a certificate without signature is taken: the contract leaves it optional, and a certificate that somebody
   * else signed with the patient's name in it travels in a form without name and so without that signature
   * (docs/domain/privacy.md, No name, no address).
   */
  readonly acceptsUnsigned: boolean;
  /** Whom care may turn to, sent with each question. */
  readonly contact: readonly string[];
}
