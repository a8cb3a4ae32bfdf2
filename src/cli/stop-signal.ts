const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** One Ctrl+C may arrive twice: from the terminal and from the start script that passes it on. */
const SAME_PRESS_MS = 1_000;

/**
 * A signal that is raised when the user asks to stop: the work in hand is finished and recorded. Asked a second
 * time, the program ends at once. `release` gives the keys back to the system.
 */
export function stopSignal(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  let pressed = Number.NEGATIVE_INFINITY;
  const onSignal = (): void => {
    if (!controller.signal.aborted) {
      pressed = performance.now();
      process.stderr.write('正在停止：写完手头的内容就结束……\n');
      controller.abort();
    } else if (performance.now() - pressed > SAME_PRESS_MS) {
      process.exit(1);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
