import { z } from 'zod'

const text = z.string()
const name = z.string().trim().min(1)
const widget = z.enum(['buttons', 'single', 'multi', 'text-input', 'form'])

const person = z.strictObject({
  name,
  branch: name,
  role: z.enum(['member', 'secretary', 'admin', 'instructor']).default('member'),
  joined: z.string().optional(),
})

const chat = z.strictObject({
  id: name,
  kind: z.literal('group').default('group'),
  title: text.default(''),
  branch: name.optional(),
  hears: z.enum(['all', 'mentions']).default('all'),
  use: z.enum(['mixed', 'study']).default('mixed'),
  widgets: z.array(widget).default([]),
})

const count = z.int().min(0)
const days = z.array(z.iso.date('YYYY-MM-DD'))

/** Any setting of an organisation by its name (src/domain/settings.ts). */
const settings = z.strictObject({
  push: text.optional(),
  close: text.optional(),
  remind: text.optional(),
  shareMinLetters: count.optional(),
  countFinished: z.boolean().optional(),
  countedAnswer: z.enum(['last', 'first']).optional(),
  pushUntilHour: count.max(24).optional(),
  makeUpDays: count.optional(),
  quietFromHour: count.max(23).optional(),
  quietUntilHour: count.max(23).optional(),
  digestHour: count.max(23).optional(),
  calendar: z.enum(['none', 'cn']).optional(),
  workdays: days.optional(),
  restDays: days.optional(),
  collectQuietMinutes: count.optional(),
  collectLatestMinutes: count.optional(),
})

/** Everything of a script but its steps, which are read one by one. */
export const scriptHead = z.strictObject({
  timezone: z.string().default('Asia/Shanghai'),
  now: z.string().optional(),
  seed: z.int().default(1),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  roster: z.union([name, z.array(person)]).optional(),
  items: z.array(z.union([name, z.strictObject({ inline: text })])).default([]),
  chats: z.array(chat).default([]),
  schedule: z
    .strictObject({
      push: z.string().optional(),
      close: z.string().optional(),
      remind: z.string().optional(),
    })
    .default({}),
  settings: settings.default({}),
  steps: z.array(z.unknown()).default([]),
})

const partKeys: Readonly<Record<string, readonly string[]>> = {
  roster: Object.keys(person.shape),
  items: ['inline'],
  chats: Object.keys(chat.shape),
  schedule: ['push', 'close', 'remind'],
  settings: Object.keys(settings.shape),
}

/** The keys that a part of a script outside its steps may have. */
export function scriptKeys(path: readonly (string | number)[]): readonly string[] {
  return partKeys[path[0] ?? ''] ?? Object.keys(scriptHead.shape)
}

const where = { in: name.optional() }

/** The steps by the word that makes them what they are. `edit` stands before `say`, which it also has. */
export const stepSchemas = {
  at: z.strictObject({ at: text }),
  edit: z.strictObject({ edit: name, say: text, sentAt: text.optional() }),
  say: z.strictObject({
    say: text,
    from: name,
    ...where,
    id: name.optional(),
    mention: z.boolean().optional(),
    sentAt: text.optional(),
    replyTo: name.optional(),
  }),
  solitaire: z.strictObject({
    solitaire: text,
    from: name,
    ...where,
    id: name.optional(),
    authors: z.array(name).optional(),
    sentAt: text.optional(),
  }),
  redeliver: z.strictObject({ redeliver: name }),
  recall: z.strictObject({ recall: name }),
  press: z.strictObject({
    press: name,
    from: name,
    ...where,
    values: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .default({}),
    id: name.optional(),
  }),
  join: z.strictObject({ join: name, branch: name, ...where }),
  leave: z.strictObject({ leave: name, branch: name }),
  bind: z.strictObject({ bind: name, as: name }),
  restart: z.strictObject({ restart: z.literal(true) }),
  failSends: z.strictObject({ failSends: z.int().min(0), in: name }),
} as const

export type StepVerb = keyof typeof stepSchemas
export type ScriptHead = z.output<typeof scriptHead>
export type ScriptStep = {
  [Verb in StepVerb]: { readonly verb: Verb } & z.output<(typeof stepSchemas)[Verb]>
}[StepVerb]
