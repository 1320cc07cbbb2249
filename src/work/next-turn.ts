const channel = new MessageChannel();
const waiting: (() => void)[] = [];

/** Settles in a new turn of the event loop: messages, input and painting get theirs before. */
export function nextTurn(): Promise<void> {
  channel.port1.onmessage ??= () => waiting.shift()?.();
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
