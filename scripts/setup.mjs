// Runs before start, test and check: installs what package-lock.json asks for, does nothing when it is there.
// Needs only Node >= 20 and npm. Not `npm ci`: it refuses a lockfile written where the registry does not serve
// other platforms' optional binaries. The lockfile is never written, and off Linux not read: pins are exact.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lockfile = join(root, 'package-lock.json')
const installed = join(modules, '.package-lock.json')
const stamp = join(modules, '.eight-minutes-setup')
const windows = process.platform === 'win32'

function main() {
  if (!atLeast(process.versions.node, 20, 0))
    stop('需要 Node 20 或更新版本', `Node >= 20 is needed, this is ${process.version}`)
  const fingerprint = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  const wanted = `${fingerprint} ${process.platform}-${process.arch}`
  // An operator's install (--omit=dev) is enough to start on with a new Node, not to test with.
  const hasTools = existsSync(join(modules, 'vitest'))
  const toolsNeeded =
    process.env.npm_lifecycle_event !== 'prestart' || !atLeast(process.versions.node, 22, 18)
  const complete = existsSync(installed) && (hasTools || !toolsNeeded)
  const stamped = complete && existsSync(stamp)
  if (stamped && readFileSync(stamp, 'utf8') === wanted) return
  const current = complete && !stamped && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs
  if (!current) install(complete && !hasTools)
  checkNode()
  writeFileSync(stamp, wanted)
}

function install(runOnly) {
  if (existsSync(installed)) say('正在更新依赖（约一分钟）…', 'Updating dependencies (about a minute) …')
  else say('首次运行：正在安装依赖（约一分钟）…', 'First run: installing dependencies (about a minute) …')
  const args = ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']
  args.push(runOnly ? '--omit=dev' : '--include=dev')
  if (process.platform !== 'linux') args.push('--no-package-lock')
  // Without our own .bin in front: this process may be the very node that is about to be replaced there.
  const dirs = (process.env.PATH ?? '').split(delimiter)
  process.env.PATH = dirs.filter((dir) => !dir.startsWith(modules)).join(delimiter)
  const npm = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows })
  if (npm.error) console.error(npm.error.message)
  if (npm.status !== 0)
    stop(
      '安装没有成功。请检查网络和 npm 源（npm config get registry），再运行一次',
      'Installing failed. Check the network and the registry (npm config get registry), then run this again',
    )
}

/** npm scripts run on the binary of the `node` package, which that package's install script puts there. */
function checkNode() {
  const binary = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
  const present = existsSync(binary) ? String(execFileSync(binary, ['-p', 'process.versions.node'])) : '0.0'
  const omitted = !existsSync(join(modules, 'node')) && atLeast(process.versions.node, 22, 18)
  if (omitted || atLeast(present, 22, 18)) return
  const cure = 'npm install-scripts approve node && npm rebuild node'
  stop(
    `node_modules 里没有 Node 22.18 以上版本：node 包的安装脚本被拦下了。请运行：${cure}`,
    `No Node >= 22.18 in node_modules: the install script of the node package was blocked. Run: ${cure}`,
  )
}

function atLeast(version, major, minor) {
  const [ownMajor, ownMinor] = version.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

function say(chinese, english) {
  console.log(`${chinese} / ${english}`)
}

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`)
  process.exit(1)
}

main()
