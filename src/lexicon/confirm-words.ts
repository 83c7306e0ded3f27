/** Said to something the bot has asked leave for. A mere "all right" is none of them: it may be said to a colleague. */
export const yesWords: readonly string[] = [
  ...['确认', '确认发送', '确定', '是', '是的', '发', '发吧', '发送'],
  ...['yes', 'y', 'yes please', 'confirm', 'send'],
]

export const noWords: readonly string[] = [
  ...['不', '不用', '不用了', '不发', '先不发', '别发', '取消', '算了', '否', '不是'],
  ...['no', 'n', 'cancel', "don't", 'do not send'],
]
