/** Elements that break a line before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr caption ul marquee'
  ).split(' '),
);

/** Elements whose text no reader sees, or that belong to forms and viewers. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed select option textarea button title svg canvas audio ' +
    'video xml w:worddocument w:latentstyles img input link meta applet map'
  ).split(' '),
);

/** Elements that may carry an article without a word of text. */
export const FILE_TAGS: ReadonlySet<string> = new Set([
  'img',
  'iframe',
  'object',
  'embed',
  'video',
  'canvas',
]);
