import { z } from 'zod'
import type { Locale } from './domain/locale.ts'
import type { ConfigFault } from './text/config-fault.ts'

/** How this process is set up. A platform's section is absent or complete. */
export interface Config {
  readonly locale: Locale
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly store:
    | { readonly kind: 'memory' }
    | { readonly kind: 'folder'; readonly path: string }
    | { readonly kind: 'postgres'; readonly url: string }
}

/** Variables that cannot be used; `faults` says which, why and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly locale: Locale
  readonly faults: readonly ConfigFault[]

  constructor(locale: Locale, faults: readonly ConfigFault[]) {
    super(faults.map(({ variable, code }) => `${variable}: ${code}`).join('; '))
    this.locale = locale
    this.faults = faults
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const locales = ['zh-CN', 'en'] as const

const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  EIGHT_MINUTES_DATA: z.string().optional(),
  EIGHT_MINUTES_LOCALE: z.enum(locales).optional(),
  EIGHT_MINUTES_LOG: z.enum(levels).default('warn'),
})

type Variable = keyof typeof variables.shape
const known = Object.keys(variables.shape) as Variable[]

/** Reads the configuration from environment variables; empty ones count as not set. Throws `ConfigError`. */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const locale = localeOf(given)
  const parsed = variables.safeParse(given)
  const faults = [...unknownVariables(given), ...(parsed.success ? [] : parsed.error.issues.map(faultOf))]
  if (!parsed.success || faults.length > 0) throw new ConfigError(locale, faults)
  const { DATABASE_URL: url, EIGHT_MINUTES_DATA: path, EIGHT_MINUTES_LOG: logLevel } = parsed.data
  if (url && path)
    throw new ConfigError(locale, [{ code: 'both', variable: 'DATABASE_URL', other: 'EIGHT_MINUTES_DATA' }])
  const store = url
    ? { kind: 'postgres' as const, url }
    : path
      ? { kind: 'folder' as const, path }
      : { kind: 'memory' as const }
  return { locale, logLevel, store }
}

/** The language asked for, else the system's where that is English, else Chinese. */
function localeOf(given: Environment): Locale {
  const asked = locales.find((locale) => locale === given.EIGHT_MINUTES_LOCALE)
  const system = given.LC_ALL ?? given.LC_MESSAGES ?? given.LANG ?? ''
  return asked ?? (/^en(_|-|$|\.)/i.test(system) ? 'en' : 'zh-CN')
}

function unknownVariables(given: Environment): ConfigFault[] {
  const own = Object.keys(given).filter((name) => name.startsWith('EIGHT_MINUTES_'))
  const names = own.filter((name) => !known.some((variable) => variable === name))
  return names.map((variable) => ({
    code: 'unknown',
    variable,
    known: known.filter((name) => name.startsWith('EIGHT')),
  }))
}

function faultOf(issue: z.core.$ZodIssue): ConfigFault {
  const variable = String(issue.path[0])
  if (issue.code === 'invalid_value')
    return { code: 'not-among', variable, allowed: issue.values.map(String) }
  return { code: 'not-a-database-url', variable }
}
