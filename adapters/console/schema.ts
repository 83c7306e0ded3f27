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

/** Somebody presses a button of a card. */
const pressing = z.strictObject({
  t: z.literal('action'),
  ...happening,
  card: z.string(),
  action: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** What can happen on the console. */
export const consoleEvent = z.discriminatedUnion('t', [saying, pressing])
export type ConsoleEvent = z.infer<typeof consoleEvent>
