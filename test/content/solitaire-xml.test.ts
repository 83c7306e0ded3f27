import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSolitaireXml } from '../../src/content/solitaire-xml.ts'

const text = '#接龙\n第48期学习👍🏻 <一>\n例 姓名 感想\n\n1. 王芳 先问一句\n不给也行👍🏻\n2. 小李 收获 & 体会'
const entries = [
  ['wxid_wang', 1795492800, '王芳 先问一句\n不给也行👍🏻'],
  ['wxid_li', 1795493400, '小李 收获 & 体会'],
] as const

function item([account, second, said]: readonly [string, number, string]): string {
  const place = `${text.indexOf(said)}-${said.length}`
  return `<i><u>${account}</u><h>0</h><s>.</s><t>${second}</t><r>${place}</r></i>`
}

const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const solitaire = `<solitaire><tt>0-20</tt><ex>0-0</ex><tl>0-0</tl><s>.</s><au>wxid_wang</au><hrt>1</hrt><loss>0</loss><content><s>2</s>${entries.map(item).join('')}</content></solitaire>`

function message(
  info: string,
  { title = escaped, type = '53', head = '<?xml version="1.0"?>\n' } = {},
): string {
  return `${head}<msg>
	<appmsg appid="" sdkver="0">
		<title>${title}</title>
		<des />
		<type>${type}</type>
		<appattach><totallen>0</totallen></appattach>
		<extinfo>
			<solitaire_info>${info}</solitaire_info>
		</extinfo>
	</appmsg>
	<fromusername>wxid_li</fromusername>
	<appinfo><version>1</version></appinfo>
</msg>`
}

const read = {
  text,
  entries: entries.map(([account, second, said]) => ({
    account,
    at: new Date(second * 1000),
    start: text.indexOf(said),
    length: said.length,
  })),
}

describe('the app message of a list', () => {
  it.each([
    ['a document of its own', `<![CDATA[${solitaire}]]>`],
    ['elements of the message', solitaire],
    ['blanks around it', `\n  <![CDATA[ ${solitaire} ]]>\n`],
  ])('tells whose its entries are, as %s', (_, info) => {
    expect(readSolitaireXml(message(info))).toEqual(read)
  })

  it('tells where they stand in the units of the text', () => {
    const { entries: found = [] } = readSolitaireXml(message(solitaire)) ?? {}
    expect(found.map(({ start, length }) => text.slice(start, start + length))).toEqual(
      entries.map(([, , said]) => said),
    )
  })

  it.each([
    ['nothing', ''],
    ['an empty document', '<![CDATA[]]>'],
    ['no document', '<![CDATA[1. 王芳]]>'],
    ['a broken document', '<![CDATA[<solitaire><content><i>]]>'],
    ['no entries', '<![CDATA[<solitaire><content><s>0</s></content></solitaire>]]>'],
  ])('is but a text with %s about its entries', (_, info) => {
    expect(readSolitaireXml(message(info))).toEqual({ text, entries: [] })
  })

  it.each([
    ['no account', '<u></u><t>1795492800</t><r>3-2</r>'],
    ['no time', '<u>wxid_a</u><r>3-2</r>'],
    ['no place', '<u>wxid_a</u><t>1795492800</t><c>王芳</c>'],
    ['a place outside the text', '<u>wxid_a</u><t>1795492800</t><r>3-9999</r>'],
    ['a place that is none', '<u>wxid_a</u><t>1795492800</t><r>3</r>'],
    ['a time that is none', '<u>wxid_a</u><t>soon</t><r>3-2</r>'],
  ])('is silent about an entry with %s', (_, parts) => {
    const info = solitaire.replace('<content>', `<content><i>${parts}</i>`)
    expect(readSolitaireXml(message(info))).toEqual(read)
  })
})

describe('what is no app message of a list is nothing', () => {
  const doctype = '<!DOCTYPE msg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  it.each([
    ['another type', message(solitaire, { type: '5' })],
    ['no text', message(solitaire, { title: '' })],
    ['not well formed', message(solitaire).replace('</extinfo>', '')],
    ['cut off', message(solitaire).slice(0, -20)],
    ['a document type', message(solitaire, { head: doctype })],
    ['an entity of its own', message(solitaire, { title: '&b;', head: doctype })],
    ['an unknown entity', message(solitaire, { title: '&nbsp;' })],
    ['an outside entity', message(solitaire, { head: '<!DOCTYPE msg SYSTEM "file:///etc/hostname">' })],
    ['too large', message(`<![CDATA[${'字'.repeat(22_000)}]]>`)],
    ['too deep', '<a>'.repeat(5_000)],
    ['a text', '#接龙\n1. 王芳 好'],
    ['nothing', ''],
  ])('%s', (_, xml) => {
    expect(readSolitaireXml(xml)).toBeUndefined()
  })

  it('a document type inside is but a text', () => {
    expect(readSolitaireXml(message(`<![CDATA[${doctype}${solitaire}]]>`))).toEqual({ text, entries: [] })
  })

  it('any garbage', () => {
    const whole = message(`<![CDATA[${solitaire}]]>`)
    const garbled = fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(garbled, fc.string({ unit: 'binary' })), (xml) => {
        const found = readSolitaireXml(xml)
        for (const { start, length, at } of found?.entries ?? []) {
          expect(start + length).toBeLessThanOrEqual(found!.text.length)
          expect(at.getTime()).not.toBeNaN()
        }
      }),
      { numRuns: 1000 },
    )
  })
})
