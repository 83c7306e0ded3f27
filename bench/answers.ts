// How long the answer grammar takes, in median milliseconds of seven runs, beside a floor in the same run: NFKC of
// the same text. Growth is the time for four times the length; linear is 4, quadratic 16. Run: npm run bench
import { readAnswers } from '../src/domain/answers.ts'
import type { Question } from '../src/domain/study-item.ts'

const choices = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `choice ${letter}` }))
const questions: readonly Question[] = [
  { no: 1, kind: 'single', stem: 'one', choices, key: ['A'] },
  { no: 2, kind: 'multiple', stem: 'two', choices, key: ['A', 'B'] },
  { no: 3, kind: 'true-false', stem: 'three', choices: [], key: ['true'] },
  { no: 4, kind: 'gap', stem: 'four', choices: [], key: ['data'] },
]

const texts: readonly (readonly [string, string])[] = [
  ['talk', '今天下午五点开会，别忘了带上材料，'],
  ['dense answers', '1A 2BC 3对 4：数据，'],
  ['numbers', '1是1为2、3，'],
  ['circled numbers', '①②③'],
  ['gaps', '4：一、'],
  ['ligatures', 'ﷺ'],
]

function medianMs(run: () => unknown): number {
  run()
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.toSorted((one, other) => one - other)[3] ?? 0
}

console.log(`node ${process.version}; messages over 10,000 characters are not read`)
console.log('text              2,450 chars  9,800 chars  growth  x floor')
for (const [name, unit] of texts) {
  const [short = '', long = ''] = [2450, 9800].map((size) => unit.repeat(size).slice(0, size))
  const small = medianMs(() => readAnswers(short, questions, { addressed: true }))
  const large = medianMs(() => readAnswers(long, questions, { addressed: true }))
  const floor = medianMs(() => long.normalize('NFKC'))
  const cells = [small.toFixed(2), large.toFixed(2), (large / small).toFixed(1), (large / floor).toFixed(0)]
  const widths = [11, 11, 6, 7]
  console.log([name.padEnd(16), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 8))].join('  '))
}
