/**
 * The parameters that hold a stage's roots and secrets. Operators write them, encrypted (SecureString) with the key of
 * the stack Store; functions read them (functions/platform/renewed-parameter.ts), each only those it needs.
 */
export function secretParameters({ name }: { readonly name: string }) {
  const ofStage = `/intygstjanster/${name}`;
  return {
    /** The roots that signers' certificates must lead to, PEM, one after the other. */
    signingRoots: `${ofStage}/signing-roots`,
    /** With it the local edge signs who a system is. */
    clientSubjectKey: `${ofStage}/client-subject-key`,
    /** With it systems' secrets are derived where nobody could show a certificate. */
    systemSecretsKey: `${ofStage}/system-secrets-key`,
    /** Our own certificate to recipients of certificates, as JSON (functions/platform/mutual-tls.ts). */
    deliveriesClient: `${ofStage}/deliveries-client`,
    /** Our own certificate to the signing service, likewise. */
    signingServiceClient: `${ofStage}/signing-service-client`,
  } as const;
}
