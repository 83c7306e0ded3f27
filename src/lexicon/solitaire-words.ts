/** What a list begins with that people add themselves to; the chat's own form puts a hash before it. */
export const solitaireMarks: readonly string[] = ['接龙', '接龍', 'group note']

/** What begins a line that only shows how an entry is written; longer ones stand first. */
export const exampleWords: readonly string[] = [
  ...['例如', '例子', '举例', '示例', '样例', '范例', '例', '格式', '模板', '样式'],
  ...['example', 'sample', 'format', 'e.g.'],
]

/** How a title names an issue. */
export const issueInTitle = /第\s*(\d{1,5})\s*期|\bissue\s+(\d{1,5})\b/iu

/** What people are called after their names; the name is still theirs. */
export const nameTitles: readonly string[] = [
  ...['同志', '同学', '老师', '书记', '委员', '主任', '组长', '科长', '处长', '部长', '经理'],
]

/** After a name these make it another person's entry, or somebody's for the named one. */
export const otherPersonWords: readonly string[] = [
  ...['的', '妈', '爸', '妻', '爱人', '家属', '家人', '家长', '儿子', '女儿', '代', '替', '帮', '小号'],
]

/** Between a name and what is somebody's. */
export const possessive = '的'

/** What joins two names into one entry. */
export const joiningWords: readonly string[] = ['、', ',', '&', '+', '/', '和', '与', '及', '跟']

/** How the name of a part of an organisation ends. */
export const unitEndings: readonly string[] = [
  ...['支部', '党小组', '小组', '总支', '党委', '部门', '中心', '公司', '车间', '部', '处', '科', '室', '班'],
]

/** Syllables of a branch's name that people leave out: 第一党支部, 一支部. */
export const branchFillers: readonly RegExp[] = [/^第/u, /党(?=支部$)/u]
