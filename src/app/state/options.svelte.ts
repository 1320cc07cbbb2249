import type { ModelName, Sex } from '../../core';
import type { Subject } from '../../store';
import type { AnalysisOptions } from '../../work';

/** A figure as people write it, with a point or a comma, perhaps with its unit behind. */
function parseFigure(text: string, units: string): { figure: number; unit: string | null } | null {
  const match = new RegExp(`^\\s*(\\d+(?:[.,]\\d+)?)\\s*(${units})?\\s*$`, 'i').exec(text);
  return match && { figure: Number(match[1]!.replace(',', '.')), unit: match[2]?.toLowerCase() ?? null };
}
const within = (value: number, low: number, high: number) => (value >= low && value <= high ? value : null);

const metresInInch = 0.0254;

/** A body height: `172`, `172 cm`, `1.72`, `1,72 m`, `5 ft 8`, `5'8"`. @returns metres, or null when it is not a height. */
export function parseHeightM(text: string): number | null {
  const imperial =
    /^\s*(\d)\s*(?:ft|feet|foot|['′’])\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:in|inch|inches|["″”]|'')?)?\s*$/i.exec(
      text,
    );
  if (imperial) {
    const inches = Number((imperial[2] ?? '0').replace(',', '.'));
    return inches < 12 ? within((Number(imperial[1]) * 12 + inches) * metresInInch, 0.5, 2.5) : null;
  }
  const read = parseFigure(text, 'cm|m');
  if (!read) return null;
  const unit = read.unit ?? (read.figure > 3 ? 'cm' : 'm');
  return within(unit === 'cm' ? read.figure / 100 : read.figure, 0.5, 2.5);
}

/** An age in years. @returns null when it is none. */
export function parseAgeYears(text: string): number | null {
  const read = parseFigure(text, 'years|y');
  return read && within(read.figure, 1, 120);
}

/** The speed of a treadmill: `4.5`, `4,5 km/h`, `1.2 m/s`; km/h without a unit. @returns metres a second, or null. */
export function parseSpeedMS(text: string): number | null {
  const read = parseFigure(text, 'km/h|m/s');
  return read && within(read.unit === 'm/s' ? read.figure : read.figure / 3.6, 0.1, 8);
}

const figureText = (value: number | null, digits: number) =>
  value === null ? '' : String(Number(value.toFixed(digits)));

/** What is known of the person of the session at hand, and the network that reads the clips. */
export class Options {
  heightText = $state('');
  ageText = $state('');
  speedText = $state('');
  sex = $state<Sex | null>(null);
  model = $state<ModelName>('heavy');

  heightM = $derived(parseHeightM(this.heightText));
  ageYears = $derived(parseAgeYears(this.ageText));
  speedMS = $derived(parseSpeedMS(this.speedText));
  heightWrong = $derived(this.heightText.trim() !== '' && this.heightM === null);
  ageWrong = $derived(this.ageText.trim() !== '' && this.ageYears === null);
  speedWrong = $derived(this.speedText.trim() !== '' && this.speedMS === null);

  subject = $derived<Subject>({
    heightM: this.heightM,
    ageYears: this.ageYears,
    sex: this.sex,
    treadmillSpeedMS: this.speedMS,
  });

  setSubject({ heightM, ageYears, sex, treadmillSpeedMS }: Subject): void {
    this.heightText = heightM === null ? '' : `${figureText(heightM, 3)} m`;
    this.ageText = figureText(ageYears, 0);
    this.speedText = treadmillSpeedMS === null ? '' : `${figureText(treadmillSpeedMS * 3.6, 2)} km/h`;
    this.sex = sex;
  }

  snapshot(): AnalysisOptions {
    return { model: this.model, engine: 'auto', task: null, ...this.subject };
  }
}
