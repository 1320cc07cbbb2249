/** What a line of JSON of the command line has to be, whatever it was given. */
export interface Line {
  readonly name: string;
  /** Of a refused file; null where it was assessed. */
  readonly faultCode: string | null;
  readonly measured: number;
  /** What is wrong with it; empty for a good line. */
  readonly wrong: readonly string[];
}

interface Read {
  readonly source?: { readonly name?: unknown };
  readonly fault?: { readonly code?: unknown };
  readonly measures?: readonly Readonly<Record<string, unknown>>[];
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

/** A number too large for a double is read as infinite, and one that was infinite is written as null. */
function infinities(line: string): string[] {
  const found: string[] = [];
  JSON.parse(line, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${key} is ${value}`);
    if (typeof value === 'string' && /\b(NaN|Infinity)\b/.test(value) && key !== 'name' && key !== 'detail')
      found.push(`${key} says ${value}`);
    return value;
  });
  return found;
}

function measureFaults(measures: NonNullable<Read['measures']>): string[] {
  return measures.flatMap((measure) =>
    'value' in measure
      ? ['value', 'plusMinus'].filter((key) => !isNumber(measure[key])).map((key) => `${key} is no number`)
      : 'missing' in measure
        ? []
        : ['a measure has neither a value nor a reason'],
  );
}

/** It broke where it should have refused. */
const crashCode = 'worker-died';

export function readLine(text: string): Line {
  let read: Read;
  try {
    read = JSON.parse(text) as Read;
  } catch {
    return { name: '', faultCode: null, measured: 0, wrong: [`no JSON: ${text.slice(0, 80)}`] };
  }
  const name = String(read.source?.name);
  const faultCode = read.fault === undefined ? null : String(read.fault.code);
  const measures = read.measures ?? [];
  const wrong = [...infinities(text), ...measureFaults(measures)];
  if (faultCode === null && !read.measures) wrong.push('neither an assessment nor a fault');
  if (faultCode !== null && !/^[a-z-]+$/.test(faultCode)) wrong.push('a fault without a code');
  if (faultCode === crashCode) wrong.push('a crash');
  return { name, faultCode, measured: measures.filter((measure) => 'value' in measure).length, wrong };
}

/** The lines of a run, one each for these files in their order. @returns the lines and what is wrong with any */
export function readLines(
  stdout: string,
  names: readonly string[],
): { readonly lines: readonly Line[]; readonly wrong: readonly string[] } {
  const texts = stdout.split('\n');
  const wrong = texts.pop() === '' ? [] : ['the last line does not end'];
  const lines = texts.map(readLine);
  if (lines.length !== names.length) wrong.push(`${lines.length} lines for ${names.length} files`);
  lines.forEach((line, i) => {
    if (line.name !== names[i]) wrong.push(`line ${i + 1} is of ${line.name}, not of ${names[i]}`);
    wrong.push(...line.wrong.map((what) => `${line.name}: ${what}`));
  });
  return { lines, wrong };
}
