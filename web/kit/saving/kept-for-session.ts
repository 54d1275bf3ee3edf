/** What a tab remembers until it is closed: the browser's sessionStorage. */
export interface KeptForSession {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}
