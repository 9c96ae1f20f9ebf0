import type { FastifyRequest } from 'fastify'
import { MAX_FILES } from './documents.domain.ts'
import type { Upload } from './receive-document.ts'

/** How much more than allowed is read, and thrown away, so that a browser that sends too much gets to read why. */
export const UPLOAD_FACTOR = 3

export type ReadUploads =
  | { readonly kind: 'files'; readonly files: readonly Upload[] }
  | { readonly kind: 'too-much'; readonly count: number; readonly bytes: number }

/** The files of a form. Keeps no more than `maxBytes` in memory; throws with status 413 where the end is out of sight. */
export async function readUploads(request: FastifyRequest, maxBytes: number): Promise<ReadUploads> {
  if (!request.isMultipart()) return { kind: 'files', files: [] }
  const files: Upload[] = []
  let count = 0
  let bytes = 0
  for await (const part of request.files()) {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      size += chunk.length
      bytes += chunk.length
      if (bytes > UPLOAD_FACTOR * maxBytes)
        throw Object.assign(new Error('The upload has no end.'), { statusCode: 413 })
      if (bytes <= maxBytes) chunks.push(chunk)
    }
    // A field for files in which nothing was chosen comes as a file without a name.
    if (part.filename === '' && size === 0) continue
    count++
    files.push({ name: part.filename, content: Buffer.concat(chunks) })
  }
  return bytes > maxBytes || count > MAX_FILES ? { kind: 'too-much', count, bytes } : { kind: 'files', files }
}
