import { whenText } from '../text/when.ts'
import type { Turn } from './turn.ts'

/** An instant as the organisation's people say it now; nothing for none. */
export function said(
  turn: Pick<Turn, 'organisation' | 'now'>,
  instant: Date | null | undefined,
): string | undefined {
  return instant
    ? whenText(turn.organisation.locale, turn.organisation.timezone, instant, turn.now)
    : undefined
}
