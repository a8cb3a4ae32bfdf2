import cliProgress, { type MultiBar, type SingleBar } from 'cli-progress';

/** Where a long job says how far it is. All words are Chinese and go to stderr. */
export interface Progress {
  /** A sentence for the user. */
  say(message: string): void;
  /** `done` of `total` articles of a site (its name) have been dealt with. */
  count(site: string, done: number, total: number): void;
  /** Leaves the screen tidy. */
  end(): void;
}

/** A calm line every so many articles or milliseconds, whichever comes first. */
const CALM = { articles: 100, milliseconds: 10_000 } as const;

/** Bars on a terminal, a calm line now and then elsewhere. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY === true ? barProgress(stream) : lineProgress((line) => stream.write(`${line}\n`));
}

export const silentProgress: Progress = {
  say: () => undefined,
  count: () => undefined,
  end: () => undefined,
};

export function lineProgress(write: (line: string) => void): Progress {
  const told = new Map<string, { startedAt: number; at: number; done: number }>();
  return {
    say: write,
    count(site, done, total) {
      const now = performance.now();
      const last = told.get(site);
      if (last === undefined) {
        told.set(site, { startedAt: now, at: now, done });
        if (total > 0) write(`「${site}」待取稿件 ${total} 篇`);
        return;
      }
      const due = done - last.done >= CALM.articles || now - last.at >= CALM.milliseconds || done === total;
      if (!due || done === last.done) return;
      write(`「${site}」已取 ${done}/${total} 篇${timeLeft(now - last.startedAt, done, total)}`);
      told.set(site, { startedAt: last.startedAt, at: now, done });
    },
    end: () => undefined,
  };
}

function timeLeft(elapsed: number, done: number, total: number): string {
  if (done === 0 || done >= total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return seconds < 90 ? `，约剩 ${seconds} 秒` : `，约剩 ${Math.ceil(seconds / 60)} 分钟`;
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bars: MultiBar | null = null;
  const bySite = new Map<string, SingleBar>();
  return {
    say(message) {
      if (bars === null) stream.write(`${message}\n`);
      else bars.log(`${message}\n`);
    },
    count(site, done, total) {
      if (total === 0) return;
      bars ??= new cliProgress.MultiBar({
        stream,
        format: '{site} {bar} {value}/{total} 篇，约剩 {eta_formatted}',
        hideCursor: true,
        etaBuffer: 50,
      });
      const bar = bySite.get(site);
      if (bar === undefined) bySite.set(site, bars.create(total, done, { site }));
      else bar.update(done);
    },
    end() {
      bars?.stop();
      bars = null;
      bySite.clear();
    },
  };
}
