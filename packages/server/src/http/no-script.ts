import type { FastifyReply, FastifyRequest } from 'fastify'

export const SCRIPT = 'text/javascript; charset=utf-8'

/** Where the parts are that a script imports: below `/s/_/`, or with a hash in the name. */
const PART = /^\/s\/_\/|\.[\w-]{8}\.js$/

/**
 * Whether the browser asks for the script of a tag. A part is not meant, unless it is a plain `<script src>` that asks:
 * for whoever imports it an answer would count as the part.
 */
export const isTag = ({ headers, url }: FastifyRequest): boolean =>
  headers['sec-fetch-dest'] === 'script' &&
  (headers['sec-fetch-mode'] === 'no-cors' || !PART.test(url.split('?')[0] ?? ''))

/** Origin of the page that asks, as far as its browser tells; undefined otherwise. */
export function pageOf({ headers }: FastifyRequest): string | undefined {
  const { referer = '' } = headers
  return URL.canParse(referer) ? new URL(referer).origin : undefined
}

/**
 * Says why there is no script: 404 with the reason in a comment. No browser runs or shows that, so a tag gets a script
 * instead that writes the reason into the console of the page, where its developer looks first.
 * @param hint what is added for the tag alone, because it holds for its page.
 */
export function sendNoScript(request: FastifyRequest, reply: FastifyReply, reason: string, hint = ''): FastifyReply {
  reply.header('vary', 'Sec-Fetch-Dest, Sec-Fetch-Mode').type(SCRIPT)
  if (!isTag(request)) return reply.code(404).send(`/* Assent: ${reason.replaceAll('*/', '* /')} */\n`)
  return reply
    .code(200)
    .header('cache-control', 'no-store')
    .send(`console.error(${JSON.stringify(`Assent: ${reason}${hint}`)})\n`)
}
