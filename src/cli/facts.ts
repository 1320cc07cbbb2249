import { InvalidArgumentError, Option, type Command } from 'commander';
import { readFileSync } from 'node:fs';
import {
  facings,
  noEdits,
  readEdits,
  sexes,
  speedFactors,
  trimTo,
  type Edits,
  type Facing,
  type RecordingContext,
  type Sex,
} from '../core';
import { exportKinds, type ExportKind } from '../formats';
import { UsageError } from './usage';

/** What the user says about the person and the recording, the same for every command. */
export interface FactFlags {
  readonly age?: number;
  readonly sex?: Sex;
  readonly heightM?: number;
  readonly beltKmh?: number;
  readonly facing?: Facing;
  readonly speedFactor?: number;
  readonly range?: readonly [startS: number, endS: number];
  readonly edits?: string;
}

export function within(low: number, high: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= low && value <= high) || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(
        `Expected ${whole ? 'a whole number' : 'a number'} from ${low} to ${high}.`,
      );
    return value;
  };
}

/** `2-9`, `2.5-9`: seconds of the clip. */
export function range(text: string): readonly [number, number] {
  const found = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  const [startS, endS] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || !(startS < endS))
    throw new InvalidArgumentError('Expected two times in seconds, such as 2-9.');
  return [startS, endS];
}

/** Several names with commas between them. */
export const listOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): readonly T[] => {
    const names = [...new Set(text.split(',').map((name) => name.trim()))];
    const strange = names.filter((name) => !(known as readonly string[]).includes(name));
    if (strange.length > 0) throw new InvalidArgumentError(`Expected some of ${known.join(', ')}.`);
    return names as T[];
  };

/** A code goes into names of files and into tables; a name of a person does not belong there. */
function code(text: string): string {
  if (!/^[\p{L}\p{N}._-]{1,40}$/u.test(text))
    throw new InvalidArgumentError('Expected up to 40 letters, digits, dots, hyphens or underscores.');
  return text;
}

export const withFacts = (command: Command): Command =>
  command
    .addOption(
      new Option('--height-m <height>', "the person's height in metres, for lengths and speed").argParser(
        within(0.5, 2.5, false),
      ),
    )
    .addOption(new Option('--age <years>', "the person's age, for norms").argParser(within(0, 120, false)))
    .addOption(new Option('--sex <sex>', 'for norms').choices(sexes))
    .addOption(new Option('--belt-kmh <speed>', 'speed of the treadmill').argParser(within(0.1, 28, false)))
    .addOption(new Option('--facing <way>', 'where the person faces; without it, found out').choices(facings))
    .addOption(
      new Option(
        '--speed-factor <n>',
        'how many times slower the clip runs than the movement did; 1: not at all, however slow it looks',
      ).argParser(within(speedFactors.least, speedFactors.most, false)),
    )
    .addOption(new Option('--range <seconds>', 'measure this part of the clip alone: 2-9').argParser(range))
    .option('--edits <file>', 'corrections by hand (contrapposto/edits@1)');

export const withExports = (command: Command): Command =>
  command
    .addOption(
      new Option('--export <kinds>', `files for other tools into --out: ${exportKinds.join(', ')}`).argParser(
        listOf(exportKinds),
      ),
    )
    .addOption(new Option('--code <code>', 'stands for the person in those files: P-017').argParser(code));

export interface ExportFlags {
  readonly export?: readonly ExportKind[];
  readonly code?: string;
}

/** What was said about the person and the view, as the core takes it; what was not said is not in it. */
export function contextOf({ age, sex, heightM, beltKmh, facing, speedFactor }: FactFlags): RecordingContext {
  const said = {
    ageYears: age,
    sex,
    heightM,
    treadmillSpeedMS: beltKmh === undefined ? undefined : beltKmh / 3.6,
    facing,
    speedFactor,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function editsIn(path: string): Edits {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--edits ${path} cannot be read: ${(error as Error).message}`);
  }
  const read = readEdits(json);
  if (!read.ok) throw new UsageError(`--edits ${path} is no contrapposto/edits@1 file: ${read.fault.detail}`);
  return read.value;
}

/** Corrections and the range as corrections; none where neither was named. @throws UsageError */
export function editsOf({ edits, range: part }: FactFlags): Edits {
  const corrections = edits === undefined ? noEdits : editsIn(edits);
  return part ? trimTo(corrections, { startS: part[0], endS: part[1] }) : corrections;
}
