import {
  DataFolderBusyError,
  DataFolderUnusableError,
  MigrationFailedError,
  ServerUnusableError,
  StoreNewerError,
} from '../db/errors.ts'
import type { Locale } from '../domain/locale.ts'
import { ScriptError } from '../replay/script-error.ts'
import { scriptFaultText } from '../text/script-fault.ts'
import { type StoreFault, storeFaultText } from '../text/store-fault.ts'

/** Wrong use of a command; the message is in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** How a failed command ends: what the user reads, and the exit code (1 failed, 2 wrong use). */
export interface Failure {
  readonly text: string
  readonly code: 1 | 2
}

/** Explains a failure that is one of ours; nothing comes back for a bug. */
export function explain(locale: Locale, error: unknown): Failure | undefined {
  if (error instanceof UsageError) return { text: error.message, code: 2 }
  if (error instanceof ScriptError) {
    const { file, problems } = error
    const lines = problems.map(({ line, fault }) => scriptFaultText(locale, file, line, fault))
    return { text: lines.join('\n'), code: 2 }
  }
  const fault = storeFaultOf(error)
  return fault && { text: storeFaultText(locale, fault), code: isWrongUse(fault) ? 2 : 1 }
}

/** An address that is none was mistyped; everything else about a store may be right tomorrow. */
function isWrongUse(fault: StoreFault): boolean {
  return fault.code === 'server' && fault.reason === 'bad-url'
}

function storeFaultOf(error: unknown): StoreFault | undefined {
  if (error instanceof DataFolderBusyError) {
    const { path, pid, host } = error
    return { code: 'busy', path, pid, host }
  }
  if (error instanceof DataFolderUnusableError)
    return { code: 'folder', path: error.path, reason: error.reason }
  if (error instanceof ServerUnusableError)
    return { code: 'server', address: error.address, reason: error.reason }
  if (error instanceof StoreNewerError) return { code: 'newer', unknown: error.unknown }
  if (error instanceof MigrationFailedError) return { code: 'migration', migration: error.migration }
  return undefined
}
