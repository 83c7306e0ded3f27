import type { Card, CardField, Outbound } from '../../src/chat/message.ts'

/** A message as lines of a terminal; a card with its fields and, in square brackets, its buttons. */
export function renderLines(message: Outbound): string[] {
  return message.t === 'text' ? message.text.split('\n') : cardLines(message.card)
}

function cardLines({ title, lines, fields, buttons }: Card): string[] {
  const rule = '─'.repeat(24)
  const pressed = buttons.map(({ label, action }) => `[${label} ${action}]`).join('  ')
  return [rule, title, ...lines, ...fields.flatMap(fieldLines), pressed, rule]
}

function fieldLines({ label, name, choices }: CardField): string[] {
  return [`▢ ${label} (${name})`, ...choices.map((choice) => `    ${choice.label}`)]
}
