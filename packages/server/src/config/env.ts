import { z } from 'zod'
import { ConfigurationError } from './configuration-error.ts'

/** The only reader of environment variables. Every name is documented in `docs/guides/operations.md`. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/database')
    .optional(),
  ASSENT_DATA_DIR: z.string().min(1).default('./data'),
  PORT: z.coerce.number('expected a port from 0 to 65535').int().min(0).max(65_535).default(4000),
  ASSENT_HOST: z.string().min(1).default('127.0.0.1'),
  ASSENT_PUBLIC_URL: z.url('expected an address such as https://consent.example.com').optional(),
  ASSENT_MASTER_KEY: z.string().min(1).optional(),
  ASSENT_NOW: z.iso.datetime({ offset: true, error: 'expected an instant such as 2027-01-31T00:00:00Z' }).optional(),
  ASSENT_MODE: z.enum(['production', 'demo', 'test'], 'expected production, demo or test').default('production'),
  ASSENT_EDGE: z
    .enum(['cloudflare', 'cloudfront', 'fastly', 'vercel'], 'expected cloudflare, cloudfront, fastly or vercel')
    .optional(),
  ASSENT_COUNTRY_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'expected the name of a header, such as cf-ipcountry')
    .optional(),
  ASSENT_REGION_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'expected the name of a header, such as cf-region-code')
    .optional(),
  ASSENT_GEOIP_FILE: z.string().min(1).optional(),
  ASSENT_RATE_LIMIT: z.coerce
    .number('expected a whole number of requests a minute, 0 for no limit')
    .int()
    .min(0)
    .default(600),
  ASSENT_DOCUMENT_BYTES: z.coerce
    .number('expected a whole number of bytes, at most 50000000')
    .int()
    .min(1)
    .max(50_000_000)
    .default(10_000_000),
  ASSENT_QUEUE_LIMIT: z.coerce.number('expected a whole number of waiting writes').int().min(1).default(10_000),
  ASSENT_TRUST_PROXY: z.enum(['true', 'false'], 'expected true or false').default('false'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'expected smtp://user:password@host:port or smtps://…')
    .optional(),
  ASSENT_MAIL_FROM: z.string().min(3).default('Privacy desk <privacy@localhost>'),
  ASSENT_ERASURE_LIST: z.string().min(1).optional(),
  ASSENT_ALERT_EMAIL: z.email('expected an e-mail address such as ops@example.com').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Environment = z.infer<typeof environment>

export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  // An empty variable is an unset one: shells and containers cannot always unset.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  throw new ConfigurationError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.')
      // Secrets may stand in these; their values never reach a log.
      const secret = /KEY|URL/.test(name)
      return `${name}: ${issue.message}${secret ? '' : `, got ${JSON.stringify(given[name])}`}`
    }),
  )
}
