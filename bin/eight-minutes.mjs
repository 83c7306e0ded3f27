#!/usr/bin/env node
// Starts src/main.ts, which runs as it is written: Node >= 22.18 strips the types. On an older Node the same
// command line runs again on the Node that `npm install` put into node_modules.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const binary = process.platform === 'win32' ? 'node.exe' : 'node'
const ownNode = fileURLToPath(new URL(`../node_modules/node/bin/${binary}`, import.meta.url))

const installed = existsSync(new URL('../node_modules/', import.meta.url))

if (installed && stripsTypes()) await import('../src/main.ts')
else if (existsSync(ownNode)) runAgainOn(ownNode)
else {
  console.error('还没有安装依赖，或 Node 太旧。请在项目目录运行：npm start（或 npm install）')
  console.error(
    `Not installed yet, or Node ${process.version} is too old. In the project folder: npm start (or npm install)`,
  )
  process.exitCode = 1
}

function stripsTypes() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return (major > 22 || (major === 22 && minor >= 18)) && Boolean(process.features.typescript)
}

function runAgainOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of forwarded) process.on(signal, () => forward(child, signal))
  child.on('error', (error) => {
    console.error(`${node}: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const each of forwarded) process.removeAllListeners(each)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}

/** A terminal's Ctrl-C reaches the child by itself: sent on, it would count twice, and twice may mean "at once". */
function forward(child, signal) {
  if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
}
