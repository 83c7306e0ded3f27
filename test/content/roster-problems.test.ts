import { describe, expect, it } from 'vitest'
import { saidOfRosters } from './said.ts'

describe('what is said about', () => {
  it('a file that is no CSV', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)
    const oldWorkbook = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)
    const utf16 = Buffer.from('\ufeff姓名,支部', 'utf16le')
    const files = [workbook, oldWorkbook, utf16, Uint8Array.of(0xff, 0xff), new Uint8Array(2 ** 21 + 1)]
    expect(saidOfRosters(files)).toMatchInlineSnapshot(`
      "r.csv：Excel 工作簿现在还读不了。在 Excel 里另存为 CSV，再导入。
      r.csv: workbooks cannot be read yet. Save it as CSV in Excel and import that.

      r.csv：Excel 工作簿现在还读不了。在 Excel 里另存为 CSV，再导入。
      r.csv: workbooks cannot be read yet. Save it as CSV in Excel and import that.

      r.csv：这不是 CSV 文件。另存为 CSV（UTF-8），再导入。
      r.csv: this is no CSV file. Save it as CSV (UTF-8) and import that.

      r.csv：这不是 CSV 文件。另存为 CSV（UTF-8），再导入。
      r.csv: this is no CSV file. Save it as CSV (UTF-8) and import that.

      r.csv：文件超过 2048 KB。删掉用不着的内容，再导入。
      r.csv: the file is larger than 2048 KB. Take out what is not needed and import it again."
    `)
  })

  it('quotation marks', () => {
    const files = ['姓名,支部\n王芳,一\n"李强,一\n张伟,一', '姓名,支部\n王"小"芳,一']
    expect(saidOfRosters(files)).toMatchInlineSnapshot(`
      "r.csv 第3行：引号不成对。去掉 " 或者补上另一半。
      r.csv, line 3: a quotation mark has no partner. Remove the " or add the other one.

      r.csv 第2行：引号不成对。去掉 " 或者补上另一半。
      r.csv, line 2: a quotation mark has no partner. Remove the " or add the other one."
    `)
  })

  it('an empty roster', () => {
    expect(saidOfRosters(['', '\n\n', '姓名,支部\n'])).toMatchInlineSnapshot(`
      "r.csv：名单是空的。第一行写姓名、支部，下面每人一行。
      r.csv: nobody is on the roster. Write name and branch in the first line and one person a line below.

      r.csv：名单是空的。第一行写姓名、支部，下面每人一行。
      r.csv: nobody is on the roster. Write name and branch in the first line and one person a line below.

      r.csv：名单是空的。第一行写姓名、支部，下面每人一行。
      r.csv: nobody is on the roster. Write name and branch in the first line and one person a line below."
    `)
  })

  it('the header', () => {
    const files = [
      '姓名\n王芳',
      '王芳,一\n李强,一',
      '姓名,支部,部门,\n王芳,一,,x',
      '姓名,支部,name\n王芳,一,x',
      '姓名,支部,手机号,身份证\n王芳,一,,',
      'name,branch,Phone number\nHannah,HR,',
    ]
    expect(saidOfRosters(files)).toMatchInlineSnapshot(`
      "r.csv 第1行：缺少「支部」这一列。在第一行加上。
      r.csv, line 1: the column "branch" is missing. Add it to the first line.

      r.csv 第1行：这一行应该是列名。写上姓名、支部，要的话加上角色、账号。
      r.csv, line 1: this line should name the columns. Write name and branch, and role and account if you have them.

      r.csv 第1行：不认识「部门」这一列。能用的是姓名、支部、角色、账号，改名或者删掉。
      r.csv, line 1: the column "部门" is not known. Use name, branch, role or account, or delete it.
      r.csv 第1行：第4列没有标题，下面却有内容。写上标题，或者清空这一列。
      r.csv, line 1: column 4 has no header but is not empty. Name it, or empty it.

      r.csv 第1行：「姓名」有两列。删掉一列。
      r.csv, line 1: the column "name" is there twice. Delete one.

      r.csv 第1行：「手机号」这一列不能导入：电话和证件号码一律不保存。删掉这一列。
      r.csv, line 1: the column "手机号" is refused: telephone and identity numbers are never stored. Delete it.
      r.csv 第1行：「身份证」这一列不能导入：电话和证件号码一律不保存。删掉这一列。
      r.csv, line 1: the column "身份证" is refused: telephone and identity numbers are never stored. Delete it.

      r.csv 第1行：「Phone number」这一列不能导入：电话和证件号码一律不保存。删掉这一列。
      r.csv, line 1: the column "Phone number" is refused: telephone and identity numbers are never stored. Delete it."
    `)
  })

  it('rows', () => {
    const rows = [
      ',一',
      '王芳,',
      '=1+1,一',
      '李强,一,,=cmd',
      '王\u202e芳,一',
      '"王\n芳",一',
      `${'长'.repeat(51)},一`,
      '张伟,一,队长',
      '赵敏,一,书记,zm',
      '赵 敏,一',
      '陈静,一,,zm',
      '刘洋,一,,,多余',
    ]
    expect(saidOfRosters([`姓名,支部,角色,账号\n${rows.join('\n')}`])).toMatchInlineSnapshot(`
      "r.csv 第2行：姓名是空的。补上，或者删掉这一行。
      r.csv, line 2: the name is empty. Fill it in, or delete the row.
      r.csv 第3行：支部是空的。补上，或者删掉这一行。
      r.csv, line 3: the branch is empty. Fill it in, or delete the row.
      r.csv 第4行：姓名「=1+1」像是公式。去掉开头的符号。
      r.csv, line 4: the name "=1+1" looks like a formula. Remove the sign at its beginning.
      r.csv 第5行：账号「=cmd」像是公式。去掉开头的符号。
      r.csv, line 5: the account "=cmd" looks like a formula. Remove the sign at its beginning.
      r.csv 第6行：姓名里有看不见的控制字符。清空这一格，重新打一遍。
      r.csv, line 6: the name has an invisible control character in it. Empty the cell and type it again.
      r.csv 第8行：姓名里有看不见的控制字符。清空这一格，重新打一遍。
      r.csv, line 8: the name has an invisible control character in it. Empty the cell and type it again.
      r.csv 第9行：姓名超过50个字。改短一些。
      r.csv, line 9: the name has more than 50 characters. Shorten it.
      r.csv 第10行：不认识角色「队长」。写成员、书记、管理员、指导员中的一个，空着就是成员。
      r.csv, line 10: the role "队长" is not known. Write one of member, secretary, admin, instructor; empty means member.
      r.csv 第12行：一的赵敏在第11行已经有了。删掉一行；是同名的两个人，就把名字写得有区别。
      r.csv, line 12: 赵敏 of 一 is already in line 11. Delete one; if they are two people, tell their names apart.
      r.csv 第13行：账号「zm」在第11行已经有了。一个账号只属于一个人，改掉一处。
      r.csv, line 13: the account "zm" is already in line 11. An account belongs to one person; change one of them.
      r.csv 第14行：「多余」在最后一列之外。多半是前面多了一个分隔符，去掉它。
      r.csv, line 14: "多余" is beyond the last column. There may be a separator too many before it; remove that."
    `)
  })
})
