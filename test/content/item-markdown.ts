import fc from 'fast-check'
import type { Question, StudyItem } from '../../src/domain/study-item.ts'

const letters = '甲乙丙丁的是了数据安全abcXYZ0189 .,:;!?()[]{}*_`~#+-=<>|&$%@^"\'/\\，。、：？（）「」—…'
const phrase = (unit: string) =>
  fc
    .string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/ +/gu, ' ').trim())
    .filter((text) => /[\p{L}]/u.test(text) && !/^(?:答案|解析|answer|explanation)\s*[:：]/iu.test(text))
/** No addresses, which Markdown finds by itself; no letters before the choices, which are taken off. */
const text = phrase(letters).filter(
  (words) => !/@|:\/\/|www\./iu.test(words) && !/^[a-z]\s*[.．、)）:：]/iu.test(words),
)
const wording = text.filter((words) => !words.includes('|'))
const truths = [
  ['对', '错'],
  ['正确', '错误'],
  ['True', 'False'],
] as const

type Shape = Omit<Question, 'no'> & { readonly truth?: readonly [string, string] }

const letterOf = (index: number) => String.fromCharCode(65 + index)
const explanation = fc.option(text, { nil: undefined }).map((words) => (words ? { explanation: words } : {}))

const chosen = fc
  .record({
    texts: fc.uniqueArray(text, { minLength: 3, maxLength: 26 }),
    right: fc.nat(),
    second: fc.nat(),
    many: fc.boolean(),
  })
  .map(({ texts, right, second, many }): Omit<Shape, 'stem'> => {
    const picked = new Set([right, ...(many ? [second] : [])].map((each) => each % texts.length))
    const key = [...picked].sort((one, other) => one - other).map(letterOf)
    const choices = texts.map((words, index) => ({ letter: letterOf(index), text: words }))
    return { kind: key.length > 1 ? 'multiple' : 'single', choices, key }
  })
const judged = fc.record({ truth: fc.constantFrom(...truths), isTrue: fc.boolean() }).map(
  ({ truth, isTrue }): Omit<Shape, 'stem'> => ({
    kind: 'true-false',
    choices: [],
    key: [String(isTrue)],
    truth,
  }),
)
const filled = fc
  .uniqueArray(wording, { minLength: 1, maxLength: 4 })
  .map((key): Omit<Shape, 'stem'> => ({ kind: 'gap', choices: [], key }))
const stem = fc
  .tuple(text, fc.constantFrom('', '____', '，____是____。', '__，__'))
  .map((parts) => parts.join(''))
const question = fc.tuple(stem, fc.oneof(chosen, judged, filled), explanation)

/** Items with any questions, together with the Markdown a person would write for them. */
export const writtenItem: fc.Arbitrary<{ item: StudyItem; markdown: string }> = fc
  .record({
    issueNo: fc.integer({ min: 1, max: 99_999 }),
    title: text,
    monday: fc.integer({ min: 0, max: 2000 }),
    source: fc.constantFrom(undefined, 'https://example.org/a?b=c#d', '人民日报'),
    body: fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.map(escaped).join('\n\n')),
    questions: fc.array(question, { maxLength: 12 }),
    isEnglish: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ monday, questions, isEnglish, lineEnd, source, ...rest }) => {
    const week = new Date(Date.UTC(2026, 0, 5) + monday * 7 * 86_400_000).toISOString().slice(0, 10)
    const shapes = questions.map(([words, shape, more]) => ({ stem: words, ...shape, ...more }))
    const item = { ...rest, week, ...(source && { source }), questions: shapes.map(asQuestion) }
    return { item, markdown: lines(item, shapes, isEnglish).join(lineEnd) }
  })

function asQuestion({ truth: _, ...shape }: Shape, index: number): Question {
  return { no: index + 1, ...shape }
}

function lines(item: StudyItem, shapes: readonly Shape[], isEnglish: boolean): string[] {
  const source = item.source ? [`source: ${item.source}`] : []
  const head = [
    '---',
    `issue: ${item.issueNo}`,
    `title: ${JSON.stringify(item.title)}`,
    `week: ${item.week}`,
    ...source,
    '---',
  ]
  if (shapes.length === 0) return [...head, ...item.body.split('\n')]
  const quiz = shapes.flatMap((shape, index) => questionLines(shape, index + 1, isEnglish))
  return [...head, ...item.body.split('\n'), '', isEnglish ? '## Quiz' : '## 测验', '', ...quiz]
}

function questionLines(shape: Shape, no: number, isEnglish: boolean): string[] {
  const choices = shape.truth
    ? shape.truth.map((words, index) => ({ words, isRight: shape.key[0] === String(index === 0) }))
    : shape.choices.map(({ letter, text: words }) => ({ words, isRight: shape.key.includes(letter) }))
  const answer = `   ${isEnglish ? 'Answer: ' : '答案：'}${shape.key.map(escaped).join(' | ')}`
  return [
    `${no}. ${escaped(shape.stem)}`,
    ...choices.map(({ words, isRight }) => `   - [${isRight ? 'x' : ' '}] ${escaped(words)}`),
    ...(shape.kind === 'gap' ? [answer] : []),
    ...(shape.explanation
      ? [`   > ${isEnglish ? 'Explanation: ' : '解析：'}${escaped(shape.explanation)}`]
      : []),
  ]
}

/** Every sign that means something in Markdown as itself; a gap stays as people write it. */
function escaped(words: string): string {
  return words.replace(/_{2,}|[!-/:-@[-`{-~]/gu, (sign) => (sign.length > 1 ? sign : `\\${sign}`))
}
