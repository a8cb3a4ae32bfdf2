import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTLET_LEVELS } from '../../src/model/registers.ts';
import { SITE_IDS } from '../../src/model/site.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { resolveReadings } from '../../src/regulation/readings-file.ts';

const edition = editionFor(2025);

const publications = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^p[0-9]{1,3}$/),
    medium: fc.constantFrom('四川日报', '人民日报', '绵阳日报', '中国教育后勤协会网'),
    level: fc.constantFrom(...OUTLET_LEVELS),
    date: fc.constantFrom('2025-03-01', '2025-03-02', '2025-06-30'),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe('bonus points (6.2.2)', () => {
  it('fall once a report, to an eligible medium, whatever the order', () => {
    const readings = resolveReadings(edition, {});
    fc.assert(
      fc.property(publications, fc.boolean(), (all, posted) => {
        const rulings = edition.bonusesOf(all, posted, readings);
        expect(edition.bonusesOf(all.toReversed(), posted, readings)).toEqual(rulings);
        expect(rulings.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const eligible = all.filter(({ level }) => ['国家级', '省级', '行业'].includes(level));
        const earning = rulings.filter(({ ruling }) => ruling.kind === 'earns');
        expect(earning.length).toBe(eligible.length > 0 ? 1 : 0);
        for (const { ruling } of rulings) {
          if (ruling.kind === 'again') expect(ruling.mergedInto).toBe(earning[0]?.id);
        }
      }),
    );
  });

  it('fall once a medium where that is the reading', () => {
    const readings = resolveReadings(edition, { 'bonus-once': 'medium' });
    fc.assert(
      fc.property(publications, (all) => {
        const media = new Set(
          all.filter(({ level }) => ['国家级', '省级', '行业'].includes(level)).map(({ medium }) => medium),
        );
        const rulings = edition.bonusesOf(all, false, readings);
        expect(rulings.filter(({ ruling }) => ruling.kind === 'earns').length).toBe(media.size);
      }),
    );
  });

  it('fall to no report that was never posted, where that is the reading', () => {
    const readings = resolveReadings(edition, { 'bonus-unposted': 'no' });
    const one = { id: 'p1', medium: '四川日报', level: '省级', date: '2025-03-01' } as const;
    expect(edition.bonusesOf([one], false, readings)[0]?.ruling.kind).toBe('unposted');
    expect(edition.bonusesOf([one], true, readings)[0]?.ruling.kind).toBe('earns');
  });
});

describe('the standing copy (6.1)', () => {
  const copies = fc.uniqueArray(
    fc.record({
      url: fc.stringMatching(/^http:\/\/x\/[0-9]{1,3}$/),
      site: fc.constantFrom(...SITE_IDS),
      date: fc.constantFrom('2025-03-01', '2025-03-02'),
    }),
    { selector: ({ url }) => url, minLength: 1, maxLength: 6 },
  );

  it.each(['earliest', 'association'])('with %s does not depend on the order', (answer) => {
    const readings = resolveReadings(edition, { 'kept-copy': answer });
    fc.assert(
      fc.property(copies, (all) => {
        const standing = edition.standingCopy(all, readings);
        expect(edition.standingCopy(all.toReversed(), readings)).toEqual(standing);
        const first = all.map(({ date }) => date).toSorted()[0];
        if (answer === 'earliest') expect(standing?.date).toBe(first);
        const hasAssociation = all.some(({ site }) => site === 'scgxhq');
        if (answer === 'association' && hasAssociation) expect(standing?.site).toBe('scgxhq');
      }),
    );
  });

  it('is none of no copies', () => {
    expect(edition.standingCopy([], resolveReadings(edition, {}))).toBeNull();
  });
});
