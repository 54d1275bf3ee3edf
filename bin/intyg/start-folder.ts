/** Where the person stands. npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
export function startFolder(environment: Readonly<Record<string, string | undefined>>, workingFolder: string): string {
  const byNpm = environment["npm_lifecycle_event"] === "intyg";
  return (byNpm ? environment["INIT_CWD"] : undefined) ?? workingFolder;
}
