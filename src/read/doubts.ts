/** What is asked where nobody could be sure who wrote a text. */
export const DOUBTS = {
  disagree: (quotes: readonly string[]) =>
    `页面上几处署名的第一作者不一致：${quotes.map((quote) => `「${quote}」`).join('、')}。第一作者是谁？`,
  titled: (quote: string) => `「${quote}」署的是职务和姓名。这是作者，还是以单位名义落款？`,
  reporter: (quote: string) => `「${quote}」中的记者是本校记者，还是校外媒体的记者？第一作者是谁？`,
  outside: (quote: string) => `「${quote}」中有校外媒体的记者，也有通讯员。第一作者是谁？`,
  order: (quote: string) => `「${quote}」中谁写稿、谁摄影可以有两种读法。第一作者是谁？`,
  unread: (quote: string) => `「${quote}」中有的词读不出是不是人名。第一作者是谁？`,
  glued: (name: string) => `「${name}」是一个人名，还是几个人名连写？第一作者是谁？`,
  noName: (quote: string) => `「${quote}」中署的是人名，还是单位、栏目或笔名？第一作者是谁？`,
  publisher: (quote: string) => `只有发布人具名：「${quote}」。发布人就是作者吗？`,
  source: (quote: string) => `作者处没有人名，来源处有：「${quote}」。这是作者吗？`,
  label: (quote: string) => `「${quote}」不是认识的署名格式。这是作者吗？`,
  sentence: (quote: string) => `句中的「${quote}」是署名吗？`,
  inner: (quote: string) => `正文中间有几处署名，如「${quote}」。第一作者是谁？`,
} as const;
