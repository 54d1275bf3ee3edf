/**
 * The parameter in which a stage's issuer publishes its public keys, as a JWK Set. Whoever runs the issuer writes it;
 * functions read it (functions/platform/door).
 */
export function tokenKeysParameter({ name }: { readonly name: string }): string {
  return `/intygstjanster/${name}/token-keys`;
}
