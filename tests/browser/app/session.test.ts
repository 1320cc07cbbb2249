import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyStorage } from '../store/support';
import { exampleResult } from './example';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  await page.viewport(1280, 900);
  sessionStorage.clear();
  localStorage.clear();
  await emptyStorage();
});

const advice = 'Stop here and get emergency help now. Do not record.';

async function sessionOf(...names: string[]) {
  const opened = await openPage();
  dropFiles(...names.map((name) => clipFile(name)));
  for (const [i, name] of names.entries()) {
    await expect.poll(() => opened.calls.length).toBe(i + 1);
    opened.calls[i]!.finish(exampleResult({ name }));
  }
  if (names.length === 1) {
    await expect.element(opened.screen.getByRole('heading', { level: 1 })).toHaveTextContent(names[0]!);
    location.hash = '#/session';
  }
  await expect.element(opened.screen.getByRole('heading', { level: 1, name: 'Session' })).toBeVisible();
  return opened.screen;
}

describe('what the person says', () => {
  it('says at once what to do about a warning sign, with one recording too', async () => {
    const screen = await sessionOf('walk.mp4');
    const questions = screen.getByRole('region', { name: 'What the person says' });
    const flag = questions.getByRole('checkbox', { name: 'New loss of control over bladder or bowel' });
    expect(questions.getByRole('checkbox').elements()[0]).toBe(flag.element());
    expect(screen.getByText(advice).query()).toBeNull();
    await flag.click();
    await expect.element(questions.getByRole('alert').getByText(advice)).toBeVisible();
    await questions.getByRole('checkbox', { name: 'None of these' }).click();
    await expect.element(flag).not.toBeChecked();
    await expect.element(screen.getByText(advice)).not.toBeInTheDocument();
  });

  it('orders what to examine, and is there again after a reload', async () => {
    const screen = await sessionOf('first.mp4', 'second.mp4');
    const questions = screen.getByRole('region', { name: 'What the person says' });
    await questions.getByRole('button', { name: 'Groin, right' }).click();
    await expect.element(screen.getByText('Pain in the groin, right was reported.').first()).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'What to have examined first' })).toBeVisible();

    await screen.getByRole('button', { name: 'Keep in the library' }).click();
    await screen.getByLabelText('Code or name of the person').fill('A-17');
    await screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(screen.getByText(/Kept in the library under A-17/)).toBeVisible();
    await screen.unmount();

    const again = await openPage('#/session');
    await expect
      .element(again.screen.getByRole('button', { name: 'Groin, right' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(again.screen.getByText('Pain in the groin, right was reported.').first())
      .toBeVisible();
  });
});

describe('what a recording is taken for', () => {
  it('a task that is read from the outline of the back has the clip read again for it', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('leg.mp4'), clipFile('other.mp4'));
    for (const [i, name] of ['leg.mp4', 'other.mp4'].entries()) {
      await expect.poll(() => calls.length).toBe(i + 1);
      calls[i]!.finish(exampleResult({ name }));
    }
    const card = screen.getByRole('article', { name: 'leg.mp4' });
    await card.getByLabelText('Movement').selectOptions('standing-hip-extension');
    await expect.poll(() => calls.length).toBe(3);
    expect(calls[2]!.file.name).toBe('leg.mp4');
    expect(calls[2]!.options.task).toBe('standing-hip-extension');
  });
});

describe('what several recordings show together', () => {
  /** A right thigh that stays far in front of its limit. */
  function shortThigh(name: string) {
    const { assessment, keypoints } = exampleResult({ name });
    const measures = assessment.measures.map((measure) =>
      measure.id === 'thigh-extension-peak' && measure.side === 'right' && 'value' in measure
        ? { ...measure, value: 0, plusMinus: 3 }
        : measure,
    );
    return { assessment: { ...assessment, measures }, keypoints };
  }

  it('leads from a sign and from a picture to that moment of that recording', async () => {
    const opened = await openPage();
    dropFiles(clipFile('first.mp4'), clipFile('second.mp4'));
    for (const [i, name] of ['first.mp4', 'second.mp4'].entries()) {
      await expect.poll(() => opened.calls.length).toBe(i + 1);
      opened.calls[i]!.finish(shortThigh(name));
    }
    const { screen } = opened;
    const card = screen.getByRole('article', { name: 'Reduced hip extension' });
    await card
      .getByRole('button', { name: /^first\.mp4, at \d\.\d\d s$/ })
      .first()
      .click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('first.mp4');
    const slider = screen.getByRole('slider', { name: 'Position in the clip' });
    // The made-up thigh is furthest back 0.462 s after a right heel strike at 1.1 s or 2.2 s.
    const furthestBack = /^(1\.5[5-8]|2\.6[5-8]) s/;
    await expect.element(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(furthestBack));
    expect(location.hash).toMatch(/^#\/clip\/[^/]+\/\d+\.\d+$/);
    await expect
      .poll(() => Math.abs(document.querySelector('#clip')!.getBoundingClientRect().top))
      .toBeLessThan(120);

    history.back();
    await screen
      .getByRole('button', { name: /Knee bent most in swing, right/ })
      .nth(1)
      .click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('second.mp4');
    await expect.element(slider).not.toHaveAttribute('aria-valuetext', expect.stringMatching(furthestBack));
  });
});
