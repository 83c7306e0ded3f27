import type { Reader } from '../src/db/database.ts'
import { openStudies } from '../src/db/queries/activities.ts'
import { secretariesOf } from '../src/db/queries/reminders.ts'
import { digestTime } from '../src/domain/digest.ts'
import type { ActivityId, MemberId } from '../src/domain/ids.ts'
import type { Organisation } from '../src/domain/organisation.ts'
import { sendDigest } from '../src/usecases/send-digest.ts'
import type { Due, Job } from './job.ts'

interface Planned {
  readonly activityId: ActivityId
  readonly at: Date
  readonly until: Date
}

/**
 * How each open issue stands, for every secretary, a working day before it closes: once a closing, so that an issue that
 * is put off by days has another one. Made up for until the issue closes.
 */
export const digestJob: Job = {
  kind: 'digest',
  dueBetween: async (db, organisation, since, until) => {
    const due: Due[] = []
    for (const { activityId, ...when } of await plannedDigests(db, organisation, until)) {
      if (when.at <= since || when.at > until) continue
      for (const memberId of await secretariesOf(db, organisation.id, activityId))
        due.push({ subject: `${activityId}/${memberId}`, ...when })
    }
    return due
  },
  nextAfter: async (db, organisation, after) => {
    const planned = await plannedDigests(db, organisation, after)
    const instants = planned.map(({ at }) => at.getTime()).filter((at) => at > after.getTime())
    return instants.length === 0 ? undefined : new Date(Math.min(...instants))
  },
  run: (turn, { subject }) => {
    const [activityId, memberId] = subject.split('/')
    return sendDigest(turn, activityId as ActivityId, memberId as MemberId)
  },
}

/** Of what is open at an instant; an issue that opens later than its digest would come has none. */
async function plannedDigests(db: Reader, organisation: Organisation, open: Date): Promise<Planned[]> {
  const { id, timezone, settings } = organisation
  const studies = await openStudies(db, id, open)
  return studies.flatMap(({ id: activityId, opensAt, closesAt }) => {
    const at = closesAt && digestTime(closesAt, timezone, settings)
    return at && at > opensAt ? [{ activityId, at, until: closesAt }] : []
  })
}
