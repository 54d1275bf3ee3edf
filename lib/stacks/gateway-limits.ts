/**
 * What the gateway lets through to each API, for all its callers together: calls a second, and how many at once.
 * Integrators are told in docs/versions.en.md, How much you may call.
 */
export const gatewayLimits = { rateLimit: 2000, burstLimit: 1000 } as const;
