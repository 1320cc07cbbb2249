import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyStorage } from '../store/support';
import { exampleResult } from './example';
import { accessibilityFaults, clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  sessionStorage.clear();
  localStorage.clear();
  await emptyStorage();
});

const fits = () => document.documentElement.scrollWidth <= innerWidth;

describe('something hurts', () => {
  it('leads by keyboard from the start page to the recorder with the movement that answers most', async () => {
    await page.viewport(390, 844);
    const { screen } = await openPage();
    (screen.getByRole('link', { name: /^Something hurts/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const heading = screen.getByRole('heading', { level: 1 });
    const press = async (name: string, key = '{Enter}') => {
      (screen.getByRole('button', { name, exact: true }).element() as HTMLElement).focus();
      await userEvent.keyboard(key);
    };
    await expect.element(heading).toHaveTextContent('Does any of this hold?');
    expect(await accessibilityFaults()).toEqual([]);
    await press('Next');
    await expect.element(heading).toHaveTextContent('Where does it hurt?');
    await expect.element(heading).toHaveFocus();
    await press('Low back, left', ' ');
    await press('Groin, left', ' ');
    (screen.getByRole('radio', { name: '0', exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.element(screen.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    expect(await accessibilityFaults()).toEqual([]);
    expect(fits()).toBe(true);
    await press('Next');
    await press('Bending', ' ');
    expect(await accessibilityFaults()).toEqual([]);
    await press('Next');
    await expect.element(heading).toHaveTextContent('What to film first');
    // Without a clip: what comes into question, and what would settle it.
    await expect.element(screen.getByRole('heading', { name: 'What comes into question' })).toBeVisible();
    await expect.element(screen.getByText('What would settle it').first()).toBeVisible();
    const films = screen.getByRole('link', { name: 'Film this now' });
    expect(films.elements()).toHaveLength(2);
    expect(await accessibilityFaults()).toEqual([]);
    expect(fits()).toBe(true);
    (films.first().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading).toHaveTextContent('Film yourself');
    expect(location.hash).toBe('#/record/forward-bend');
    await expect.element(screen.getByRole('radio', { name: 'Forward bend' })).toBeChecked();
  });
});

describe('a red flag', () => {
  const advice = 'Stop here and get emergency help now. Do not record.';

  it('rules the plan, the session and the report of a clip, whenever it is ticked, with whom to call', async () => {
    await page.viewport(390, 844);
    const { screen, calls } = await openPage('#/complaint');
    await screen.getByRole('checkbox', { name: 'New loss of control over bladder or bowel' }).click();
    await expect.element(screen.getByRole('alert').getByText(advice)).toBeVisible();
    // The number is that of the place of the browser.
    await expect
      .element(screen.getByRole('link', { name: /^Call \d+$/ }))
      .toHaveAttribute('href', expect.stringMatching(/^tel:\d+$/));
    for (let i = 0; i < 3; i++) await screen.getByRole('button', { name: 'Next' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Get help now' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Film this now' }).query()).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);

    dropFiles(clipFile('walk.mp4'));
    await expect.poll(() => calls.length).toBe(1);
    calls[0]!.finish(exampleResult({ name: 'walk.mp4' }));
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('walk.mp4');
    for (const voice of ['For clinicians', 'For you']) {
      await screen.getByRole('button', { name: voice }).click();
      await expect.element(screen.getByRole('heading', { name: 'Get help now' })).toBeVisible();
      expect(screen.getByRole('region', { name: 'Summary' }).query()).toBeNull();
      expect(screen.container.innerText).not.toMatch(/Repeat the recording|Keep moving/);
    }

    location.hash = '#/session';
    await expect.element(screen.getByRole('heading', { name: 'Get help now' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Summary' }).query()).toBeNull();
    // Taken back, the reading is there again.
    await screen.getByRole('checkbox', { name: 'New loss of control over bladder or bowel' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Get help now' })).not.toBeInTheDocument();
  });
});
