import type { ExportKind, Exported, Written } from './export-file';
import { c3d } from './out/c3d/c3d';
import { csv } from './out/csv';
import { motion } from './out/motion';
import { trc } from './out/trc';

const writers: Readonly<Record<ExportKind, (exported: Exported) => Written>> = { csv, trc, mot: motion, c3d };

/** The files of one kind, or why there are none. */
export const writeFormat = (kind: ExportKind, exported: Exported): Written => writers[kind](exported);
