import type { TaskKind } from '../core';

/** Tasks whose measures are read from the outline of the back, which costs time and is read only for them. */
const outlineTasks: readonly (TaskKind | null)[] = ['standing', 'forward-bend', 'standing-hip-extension'];

/** @param task null: not known yet */
export const needsOutline = (task: TaskKind | null): boolean => outlineTasks.includes(task);
