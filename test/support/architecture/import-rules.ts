import type { ImportRef } from './imports.ts'
import { DATABASE_PACKAGES, DATABASE_ROOMS, isAmong, isPackage, PLATFORM_SDKS } from './lists.ts'
import { type Room, roomOf } from './rooms.ts'
import type { Finding, Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

export const IMPORT_RULES: readonly Rule[] = [
  { name: 'unknown-room', says: 'every file of code is in a room of the import table', check: unknownRoom },
  { name: 'import-table', says: 'a room imports only what the table gives it', check: forbiddenImports },
  { name: 'platform-sdk', says: 'a platform SDK is named only in its adapter', check: strayingSdks },
  { name: 'database-package', says: 'kysely, pg and pglite stay in their rooms', check: strayingDatabase },
  { name: 'flat-usecases', says: 'use cases are at most one folder deep', check: deepUsecase },
]

function unknownRoom(file: SourceFile): Finding[] {
  const known = roomOf(file.path) !== undefined
  return known ? [] : [{ at: 0, message: 'is in no room: add one to the table, or move the file' }]
}

function forbiddenImports(file: SourceFile): Finding[] {
  const found = roomOf(file.path)
  if (!found) return []
  const { room, home } = found
  return file.imports
    .filter((ref) => !allows(room, home, ref))
    .map((ref) => ({ at: ref.at, message: `${home} may not import ${ref.target || 'what is computed'}` }))
}

function allows(room: Room, home: string, ref: ImportRef): boolean {
  switch (ref.kind) {
    case 'computed':
      return room.computed ?? false
    case 'node':
      return room.node ?? false
    case 'package':
      return isPackage(ref.target, [...(room.packages ?? []), ...PLATFORM_SDKS.map(({ sdk }) => sdk)])
    case 'file':
      return allowsFile(room, home, ref)
  }
}

function allowsFile(room: Room, home: string, { target, typeOnly }: ImportRef): boolean {
  if (isWithin(target, [home])) return true
  if (isWithin(target, room.never ?? [])) return false
  return isWithin(target, room.imports ?? []) || (typeOnly && isWithin(target, room.types ?? []))
}

function isWithin(target: string, places: readonly string[]): boolean {
  return places.some((place) => place === '*' || target === place || target.startsWith(`${place}/`))
}

function strayingSdks(file: SourceFile): Finding[] {
  if (isAmong(file.path, ['test/'])) return []
  return file.imports.flatMap(({ kind, target, at }) => {
    const owner = PLATFORM_SDKS.find(({ sdk }) => kind === 'package' && isPackage(target, [sdk]))
    return owner && !file.path.startsWith(owner.home)
      ? [{ at, message: `${target} may be named only in ${owner.home}` }]
      : []
  })
}

function strayingDatabase(file: SourceFile): Finding[] {
  if (isAmong(file.path, DATABASE_ROOMS)) return []
  return file.imports
    .filter(({ kind, target }) => kind === 'package' && isPackage(target, DATABASE_PACKAGES))
    .map(({ target, at }) => ({ at, message: `${target} does not belong here: go through src/db` }))
}

function deepUsecase({ path }: SourceFile): Finding[] {
  const folders = path.startsWith('src/usecases/') ? path.split('/').length - 3 : 0
  return folders > 1 ? [{ at: 0, message: 'src/usecases/<noun>/<verb>.ts is as deep as it goes' }] : []
}
