import type { Evidence, Verdict } from './evidence.ts';
import { LIMITS } from './limits.ts';
import { onlyDigitsLost } from './numbers.ts';

const apart = (rule: string, hard: boolean): Verdict => ({ verdict: 'apart', rule, hard, strength: 0 });
const ask = (rule: string, strength = 1): Verdict => ({ verdict: 'ask', rule, hard: false, strength });
/** Asked although something speaks against it: no other copy's contradiction answers that. */
const askAgainst = (rule: string): Verdict => ({ ...ask(rule), hard: true });
const merge = (rule: string, strength: number): Verdict => ({
  verdict: 'merge',
  rule,
  hard: false,
  strength,
});

/** Word for word one text, damage and page residue aside. */
function practicallyIdentical({ bodies, exchanges }: Evidence): boolean {
  return (
    bodies.ofShorter >= LIMITS.identical &&
    bodies.ofLonger >= LIMITS.wholeText &&
    bodies.numbers.conflicts.length === 0 &&
    exchanges.values.length + exchanges.contrasts.length + exchanges.names.length === 0 &&
    exchanges.share <= LIMITS.editing
  );
}

/** Whether the body belies the titles: its numbers are the same too, or it is long and nobody else's. */
function belies({ bodies }: Evidence): boolean {
  return bodies.numbers.same > 0 || bodies.common >= LIMITS.longText;
}

/** A form filled alike: all numbers agree and nothing was exchanged. With another title, to the last letter. */
function sameForm({ bodies, exchanges, titles }: Evidence): boolean {
  if (bodies.ofShorter < LIMITS.identical || exchanges.share > 0) return false;
  const sameTitle = titles.relation === 'same' || titles.relation === 'contained';
  return sameTitle
    ? bodies.ofLonger >= LIMITS.wholeText && bodies.numbers.same >= LIMITS.severalNumbers
    : bodies.ofLonger >= LIMITS.identical && bodies.numbers.same >= LIMITS.manyNumbers;
}

/** One title, one school, one text or most of it, and every number alike: surely one story, however common its words. */
function sameReport({ bodies, exchanges, titles, sameUnit, days }: Evidence): boolean {
  if (!sameUnit || (titles.relation !== 'same' && titles.relation !== 'contained')) return false;
  const { same } = bodies.numbers;
  if (bodies.ofShorter >= LIMITS.identical && exchanges.share === 0) {
    return same >= LIMITS.someNumbers || (days !== null && days <= LIMITS.sameDays);
  }
  return (
    bodies.ofShorter >= LIMITS.mostOfIt && exchanges.share <= LIMITS.editing && same >= LIMITS.severalNumbers
  );
}

/** One title within days, and nothing said against it: the page of one of them may have been read in part. */
function sameTitleAndDays({ a, bodies, titles, titleConflicts, sameUnit, days }: Evidence): boolean {
  if (titles.relation !== 'same' || titleConflicts.length > 0 || titles.numbers.lost.length > 0) return false;
  if (days === null || days > LIMITS.fewDays || bodies.numbers.conflicts.length > 0) return false;
  if (!sameUnit && bodies.ofShorter < LIMITS.faint) return false;
  return a.title.letters.length >= LIMITS.tellingTitle || bodies.numbers.same >= LIMITS.someNumbers;
}

/** A number that differs where all others agree may be a correction; digits missing on one side, damage. */
function mayBeCorrected({ bodies, exchanges, days }: Evidence): boolean {
  const { conflicts, same } = bodies.numbers;
  if (bodies.ofShorter < LIMITS.identical || bodies.ofLonger < LIMITS.wholeText) return false;
  if (exchanges.share > LIMITS.editing) return false;
  if (conflicts.length > 1) return onlyDigitsLost(conflicts);
  return same >= LIMITS.severalNumbers || (days !== null && days <= LIMITS.fewDays);
}

/** Most of the text and every number agree: another filling of the form would have another day at least. */
function allElseAgrees({ a, b, bodies }: Evidence): boolean {
  return (
    bodies.ofShorter >= LIMITS.mostOfIt &&
    bodies.numbers.conflicts.length === 0 &&
    bodies.numbers.same >= LIMITS.someNumbers &&
    !(a.series.tender && b.series.tender)
  );
}

/** One name stands everywhere for another and all else agrees: a school's name overwritten, or two of one form. */
function onlyOneName({ a, b, bodies, exchanges, sameUnit }: Evidence): boolean {
  const all = [...exchanges.names, ...exchanges.words];
  const pairs = new Set(all.map((exchange) => `${exchange.a}|${exchange.b}`));
  return (
    exchanges.names.length > 0 &&
    pairs.size === 1 &&
    // One school and no number in common: its two canteens, two guests, two feasts.
    (bodies.numbers.same > 0 || !sameUnit) &&
    exchanges.contrasts.length + exchanges.values.length === 0 &&
    bodies.numbers.conflicts.length === 0 &&
    bodies.ofShorter >= LIMITS.mostOfIt &&
    !(a.series.tender && b.series.tender)
  );
}

function contradiction(evidence: Evidence): Verdict | null {
  const { bodies, exchanges, titles } = evidence;
  const tender = evidence.a.series.tender && evidence.b.series.tender;
  if (evidence.titleConflicts.length > 0) {
    return practicallyIdentical(evidence) && belies(evidence)
      ? askAgainst('同文异题')
      : apart('标题所指不同', true);
  }
  if (onlyOneName(evidence)) return askAgainst('仅名称不同');
  if (evidence.fillings.length > 0 && !evidence.spun) {
    return allElseAgrees(evidence) || practicallyIdentical(evidence)
      ? askAgainst('题中用词不同')
      : apart('同一格式、不同内容', true);
  }
  if (bodies.numbers.conflicts.length > 0) {
    return mayBeCorrected(evidence) ? askAgainst('个别数字不同') : apart('数字、日期不同', true);
  }
  if (exchanges.values.length > 0) return apart('表格项目不同', true);
  if (exchanges.contrasts.length + exchanges.names.length > 0 && !evidence.spun) {
    const few = bodies.ofShorter >= LIMITS.same && exchanges.share <= LIMITS.rewriting && !tender;
    return few ? askAgainst('个别名称不同') : apart('名称不同', true);
  }
  if (tender && exchanges.share > LIMITS.editing && titles.relation !== 'same') {
    return apart('同一格式、不同内容', true);
  }
  return null;
}

/** Verdict on two texts that both have enough of a body. */
export function judgeBodies(evidence: Evidence): Verdict {
  const { bodies, exchanges, titles, sameUnit } = evidence;
  if (evidence.otherUnit) {
    return practicallyIdentical(evidence) && evidence.titleConflicts.length === 0
      ? askAgainst('两校同文')
      : apart('两校各自报道', false);
  }
  if (bodies.ofShorter < LIMITS.closeWithTitle) {
    return sameTitleAndDays(evidence) ? ask('同题异文') : apart('正文不同', false);
  }
  const against = contradiction(evidence);
  if (against !== null) return against;
  const likeTitle = titles.relation !== 'different';
  const whole = bodies.ofLonger >= LIMITS.nearlyWhole;
  const enough = bodies.common >= LIMITS.enoughBody || sameForm(evidence);
  if (enough && bodies.ofShorter >= LIMITS.same && exchanges.share <= LIMITS.editing) {
    // An excerpt may be the organisers' words, which other schools quote too: title or school must vouch for it.
    const vouched =
      (sameUnit && likeTitle) || (titles.relation === 'same' && bodies.ofLonger >= LIMITS.wholeText);
    if (whole || vouched) return merge('正文相同', bodies.ofShorter >= LIMITS.identical && whole ? 2 : 1);
    return ask('节录', sameUnit ? 2 : 1);
  }
  if (sameReport(evidence)) return merge('同题同校、正文相同', 1);
  if (bodies.ofShorter >= LIMITS.close) return ask('正文相近', likeTitle ? 2 : 1);
  const agreeing = likeTitle || bodies.numbers.same >= LIMITS.severalNumbers;
  if (agreeing && bodies.ofLonger >= LIMITS.halfOfHalf) return ask('正文相近');
  return apart('正文不同', false);
}
