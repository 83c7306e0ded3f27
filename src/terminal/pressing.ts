import { consolePlatform } from '../../adapters/console/inbound.ts'
import type { ConsoleEvent } from '../../adapters/console/schema.ts'
import type { Session } from './session.ts'

/** A press of a button on the newest card here that has it: `submit 1=A 2=BC share=…`. None if there is no such card. */
export function pressing(session: Session, argument: string): ConsoleEvent | undefined {
  const { person, group } = session.speaker
  const [action = '', ...fields] = argument.split(/\s+/)
  const card = session.console.messages
    .filter(({ to }) => to.platform === consolePlatform && to.id === (group ?? person))
    .flatMap(({ message }) => (message.t === 'card' ? [message.card] : []))
    .findLast(({ buttons }) => buttons.some((button) => button.action === action))
  if (!card) return undefined
  session.said += 1
  return {
    t: 'action',
    id: `press-${session.now().getTime()}-${session.said}`,
    platform: consolePlatform,
    account: person,
    ...(group === undefined ? {} : { group }),
    at: session.now(),
    card: card.key,
    action,
    values: Object.fromEntries(fields.map(fieldValue)),
  }
}

function fieldValue(field: string): [string, string | string[]] {
  const [name = '', value = ''] = field.split(/[=＝](.*)/su)
  return [name, /^[A-Za-z]{2,}$/.test(value) && /^\d+$/.test(name) ? [...value] : value]
}
