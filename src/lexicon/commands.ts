/** Everything a person can ask the bot for, by its name in the code. */
export type CommandName =
  | 'item'
  | 'share'
  | 'quiz'
  | 'finished'
  | 'record'
  | 'progress'
  | 'makeUp'
  | 'leave'
  | 'back'
  | 'help'
  | 'push'
  | 'preview'
  | 'extend'
  | 'close'
  | 'stats'
  | 'pause'
  | 'resume'
  | 'correctKey'
  | 'takeDown'
  | 'remind'
  | 'noReminders'
  | 'notThisWeek'
  | 'remindersOn'

export interface CommandWords {
  readonly name: CommandName
  /** Who may use it; everybody may use a member's command. */
  readonly for: 'member' | 'secretary' | 'admin'
  /** What may follow the word. */
  readonly takes: 'nothing' | 'issue' | 'deadline' | 'words'
  /** Full words, also understood bare in a study group; the first of a language is shown in help. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] }
  /** Short and old forms, only in a direct message or after the bot was called. */
  readonly short: readonly string[]
}

/** The command registry: parser, help, documentation and platform menus all read this one list. */
export const commands: readonly CommandWords[] = [
  {
    name: 'item',
    for: 'member',
    takes: 'issue',
    words: { zh: ['本期', '本期内容'], en: ['this issue'] },
    short: ['今日', '学习', '全文', '内容', 'item', 'read'],
  },
  {
    name: 'share',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['分享'], en: ['share'] },
    short: ['心得', '感想', '读后感'],
  },
  {
    name: 'quiz',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['答题'], en: ['quiz'] },
    short: ['测验', '小测', '题目', '做题'],
  },
  {
    name: 'finished',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['读完了', '我读完了', '已读完'], en: ['finished reading', 'finished'] },
    short: ['读完', '学完了', '看完了', '已学', 'done', 'read it'],
  },
  {
    name: 'record',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['我的记录'], en: ['my record'] },
    short: ['我的', '记录', 'me', 'mine'],
  },
  {
    name: 'progress',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['学习进度'], en: ['progress'] },
    short: ['进度', '参与情况'],
  },
  {
    name: 'makeUp',
    for: 'member',
    takes: 'issue',
    words: { zh: ['补学'], en: ['make up'] },
    short: ['catch up'],
  },
  {
    name: 'leave',
    for: 'member',
    takes: 'deadline',
    words: { zh: ['学习请假'], en: ['study leave'] },
    short: ['请假', 'leave'],
  },
  {
    name: 'back',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['销假'], en: ['back from leave'] },
    short: ['我回来了', 'back'],
  },
  {
    name: 'noReminders',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['别提醒', '不要提醒', '不再提醒'], en: ['no reminders', 'no more reminders'] },
    short: [
      '别提醒我',
      '别再提醒',
      '别再提醒我',
      '不用提醒',
      '不要提醒我',
      'stop reminders',
      'stop reminding me',
    ],
  },
  {
    name: 'notThisWeek',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['本周不提醒', '这周不提醒'], en: ['not this week'] },
    short: [
      '这期不提醒',
      '本期不提醒',
      '这周先不',
      '本周先不',
      '这周不',
      '本周不',
      '这周先不提醒',
      '这周没空',
    ],
  },
  {
    name: 'remindersOn',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['恢复提醒'], en: ['reminders on'] },
    short: ['继续提醒', '提醒我', 'remind me'],
  },
  {
    name: 'help',
    for: 'member',
    takes: 'nothing',
    words: { zh: ['帮助'], en: ['help'] },
    short: ['?', '怎么用', '菜单', 'menu'],
  },
  { name: 'push', for: 'admin', takes: 'issue', words: { zh: ['推送'], en: ['push'] }, short: ['发布'] },
  { name: 'preview', for: 'admin', takes: 'issue', words: { zh: ['预览'], en: ['preview'] }, short: [] },
  {
    name: 'extend',
    for: 'admin',
    takes: 'deadline',
    words: { zh: ['延期'], en: ['extend'] },
    short: ['延长'],
  },
  {
    name: 'close',
    for: 'admin',
    takes: 'nothing',
    words: { zh: ['结束本期'], en: ['close this issue', 'close issue'] },
    short: ['结束', 'close'],
  },
  {
    name: 'stats',
    for: 'secretary',
    takes: 'issue',
    words: { zh: ['统计'], en: ['stats', 'statistics'] },
    short: ['汇总'],
  },
  { name: 'remind', for: 'secretary', takes: 'nothing', words: { zh: ['提醒'], en: ['remind'] }, short: [] },
  {
    name: 'pause',
    for: 'admin',
    takes: 'nothing',
    words: { zh: ['暂停推送'], en: ['pause pushes', 'pause'] },
    short: ['暂停'],
  },
  {
    name: 'resume',
    for: 'admin',
    takes: 'nothing',
    words: { zh: ['恢复推送'], en: ['resume pushes', 'resume'] },
    short: ['恢复', '继续推送'],
  },
  {
    name: 'correctKey',
    for: 'admin',
    takes: 'words',
    words: { zh: ['更正答案'], en: ['correct answer'] },
    short: ['改答案'],
  },
  { name: 'takeDown', for: 'admin', takes: 'issue', words: { zh: ['撤下'], en: ['take down'] }, short: [] },
]
