import { Command } from 'commander'
import type { Locale } from '../domain/locale.ts'
import { cliWords, helpHeading } from '../text/cli.ts'
import type { CliContext } from './context.ts'
import { type ImportOptions, importFiles } from './import.ts'
import { type ReplayOptions, replay } from './replay.ts'
import { type StartOptions, start } from './start.ts'

/** The command line of the program: its commands, their words in a language, and what they run. */
export function programFor(locale: Locale, version: string, cli: CliContext): Command {
  const words = cliWords(locale)
  const program = new Command('eight-minutes')
    .description(words.program)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => helpHeading(locale, title) })
    .configureOutput({ writeOut: cli.print, writeErr: () => {} })
  program
    .command('start')
    .description(words.start)
    .argument('[file]', words.startFile)
    .option('--live', words.live)
    .action((file: string | undefined, options: StartOptions) => start(cli, file, options))
  program
    .command('replay')
    .description(words.replay)
    .argument('<file>', words.file)
    .option('--database-url <url>', words.databaseUrl)
    .option('--pretty', words.pretty)
    .action((file: string, options: ReplayOptions) => replay(cli, file, options))
  program
    .command('import')
    .description(words.importing)
    .argument('<files...>', words.importFiles)
    .option('--organisation <name>', words.organisation)
    .option('--skip-bad-rows', words.skipBadRows)
    .action((files: string[], options: ImportOptions) => importFiles(cli, files, options))
  for (const command of program.commands) command.helpOption('-h, --help', words.help).exitOverride()
  return program
}
