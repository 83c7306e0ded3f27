/** The half-open time [opensAt, closesAt) in which something counts as on time; no end means open-ended. */
export interface Window {
  readonly opensAt: Date
  readonly closesAt: Date | null
}

/** Whether something sent at an instant, by the platform's clock, is on time. */
export function isOnTime(window: Window, sentAt: Date): boolean {
  return sentAt >= window.opensAt && (window.closesAt === null || sentAt < window.closesAt)
}
