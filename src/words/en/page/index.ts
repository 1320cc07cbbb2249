import { compare } from './compare';
import { complaint } from './complaint';
import { guide } from './guide';
import { library } from './library';
import { table } from './measures';
import { clipExport, corrections, player } from './player';
import { record } from './record';
import { curves, downloads, engines, method, modelNames, patterns, questions, report } from './report';
import { card, clips, keep, session, slowMotion } from './session';
import { settings } from './settings';
import { shell } from './shell';
import { options, samples, start } from './start';
import { capital } from '../../phrases';
import { severities, sides } from '../labels';
import { failed, working } from './working';

/** Every word on the page, a file a screen. Cautious on purpose: what was seen in a recording, never what a person has. */

export const en = {
  ...shell,
  start,
  complaint,
  record,
  samples,
  options,
  clips,
  session,
  card,
  slowMotion,
  keep,
  library,
  guide,
  settings,
  working,
  failed,
  report,
  questions,
  compare,
  downloads,
  player,
  corrections,
  clipExport,
  curves,
  table,
  patterns,
  severities,
  engines,
  modelNames,
  sides,
  capital,
  method,
} as const;

/** The shape of a catalogue: the same keys, the same functions, other words. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => unknown
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type PageTexts = Widened<typeof en>;
