import type { Detection } from './detect';
import type { Landmarks } from './landmarks';
import { snapped, type Region } from './region';

/** A person followed from frame to frame within one stretch of a clip. */
export interface TrackedPerson extends Landmarks {
  /** Stays the same for as long as the person is followed. */
  readonly id: number;
  /** Where the network looked. */
  readonly region: Region;
}

/** The networks, as the tracker needs them. */
export interface Looker {
  /** The whole picture first. */
  readonly views: readonly Region[];
  detect(view: Region): Promise<Detection[]>;
  look(region: Region): Promise<Landmarks | null>;
}

interface Track {
  readonly id: number;
  region: Region;
  /** Of the region's middle, px/s. */
  velocity: readonly [number, number];
  seenS: number;
  /** Frames in which the network was sure of the person. */
  count: number;
  /** Not seen in the frame before. */
  missed: boolean;
}
interface Found {
  readonly track: Track;
  readonly region: Region;
  readonly landmarks: Landmarks | null;
}

/** Seconds between two looks for others, each at another view: while several are about, while one is alone, */
const detectEveryS = 1 / 3;
const detectAloneEveryS = 2 / 3;
/** and while somebody is lost. */
const searchEveryS = 0.1;
/** A person out of sight for longer gets a new number when coming back. */
const rememberS = 1;
const maxPeople = 4;
/** Of the larger region: nearer than this, a detection and a track are one person. */
const samePlace = 0.15;
/** The size of one person does not change more within a second. */
const sameSize = 1.5;
/** Of the region: two sets of landmarks that lie nearer show one body. */
const sameBody = 0.04;
/** Of the region: how far a person may be from where they were going, where others are about. */
const straying = 0.12;
/** Share of the newest step in a track's velocity. */
const newest = 0.3;

const apart = (a: Region, b: Region) =>
  Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx) / Math.max(a.sizePx, b.sizePx);
const sizeRatio = (a: Region, b: Region) => Math.max(a.sizePx / b.sizePx, b.sizePx / a.sizePx);

/** Mean distance of the landmarks, as a share of the region. */
function bodiesApart(a: Landmarks, b: Landmarks): number {
  const sum = a.keypoints.reduce((total, [x, y], i) => {
    const [otherX, otherY] = b.keypoints[i]!;
    return total + Math.hypot(x - otherX, y - otherY);
  }, 0);
  return sum / a.keypoints.length / Math.max(a.next.sizePx, b.next.sizePx);
}

/**
 * Follows everybody in sight: a person's landmarks tell where to look in the next frame, as in BlazePose, and now and
 * then the detector looks for others. Where several are about, landmarks that jump to another body are dropped, and
 * the person is looked for where they were going.
 */
export class Tracker {
  #tracks: Track[] = [];
  #lost: Track[] = [];
  #detectedS = -Infinity;
  #turn = 0;
  #lastId = 0;

  reset(): void {
    this.#tracks = [];
    this.#lost = [];
    this.#detectedS = -Infinity;
    this.#turn = 0;
  }

  /** Everybody in the frame at `timeS`. Nothing changes if the looker throws, so a frame can be tried again. */
  async frame(timeS: number, looker: Looker): Promise<TrackedPerson[]> {
    const views = this.#viewsToSearch(timeS, looker.views);
    const detections: Detection[] = [];
    for (const view of views) detections.push(...(await looker.detect(view)));
    const tracks = this.#withNewcomers(detections, timeS);
    const found: Found[] = [];
    for (const track of tracks) {
      const expected = track.missed ? this.#expected(track, timeS) : track.region;
      // The detector's own region is not snapped: it does not come out of the loop.
      const region = track.count === 0 ? expected : snapped(expected);
      found.push({ track, region, landmarks: await looker.look(region) });
    }
    if (views.length > 0 && timeS - this.#detectedS >= searchEveryS - 1e-6) {
      this.#detectedS = timeS;
      this.#turn++;
    }
    return this.#settle(found, timeS);
  }

  /** At first everything; while nobody is in sight always the whole picture; from time to time one view after another. */
  #viewsToSearch(timeS: number, views: readonly Region[]): readonly Region[] {
    if (this.#detectedS === -Infinity) return views;
    const isMissing = this.#lost.length > 0 || this.#tracks.some((track) => track.missed);
    const pauseS = this.#tracks.length > 1 ? detectEveryS : detectAloneEveryS;
    const isTime = timeS - this.#detectedS >= (isMissing ? searchEveryS : pauseS) - 1e-6;
    const inTurn = isTime ? [views[this.#turn % views.length]!] : [];
    if (this.#tracks.length > 0) return inTurn;
    return [views[0]!, ...inTurn.filter((view) => view !== views[0])];
  }

  /** Where the person should be by now. */
  #expected(track: Track, timeS: number): Region {
    const goneS = track.count > 2 ? Math.min(timeS - track.seenS, rememberS) : 0;
    const [vx, vy] = track.velocity;
    return { ...track.region, xPx: track.region.xPx + vx * goneS, yPx: track.region.yPx + vy * goneS };
  }

  /** The tracks, and one more for each detection that belongs to none: of somebody lost before, or somebody new. */
  #withNewcomers(detections: readonly Detection[], timeS: number): Track[] {
    const tracks = [...this.#tracks];
    for (const { region } of detections) {
      if (tracks.length >= maxPeople) break;
      const isKnown = tracks.some(
        (track) =>
          apart(this.#expected(track, timeS), region) < samePlace || apart(track.region, region) < samePlace,
      );
      if (isKnown) continue;
      const back = this.#lost.find(
        (track) =>
          sizeRatio(track.region, region) < sameSize &&
          Math.min(apart(this.#expected(track, timeS), region), apart(track.region, region)) < 2 * samePlace,
      );
      const id = back?.id ?? ++this.#lastId;
      tracks.push({ id, region, velocity: [0, 0], seenS: timeS, count: 0, missed: false });
    }
    return tracks;
  }

  #settle(found: readonly Found[], timeS: number): TrackedPerson[] {
    const others =
      new Set([...found.map(({ track }) => track.id), ...this.#lost.map(({ id }) => id)]).size > 1;
    const kept: (Found & { readonly landmarks: Landmarks })[] = [];
    for (const { track, region, landmarks } of [...found].sort((a, b) => b.track.count - a.track.count)) {
      if (!landmarks || (others && this.#strays(track, landmarks, timeS))) continue;
      if (kept.some((other) => bodiesApart(landmarks, other.landmarks) < sameBody)) continue;
      kept.push({ track, region, landmarks });
    }
    const next = kept.map(({ track, landmarks }) => moved(track, landmarks, timeS));
    for (const { track, landmarks } of found) {
      if (track.count === 0 || next.some(({ id }) => id === track.id)) continue;
      // Alone, a lost person is looked for by the detector at once; among others, first where they were going.
      if (others && landmarks && timeS - track.seenS < rememberS) next.push({ ...track, missed: true });
      else this.#lost = [...this.#lost.filter(({ id }) => id !== track.id), track];
    }
    const ids = new Set(next.map(({ id }) => id));
    this.#lost = this.#lost.filter((track) => !ids.has(track.id) && timeS - track.seenS <= rememberS);
    this.#tracks = next;
    return kept.map(({ track, region, landmarks }) => ({ ...landmarks, id: track.id, region }));
  }

  /** Whether the landmarks are of somebody else: too far from where this person was going, or of another size. */
  #strays(track: Track, { next }: Landmarks, timeS: number): boolean {
    if (track.count < 3) return false;
    const unseen = track.missed ? 1 + (timeS - track.seenS) / rememberS : 1;
    return (
      apart(this.#expected(track, timeS), next) > straying * unseen ||
      sizeRatio(track.region, next) > sameSize
    );
  }
}

function moved(track: Track, { next }: Landmarks, timeS: number): Track {
  const stepS = timeS - track.seenS;
  const step = [next.xPx - track.region.xPx, next.yPx - track.region.yPx].map((px) => px / stepS);
  const velocity: Track['velocity'] =
    track.count === 0 || stepS <= 0
      ? [0, 0]
      : track.count === 1
        ? [step[0]!, step[1]!]
        : [
            track.velocity[0] + newest * (step[0]! - track.velocity[0]),
            track.velocity[1] + newest * (step[1]! - track.velocity[1]),
          ];
  return { id: track.id, region: next, velocity, seenS: timeS, count: track.count + 1, missed: false };
}
