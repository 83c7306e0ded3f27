/** Asks to study a closed issue after all: `补学 48`, `make up 12`; longer ones stand first. */
export const makeUpWords: readonly string[] = ['我要补学', '我想补学', '补学', '补看', 'catch up', 'make up']

/** Between the words and what follows: the number of the issue, with or without a sign behind it. */
export const makeUpIssue = /^\s*(?:第\s*|issue\s+|on\s+)?(\d{1,5})?\s*期?\s*[:：，,]?\s*/u
