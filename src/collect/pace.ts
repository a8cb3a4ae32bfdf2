import pLimit, { type LimitFunction } from 'p-limit';
import { pause } from './stop.ts';

/** Requests to each host go one after another, and no sooner than its interval after the last answer began. */
export interface Pacer {
  run<T>(host: string, task: (onAnswer: () => void) => Promise<T>): Promise<T>;
  /** Sets the least time between two requests to a host, in milliseconds; a longer one that was set before stays. */
  setInterval(host: string, milliseconds: number): void;
  /** Lets a host be asked several things at a time (a replica on this machine). */
  setParallel(host: string, requests: number): void;
}

interface HostState {
  readonly limit: LimitFunction;
  interval: number;
  last: number;
}

export function createPacer(signal: AbortSignal): Pacer {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    let state = hosts.get(host);
    if (state === undefined) {
      state = { limit: pLimit(1), interval: 0, last: Number.NEGATIVE_INFINITY };
      hosts.set(host, state);
    }
    return state;
  };
  return {
    setInterval(host, milliseconds) {
      const state = stateOf(host);
      state.interval = Math.max(state.interval, milliseconds);
    },
    setParallel(host, requests) {
      stateOf(host).limit.concurrency = requests;
    },
    run(host, task) {
      const state = stateOf(host);
      return state.limit(async () => {
        // Timers may fire a little early: the gap is measured, not trusted.
        for (let left = untilFree(state); left > 0; left = untilFree(state))
          await pause(Math.ceil(left), signal);
        let answered = false;
        const onAnswer = (): void => {
          answered = true;
          state.last = performance.now();
        };
        try {
          return await task(onAnswer);
        } finally {
          if (!answered) state.last = performance.now();
        }
      });
    },
  };
}

function untilFree(state: HostState): number {
  return state.interval === 0 ? 0 : state.last + state.interval - performance.now();
}
