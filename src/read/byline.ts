import type { Article } from '../model/article.ts';
import type { Byline } from '../model/byline.ts';
import type { BodyLine } from '../model/page.ts';
import { isControls } from './controls.ts';
import { ofField, readCredits } from './credits.ts';
import { decide } from './decide.ts';
import { isDisclaimer } from './disclaimers.ts';
import { headPlaces } from './head.ts';
import { kindsOf } from './key-lookup.ts';
import { strongGroups } from './people.ts';
import type { Place } from './place.ts';
import { align } from './printed.ts';
import { innerPlaces, tailPlaces } from './tail.ts';
import type { KnowsUnit } from './unit.ts';
import { withUnknownName } from './unknown-names.ts';
import { isMediumSource } from './voice.ts';

/** A line that is a label and nothing else. */
const LONE_LABEL = /^([^:]{1,10}):$/;

/**
 * Who is credited with what, from all places of one article: metadata, head, tail. Names in running text never count.
 * `knowsUnit` says whether a text, whole, is a unit of the register.
 */
export function readByline(article: Article, knowsUnit: KnowsUnit): Byline {
  const lines = joinLabels(article.body)
    .filter((line) => !isDisclaimer(line.text))
    .map((line) => ({ line: align(line.printed ?? line.text), align: line.align }));
  const tail = tailPlaces(lines, knowsUnit);
  const tailQuotes = new Set(tail.map((place) => place.quote));
  const head = headPlaces(
    lines.map(({ line }) => line),
    knowsUnit,
  ).filter((place) => !tailQuotes.has(place.quote));
  const found = [...metaPlaces(article, knowsUnit), ...head, ...tail];
  const inner =
    strongGroups(found).length > 0
      ? []
      : innerPlaces(lines, knowsUnit, new Set(found.map((place) => place.quote)));
  const places = [...found, ...inner];
  const outside =
    (article.source !== null && isMediumSource(article.source.value)) || places.some(namesMedium);
  return decide(places.map((place) => (outside || isMediumReporter(place) ? asOutside(place) : place)));
}

/** `撰稿:` on one line and its name on the next are one line. */
function joinLabels(body: readonly BodyLine[]): readonly BodyLine[] {
  const joined: BodyLine[] = [];
  for (const line of body) {
    const last = joined.at(-1);
    const label = last !== undefined && LONE_LABEL.exec(last.text)?.[1];
    if (last !== undefined && typeof label === 'string' && (kindsOf(label) ?? []).length > 0) {
      const printed = `${last.printed ?? last.text} ${line.printed ?? line.text}`;
      joined[joined.length - 1] = { text: `${last.text} ${line.text}`, printed, align: line.align };
    } else joined.push(line);
  }
  return joined;
}

/** `来源:中国青年报(记者:…)` at the end of the text. */
function namesMedium(place: Place): boolean {
  return place.credits.some(
    (credit) => credit.kinds.includes('source') && credit.words.some((word) => isMediumSource(word.text)),
  );
}

/** `(光明日报记者 丁一)`. */
function isMediumReporter(place: Place): boolean {
  const reporter = place.credits.some((credit) => credit.kinds.includes('reporter'));
  return (
    reporter &&
    place.credits.some((credit) =>
      credit.words.some((word) => word.kind === 'unit' && isMediumSource(word.text)),
    )
  );
}

function asOutside(place: Place): Place {
  return place.voice === 'unclear' ? { ...place, voice: 'outside' } : place;
}

function metaPlaces(article: Article, knowsUnit: KnowsUnit): readonly Place[] {
  const fields = article.meta.map(({ label, value, quote }): Place => {
    const credits = ofField({ label, value }, kindsOf(label) ?? ['other'], knowsUnit);
    return { where: 'meta', quote, credits, voice: 'unclear', bare: 'no', unknown: [] };
  });
  const rest = article.metaRest.map((words): Place => {
    // Words in brackets are the site's own marks and topics: [手机版本], 【专题】.
    const marked = /^[[【]|[\]】]$/.test(words) || isControls(words);
    const reading = withUnknownName(readCredits(words, knowsUnit), false);
    return {
      where: 'rest',
      quote: words,
      credits: reading.clean && !marked ? reading.credits : [],
      voice: 'unclear',
      bare: 'yes',
      unknown: reading.unknown,
    };
  });
  return [...fields, ...rest];
}
