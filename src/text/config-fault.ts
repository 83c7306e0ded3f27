import type { Locale } from '../domain/locale.ts'

/** What can be wrong with an environment variable. Its value is never repeated: it may be a secret. */
export type ConfigFault =
  | { readonly code: 'unknown'; readonly variable: string; readonly known: readonly string[] }
  | { readonly code: 'not-among'; readonly variable: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-a-database-url'; readonly variable: string }
  | { readonly code: 'both'; readonly variable: string; readonly other: string }

/** One line about a variable: which, what is wrong, what to do. */
export function configFaultText(locale: Locale, fault: ConfigFault): string {
  return locale === 'zh-CN'
    ? `环境变量 ${fault.variable}：${zh(fault)}`
    : `Environment variable ${fault.variable}: ${en(fault)}`
}

function zh(fault: ConfigFault): string {
  switch (fault.code) {
    case 'unknown':
      return `没有这个变量。可以用的有：${fault.known.join('、')}，说明见 .env.example。`
    case 'not-among':
      return `只能是 ${fault.allowed.join('、')} 之一。请改正，或去掉这个变量用默认值。`
    case 'not-a-database-url':
      return '不是 PostgreSQL 地址。应当像 postgres://用户:密码@主机:5432/库名；不用服务器就去掉它，会用内置数据库。'
    case 'both':
      return `和 ${fault.other} 只能设一个：用 PostgreSQL 服务器就留 DATABASE_URL，用本机文件夹就留 EIGHT_MINUTES_DATA。`
  }
}

function en(fault: ConfigFault): string {
  switch (fault.code) {
    case 'unknown':
      return `there is no such variable. Known ones: ${fault.known.join(', ')}; .env.example explains them.`
    case 'not-among':
      return `it can only be one of ${fault.allowed.join(', ')}. Correct it, or remove it for the default.`
    case 'not-a-database-url':
      return 'this is no PostgreSQL address. It should look like postgres://user:password@host:5432/name; without it the embedded database is used.'
    case 'both':
      return `set this or ${fault.other}, not both: DATABASE_URL for a PostgreSQL server, EIGHT_MINUTES_DATA for a folder on this machine.`
  }
}
