import Negotiator from 'negotiator'
import type { FastifyRequest } from 'fastify'

/** Whether a person reads the answer: a browser asks for HTML first, a program for JSON or for anything. */
export function wantsPage({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return new Negotiator({ headers }).mediaType(['application/json', 'text/html']) === 'text/html'
}
