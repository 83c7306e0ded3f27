import { z } from 'zod'

const happening = {
  /** The same happening delivered again has the same id. */
  id: z.string().min(1),
  /** The group it happens in; none: the person's direct conversation with the bot. */
  group: z.string().min(1).optional(),
  /** The account that acts, on the platform that vouches for it. */
  platform: z.string().min(1),
  account: z.string().min(1),
  at: z.date(),
}

/** Somebody says something. */
const saying = z.strictObject({
  t: z.literal('message'),
  ...happening,
  text: z.string(),
  mention: z.boolean(),
  replyTo: z.string().optional(),
})

/** Somebody posts a list that people add themselves to; the platform vouches for whose entries they are. */
const listing = z.strictObject({
  t: z.literal('solitaire'),
  ...happening,
  text: z.string(),
  mention: z.boolean(),
  entries: z.array(
    z.strictObject({
      platform: z.string().min(1),
      account: z.string().min(1),
      start: z.int().min(0),
      length: z.int().min(0),
    }),
  ),
})

/** Somebody changes an earlier message; `mention` tells whether it was said to the bot. */
const editing = z.strictObject({
  t: z.literal('edit'),
  ...happening,
  message: z.string().min(1),
  text: z.string(),
  mention: z.boolean(),
  replyTo: z.string().optional(),
})

/** Somebody takes an earlier message back. */
const recalling = z.strictObject({
  t: z.literal('recall'),
  ...happening,
  message: z.string().min(1),
  mention: z.boolean(),
})

/** Somebody presses a button of a card. */
const pressing = z.strictObject({
  t: z.literal('action'),
  ...happening,
  card: z.string(),
  action: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** What can happen on the console. */
export const consoleEvent = z.discriminatedUnion('t', [saying, listing, editing, recalling, pressing])
export type ConsoleEvent = z.infer<typeof consoleEvent>
