/** A setting the stack gives the function. Its absence is a fault of deployment, told at start. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new MissingSettingError(name);
  return value;
}

export class MissingSettingError extends Error {
  override name = "MissingSettingError";
  constructor(setting: string) {
    super(`The function lacks the setting ${setting}`);
  }
}
