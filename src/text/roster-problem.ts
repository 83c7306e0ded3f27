import type { FileProblem, RosterProblem } from '../content/problem.ts'
import { type RosterColumn, roleWords, rosterColumns } from '../lexicon/roster-words.ts'
import { quotable, type Sentences } from './sentence.ts'

/** What is said about a roster. */
export const rosterSentences: Sentences<Exclude<RosterProblem, FileProblem>> = {
  'xlsx-not-yet': () => ({
    zh: 'Excel 工作簿现在还读不了。在 Excel 里另存为 CSV，再导入。',
    en: 'workbooks cannot be read yet. Save it as CSV in Excel and import that.',
  }),
  'not-text': () => ({
    zh: '这不是 CSV 文件。另存为 CSV（UTF-8），再导入。',
    en: 'this is no CSV file. Save it as CSV (UTF-8) and import that.',
  }),
  quotes: () => ({
    zh: '引号不成对。去掉 " 或者补上另一半。',
    en: 'a quotation mark has no partner. Remove the " or add the other one.',
  }),
  'no-rows': () => ({
    zh: '名单是空的。第一行写姓名、支部，下面每人一行。',
    en: 'nobody is on the roster. Write name and branch in the first line and one person a line below.',
  }),
  'header-missing': () => ({
    zh: '这一行应该是列名。写上姓名、支部，要的话加上角色、账号。',
    en: 'this line should name the columns. Write name and branch, and role and account if you have them.',
  }),
  'column-missing': ({ column }) => ({
    zh: `缺少「${zhName(column)}」这一列。在第一行加上。`,
    en: `the column "${column}" is missing. Add it to the first line.`,
  }),
  'column-twice': ({ column }) => ({
    zh: `「${zhName(column)}」有两列。删掉一列。`,
    en: `the column "${column}" is there twice. Delete one.`,
  }),
  'column-unknown': ({ header }) => ({
    zh: `不认识「${quotable(header)}」这一列。能用的是姓名、支部、角色、账号，改名或者删掉。`,
    en: `the column "${quotable(header)}" is not known. Use name, branch, role or account, or delete it.`,
  }),
  'column-refused': ({ header }) => ({
    zh: `「${quotable(header)}」这一列不能导入：电话和证件号码一律不保存。删掉这一列。`,
    en: `the column "${quotable(header)}" is refused: telephone and identity numbers are never stored. Delete it.`,
  }),
  'column-unnamed': ({ position }) => ({
    zh: `第${position}列没有标题，下面却有内容。写上标题，或者清空这一列。`,
    en: `column ${position} has no header but is not empty. Name it, or empty it.`,
  }),
  'cell-empty': ({ column }) => ({
    zh: `${zhName(column)}是空的。补上，或者删掉这一行。`,
    en: `the ${column} is empty. Fill it in, or delete the row.`,
  }),
  'cell-too-long': ({ column, limit }) => ({
    zh: `${zhName(column)}超过${limit}个字。改短一些。`,
    en: `the ${column} has more than ${limit} characters. Shorten it.`,
  }),
  'cell-control-character': ({ column }) => ({
    zh: `${zhName(column)}里有看不见的控制字符。清空这一格，重新打一遍。`,
    en: `the ${column} has an invisible control character in it. Empty the cell and type it again.`,
  }),
  'cell-formula': ({ column, value }) => ({
    zh: `${zhName(column)}「${quotable(value)}」像是公式。去掉开头的符号。`,
    en: `the ${column} "${quotable(value)}" looks like a formula. Remove the sign at its beginning.`,
  }),
  'extra-cell': ({ value }) => ({
    zh: `「${quotable(value)}」在最后一列之外。多半是前面多了一个分隔符，去掉它。`,
    en: `"${quotable(value)}" is beyond the last column. There may be a separator too many before it; remove that.`,
  }),
  'role-unknown': ({ value, roles }) => ({
    zh: `不认识角色「${quotable(value)}」。写${roles.map((role) => roleWords[role][0]).join('、')}中的一个，空着就是成员。`,
    en: `the role "${quotable(value)}" is not known. Write one of ${roles.join(', ')}; empty means member.`,
  }),
  'name-twice': ({ name, branch, firstLine }) => ({
    zh: `${quotable(branch)}的${quotable(name)}在第${firstLine}行已经有了。删掉一行；是同名的两个人，就把名字写得有区别。`,
    en: `${quotable(name)} of ${quotable(branch)} is already in line ${firstLine}. Delete one; if they are two people, tell their names apart.`,
  }),
  'account-twice': ({ account, firstLine }) => ({
    zh: `账号「${quotable(account)}」在第${firstLine}行已经有了。一个账号只属于一个人，改掉一处。`,
    en: `the account "${quotable(account)}" is already in line ${firstLine}. An account belongs to one person; change one of them.`,
  }),
}

function zhName(column: RosterColumn): string {
  return rosterColumns[column][0] ?? column
}
