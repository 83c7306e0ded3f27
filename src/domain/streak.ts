/** One issue as it bears on a member's streak. */
export interface StreakIssue {
  readonly due: boolean
  readonly tookPart: boolean
  readonly closed: boolean
}

/**
 * How many issues in a row a member has taken part in, the latest last. Issues the member was not due for are
 * neutral, and so is one that is still open as long as the member has not taken part.
 */
export function streak(issues: readonly StreakIssue[]): number {
  let count = 0
  for (const issue of issues.toReversed()) {
    if (issue.tookPart) count++
    else if (issue.due && issue.closed) return count
  }
  return count
}
