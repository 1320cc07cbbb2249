import type { TaskKind } from '../recording/task-kind';

/** What a task asks of its recording: one record a task. */
export interface TaskRecord {
  /** Whether something of it is read from the outline of the back, seen from the side. */
  readonly needsOutline: boolean;
}

export const tasks: Readonly<Record<TaskKind, TaskRecord>> = {
  walking: { needsOutline: false },
  standing: { needsOutline: true },
  'forward-bend': { needsOutline: true },
  'single-leg-stance': { needsOutline: false },
  squat: { needsOutline: false },
  'sit-to-stand': { needsOutline: false },
  'seated-hip-rotation': { needsOutline: false },
  'standing-hip-extension': { needsOutline: true },
  running: { needsOutline: false },
  unknown: { needsOutline: false },
};

/** Whether a recording of the task has to be read with the outline of the back. @param task null: not known yet */
export const needsOutline = (task: TaskKind | null): boolean => task !== null && tasks[task].needsOutline;
