/** A command of the player, its keys and its name in the list of keys: one truth for both. */
export interface KeyCommand {
  readonly group: 'play' | 'view' | 'correct';
  readonly text: string;
  /** As shown, in the order of `bindings`. */
  readonly shown: readonly string[];
  readonly bindings: readonly KeyBinding[];
}
export interface KeyBinding {
  /** `KeyboardEvent.key`, with `Shift+`, `Alt+` or `Ctrl+` in front; letters in lower case. `Ctrl` is the command key too. */
  readonly key: string;
  readonly run: () => void;
}

export function keyOf(event: KeyboardEvent): string {
  const { key } = event;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  // Signs already carry their shift.
  const shift = event.shiftKey && (key.length > 1 || isLetter) ? 'Shift+' : '';
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return `${control}${event.altKey ? 'Alt+' : ''}${shift}${isLetter ? key.toLowerCase() : key}`;
}

export function bindingFor(commands: readonly KeyCommand[], event: KeyboardEvent): KeyBinding | null {
  const key = keyOf(event);
  return commands.flatMap(({ bindings }) => bindings).find((binding) => binding.key === key) ?? null;
}
