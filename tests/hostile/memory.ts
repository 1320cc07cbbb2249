import { readdirSync, readFileSync } from 'node:fs';

/** How much memory a program and all that it started have taken, as Linux counts it. */

const lookEveryMs = 500;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended since it was listed.
    return '';
  }
};

/** Ids of a process and of all below it. */
function familyOf(root: number): Set<number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      // The name of a program, in brackets, may hold anything.
      const [, parent] = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`)) ?? [];
      if (parent !== undefined) parents.set(Number(name), Number(parent));
    }
  const family = new Set([root]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return family;
}

/**
 * Watches from now on. @returns ends the watch, with the most megabytes that any one of the processes has had; null where
 * the system does not tell
 */
export function watchMemory(id: number): () => number | null {
  if (process.platform !== 'linux') return () => null;
  let mostMb = 0;
  const look = () => {
    for (const one of familyOf(id)) {
      const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${one}/status`)) ?? [];
      mostMb = Math.max(mostMb, Number(kilobytes ?? 0) / 1000);
    }
  };
  const looking = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(looking);
    return mostMb || null;
  };
}
