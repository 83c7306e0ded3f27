import type { Locale } from '../../../src/domain/locale.ts'
import type { Question } from '../../../src/domain/study-item.ts'
import { whenText } from '../../../src/text/when.ts'
import { word } from './page.ts'

/** Monday morning, nine o'clock, in Shanghai. */
const now = new Date('2026-11-23T01:00:00Z')

export function sunday(locale: Locale): string {
  return whenText(locale, 'Asia/Shanghai', new Date('2026-11-29T14:00:00Z'), now)
}

export function nextMonday(locale: Locale): string {
  return whenText(locale, 'Asia/Shanghai', new Date('2026-11-30T01:00:00Z'), now)
}

export function people(locale: Locale): readonly [string, string] {
  return locale === 'zh-CN' ? ['王芳', '李强'] : ['Hannah Weber', 'Omar Haddad']
}

export function title(locale: Locale): string {
  return word(locale, '数据安全在身边', 'Data at your table')
}

/** One question of every kind. */
export function questions(locale: Locale): readonly Question[] {
  const say = (zh: string, en: string) => word(locale, zh, en)
  const choices = (...texts: string[]) =>
    texts.map((text, at) => ({ letter: String.fromCharCode(65 + at), text }))
  return [
    {
      no: 1,
      kind: 'single',
      stem: say(
        '扫码点餐时，店家可以不给位置就不让点吗？',
        'May a restaurant refuse a menu without your location?',
      ),
      choices: choices(say('可以', 'Yes'), say('不可以', 'No')),
      key: ['B'],
      explanation: say('位置不是点餐必需的信息。', 'Ordering does not need it.'),
    },
    {
      no: 2,
      kind: 'multiple',
      stem: say('哪些属于个人信息？', 'Which of these are personal data?'),
      choices: choices(
        say('手机号', 'A phone number'),
        say('住址', 'An address'),
        say('天气', 'The weather'),
      ),
      key: ['AB'],
    },
    {
      no: 3,
      kind: 'true-false',
      stem: say('公共 Wi-Fi 上可以放心转账。', 'It is safe to pay on public Wi-Fi.'),
      choices: [],
      key: ['false'],
      explanation: say('用流量更稳妥。', 'Mobile data is safer.'),
    },
    {
      no: 4,
      kind: 'gap',
      stem: say('____是能识别到你的信息。', '____ is what identifies you.'),
      choices: [],
      key: [say('个人信息', 'personal data'), say('个人资料', 'personal information')],
    },
  ]
}
