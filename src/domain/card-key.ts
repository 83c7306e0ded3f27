import type { ActivityId } from './ids.ts'

const PREFIX = 'study-'

/** The key of every card of a study activity. */
export function cardKey(activityId: ActivityId): string {
  return PREFIX + activityId
}

/** The activity a card belongs to, read from its key; none when the key is not one of ours. */
export function activityOfCard(key: string): ActivityId | undefined {
  return key.startsWith(PREFIX) && key.length > PREFIX.length
    ? (key.slice(PREFIX.length) as ActivityId)
    : undefined
}
