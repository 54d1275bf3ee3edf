/**
 * The parameter that names the identity providers of a stage, as JSON: whom the issuer asks who people are, and how it
 * proves itself to them (functions/identity/federation/upstream.ts). Whoever makes the agreements writes it.
 */
export function identityProvidersParameter({ name }: { readonly name: string }): string {
  return `/intygstjanster/${name}/identity-providers`;
}
