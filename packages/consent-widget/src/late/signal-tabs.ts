/** Lets other tabs see a key come and go; they look for themselves when they are shown where storage is blocked. */
export function signalTabs(key: string): void {
  try {
    localStorage[key] = '1'
    localStorage.removeItem(key)
  } catch {
    // Blocked.
  }
}
