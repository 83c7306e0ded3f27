/** How an attempt to send ended, as far as it bears on what is done next. */
export interface SendOutcome {
  readonly kind: 'sent' | 'retry' | 'unknown' | 'refused'
  /** How long the platform asks to be left alone, in milliseconds. */
  readonly afterMs?: number
}

export interface Attempt {
  /** Attempts so far, this one included. */
  readonly count: number
  /** Milliseconds since the first attempt that may have reached the platform. */
  readonly ageMs: number
  /** How long, in milliseconds, the platform shows a message once however often its key is sent; 0: not at all. */
  readonly idempotentForMs: number
  /** Chance in [0, 1), for the spread of waiting times. */
  readonly jitter: number
}

/** The state a delivery goes to, and after how long it is tried again. */
export type Settlement =
  | { readonly state: 'sent' | 'unknown' | 'dead' }
  | { readonly state: 'ready'; readonly delayMs: number }

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 15 * 60_000
const SPREAD = 0.2
/** With these waits the last attempt comes some six hours after the first. */
const MOST_ATTEMPTS = 30

/**
 * Decides what becomes of a delivery after an attempt. A failure that is safe to repeat is repeated with growing
 * waits; an outcome nobody knows only while the platform still recognises the key, else it is a person's to
 * decide (reference: design §4, no promise the platform cannot keep).
 */
export function settle(outcome: SendOutcome, attempt: Attempt): Settlement {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent' }
    case 'refused':
      return { state: 'dead' }
    case 'unknown': {
      const delayMs = waitAfter(attempt, 0)
      const covered = attempt.ageMs + delayMs < attempt.idempotentForMs
      return covered && attempt.count < MOST_ATTEMPTS ? { state: 'ready', delayMs } : { state: 'unknown' }
    }
    case 'retry':
      if (attempt.count >= MOST_ATTEMPTS) return { state: 'dead' }
      return { state: 'ready', delayMs: waitAfter(attempt, outcome.afterMs ?? 0) }
  }
}

function waitAfter({ count, jitter }: Attempt, atLeast: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 3 ** (count - 1))
  return Math.max(atLeast, Math.round(wait * (1 - SPREAD + 2 * SPREAD * jitter)))
}
