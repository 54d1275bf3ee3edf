const key = "intyg-asked-to-verify";

/**
 * Remembers, for the page this tab goes to next, that its user has asked to verify a certificate. An address cannot
 * say so: each verification is noted in the access log, and a link of a stranger's must not cause one.
 */
export function askToVerify(certificateId: string): void {
  sessionStorage.setItem(key, certificateId);
}

/** Whether that was asked about this certificate; asked again, it was not. */
export function takeAskedToVerify(certificateId: string | undefined): boolean {
  const asked = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return asked !== null && asked === certificateId;
}
