/** Numbers the comparison goes by. Shares are of letters (0–1), lengths are letters, distances are days. */
export const LIMITS = {
  /** A shingle found in more texts than this begins to count as boilerplate. */
  freeFrequency: 6,
  /** Letters of a body that count as boilerplate-free before the body alone can say anything. */
  enoughBody: 45,
  /** Letters of a body that nobody writes twice. */
  longText: 200,
  /** Letters of a title that name a story rather than a kind of event. */
  tellingTitle: 10,
  /** The same for a question without a known school, and for any question at all. */
  clearTitle: 8,
  shortestTitle: 4,
  /** Letters of a scrap of a body that can be looked for in another. */
  fewWords: 15,
  /** Share of the shorter title found in the other for the titles to be called similar. */
  similarTitle: 0.6,
  containedTitle: 0.85,
  /** Text in common, shorter in longer: practically identical / surely one text / close / not worth a question. */
  identical: 0.95,
  same: 0.88,
  mostOfIt: 0.7,
  close: 0.6,
  closeWithTitle: 0.45,
  /** Least in common for one title to be worth a question where the school is not known. */
  faint: 0.15,
  /** With a like title and less than `close`: at least so much of the longer text must be common too. */
  halfOfHalf: 0.3,
  /** Share of the longer text found in the shorter, below which the shorter is only an excerpt. */
  wholeText: 0.5,
  /** The same where the titles differ: a longer text may be a round-up of several stories. */
  nearlyWhole: 0.75,
  /** Exchanged words, as a share of the shorter text: mere editing / another filling of a template. */
  editing: 0.03,
  rewriting: 0.08,
  /** Longest exchanged passage that is looked at as such; beyond it the text is simply different there. */
  longestExchange: 40,
  /** Numbers inside a common passage of at least this length are compared. */
  numberContext: 6,
  /** The same for a passage that stands alone, away from other common passages. */
  aloneContext: 14,
  /** Numbers that agree: no accident / enough with title and school / enough by themselves. */
  someNumbers: 2,
  severalNumbers: 3,
  manyNumbers: 5,
  /** Title, unit and day alone: so near in time they are one story / worth a question. */
  sameDays: 7,
  nearDays: 15,
  fewDays: 3,
  twoMonths: 60,
  /** Days over which one title of one unit may spread and still be one story. */
  titleSpread: 15,
  /** Days with one title from which on it is a habit of its unit. */
  habit: 4,
} as const;
