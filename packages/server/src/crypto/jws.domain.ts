/** A compact JWS (RFC 7515) with EdDSA over `content`; `type` is the `typ` of its header, `sign` answers base64url. */
export function writeJws(type: string, content: object, keyId: string, sign: (message: string) => string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const message = `${encode({ alg: 'EdDSA', typ: type, kid: keyId })}.${encode(content)}`
  return `${message}.${sign(message)}`
}
