import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/collect/marks.ts';

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('recognise', () => {
  it.each([
    ['系统提示', '<p>您没有权限</p>', 'no-permission'],
    ['系统提示-某某学院', '', 'no-permission'],
    ['404错误提示', '', 'soft-404'],
    ['某某学院', '<div class="box wp_error_msg">无权</div>', 'no-permission'],
    ['统一身份认证平台', '<input type="password" name="p">', 'login'],
    ['某某大学统一身份认证', "<INPUT name=p TYPE='password'>", 'login'],
  ])('knows a page titled %s', (title, body, kind) => {
    expect(recognise(200, page(title, body))?.kind).toBe(kind);
  });

  it.each([
    ['学校统一身份认证平台上线', '<p>平台上线，师生可凭口令登录。</p>'],
    ['我校启用统一身份认证登录门禁的通知', '<form><input type="password"></form>'],
    ['关于系统提示信息优化的通知', '<p>challengeId 是什么</p>'],
    ['食堂开展404安全演练', '<p>HTTP 404 错误提示</p>'],
    ['网络安全周', '<p>讲座谈到 acw_sc__v2 与 __jsl_clearance 等防护。</p>'],
  ])('does not take an article for what it is about: %s', (title, body) => {
    expect(recognise(200, page(title, body))).toBeNull();
  });

  it('takes a script under 200 for a page', () => {
    expect(recognise(200, page('新闻', '<script src="/x.js"></script>'))).toBeNull();
  });

  it('is quick on a hostile page', () => {
    expect(
      recognise(200, `<title>${'统一身份认证'.repeat(50_000)}</title>${'<input '.repeat(100_000)}`),
    ).toBeNull();
  });
});
