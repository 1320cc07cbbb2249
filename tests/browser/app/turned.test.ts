import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Turn } from '../../../src/core';
import { exportPerson, importArchive, inspectArchive } from '../../../src/store';
import { turned } from '../../support/turned';
import { emptyStorage, openLibrary, session, valueOf } from '../store/support';
import { exampleResult } from './example';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  sessionStorage.clear();
  await emptyStorage();
});

const offer = 'Turn the picture and read it again';

function readWith(turnDeg: Turn) {
  const { assessment, keypoints } = exampleResult({ name: 'a.mp4' });
  return { assessment, keypoints: { ...keypoints, context: { ...keypoints.context, turnDeg } } };
}

it('a picture that lies on its side is turned on request, by keyboard, and the next turn comes on top', async () => {
  const { screen, calls } = await openPage();
  dropFiles(clipFile('a.mp4'));
  await expect.poll(() => calls.length).toBe(1);
  expect(calls[0]!.options.turn ?? 0).toBe(0);
  calls[0]!.fail('picture-turned', 'turn 270');
  await expect.element(screen.getByRole('heading', { level: 1, name: /upside down/ })).toHaveFocus();
  await userEvent.tab();
  await expect.element(screen.getByRole('button', { name: offer })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Reading the clip' })).toHaveFocus();
  await expect.poll(() => calls.length).toBe(2);
  expect(calls[1]!.options.turn).toBe(270);
  expect(calls[1]!.file).toBe(calls[0]!.file);

  calls[1]!.fail('picture-turned', 'turn 180');
  await screen.getByRole('button', { name: offer }).click();
  await expect.poll(() => calls.length).toBe(3);
  expect(calls[2]!.options.turn).toBe(90);
});

it('no turn is offered where none would help', async () => {
  const { screen, calls } = await openPage();
  dropFiles(clipFile('a.mp4'));
  await expect.poll(() => calls.length).toBe(1);
  calls[0]!.fail('not-a-body', 'no way up');
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByRole('button', { name: offer }).query()).toBeNull();
});

it('the turn stays with a kept recording: reloaded, taken out and in again, the clip is read as it was', async () => {
  const first = await openPage();
  dropFiles(clipFile('a.mp4', 'clip a'), clipFile('b.mp4', 'clip b'));
  await expect.poll(() => first.calls.length).toBe(1);
  first.calls[0]!.fail('picture-turned', 'turn 90');
  await expect.poll(() => first.calls.length).toBe(2);
  first.calls[1]!.finish(exampleResult({ name: 'b.mp4' }));
  const card = first.screen.getByRole('article', { name: 'a.mp4' });
  await card.getByRole('button', { name: offer }).click();
  await expect.element(card.getByRole('link', { name: 'a.mp4' })).toHaveFocus();
  await expect.poll(() => first.calls.length).toBe(3);
  first.calls[2]!.finish(readWith(90));
  await first.screen.getByRole('button', { name: 'Keep in the library' }).click();
  await first.screen.getByLabelText('Code or name of the person').fill('A-17');
  await first.screen.getByLabelText(/Keep the clips as well/).click();
  await first.screen.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.element(first.screen.getByText(/Kept in the library under A-17/)).toBeVisible();
  await first.screen.unmount();

  const library = await openLibrary();
  const [person] = valueOf(await library.contents()).people;
  const { file } = valueOf(await exportPerson(library, person!.id, true));
  valueOf(await library.deletePerson(person!.id));
  valueOf(await importArchive(library, valueOf(await inspectArchive(library, file))));
  library.close();

  for (const name of ['a.mp4', 'b.mp4']) {
    const { screen, calls } = await openPage('#/library');
    await screen.getByRole('button', { name: /2 recordings/ }).click();
    await screen
      .getByRole('article', { name })
      .getByLabelText('Movement')
      .selectOptions('standing-hip-extension');
    await expect.poll(() => calls.length).toBe(1);
    expect([calls[0]!.file.name, calls[0]!.options.turn ?? 0]).toEqual([name, name === 'a.mp4' ? 90 : 0]);
    await screen.unmount();
  }
});

it('what an older core measured of a picture upside down is not shown as measured: turning it is offered', async () => {
  const kept = session('s1');
  const recordings = kept.recordings.map((recording) => {
    const { assessment, keypoints } = recording.result;
    const older = { ...assessment, app: { version: assessment.app.version } };
    return {
      ...recording,
      result: { ...recording.result, assessment: older, keypoints: turned(keypoints, 180) },
    };
  });
  const library = await openLibrary();
  valueOf(await library.keepSession({ ...kept, recordings }));
  library.close();
  const { screen, calls } = await openPage('#/library');
  await screen.getByRole('button', { name: /2023/ }).click();
  const [withClip, without] = ['s1-a.mp4', 's1-b.mp4'].map((name) => screen.getByRole('article', { name }));
  await expect.element(without!.getByText(/upside down/)).toBeVisible();
  expect(without!.getByRole('link', { name: 'Open the report' }).query()).toBeNull();
  expect(without!.getByRole('button', { name: offer }).query()).toBeNull();
  await withClip!.getByRole('button', { name: offer }).click();
  await expect.poll(() => calls.length).toBe(1);
  expect(calls[0]!.options.turn).toBe(180);
});

it('a correction that finds the picture upside down comes with the same offer', async () => {
  const { assessment, keypoints } = exampleResult({ name: 'a.mp4' });
  const { screen, calls } = await openPage();
  dropFiles(clipFile('a.mp4'));
  await expect.poll(() => calls.length).toBe(1);
  calls[0]!.finish({ assessment, keypoints: turned(keypoints, 180) });
  await screen.getByRole('button', { name: 'Correct' }).click();
  await screen.getByRole('button', { name: 'Sides', exact: true }).click();
  await screen.getByRole('button', { name: 'Exchange the legs' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/upside down/);
  await screen.getByRole('button', { name: offer }).click();
  await expect.poll(() => calls.length).toBe(2);
  expect(calls[1]!.options.turn).toBe(180);
});
