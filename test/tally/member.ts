import type { Member } from '../../src/model/registers.ts';

/** A school member of the register with nothing said but code and name. */
export function member(code: string, name: string, more: Partial<Member> = {}): Member {
  return {
    code,
    name,
    kind: '学校会员',
    level: '本科',
    formerNames: [],
    shortNames: [],
    region: '',
    joined: null,
    left: null,
    note: '',
    ...more,
  };
}
