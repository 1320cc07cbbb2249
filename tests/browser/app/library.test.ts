import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDB } from 'idb';
import { packed, partsOf } from '../store/archive-support';
import { emptyStorage, everything, filesThere, openLibrary, session, valueOf } from '../store/support';
import { version } from '../../../package.json';
import { coreRevision } from '../../../src/core';
import { databaseName } from '../../../src/store/database';
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
    expect(Object.keys(await filesThere()).every((name) => /\/result-\w+\.json\.gz$/.test(name))).toBe(true);
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

describe('importing', () => {
  const choose = async (...files: Blob[]) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="zip"]')!;
    const carried = new DataTransfer();
    for (const [i, file] of files.entries()) carried.items.add(new File([file], `${i}.zip`));
    input.files = carried.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const other = (name: string) => {
    const kept = session('s5', 1_720_000_000_000);
    return {
      ...kept,
      person: { id: 'p5', name, createdMs: 1 },
      session: { ...kept.session, personId: 'p5' },
    };
  };
  beforeEach(async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(session('s1')));
    library.close();
  });

  it('shows what would come, changes nothing before a yes, and takes in who was chosen, by keyboard', async () => {
    const { screen } = await openPage('#/library');
    await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
    const before = await everything();
    const damaged = await partsOf(session('s1'), session('s2'));
    damaged.entries.pop();
    damaged.index.person.name = 'Mallory';
    await choose(await packed(damaged), await packed(await partsOf(other('B-18'))));
    const dialog = screen.getByRole('dialog', { name: 'What the file would bring' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText(/under the name A-17/)).toBeVisible();
    await expect.element(dialog.getByText('s2-b.mp4: the measures are missing.')).toBeVisible();
    await expect.element(dialog.getByText(/s1-a.mp4: the same as here/)).toBeVisible();
    // Another name may be another person: nobody is taken in under it by a slip.
    await expect.element(dialog.getByRole('checkbox', { name: 'Take in Mallory' })).not.toBeChecked();
    await expect.element(dialog.getByRole('checkbox', { name: 'Take in B-18' })).toBeChecked();
    expect(await accessibilityFaults()).toEqual([]);
    expect(await everything()).toEqual(before);

    (dialog.getByRole('button', { name: 'Take in', exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('B-18: 1 session taken in.')).toBeVisible();
    await expect.element(screen.getByRole('heading', { name: 'B-18' })).toBeVisible();
    expect((await everything()).records).toEqual(expect.arrayContaining(before.records));
    expect(Object.keys(await filesThere()).some((name) => name.startsWith('s2'))).toBe(false);
  });

  it('a no, and Escape, change nothing', async () => {
    const { screen } = await openPage('#/library');
    await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
    const before = await everything();
    for (const key of ['{Escape}', null]) {
      await choose(await packed(await partsOf(other('B-18'))));
      await expect.element(screen.getByRole('dialog')).toBeVisible();
      if (key) await userEvent.keyboard(key);
      else await screen.getByRole('button', { name: 'Cancel' }).click();
      await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    }
    expect(await everything()).toEqual(before);
  });

  it('what the last import said is gone when the next begins', async () => {
    const { screen } = await openPage('#/library');
    await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
    await choose(await packed(await partsOf(other('B-18'))));
    await screen.getByRole('button', { name: 'Take in', exact: true }).click();
    await expect.element(screen.getByText('B-18: 1 session taken in.')).toBeVisible();
    await choose(new Blob(['shopping list']));
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/not an export/);
    await expect.element(screen.getByText('B-18: 1 session taken in.')).not.toBeInTheDocument();
    const twice = await partsOf(other('B-18'));
    twice.index.recordings.push({ ...twice.index.recordings[0]! });
    await choose(await packed(twice));
    await expect.element(screen.getByText(/the same id stands in the file twice/)).toBeVisible();
    await expect.element(screen.getByText(/not an export/)).not.toBeInTheDocument();
  });
});

it('a bad record is listed, and everything else is there; it goes when asked twice', async () => {
  const library = await openLibrary();
  valueOf(await library.keepSession(session('s1')));
  library.close();
  const database = await openDB(databaseName);
  await database.put('sessions', { ...session('s2').session, startedMs: 1e300 });
  database.close();
  const { screen } = await openPage('#/library');
  await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Set aside' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Export Session s2 as it is' })).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: 'Delete Session s2' }).click();
  await screen.getByRole('button', { name: 'Delete for good' }).click();
  await expect.element(screen.getByRole('region', { name: 'Set aside' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('heading', { name: 'A-17' })).toBeVisible();
});

describe('another tab', () => {
  async function withSessionOpen() {
    const other = await openLibrary();
    valueOf(await other.keepSession(session('s1')));
    const { screen } = await openPage('#/library');
    await screen.getByRole('button', { name: /2023/ }).click();
    await expect.element(screen.getByRole('heading', { name: 'Session of A-17' })).toBeVisible();
    await expect.element(screen.getByText(/Kept in the library under A-17, changes/)).toBeVisible();
    const opened = valueOf(await other.openSession('s1'));
    return { other, screen, openedMs: opened.session.savedMs };
  }

  it('that kept a newer state: it is said, and can be opened', async () => {
    const { other, screen, openedMs } = await withSessionOpen();
    valueOf(await other.keepSession({ ...session('s1'), recordings: [], untouched: ['s1-a'], openedMs }));
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/newer state of this session/);
    await screen.getByRole('button', { name: 'Open the newer state' }).click();
    await expect.element(screen.getByRole('article', { name: 's1-b.mp4' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
    other.close();
  });

  it('that kept a newer state: what this one shows can be kept as another session', async () => {
    const { other, screen, openedMs } = await withSessionOpen();
    valueOf(await other.keepSession({ ...session('s1'), recordings: [], untouched: ['s1-a'], openedMs }));
    await screen.getByRole('button', { name: 'Keep this as another session' }).click();
    await expect.element(screen.getByText(/Kept in the library under A-17, changes/)).toBeVisible();
    const { sessions } = valueOf(await other.contents());
    expect(sessions.map(({ personId }) => personId)).toEqual(['p1', 'p1']);
    const both = await Promise.all(sessions.map(async ({ id }) => valueOf(await other.openSession(id))));
    expect(both.map(({ recordings }) => recordings.length).sort()).toEqual([1, 2]);
    other.close();
  });

  it('that deleted the person: nothing comes back by itself', async () => {
    const { other, screen } = await withSessionOpen();
    valueOf(await other.deletePerson('p1'));
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/deleted from the library/);
    await screen.getByRole('button', { name: 'Remove s1-b.mp4' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/deleted from the library/);
    expect(await everything()).toEqual({ records: [], files: {} });
    await screen.getByRole('button', { name: 'Keep this as another session' }).click();
    await expect.element(screen.getByText(/Kept in the library under A-17, changes/)).toBeVisible();
    expect(valueOf(await other.contents()).people.map(({ id, name }) => [id === 'p1', name])).toEqual([
      [false, 'A-17'],
    ]);
    other.close();
  });

  it('that gave a new name: it is shown, and stays', async () => {
    const { other, screen } = await withSessionOpen();
    valueOf(await other.renamePerson('p1', 'B-18'));
    await expect.element(screen.getByRole('heading', { name: 'Session of B-18' })).toBeVisible();
    await screen.getByRole('button', { name: 'Remove s1-b.mp4' }).click();
    await expect.poll(async () => valueOf(await other.contents()).recordings.length).toBe(1);
    expect(valueOf(await other.contents()).people.map(({ name }) => name)).toEqual(['B-18']);
    other.close();
  });
});

describe('what an older core has kept', () => {
  /** As kept by a core that did not know its revision, with a note that its keypoints cannot tell again. */
  function older(id: string): SessionToKeep {
    const kept = session(id);
    const quality = {
      code: 'engine-changed' as const,
      severity: 'info' as const,
      text: 'As that core put it.',
      values: { timeS: 1.5, from: 'tfjs-webgl', to: 'litert-wasm', reason: 'context lost' },
    };
    return {
      ...kept,
      recordings: kept.recordings.map((recording) => {
        const { assessment } = recording.result;
        const old = { ...assessment, app: { version: assessment.app.version }, quality: [quality] };
        return { ...recording, result: { ...recording.result, assessment: old } };
      }),
    };
  }

  it('is measured again when it is opened, and keeps what only the reading of the clip could know', async () => {
    const library = await openLibrary();
    valueOf(await library.keepSession(older('s1')));
    library.close();
    const { screen } = await openPage('#/library');
    await screen.getByRole('button', { name: /2023/ }).click();
    const card = screen.getByRole('article', { name: 's1-a.mp4' });
    await expect.element(card.getByText(/^First measured by version/)).toBeVisible();
    await card.getByRole('link', { name: 'Open the report' }).click();
    await expect.element(screen.getByText(/At 1\.5 s tfjs-webgl failed/)).toBeVisible();
    expect(screen.getByText('As that core put it.').query()).toBeNull();
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
            // What an older core measured would be measured again.
            app: { version, coreRevision },
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
      .element(screen.getByText(/^From Dec 14, 2023 to Jan 13, 2024: 2 of \d+ measures changed/))
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
