/**
 * What the id of a certificate or a message may look like: it stands in addresses and keys. The national contract has
 * UUIDs; somewhat more is taken, since older systems number theirs. A dot or two alone are steps in an address
 * (RFC 3986 §5.2.4), which no request with them in it would survive.
 */
export const addressableId = /^(?!\.{1,2}$)[A-Za-z0-9.:_-]{1,64}$/;
