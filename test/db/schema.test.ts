import type { ColumnMetadata } from 'kysely'
import { expect, it } from 'vitest'
import { describeStores } from '../support/stores.ts'
import { type TypedColumn, typedTables } from './schema-types.ts'

const typed = typedTables()

describeStores('the types of the tables', (store) => {
  it('name the tables that there are', async () => {
    const tables = await store.db.introspection.getTables()
    const real = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'))
    expect(Object.keys(typed).toSorted()).toEqual(real.toSorted())
  })

  it('name their columns', async () => {
    for (const { name, columns } of await store.db.introspection.getTables())
      if (typed[name]) expect(namesOf(typed[name]), name).toEqual(namesOf(columns))
  })

  it('say what the columns hold, whether they may be null and whether they may be left out', async () => {
    const wrong: string[] = []
    for (const { name, columns } of await store.db.introspection.getTables())
      for (const real of columns) {
        const told = typed[name]?.find((column) => column.name === real.name)
        if (told)
          wrong.push(...differences(told, real).map((difference) => `${name}.${real.name}: ${difference}`))
      }
    expect(wrong).toEqual([])
  })
})

function namesOf(columns: readonly { name: string }[]): string[] {
  return columns.map(({ name }) => name).toSorted()
}

function differences(told: TypedColumn, real: ColumnMetadata): string[] {
  const mayBeLeftOut = real.isNullable || real.hasDefaultValue || real.isAutoIncrementing
  return [
    told.types.includes(real.dataType) ? '' : `is ${real.dataType}, not ${told.types.join(' or ')}`,
    told.nullable === real.isNullable ? '' : `may ${real.isNullable ? '' : 'not '}be null`,
    told.optional && !mayBeLeftOut ? 'may not be left out' : '',
    real.isAutoIncrementing && !told.optional ? 'is numbered by the database' : '',
  ].filter(Boolean)
}
