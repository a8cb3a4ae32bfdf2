import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import type { PageFields } from '../../src/model/page.ts';
import { pageOf } from './support.ts';

function read(html: string): PageFields {
  return SCRAPERS.scxxjjhqcy.parseArticle(pageOf('scxxjjhqcy', html, '/gxhq/hqxx/9000.html'));
}

function texts(fields: PageFields): string[] {
  return fields.body.map((line) => line.text);
}

const HEAD = '<h1>西华大学举办厨艺比赛</h1><div>2023-12-08    作者:佚名    来源:</div>';
const SIDE =
  '<div class="side"><h4>热门文章</h4><ul><li><a href="/a/b/1.html">某学院召开会议</a> 2023-01-01</li><li><a href="/a/b/2.html">某大学召开会议</a> 2023-01-02</li></ul></div>';

describe('pages that are no article', () => {
  it.each([
    ['soft-404', '<title>系统提示</title><h3>系统提示</h3><p>您访问的信息不存在。</p>'],
    [
      'no-permission',
      '<title>系统提示</title><div class="wp_error_msg">对不起，您没有权限访问该页面！</div>',
    ],
    ['no-permission', `<title>提示</title>${SIDE}<p>该内容仅限校内访问</p>`],
    ['login', '<title>统一身份认证</title><form>用户名<input> 密码<input type=password></form>'],
    ['login', `${HEAD}<div>请先登录后再查看</div>`],
    ['soft-404', `${HEAD}<div class="content">该信息不存在或已删除</div>`],
    ['challenge', '<script>var challengeId="x";var answer=12;post("/dynamic_challenge")</script>'],
    ['challenge', '<html><script>var arg1="A1";document.cookie="acw_sc__v2="+x</script></html>'],
    ['soft-404', '<html><body><h1>404 Not Found</h1><hr>nginx</body></html>'],
    ['not-an-article', '<html><body></body></html>'],
    ['not-an-article', ''],
    [
      'not-an-article',
      '<html><head><title>西华大学举办厨艺比赛</title></head><body>导入数据... ...</body></html>',
    ],
    ['not-an-article', `<div class="nav"><a href="/">首页</a></div>${SIDE}`],
  ] as const)('%s: %s', (kind, html) => {
    const { problem } = read(html);
    expect(problem?.kind).toBe(kind);
    expect(problem?.quote).not.toBe('');
  });

  it.each([
    [
      'a viewer',
      '<div class="content"><div class="wp_pdf_player" pdfsrc="/f/1.pdf"></div><iframe src="/pdfjs/web/viewer.html?file=1.pdf"></iframe></div>',
    ],
    [
      'pictures',
      '<div class="content"><p><img src="/upload/1.jpg"></p><p><img src="/upload/2.jpg"></p></div>',
    ],
    [
      'a linked file',
      '<div class="content"><p><a href="/upload/1.docx">附件：关于举办比赛的通知.docx</a></p></div>',
    ],
  ])('file-body: %s', (_, body) => {
    expect(read(`<title>西华大学举办厨艺比赛</title>${HEAD}${body}${SIDE}`).problem?.kind).toBe('file-body');
  });

  it('leaves articles alone that speak of logins, rights and errors', () => {
    const body = '请登录后勤报修系统查询。因系统维护，没有权限的用户请联系后勤处。';
    expect(read(`${HEAD}<p>${body}</p>`).problem).toBeNull();
    expect(
      read(
        `${HEAD}<p>后勤处开通统一身份认证缴费，师生可用一卡通在全部食堂缴费，不再收取现金，欢迎师生前来咨询办理，办理地点在后勤楼一楼大厅，每天八点开门。</p>`,
      ).problem,
    ).toBeNull();
    expect(read(`${HEAD}<p>因系统维护，报修平台暂停。</p>`).problem).toBeNull();
  });
});

describe('the text and what stands around it', () => {
  it('keeps the text of unknown elements, drops scripts, comments and hidden parts', () => {
    const fields = read(
      `${HEAD}<div><p>截止<st1:chsdate year="2014">7月14日</st1:chsdate>，<o:p>参加</o:p><script>var a="x"</script>1300余名。</p><!-- 注释 --><p style="display: none">采集自某站</p><style>p{}</style><p hidden>藏</p></div>`,
    );
    expect(texts(fields)).toEqual(['截止7月14日，参加1300余名。']);
  });

  it('reads a text that only a script would unhide', () => {
    const fields = read(`${HEAD}<div id="c" style="display:none"><p>后勤处开展检查。</p></div>`);
    expect(texts(fields)).toEqual(['后勤处开展检查。']);
  });

  it('unescapes a text that was stored with escaped tags', () => {
    const fields = read(
      `${HEAD}<div>&lt;P&gt;第一段。&lt;/P&gt;&lt;P align=right&gt;后勤处 秦朗月&lt;/P&gt;</div>`,
    );
    expect(fields.body).toEqual([
      { text: '第一段。', align: null },
      { text: '后勤处 秦朗月', align: 'right' },
    ]);
  });

  it('decodes a title once, with the tags inside it', () => {
    const fields = read(
      '<title>西华大学&ldquo;A&amp;B&rdquo;比赛_四川学校后勤与产业信息网</title><h1>西华大学<font color=red>&ldquo;A&amp;B&rdquo;</font>比赛</h1><p>2023-12-08 作者:佚名 来源:</p><p>正文内容。</p>',
    );
    expect(fields.title?.value).toBe('西华大学“A&B”比赛');
  });

  it('takes no part of the name of a site for a title', () => {
    const html =
      '<title>中国院校后勤信息网</title><div>首页&gt;要闻</div><div>作者:丁一日期:2011-12-02来源:</div><p>正文内容。</p>';
    expect(SCRAPERS.yxhq.parseArticle(pageOf('yxhq', html)).problem?.kind).toBe('not-an-article');
    expect(SCRAPERS.yxhq.parseArticle(pageOf('yxhq', html)).title).toBeNull();
  });

  it('ends the text at a side list of any make', () => {
    const list = '<a href="/a/b/1.html">某学院召开会议</a><br><a href="/a/b/2.html">某大学召开会议</a><br>';
    for (const side of [
      `<b>图片新闻</b><br>${list}`,
      `<p>点击排行<a href="/l/">更多</a></p><ul><li><a href="/a/b/1.html">某学院召开会议</a> 2023-01-01</li><li><a href="/a/b/2.html">某大学召开会议</a> 2023-01-02</li></ul>`,
      `${list}<a href="/a/b/3.html">某职院召开会议</a>`,
      '<a href="/a/b/1.html">上一篇</a> <a href="/a/b/2.html">下一篇</a>',
      `<a href="#">打印</a> <a href="#">关闭</a><a href="/a/b/1.html">上一篇</a>`,
    ])
      expect(texts(read(`<td>${HEAD}<p>后勤处开展检查。</p><p>后勤处 秦朗月</p>${side}</td>`)), side).toEqual(
        ['后勤处开展检查。', '后勤处 秦朗月'],
      );
  });

  it('leaves a byline that opens the text to the text', () => {
    for (const meta of [
      '<div>日期:2023-12-08 来源: 阅读:</div>',
      '<div>日期:2023-12-08<br>来源:<br>阅读:</div>',
      '<ul><li>日期:2023-12-08</li><li>来源:</li></ul>',
    ])
      expect(
        texts(read(`<h1>西华大学举办比赛</h1>${meta}<div>供稿：后勤处</div><div>比赛结束。</div>`)),
      ).toEqual(['供稿：后勤处', '比赛结束。']);
  });

  it('cuts the name of the site off a title', () => {
    const fields = read(
      '<title>x</title><h1>西华大学举办厨艺比赛 - 四川学校后勤与产业信息网</h1><p>2023-12-08 作者:佚名 来源:</p><p>正文内容。</p>',
    );
    expect(fields.title?.value).toBe('西华大学举办厨艺比赛');
  });

  it('keeps the byline in the foot of an article, but not the foot of the page', () => {
    const fields = read(
      `<article>${HEAD}<p>后勤处开展检查。</p><footer>供稿：后勤处 秦朗月</footer></article><footer>地址：成都市 版权所有</footer>`,
    );
    expect(texts(fields)).toEqual(['后勤处开展检查。', '供稿：后勤处 秦朗月']);
  });

  it('leaves out links to files, share bars and tools, wherever they stand', () => {
    const fields = read(
      `${HEAD}<div>字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div><div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">QQ空间</a></div><div class="content"><p>后勤处开展检查。</p><p>附件：<a href="/f/1.xlsx">1.检查表.xlsx</a></p><p>后勤处</p></div><div>【<a href="#">打印</a>】【<a href="#">关闭</a>】</div><div>扫一扫分享</div>`,
    );
    expect(texts(fields)).toEqual(['后勤处开展检查。', '后勤处']);
  });

  it('keeps lines of an article that only resemble the words around one', () => {
    const lines = [
      '上一篇报道发出后，师生反响热烈。',
      '最新动态显示，食堂满意度上升。',
      '大',
      '后勤处打印室每天八点开放，关闭时间为二十二点。',
      '来源于学校的支持必不可少。',
    ].filter((line) => line !== '大');
    expect(texts(read(`${HEAD}<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`))).toEqual(lines);
  });

  it('reads a table in the text cell by cell', () => {
    const fields = read(
      `${HEAD}<div><p>名单如下。</p><table><tr><td>一等奖</td><td>苏禾</td></tr></table></div>`,
    );
    expect(texts(fields)).toEqual(['名单如下。', '一等奖', '苏禾']);
  });

  it('joins a title of two lines and leaves a subtitle to the text', () => {
    const fields = read(
      '<title>后勤处开展安全检查确保平安</title><table><tr><td class="bt">后勤处开展<br>安全检查确保平安</td></tr><tr><td>——食堂篇</td></tr><tr><td>2023-12-08 作者:佚名 来源:</td></tr><tr><td>正文内容。</td></tr></table>',
    );
    expect(fields.title?.value).toBe('后勤处开展安全检查确保平安');
    expect(texts(fields)).toEqual(['——食堂篇', '正文内容。']);
  });

  it('finds title and text of a page without any metadata', () => {
    const fields = read(
      `<title>西华大学举办厨艺比赛</title><div class="nav"><a href="/">首页</a></div><h2>西华大学举办厨艺比赛</h2><div><p>比赛评出一等奖两名。</p></div>${SIDE}`,
    );
    expect(fields).toMatchObject({ title: { value: '西华大学举办厨艺比赛' }, metaLines: [], problem: null });
    expect(texts(fields)).toEqual(['比赛评出一等奖两名。']);
  });

  it('reads metadata that stands below the text', () => {
    const fields = read(
      `<title>西华大学举办厨艺比赛</title><h2>西华大学举办厨艺比赛</h2><div><p>比赛评出一等奖两名。</p><p>后勤处 秦朗月</p></div><div>发布时间：2023-12-08 来源：西华大学 阅读：12</div><div>版权所有</div>`,
    );
    expect(fields.title?.value).toBe('西华大学举办厨艺比赛');
    expect(fields.metaLines).toEqual(['发布时间：2023-12-08 来源：西华大学 阅读：12']);
    expect(texts(fields)).toEqual(['比赛评出一等奖两名。', '后勤处 秦朗月']);
  });

  it('does not leave a short text for the prose of another box', () => {
    const about =
      '<div><h4>协会简介</h4><p>四川省高校后勤协会成立于某年，是全省性、行业性、非营利性的社会组织。</p></div>';
    const fields = read(
      `<div><div>${HEAD}</div><div><p>厨艺比赛获奖名单</p><p>后勤处 秦朗月</p></div></div>${about}`,
    );
    expect(texts(fields)).toEqual(['厨艺比赛获奖名单', '后勤处 秦朗月']);
  });

  it('sees a signature pushed to the right by spaces', () => {
    const fields = read(
      `${HEAD}<p>正文内容。</p><p>${'&nbsp;'.repeat(40)}后勤处 秦朗月</p><p>　　缩进两格。</p>`,
    );
    expect(fields.body.map((line) => line.align)).toEqual([null, 'right', null]);
  });

  it('does not take the list of another column for the text of a page with pictures only', () => {
    const fields = read(
      `<table><tr><td>${HEAD}<p><img src="/upload/1.jpg"></p></td><td>协会简介<p>四川省高校后勤协会成立于某年，是全省性组织。</p></td></tr></table>`,
    );
    expect(fields.problem?.kind).toBe('file-body');
    expect(fields.body).toEqual([]);
  });
});
