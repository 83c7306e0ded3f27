import { openStore } from '../db/open.ts'
import { withScratchSchema } from '../db/scratch-schema.ts'
import { loadScript } from '../replay/load-script.ts'
import { type ReplayResult, runScript } from '../replay/run-script.ts'
import type { Script } from '../replay/script.ts'
import type { CliContext } from './context.ts'

export interface ReplayOptions {
  readonly databaseUrl?: string
  readonly pretty?: boolean
}

/** Runs a scripted conversation against the real application and prints what came of it as one JSON document. */
export async function replay(cli: CliContext, file: string, options: ReplayOptions): Promise<void> {
  const script = await loadScript(file)
  const { databaseUrl: url } = options
  const result = url === undefined ? await inMemory(cli, script) : await onServer(cli, script, url)
  cli.print(`${JSON.stringify(result, null, options.pretty ? 2 : undefined)}\n`)
}

async function inMemory(cli: CliContext, script: Script): Promise<ReplayResult> {
  const store = await openStore({ kind: 'memory' }, { onProgress: cli.progress })
  try {
    return await runScript(script, { db: store.db, reopen: async () => store.db }, cli.log)
  } finally {
    await store.close()
  }
}

function onServer(cli: CliContext, script: Script, url: string): Promise<ReplayResult> {
  const schema = `replay_${cli.random.uuid().replaceAll('-', '')}`
  return withScratchSchema(url, schema, async () => {
    const open = () => openStore({ kind: 'postgres', url, schema })
    let store = await open()
    const reopen = async () => {
      await store.close()
      store = await open()
      return store.db
    }
    try {
      return await runScript(script, { db: store.db, reopen }, cli.log)
    } finally {
      await store.close()
    }
  })
}
