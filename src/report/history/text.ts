import { objectionObject } from '../../tally/objection-names.ts';
import { caseText, outcomeText } from '../objection/case-text.ts';
import { publicationKind } from '../publication/kind.ts';
import type { YearHistory } from './gather.ts';
import type { HistoryEntry, PresenceState, PublicationEntry } from './history.ts';
import type { FoundFolder } from './published.ts';

const STATES: Readonly<Record<PresenceState, string>> = {
  same: '清单与封存时一致',
  moved: '清单与封存时一致，目录已移到这里',
  changed: '清单已改动或缺失',
  replaced: '这个目录后来用于另一次封存',
  missing: '未找到',
};

const ADVICE: Partial<Record<PresenceState, string>> = {
  changed: '清单已改动的，请用 tally verify 核对是哪些文件，并换回完好的一份。',
  missing: '未找到的目录如已移走，请用 --out 指明现在的结果目录（在它下面的 published 里找）。',
};

/** The history as the screen shows it. */
export function historyText({ year, entries, unregistered }: YearHistory): string {
  const states = new Set(entries.flatMap((entry) => (entry.type === 'publication' ? [entry.state] : [])));
  const advice = [...states].flatMap((state) => ADVICE[state] ?? []);
  const parts = [
    `${year} 年度的发布和异议（按记入的先后）`,
    ...(states.size === 0 ? ['还没有发布过。'] : []),
    ...entries.map(entryText),
    ...(unregistered.length === 0 ? [] : [unregisteredText(unregistered)]),
    ...(advice.length === 0 ? [] : [advice.join('\n')]),
  ];
  return parts.join('\n\n');
}

function entryText(entry: HistoryEntry): string {
  if (entry.type === 'publication') return publicationText(entry);
  if (entry.type === 'objection') return caseText(entry.number, entry, entry.outcome);
  if (entry.type === 'ruling') return `${objectionObject(entry.number)}　${outcomeText(entry.outcome)}`;
  return `写入决定 ${entry.appended} 条（各年度合计，含对异议的处理）`;
}

function publicationText(entry: PublicationEntry): string {
  const { number, draft, corrects, correctsNumber, publishedOn, by, program, folder, state } = entry;
  const corrected =
    corrects === null
      ? []
      : [correctsNumber === null ? `更正记录之外的一份（清单 ${corrects}）` : `更正第 ${correctsNumber} 份`];
  return [
    `第 ${number} 份　${publicationKind(draft, corrects !== null)}　${dayText(publishedOn)}　${byText(by)}　程序 ${program}`,
    ...[
      ...corrected,
      `目录：${folder}（${STATES[state]}）`,
      `清单：${entry.manifest}`,
      `有得分的学校 ${entry.units} 所、第一作者 ${entry.authors} 人；当时已记入决定 ${entry.decisions} 条`,
    ].map((line) => `  ${line}`),
  ].join('\n');
}

function unregisteredText(found: readonly FoundFolder[]): string {
  const lines = found.map(({ folder, said }) => {
    if (said === null) return `  ${folder}：清单缺失或读不出来`;
    const { publication, corrects, units, authors } = said;
    const { draft, publishedOn, by } = publication;
    return `  ${folder}：${publicationKind(draft, corrects !== null)}　${dayText(publishedOn)}　${byText(by)}　学校 ${units} 所、第一作者 ${authors} 人`;
  });
  return [
    '未登记：以下目录里有封存的结果，记录里没有（封存后程序中断的，把同一条命令再运行一次就会补记；也可能由另一份数据封存）：',
    ...lines,
  ].join('\n');
}

function dayText(day: string | null): string {
  return day ?? '日期未填';
}

function byText(by: string | null): string {
  return by === null ? '发布人未填' : `发布人 ${by}`;
}
