/**
 * The form of an address that is hashed for look-ups, so that one person who writes it in two ways is one subject.
 * Mail is sent to the address as it was written: the part before the @ may be case-sensitive (RFC 5321 section 2.4).
 */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
