import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantedLines, plantedTree, plantedTrees } from './support/architecture/planted.ts'
import { sizeReport } from './support/architecture/report.ts'
import { RULES, unseen, violations } from './support/architecture/rules.ts'
import { parseSource, readCode } from './support/architecture/source.ts'

const house = readCode(join(import.meta.dirname, '..')).map(parseSource)

describe('the house', () => {
  it('was seen', () => {
    expect(unseen(house)).toEqual([])
    console.log(sizeReport(house))
  })

  for (const rule of RULES)
    it(`${rule.name}: ${rule.says}`, () => {
      expect(violations(rule, house)).toEqual([])
    })
})

describe('the rules', () => {
  const clean = plantedTree('clean')

  it('each have a planted tree', () => {
    const names = RULES.map(({ name }) => name)
    expect(plantedTrees().toSorted()).toEqual([...names, 'clean'].toSorted())
  })

  it.each(RULES)('$name fails where it is broken and nowhere else', (rule) => {
    const tree = plantedTree(rule.name)
    const places = violations(rule, tree).map((violation) => violation.split(' ')[0])
    expect(places).not.toEqual([])
    expect(places.toSorted()).toEqual(plantedLines(tree).toSorted())
  })

  it.each(RULES)('$name passes a clean tree', (rule) => {
    expect(violations(rule, clean)).toEqual([])
  })

  it('say file, line and reason', () => {
    const found = RULES.flatMap((rule) => violations(rule, plantedTree('import-table')))
    expect(found).toContain('src/domain/week.ts:1 src/domain may not import src/db/open.ts')
  })

  it('do not pass a tree in which nothing was seen', () => {
    expect(unseen([])).toEqual(['src/', 'test/'])
    expect(unseen(clean)).toEqual([])
  })

  it('come with a report on sizes', () => {
    expect(sizeReport(clean)).toMatch(/^size .*product: 1\d files .*tests: 1 files/)
  })
})
