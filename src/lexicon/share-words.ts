/** Words that mark a message as a share; longer ones stand first. */
export const shareMarks: readonly string[] = [
  '学习心得',
  '读书心得',
  '阅读心得',
  '心得体会',
  '心得分享',
  '学习体会',
  '学习感想',
  '学习分享',
  '读书分享',
  '阅读分享',
  '分享一下',
  '读后感',
  '感想',
  '心得',
  '体会',
  '分享',
  'reflections',
  'reflection',
  'takeaway',
  'share',
]

/** What people put before the mark; longer ones stand first. */
export const shareLeads: readonly string[] = [
  '今天的',
  '今日的',
  '本周的',
  '本期的',
  '这期的',
  '我来',
  '我也',
  '我的',
  '今天',
  '今日',
  '本周',
  '本期',
  '这期',
  '简单',
  '我',
  'my ',
]

/** How a numbered issue stands before or after the mark: `第48期分享：`, `分享48：`. */
export const issueBefore = /^(?:(?:第\s*)?([\d０-９]{1,5})\s*期的?\s*|issue\s+(\d{1,5})\s+)/u
export const issueAfter = /^\s*(第\s*|issue\s+)?([\d０-９]{1,5})(?:\s*(期))?/u

/** Where an unmarked message asks rather than tells. */
export const askingWords: readonly string[] = [
  ...['请问', '吗', '么?', '什么时候', '哪个', '哪天', '几点', '几号', '想问', '问一下', '问下', '咨询'],
  ...['能不能', '可不可以', '是不是', '有没有'],
  ...['can i ', 'could ', 'is it ', 'do i ', 'does '],
]

/** These ask as well, but not where it is told what was learnt: 知道了怎么设置密码, learned how. */
export const softAskingWords: readonly string[] = [
  ...['怎么', '怎样', '如何', '哪里', '哪些', '多少', '为什么'],
  ...['how ', 'what ', 'when ', 'where ', 'which ', 'who ', 'why '],
]

export const tellingWords: readonly string[] = [
  ...['知道', '学会', '学到', '懂得', '明白', '了解', '清楚', '认识到', '提醒', '才发现', '反思'],
  ...['learned ', 'learnt ', 'know ', 'knew ', 'realised ', 'realized ', 'understand ', 'see why', 'see how'],
]

/** With one of these it asks all the same. */
export const doubtingWords: readonly string[] = [
  ...['不知道', '不明白', '不清楚', '不了解', '不懂', '想知道', '想了解', '谁知道', '人知道', '告诉我'],
  ...["don't ", 'not know', 'not sure', 'do you know', 'anyone know', 'want to know', 'wonder'],
]

export const greetings: readonly string[] = [
  ...['你好', '您好', '大家好', '在吗', '在不在', '早', '早上好', '上午好', '中午好', '下午好', '晚上好'],
  ...['hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening'],
]

/** Replies that only say that something was seen. */
export const courtesies: readonly string[] = [
  ...['收到', '好的', '好', '谢谢', '感谢', '多谢', '辛苦', '学习了', '已阅', '知道了', '明白', '嗯', '行'],
  ...['赞', '点赞', '支持', '了解', '可以', '没问题', '晚安', '棒', '6', '1', '+1', '+'],
  ...['ok', 'okay', 'thanks', 'thank you', 'thx', 'got it', 'noted', 'good', 'great', 'nice', 'yes', 'sure'],
]

/** What stands beside greetings and courtesies and says no more than they do. */
export const besideCourtesies: readonly string[] = [
  ...['了', '啦', '哦', '噢', '啊', '呀', '哈', '的', '呢', '吧', '很', '非常', '太', '真', '大家', '各位'],
  ...['老师', '书记', '领导', '你', '您', '们', '分享', '推送', '提醒', '已', '向你'],
  ...[
    'so much',
    'very much',
    'a lot',
    'all',
    'everyone',
    'everybody',
    'there',
    'for sharing',
    'to you',
    'very',
  ],
]

/** Faces that chats write as words in brackets. */
export const writtenFaces = /\[[^[\]\s]{1,6}\]/gu
