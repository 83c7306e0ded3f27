import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The few members of Emscripten's NODEFS that are needed; PGlite does not type them. */
interface HostFiles {
  realPath(node: unknown): string
  tryFSOperation(run: () => void): void
  stream_ops: { fsync?: (stream: HostStream) => number }
}
interface HostStream {
  readonly nfd: number
  readonly node: unknown
}

/** PGlite starts PostgreSQL with `-F`, fsync off, and behind the default sync method, fdatasync, is a stub. */
export const durableStartParams: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
]

/**
 * PGlite's folder, but what PostgreSQL syncs reaches the disk. Emscripten forwards fsync only to a stream
 * operation that NODEFS lacks, so a commit is acknowledged before it is safe; this adds the operation, for
 * files and folders. It leans on an undocumented hook: `walSyncs` lets the self-test see that it still works.
 */
export class DurableFS extends NodeFS {
  /** Syncs of the write-ahead log so far; at least one a commit. */
  walSyncs = 0
  /** Called after each of them. */
  onLogSync: (() => void) | undefined
  readonly #segments = new Set<string>()

  /** Files of the write-ahead log written to since the last `forgetSegments`. */
  get logSegments(): number {
    return this.#segments.size
  }

  forgetSegments(): void {
    this.#segments.clear()
  }

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(pg, options)
    started.emscriptenOpts.preRun?.push((module) => this.#hook(module.NODEFS as unknown as HostFiles))
    return started
  }

  #hook(files: HostFiles): void {
    files.stream_ops.fsync = (stream) => {
      files.tryFSOperation(() => fsyncSync(stream.nfd))
      const path = files.realPath(stream.node)
      if (/\/pg_wal\/[0-9A-F]{24}$/.test(path)) this.#count(path)
      return 0
    }
  }

  #count(segment: string): void {
    this.walSyncs += 1
    this.#segments.add(segment)
    this.onLogSync?.()
  }
}
