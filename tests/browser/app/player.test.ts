import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isMeasured, type MeasureId, type Side } from '../../../src/core';
import { turned } from '../../support/turned';
import { keyFrames } from '../../../src/report';
import { accessibilityFaults, clipFile, dropFiles, openPage } from './page';
import { walkedClip, walkedResult } from './walked';

beforeEach(() => page.viewport(1280, 1000));

async function openWalk(result = walkedResult()) {
  const opened = await openPage();
  dropFiles(clipFile('walk.mp4', await walkedClip()));
  await expect.poll(() => opened.calls.length).toBe(1);
  opened.calls[0]!.finish(result);
  const slider = opened.screen.getByRole('slider', { name: 'Position in the clip' });
  await expect.element(slider).toBeVisible();
  const overlay = opened.screen.container.querySelector<HTMLCanvasElement>('canvas.overlay')!;
  await expect.poll(() => Number(overlay.dataset.frame ?? -1), { timeout: 15_000 }).toBeGreaterThanOrEqual(0);
  return { ...opened, slider, overlay };
}
type Screen = Awaited<ReturnType<typeof openWalk>>['screen'];

/** Into a whole stride of the near side. */
async function goToRightToeOff(screen: Screen): Promise<void> {
  const { toeOffS } = walkedResult().assessment.cycles.find((c) => c.side === 'right')!;
  await screen.getByRole('button', { name: `Right toe off at ${toeOffS.toFixed(2)} s` }).click();
}

/** A figure of the table as it is on the page. */
function figureIn(screen: Screen, name: RegExp, column: 0 | 1): string {
  const cell = screen.getByRole('row', { name }).first().getByRole('cell').elements()[column] as HTMLElement;
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}
const stanceOf = (screen: Screen) => figureIn(screen, /^Stance/, 1);
const valueOf = (id: MeasureId, side: Side) => {
  const found = walkedResult().assessment.measures.find((m) => m.id === id && m.side === side)!;
  if (!isMeasured(found)) throw new Error(id);
  return found;
};

/** Mean level of a band of the picture on the stage, from `left` to `right` and `top` to `bottom`, shares of its size. */
function levelOf(
  canvas: HTMLCanvasElement,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  const { width, height } = canvas;
  const [x, y] = [Math.round(left * width), Math.round(top * height)];
  const { data } = canvas
    .getContext('2d')!
    .getImageData(x, y, Math.round(right * width) - x, Math.round(bottom * height) - y);
  return data.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / (0.75 * data.length);
}

describe('a clip that was turned to be measured', () => {
  it('is shown turned, under an overlay of the same picture', async () => {
    const plain = await openWalk();
    const upright = plain.screen.container.querySelector<HTMLCanvasElement>('canvas.picture')!;
    const [top, bottom] = [levelOf(upright, 0, 0.05, 1, 0.15), levelOf(upright, 0, 0.85, 1, 0.95)];
    expect(Math.abs(top - bottom)).toBeGreaterThan(20);
    await plain.screen.unmount();

    const { assessment, keypoints } = walkedResult();
    const onItsSide = { ...turned(keypoints, 90), context: { ...keypoints.context, turnDeg: 90 as const } };
    const { screen } = await openWalk({ assessment, keypoints: onItsSide });
    const picture = screen.container.querySelector<HTMLCanvasElement>('canvas.picture')!;
    expect(picture.width / picture.height).toBeCloseTo(keypoints.heightPx / keypoints.widthPx, 1);
    // A quarter turn clockwise, inside of the narrow margins of the stage: what was below is at the left.
    expect(levelOf(picture, 0.05, 0, 0.15, 1)).toBeCloseTo(bottom, -1);
    expect(levelOf(picture, 0.85, 0, 0.95, 1)).toBeCloseTo(top, -1);
  });
});

describe('correcting by hand', () => {
  it('a toe off moved with the keyboard alone changes stance at once; undo, redo and the original come back', async () => {
    const { screen, slider } = await openWalk();
    await expect
      .poll(() => screen.getByRole('row', { name: /^Stance/ }).elements().length)
      .toBeGreaterThan(0);
    const before = stanceOf(screen);
    slider.element().focus();
    await userEvent.keyboard('c');
    await expect.element(screen.getByRole('region', { name: /Correct what/ })).toBeVisible();
    const cycle = walkedResult().assessment.cycles.find((c) => c.side === 'right')!;
    const marker = screen.getByRole('button', { name: `Right toe off at ${cycle.toeOffS.toFixed(2)} s` });
    (marker.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    for (let i = 0; i < 6; i++) await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => stanceOf(screen)).not.toBe(before);
    const { value, n } = valueOf('stance-percent', 'right');
    const expected = value + (100 * 0.06) / (cycle.endS - cycle.startS) / n;
    await expect.poll(() => stanceOf(screen)).toContain(expected.toFixed(0));
    await expect.element(screen.getByText('Corrected by hand', { exact: true })).toBeVisible();
    await expect.element(screen.getByText(/Corrected by hand: 1 event moved/)).toBeVisible();
    await expect
      .element(
        screen.getByRole('button', {
          name: `Right toe off at ${(cycle.toeOffS + 0.06).toFixed(2)} s, corrected by hand`,
        }),
      )
      .toBeVisible();

    // Six nudges are one step.
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => stanceOf(screen)).toBe(before);
    await expect.element(screen.getByText('Corrected by hand', { exact: true })).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.poll(() => stanceOf(screen)).not.toBe(before);
    await screen.getByRole('button', { name: 'Back to the original' }).click();
    await expect.poll(() => stanceOf(screen)).toBe(before);
  });

  it('a footfall can be added, moved to the frame on screen and deleted', async () => {
    const { screen } = await openWalk();
    const count = () =>
      screen.getByRole('group', { name: 'Footfalls' }).getByRole('button').elements().length;
    const before = count();
    await screen.getByRole('button', { name: 'Correct' }).click();
    await screen.getByRole('button', { name: 'Left', exact: true }).click();
    await screen.getByRole('button', { name: 'Heel strike here' }).click();
    await expect.poll(count).toBe(before + 1);
    await screen.getByRole('button', { name: 'One frame forward' }).click();
    await screen.getByRole('button', { name: 'Move here' }).click();
    await expect.poll(count).toBe(before + 1);
    await screen.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(count).toBe(before);
  });

  it('a point is pulled with the pointer, and the skeleton and the knee angle go with it', async () => {
    const { screen, slider, overlay } = await openWalk();
    slider.element().focus();
    for (let i = 0; i < 12; i++) await userEvent.keyboard('{ArrowRight}');
    await screen.getByRole('button', { name: 'Correct' }).click();
    await screen.getByRole('button', { name: 'Points', exact: true }).click();
    const point = screen.getByRole('button', { name: 'Right knee', exact: true });
    const knee = () =>
      (
        screen
          .getByRole('heading', { name: /^Knee flexion/ })
          .first()
          .element().parentElement as HTMLElement
      ).innerText;
    const before = knee();
    const box = point.element().getBoundingClientRect();
    const at = { x: box.left + 12, y: box.top + 12 };
    const send = (type: string, dx: number) =>
      point.element().dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          button: 0,
          clientX: at.x + dx,
          clientY: at.y,
        }),
      );
    Element.prototype.setPointerCapture = () => undefined;
    send('pointerdown', 0);
    send('pointermove', 25);
    send('pointerup', 25);
    await expect.poll(knee).not.toBe(before);
    const moved = point.element().getBoundingClientRect();
    expect(moved.left - box.left).toBeCloseTo(25, -1);
    expect(overlay.dataset.frame).toBeDefined();
    await screen.getByRole('button', { name: 'Undo: move the right knee' }).click();
    await expect.poll(knee).toBe(before);
  });

  it('a stride is left out and taken back in', async () => {
    const { screen } = await openWalk();
    await goToRightToeOff(screen);
    await screen.getByRole('button', { name: 'Correct' }).click();
    await screen.getByRole('button', { name: 'Strides', exact: true }).click();
    const n = () => /n (\d+)/.exec(stanceOf(screen))?.[1];
    const before = n();
    await screen.getByRole('button', { name: 'Leave out right' }).click();
    await expect.poll(n).toBe(String(Number(before) - 1));
    await screen.getByRole('button', { name: 'Take back in right' }).click();
    await expect.poll(n).toBe(before);
  });

  it('another person is chosen on the picture, and the clip is read again for them', async () => {
    const person = (number: number, left: number) => ({
      number,
      firstS: 0,
      lastS: 4.2,
      frames: 126,
      heightPx: 500,
      boxes: Array.from({ length: 22 }, (_, i) => [i / 5, left, 100, left + 200, 600] as const),
    });
    const { screen, calls } = await openWalk(walkedResult([person(1, 100), person(2, 700)]));
    await screen.getByRole('button', { name: 'Correct' }).click();
    await screen.getByRole('button', { name: 'Person', exact: true }).click();
    await screen.getByRole('button', { name: 'Person 2', exact: true }).click();
    await expect.poll(() => calls.length).toBe(2);
    expect(calls[1]!.options.person).toEqual({ number: 2 });
  });
});

describe('what follows from a correction', () => {
  it('the picture of a moment is that of the moved footfall, on screen and in print', async () => {
    const { screen, slider } = await openWalk();
    const moment = screen.getByRole('button', { name: /Heel strike, right/ });
    const picture = () => moment.element().querySelector('img');
    await expect.poll(() => picture()?.naturalHeight ?? 0, { timeout: 30_000 }).toBeGreaterThan(100);
    const [textBefore, urlBefore] = [moment.element().textContent, picture()!.src];
    const result = walkedResult();
    const shown = keyFrames(result.assessment, result.keypoints).find(
      ({ kind, side }) => kind === 'heel-strike' && side === 'right',
    )!;
    slider.element().focus();
    await userEvent.keyboard('c');
    const strike = screen.getByRole('button', { name: `Right heel strike at ${shown.timeS.toFixed(2)} s` });
    (strike.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    for (let i = 0; i < 4; i++) await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(() => moment.element().textContent).not.toBe(textBefore);
    await expect
      .poll(() => picture() !== null && picture()!.src !== urlBefore && picture()!.naturalHeight > 100, {
        timeout: 30_000,
      })
      .toBe(true);
    const now = picture()!.src;
    let printed = '';
    const watch = new MutationObserver((changes) =>
      changes
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof HTMLIFrameElement)
        .forEach((frame) => (printed = frame.contentDocument!.body.innerHTML)),
    );
    watch.observe(document.body, { childList: true });
    await screen.getByRole('button', { name: 'Print' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
    await expect.poll(() => printed).toContain(now);
    expect(printed).not.toContain(urlBefore);
    watch.disconnect();
  });

  it('the drawing over a moment goes with a point that is pulled', async () => {
    const { screen, slider } = await openWalk();
    const moment = screen.getByRole('button', { name: /Heel strike, right/ });
    await moment.click();
    slider.element().focus();
    const drawing = () => moment.element().querySelector('svg')!.outerHTML;
    // Once sides are put right, it is drawn from the landmarks as they are measured.
    await expect.poll(() => moment.element().querySelector('img'), { timeout: 30_000 }).not.toBeNull();
    const before = drawing();
    await screen.getByRole('button', { name: 'Correct' }).click();
    await screen.getByRole('button', { name: 'Points', exact: true }).click();
    (screen.getByRole('button', { name: 'Right knee', exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.poll(drawing).not.toBe(before);
  });
});

describe('the picture', () => {
  it('shows the layers that are switched on, and zooms to where the wheel is', async () => {
    const { screen, overlay, slider } = await openWalk();
    const ink = () => {
      const { data } = overlay.getContext('2d')!.getImageData(0, 0, overlay.width, overlay.height);
      return data.reduce((sum, value, i) => (i % 4 === 3 && value > 0 ? sum + 1 : sum), 0);
    };
    await screen.getByRole('button', { name: 'Skeleton' }).click();
    await screen.getByRole('button', { name: 'Plumb line' }).click();
    await expect.poll(ink).toBe(0);
    slider.element().focus();
    for (const key of ['1', '2', '3', '4']) {
      const before = ink();
      await userEvent.keyboard(key);
      await expect.poll(ink, { message: `layer ${key}` }).toBeGreaterThan(before);
    }
    await userEvent.keyboard('+');
    await expect.element(screen.getByRole('button', { name: 'Whole picture' })).toBeVisible();
    await userEvent.keyboard('0');
    await expect.element(screen.getByRole('button', { name: 'Whole picture' })).not.toBeInTheDocument();
  });

  it('has its time axis zoomed to the stride, curves and all', async () => {
    const { screen } = await openWalk();
    const chart = screen.getByRole('img', { name: /^Knee angle over 4/ });
    await expect.element(chart).toBeVisible();
    await goToRightToeOff(screen);
    await screen.getByRole('button', { name: 'Zoom to this stride' }).click();
    await expect.element(screen.getByRole('img', { name: /^Knee angle over 1/ })).toBeVisible();
    await screen.getByRole('button', { name: 'Whole clip' }).click();
    await expect.element(chart).toBeVisible();
  });

  it('loops a stride', async () => {
    const { screen, slider } = await openWalk();
    const video = screen.container.querySelector('video')!;
    slider.element().focus();
    await userEvent.keyboard('l');
    const loop = screen.getByRole('button', { name: 'Loop' });
    await expect.element(loop).toHaveAttribute('aria-pressed', 'true');
    let times = 0;
    let before = 0;
    video.addEventListener('timeupdate', () => {
      if (video.currentTime < before - 0.2) times++;
      before = video.currentTime;
    });
    video.playbackRate = 2;
    await userEvent.keyboard('k');
    await expect.poll(() => times, { timeout: 20_000 }).toBeGreaterThan(1);
    expect(video.paused).toBe(false);
  });
});

describe('its keys', () => {
  it('are listed by the question mark, and axe finds no fault in any state', async () => {
    const { screen, slider } = await openWalk();
    slider.element().focus();
    await userEvent.keyboard('?');
    await expect.element(screen.getByRole('heading', { name: 'Keys' })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: 'Correct' }).click();
    for (const tool of ['Points', 'Strides', 'Sides', 'Part', 'Person', 'Footfalls']) {
      await screen.getByRole('button', { name: tool, exact: true }).click();
      expect(await accessibilityFaults(), tool).toEqual([]);
    }
    await screen.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(screen.getByRole('heading', { name: 'Save clip or picture' })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
