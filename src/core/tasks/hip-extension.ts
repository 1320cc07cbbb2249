import { positionAt, timeAt } from '../tracks/time-axis';
import { combine, valueAt, type Signal } from '../signal/signal';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { nearSide, slow, standsOn, type Body } from './body';
import { excursions, type Excursion } from './excursions';
import { watchOutline } from './hip-extension-outline';
import { before, mark, meanBetween, repetition, type TestReading } from './reading';

/**
 * Moving one leg back while standing on the other: row X11 of the clinical reference; side view. The thigh behind the body
 * is -, as in walking. What counts is how far it gets before the trunk leans forwards, or the back outline changes.
 */

/** The thigh goes back by more than this. */
const minTurnDeg = 6;
/** The standing thigh turns less than this meanwhile, or the whole person sways. */
const maxOtherDeg = 6;
/** From here on the trunk has moved (reference X11). */
const trunkMovesDeg = 5;

export interface Extension extends Excursion {
  readonly side: Side;
}

export function extensions(body: Body): Extension[] {
  if (body.scene.view.plane !== 'sagittal') return [];
  const { rateHz } = body.tracks;
  return sides.flatMap((side) => {
    const back = slow(
      combine([body.angles.thigh[side]], (v) => -v),
      rateHz,
    );
    const other = slow(body.angles.thigh[otherSide(side)], rateHz);
    return excursions(back, rateHz, minTurnDeg)
      .map((excursion): Extension => ({ ...excursion, side }))
      .filter(({ start, peak, end }) => {
        const [rest, then] = [before(other, start, rateHz), meanBetween(other, peak - 1, peak + 1)];
        // The far leg hides behind the near one at times; then its foot must be seen to stand.
        if (rest !== null && then !== null && Math.abs(then - rest) > maxOtherDeg) return false;
        let standing = 0;
        for (let i = start; i <= end; i++) if (standsOn(body, otherSide(side), i)) standing++;
        let moving = 0;
        for (let i = start; i <= end; i++) if (!standsOn(body, side, i)) moving++;
        return standing >= 0.7 * (end - start + 1) && moving > 0;
      });
  });
}

/** First instant of the way back at which the trunk has leaned forwards by five degrees; null if it keeps still. */
function trunkMoves(trunk: Signal, { start, peak }: Extension, rest: number): number | null {
  for (let i = start; i <= peak; i++) if (trunk.known[i] && trunk.values[i]! - rest > trunkMovesDeg) return i;
  return null;
}

export function readHipExtension(body: Body): TestReading {
  const { tracks } = body;
  const { rateHz } = tracks;
  const trunk = slow(body.angles.trunk, rateHz);
  const repetitions = extensions(body)
    .sort((a, b) => a.start - b.start)
    .map((extension) => {
      const { side, peak } = extension;
      const thigh = slow(body.angles.thigh[side], rateHz);
      const rest = before(trunk, extension.start, rateHz);
      const leans = rest === null ? null : trunkMoves(trunk, extension, rest);
      const { seen, movesS } = watchOutline(body, timeAt(tracks, extension.start), timeAt(tracks, peak));
      const bends = movesS === null ? null : positionAt(tracks, movesS);
      const moves = leans === null || bends === null ? (leans ?? bends) : Math.min(leans, bends);
      const furthest = meanBetween(thigh, peak - 0.1 * rateHz, peak + 0.1 * rateHz);
      const early = moves === null ? furthest : valueAt(thigh, moves);
      return repetition(
        {
          kind: 'hip-extension',
          side,
          startS: timeAt(tracks, extension.start),
          endS: timeAt(tracks, extension.end),
          complete: extension.fromRest && extension.toRest,
          marks: [...mark(tracks, 'trunk-moves', moves), ...mark(tracks, 'peak', peak)],
          rejected: null,
          outlineSeen: seen,
        },
        { beforeTrunkMoves: rest === null ? null : early, furthest },
        { far: side !== nearSide(body) },
      );
    });
  return { repetitions };
}
