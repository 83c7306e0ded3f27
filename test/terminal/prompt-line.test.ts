import { expect, it } from 'vitest'
import { alignedRows } from '../../src/terminal/columns.ts'
import { promptLine } from '../../src/terminal/prompt-line.ts'

it('what arrives while somebody types is written above the line, which is drawn again', () => {
  const written: string[] = []
  const line = promptLine((text) => written.push(text))
  line.print('欢迎\n')
  line.shows(() => written.push('王芳 > 半句'))
  line.print('来了一条\n')
  line.shows(undefined)
  line.print('又一条\n')
  expect(written).toEqual(['欢迎\n', '\r\u001b[0J来了一条\n', '王芳 > 半句', '又一条\n'])
})

it('columns begin below each other, Han characters being two wide', () => {
  expect(
    alignedRows([
      ['王芳', '第一支部', '书记'],
      ['林晓梅', '三部', ''],
      ['Bob', 'x'],
    ]),
  ).toEqual(['王芳    第一支部  书记', '林晓梅  三部', 'Bob     x'])
  expect(alignedRows([])).toEqual([])
})
