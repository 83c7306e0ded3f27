import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, start } from '../cli/command-line.ts'
import { scripts } from '../replay/play.ts'
import { openTestStore } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const forms = join(scripts, 'forms.yaml')

describe('a chat on a database that is kept', () => {
  it('goes on where it ended, with its record', async () => {
    const store = await openTestStore('postgres')
    const kept = { DATABASE_URL: store.url! }
    const first = await run(
      ['start'],
      kept,
      '/到 周一 09:00\n分享：第一次打开的时候说一句想法。\n/过 1小时\n',
    )
    const second = await run(['start'], kept, '/看\n\n')
    await store.close()
    expect(first.out).toContain('6步看完一周')
    expect(second.out).toContain('接着上次：11-23 周一 10:00')
    expect(second.out).toContain('第48期 第一支部 5人中1人参加：王芳')
    expect(second.out).not.toContain('按回车走下一步')
    expect(second.out).not.toContain('把时间拨到周一早上九点')
  })

  it('is refused where a real organisation is', async () => {
    const store = await openTestStore('postgres')
    const kept = { DATABASE_URL: store.url! }
    await run(['import', join(scripts, 'item-48.md'), '--organisation', '甲公司'], kept)
    const refused = await run(['start'], kept, '/看\n')
    await store.close()
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('这个数据库里是真实的单位')
  })
})

describe('a chat on a script of one’s own', () => {
  it('has its groups, and cards that can be pressed', async () => {
    const typed = '/到 2026-11-23 09:00\n/按 submit 1=B 2=AB share=很好\n/按 finished\n/按 like\n/看\n'
    const { code, out } = await run(['start', forms], {}, typed)
    expect(code).toBe(0)
    expect(out).toContain('群：form 一支部群、buttons 二支部群')
    expect(out).toContain('[提交 submit]  [读完了 finished]')
    expect(out).toContain('记下了：1B、2AB')
    expect(out).toContain('这里没有带这个按钮的卡片')
    expect(out).toContain('第48期 第一支部 3人中1人参加：王芳')
    expect(out).not.toContain('按回车走下一步')
  })

  it('is refused where the script is wrong', async () => {
    const refused = await run(['start', 'nothing.yaml'])
    expect(refused).toEqual({ code: 2, out: '', err: 'nothing.yaml：打不开这份脚本。请检查文件名和权限。\n' })
  })
})

describe('a chat in real time', () => {
  it('answers, and ends with the end of input or on SIGINT', async () => {
    const cwd = await temporaryFolder()
    const [piped, interrupted] = [start(['start', '--live'], {}, cwd), start(['start', '--live'], {}, cwd)]
    piped.child.stdin?.end('帮助\n/到 周一 09:00\n')
    interrupted.child.stdin?.write('帮助\n')
    await once(interrupted.child.stdout!, 'data')
    interrupted.child.kill('SIGINT')
    const [ended, stopped] = await Promise.all([piped.ended, interrupted.ended])
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('时间是真实时间')
    expect(ended.out).toContain('「我的记录」')
    expect(ended.out).toContain('不能拨')
    expect(stopped).toMatchObject({ code: 0, err: '' })
  })
})
