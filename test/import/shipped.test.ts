import { expect, test } from 'vitest';
import { outletNames } from '../../src/collect/import/outlets.ts';
import { loadShippedRegisters } from '../../src/collect/import/shipped.ts';

const { members, outlets } = await loadShippedRegisters();
const school = (name: string) => members.rows.find((member) => member.name === name);
const outlet = (name: string) => outlets.rows.find((row) => outletNames(row).includes(name));

test('all schools of the province are there, each to be confirmed by the secretariat', () => {
  expect(members.rows).toHaveLength(146);
  for (const member of members.rows) {
    expect(member.kind).toBe('学校会员');
    expect(['本科', '专科']).toContain(member.level);
    expect(member.note).toMatch(/^会员身份待秘书处确认/);
    expect(member.joined).toBeNull();
  }
});

test('former names have their years, accidental short names their mark', () => {
  expect(school('四川轻化工大学')?.formerNames).toContainEqual({ name: '四川理工学院', until: 2018 });
  expect(school('西南石油大学')?.shortNames).toContainEqual({ name: '西南石大', ambiguous: false });
  expect(school('四川大学')?.shortNames).toEqual([{ name: '川大', ambiguous: true }]);
  expect(school('成都大学')?.shortNames).toEqual([{ name: '成大', ambiguous: true }]);
});

test('two schools do not share an unmarked name', () => {
  const owners = new Map<string, string>();
  for (const member of members.rows) {
    for (const { name, ambiguous } of [{ name: member.name, ambiguous: false }, ...member.shortNames]) {
      if (ambiguous) continue;
      expect([name, owners.get(name)]).toEqual([name, undefined]);
      owners.set(name, member.name);
    }
  }
});

test('two-character short names beginning with 川 or 成 never decide alone: they stand inside other words', () => {
  const risky = members.rows.flatMap((member) =>
    member.shortNames.filter(({ name }) => /^[川成].$/.test(name)),
  );
  expect(risky.length).toBeGreaterThan(20);
  expect(risky.filter(({ ambiguous }) => !ambiguous)).toEqual([]);
});

test('trade sites are the two that clause 6.2.2 names, and no other', () => {
  expect(outlets.rows.filter((row) => row.level === '行业').map((row) => row.name)).toEqual([
    '中国教育后勤协会网',
    '中国院校后勤信息网',
  ]);
});

test('combined names are found under either; every level is kept', () => {
  expect(outlet('中工网')).toBe(outlet('工人日报'));
  expect(outlet('中新网')?.level).toBe('国家级');
  expect(outlet('成都日报')?.level).toBe('市级');
  expect(outlet('德阳日报')?.level).toBe('市级');
  expect(outlet('今日都江堰')?.level).toBe('县级');
  expect(outlet('微信公众号')?.level).toBe('其他');
  expect(outlet('成都晚报')?.to).toBe('2019-03-30');
});

test('doubtful levels say so in the same words', () => {
  expect(outlet('四川发布')?.note).toContain('级别待秘书处确认');
  expect(outlet('红星新闻')?.note).toContain('级别待秘书处确认');
  expect(outlet('四川日报')?.note).not.toContain('待秘书处确认');
});

test('both have a hash and say that they came with the program', () => {
  for (const register of [members, outlets]) {
    expect(register.origin).toBe('内置');
    expect(register.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  }
});
