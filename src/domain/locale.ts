/** The languages the bot speaks. */
export type Locale = 'zh-CN' | 'en'
