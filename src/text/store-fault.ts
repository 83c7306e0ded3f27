import type { Locale } from '../domain/locale.ts'

/** Why the store could not be opened, as the store's own errors tell it. */
export type StoreFault =
  | {
      readonly code: 'busy'
      readonly path: string
      readonly pid: number | undefined
      readonly host: string | undefined
    }
  | { readonly code: 'folder'; readonly path: string; readonly reason: FolderReason }
  | { readonly code: 'server'; readonly address: string; readonly reason: ServerReason }
  | { readonly code: 'newer'; readonly unknown: readonly string[] }
  | { readonly code: 'migration'; readonly migration: string | undefined }

type FolderReason =
  | 'not-a-folder'
  | 'not-writable'
  | 'foreign'
  | 'half-initialised'
  | 'newer-format'
  | 'newer-postgres'
  | 'older-postgres'
  | 'damaged'
type ServerReason = 'bad-url' | 'unreachable' | 'refused' | 'too-old' | 'not-utf8'

/** Says why the store could not be opened and what to do. */
export function storeFaultText(locale: Locale, fault: StoreFault): string {
  const zh = locale === 'zh-CN'
  switch (fault.code) {
    case 'busy':
      return zh ? zhBusy(fault) : enBusy(fault)
    case 'folder':
      return zh
        ? `数据文件夹 ${fault.path}：${zhFolder[fault.reason]}`
        : `Data folder ${fault.path}: ${enFolder[fault.reason]}`
    case 'server':
      return zh ? zhServerFault(fault) : enServerFault(fault)
    case 'newer':
      return zh
        ? `这个数据库已被更新的版本升级过（${fault.unknown.join('、')}），没有改动它。请用新版本打开。`
        : `This database was upgraded by a newer version (${fault.unknown.join(', ')}); it was left as it is. Open it with the newer version.`
    case 'migration':
      return zh
        ? `升级数据库时失败（${fault.migration ?? '尚未开始'}），已恢复原样。请保留日志并联系维护者。`
        : `Upgrading the database failed (${fault.migration ?? 'none started'}) and was undone. Keep the log and ask the maintainers.`
  }
}

type Server = Extract<StoreFault, { code: 'server' }>

function zhServerFault({ address, reason }: Server): string {
  return reason === 'bad-url' ? zhServer[reason] : `PostgreSQL ${address}：${zhServer[reason]}`
}

function enServerFault({ address, reason }: Server): string {
  return reason === 'bad-url' ? enServer[reason] : `PostgreSQL ${address}: ${enServer[reason]}`
}

type Busy = Extract<StoreFault, { code: 'busy' }>

function zhBusy({ path, pid, host }: Busy): string {
  const owner = pid === undefined ? '另一个正在启动的进程' : `进程 ${pid}${host ? `（${host}）` : ''}`
  return `数据文件夹 ${path} 正被${owner}使用，一个文件夹同时只能由一个进程打开。请先停掉它，或用 EIGHT_MINUTES_DATA 指定另一个文件夹。`
}

function enBusy({ path, pid, host }: Busy): string {
  const owner =
    pid === undefined ? 'another process that is starting' : `process ${pid}${host ? ` on ${host}` : ''}`
  return `Data folder ${path} is in use by ${owner}; only one process can open a folder. Stop it first, or name another folder in EIGHT_MINUTES_DATA.`
}

const zhFolder: Readonly<Record<FolderReason, string>> = {
  'not-a-folder': '这不是文件夹。请换一个路径。',
  'not-writable': '没有读写权限。请改权限，或换一个路径。',
  foreign: '里面是别的程序的数据库。请换一个空文件夹。',
  'half-initialised': '里面的数据库没有建完就中断了，没有数据。请删掉其中的 database 文件夹再试。',
  'newer-format': '是更新的版本建的。请用新版本打开。',
  'newer-postgres': '是更新的版本建的。请用新版本打开。',
  'older-postgres': '是旧版本建的。请先用旧版本备份，再在这个版本里恢复。',
  damaged: '数据库启动不了，文件可能损坏。文件没有改动，请从备份恢复到另一个文件夹。',
}

const enFolder: Readonly<Record<FolderReason, string>> = {
  'not-a-folder': 'this is not a folder. Use another path.',
  'not-writable': 'it cannot be read and written. Change its permissions, or use another path.',
  foreign: "it holds another program's database. Use an empty folder.",
  'half-initialised':
    'its database was never finished and holds no data. Delete the folder "database" in it and try again.',
  'newer-format': 'it was made by a newer version. Open it with that.',
  'newer-postgres': 'it was made by a newer version. Open it with that.',
  'older-postgres': 'it was made by an older version. Back it up with that, then restore it here.',
  damaged:
    'its database does not start and may be damaged. It was left as it is; restore a backup into another folder.',
}

const zhServer: Readonly<Record<ServerReason, string>> = {
  'bad-url': '数据库地址不对。应当像 postgres://用户:密码@主机:5432/库名。',
  unreachable: '连不上。请检查主机、端口和防火墙，以及服务器是否在运行。',
  refused: '拒绝登录。请检查用户名、密码和库名。',
  'too-old': '版本太旧，需要 15 或更新。',
  'not-utf8': '库的编码不是 UTF-8。请用 UTF-8 重新建库。',
}

const enServer: Readonly<Record<ServerReason, string>> = {
  'bad-url': 'The database address is wrong. It should look like postgres://user:password@host:5432/name.',
  unreachable: 'it cannot be reached. Check host, port and firewall, and that the server runs.',
  refused: 'it refuses the login. Check user, password and database name.',
  'too-old': 'it is too old; version 15 or newer is needed.',
  'not-utf8': 'the database is not UTF-8. Create it with that encoding.',
}
