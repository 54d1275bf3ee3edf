/**
 * What the id of a certificate or a message may look like: it stands in addresses and keys. The national contract has
 * UUIDs; somewhat more is taken, since older systems number theirs.
 */
export const addressableId = /^[A-Za-z0-9.:_-]{1,64}$/;

/** HSA-ids have 31 characters at most; what is much longer is none, and no table takes it as a key. */
export const longestHsaId = 64;
