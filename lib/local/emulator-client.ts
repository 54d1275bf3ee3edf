/**
 * What an AWS client of this machine's own needs to speak with the emulator, whose master account has these well-known
 * names.
 */
export function emulatorClient(exchange: { readonly endpoint: string; readonly region: string }) {
  return { ...exchange, credentials: { accessKeyId: "test", secretAccessKey: "test" } };
}
