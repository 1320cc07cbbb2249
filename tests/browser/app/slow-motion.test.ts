import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnalysisResult } from '../../../src/work';
import { assessed } from '../../support/assess';
import { evenWalker, walk } from '../../support/walker';
import { emptyStorage } from '../store/support';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  sessionStorage.clear();
  await emptyStorage();
});

/** A walk shown four times slower. @param said whether its container says so */
function slowed(said: boolean): AnalysisResult {
  const { recording } = walk({ ...evenWalker, rateHz: 30, seconds: 5 });
  const keypoints = {
    ...recording,
    timesS: recording.timesS.map((timeS) => 4 * timeS),
    context: said ? { speedFactor: 4 } : {},
  };
  return { assessment: assessed(keypoints), keypoints };
}

it('a clip whose rhythm is doubted is measured by the factor that is picked, by keyboard, and keeps it', async () => {
  const first = await openPage();
  dropFiles(clipFile('slow.mp4'));
  await expect.poll(() => first.calls.length).toBe(1);
  first.calls[0]!.finish(slowed(false));
  const { screen } = first;
  await expect.element(screen.getByText(/No body moves in this rhythm/).first()).toBeVisible();
  expect(document.body.textContent).not.toMatch(/Cadence.{0,40}\d+ ± /);
  const picked = screen.getByLabelText('Slow motion');
  (picked.element() as HTMLSelectElement).focus();
  await userEvent.keyboard('4');
  await expect.element(screen.getByText(/slowed down 4 times\. All values are those/).first()).toBeVisible();
  expect(screen.getByText(/No body moves in this rhythm/).query()).toBeNull();
  await expect.element(picked).toHaveFocus();

  location.hash = '#/session';
  await screen.getByRole('button', { name: 'Keep in the library' }).click();
  await screen.getByLabelText('Code or name of the person').fill('A-17');
  await screen.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.element(screen.getByText(/Kept in the library under A-17/)).toBeVisible();
  await screen.unmount();

  const again = await openPage('#/library');
  await again.screen.getByRole('button', { name: /1 recording/ }).click();
  const card = again.screen.getByRole('article', { name: 'slow.mp4' });
  await expect.element(card.getByLabelText('Slow motion')).toHaveValue('4');
  await card.getByLabelText('Movement').selectOptions('walking');
  await expect.element(card.getByLabelText('Movement')).toHaveValue('walking');
  await card.getByRole('link', { name: 'Open the report' }).click();
  await expect.element(again.screen.getByText(/slowed down 4 times/).first()).toBeVisible();
});

it('what the container says is used without a question, and can be taken back', async () => {
  const { screen, calls } = await openPage();
  dropFiles(clipFile('slow.mp4'));
  await expect.poll(() => calls.length).toBe(1);
  calls[0]!.finish(slowed(true));
  await expect.element(screen.getByText(/slowed down 4 times/).first()).toBeVisible();
  await expect.element(screen.getByLabelText('Slow motion')).toHaveValue('4');
  await screen.getByLabelText('Slow motion').selectOptions('Not said');
  await expect.element(screen.getByText(/No body moves in this rhythm/).first()).toBeVisible();
});
