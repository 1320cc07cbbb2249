import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyStorage, filesThere, openLibrary, session, valueOf } from '../store/support';
import { exampleResult } from './example';
import type { SessionToKeep } from '../../../src/store';
import { accessibilityFaults, clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  sessionStorage.clear();
  await emptyStorage();
});
afterEach(() => vi.restoreAllMocks());

async function pageWithSession() {
  const opened = await openPage();
  dropFiles(clipFile('a.mp4', 'clip a'), clipFile('b.mp4', 'clip b'));
  for (const [i, name] of ['a.mp4', 'b.mp4'].entries()) {
    await expect.poll(() => opened.calls.length).toBe(i + 1);
    opened.calls[i]!.finish(exampleResult({ name }));
  }
  await expect.element(opened.screen.getByRole('button', { name: 'Keep in the library' })).toBeVisible();
  return opened;
}

describe('keeping a session', () => {
  it('by keyboard alone; nothing is kept before, and no clip without being asked for', async () => {
    const { screen } = await pageWithSession();
    expect(await filesThere()).toEqual({});
    const button = screen.getByRole('button', { name: 'Keep in the library' });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByLabelText('Code or name of the person')).toHaveFocus();
    await userEvent.keyboard('A-17{Enter}');
    await expect.element(screen.getByText(/Kept in the library under A-17/)).toBeVisible();
    expect(Object.keys(await filesThere()).every((name) => name.endsWith('/result.json.gz'))).toBe(true);
    expect(Object.keys(await filesThere())).toHaveLength(2);
  });

  it('keeps what changes afterwards, and is the session at hand again after a reload', async () => {
    const first = await pageWithSession();
    await first.screen.getByRole('button', { name: 'Keep in the library' }).click();
    await first.screen.getByLabelText('Code or name of the person').fill('A-17');
    await first.screen.getByLabelText(/Keep the clips as well/).click();
    await first.screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(first.screen.getByText(/Kept in the library under A-17/)).toBeVisible();
    await first.screen.getByRole('button', { name: 'Remove b.mp4' }).click();
    await expect.poll(async () => Object.keys(await filesThere()).length).toBe(2);
    await first.screen.unmount();

    const second = await openPage('#/session');
    await expect.element(second.screen.getByRole('heading', { name: 'Session of A-17' })).toBeVisible();
    await expect.element(second.screen.getByRole('article', { name: 'a.mp4' })).toBeVisible();
    await expect.element(second.screen.getByRole('article', { name: 'b.mp4' })).not.toBeInTheDocument();
    expect(second.calls).toHaveLength(0);
  });

  it('without room says so, where the button was, and keeps nothing half', async () => {
    const { screen } = await pageWithSession();
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(
      new DOMException('full', 'QuotaExceededError'),
    );
    await screen.getByRole('button', { name: 'Keep in the library' }).click();
    await screen.getByLabelText('Code or name of the person').fill('A-17');
    await screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/not enough room/);
    await screen.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByText(/Not kept/)).toBeVisible();
    expect(await filesThere()).toEqual({});
  });
});

describe('the library', () => {
  beforeEach(async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    valueOf(await library.keepSession(session('s2', 1_710_000_000_000)));
    library.close();
  });

  it('finds by what was typed, opens a session, and deletes for good only when asked twice', async () => {
    const { screen } = await openPage('#/library');
    await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
    await screen.getByLabelText(/Search/).fill('nobody');
    await expect.element(screen.getByText('Nothing found.')).toBeVisible();
    await screen.getByLabelText(/Search/).fill('s2-a');
    await expect.element(screen.getByRole('button', { name: /2024/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /2023/ }).query()).toBeNull();
    await screen.getByLabelText(/Search/).fill('');

    await screen.getByRole('button', { name: 'Delete A-17' }).click();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(Object.keys(await filesThere())).toHaveLength(6);
    await screen.getByRole('button', { name: /2024/ }).click();
    await expect.element(screen.getByRole('heading', { name: 'Session of A-17' })).toHaveFocus();
    await expect.element(screen.getByRole('article', { name: 's2-a.mp4' })).toBeVisible();
    await expect.element(screen.getByLabelText('Body height')).toHaveValue('1.72 m');

    await screen.getByRole('link', { name: 'Library' }).click();
    await screen.getByRole('button', { name: 'Delete A-17' }).click();
    await screen.getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
    expect(await filesThere()).toEqual({});
  });

  it('that the browser does not allow says so and what to do', async () => {
    vi.spyOn(StorageManager.prototype, 'getDirectory').mockRejectedValue(
      new DOMException('private window', 'SecurityError'),
    );
    const { screen } = await openPage('#/library');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/does not let the page keep/);
  });
});

describe('sessions of one person over time', () => {
  /** A kept session in which the right thigh comes back so far. */
  function withThigh(id: string, startedMs: number, deg: number): SessionToKeep {
    const kept = session(id, startedMs);
    return {
      ...kept,
      recordings: kept.recordings.map((recording) => ({
        ...recording,
        result: {
          ...recording.result,
          assessment: {
            ...recording.result.assessment,
            measures: recording.result.assessment.measures.map((measure) =>
              measure.id === 'thigh-extension-peak' && measure.side === 'right' && 'value' in measure
                ? { ...measure, value: deg }
                : measure,
            ),
          },
        },
      })),
    };
  }
  const day = 86_400_000;
  beforeEach(async () => {
    const library = await openLibrary();
    for (const [i, deg] of [-4, -9, -18].entries())
      valueOf(await library.keepSession(withThigh(`s${i}`, 1_700_000_000_000 + i * 30 * day, deg)));
    library.close();
  });

  it('are compared two by two: what changed by more than the error comes first', async () => {
    const { screen } = await openPage('#/library');
    const picks = screen.getByRole('checkbox', { name: 'Choose for a comparison' });
    await expect.element(picks.first()).toBeVisible();
    // The list has the newest first: the comparison goes from the older to the newer all the same.
    await picks.nth(0).click();
    await picks.nth(1).click();
    await screen.getByRole('link', { name: 'Compare the two chosen' }).click();
    await expect.element(screen.getByRole('heading', { level: 1, name: 'What changed' })).toHaveFocus();
    expect(location.hash).toBe('#/compare/s1/s2');
    await expect
      .element(screen.getByText(/^From Dec 14, 2023 to Jan 13, 2024: 1 of \d+ measures changed/))
      .toBeVisible();
    const beyond = screen.getByRole('region', { name: 'More than the method’s error' });
    await expect.element(beyond.getByRole('heading', { name: 'Peak thigh extension, right' })).toBeVisible();
    await expect.element(beyond.getByText('\u22129°', { exact: true })).toBeVisible();
  });

  it('are drawn as a course over all of them', async () => {
    const { screen } = await openPage('#/library');
    await screen.getByRole('link', { name: 'Course over all sessions' }).click();
    await expect.element(screen.getByText(/^From Nov 14, 2023 to Jan 13, 2024/)).toBeVisible();
    const course = screen.getByRole('img', { name: 'Peak thigh extension, right over 3 sessions.' });
    await expect.element(course).toBeVisible();
    expect(course.element().querySelectorAll('.dot')).toHaveLength(3);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('that are not there any more are named as a fault', async () => {
    const { screen } = await openPage('#/compare/s1/gone');
    await expect.element(screen.getByRole('alert')).toBeVisible();
  });
});
