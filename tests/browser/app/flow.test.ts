import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exampleResult } from './example';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => localStorage.clear());

describe('start', () => {
  it('offers a drop, a file chooser and five samples, and says that nothing leaves the machine', async () => {
    const { screen } = await openPage();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/ordinary video/);
    await expect.element(screen.getByRole('button', { name: 'Choose clips' })).toBeVisible();
    await expect.element(screen.getByText(/Nothing leaves this machine/)).toBeVisible();
    await expect.element(screen.getByText(/does not diagnose/)).toBeVisible();
    const samples = screen.getByRole('region', { name: 'Or try a sample' }).getByRole('button');
    expect(samples.elements()).toHaveLength(5);
  });

  it('reads a sample from the page itself', async () => {
    const { screen, calls } = await openPage();
    await screen.getByRole('button', { name: /Standing still/ }).click();
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]!.file.name).toBe('stand-side-neutral.mp4');
    expect(calls[0]!.file.size).toBe(24_689);
  });

  it('hands the options over, a height however it is written', async () => {
    const { screen, calls } = await openPage();
    await screen.getByLabelText('Body height').fill('1,72 m');
    await expect.element(screen.getByText('Read as 1.72 m.')).toBeVisible();
    await screen.getByLabelText('Pose model').selectOptions('Full');
    await screen.getByRole('textbox', { name: 'Age' }).fill('61');
    await screen.getByLabelText('Sex').selectOptions('Female');
    await screen.getByLabelText('Treadmill').fill('4,5 km/h');
    dropFiles(clipFile('a.mp4'));
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]!.options).toEqual({
      model: 'full',
      engine: 'auto',
      task: null,
      heightM: 1.72,
      ageYears: 61,
      sex: 'female',
      treadmillSpeedMS: 1.25,
    });
  });

  it('leaves a height out that cannot be one, and says so', async () => {
    const { screen, calls } = await openPage();
    const field = screen.getByLabelText('Body height');
    await field.fill('17');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(screen.getByText(/between 50 cm and 2.5 m/)).toBeVisible();
    dropFiles(clipFile('a.mp4'));
    await expect.poll(() => calls[0]?.options.heightM).toBeNull();
  });

  it('keeps the theme that was picked', async () => {
    const first = await openPage();
    const before = getComputedStyle(document.documentElement).colorScheme;
    await first.screen.getByRole('button', { name: /Switch to the/ }).click();
    const picked = document.documentElement.dataset.theme;
    expect(getComputedStyle(document.documentElement).colorScheme).toBe(picked);
    expect(picked).not.toBe(before);
    await first.screen.unmount();
    expect(first.isDisposed()).toBe(true);
    delete document.documentElement.dataset.theme;
    await openPage();
    expect(document.documentElement.dataset.theme).toBe(picked);
  });
});

describe('working', () => {
  it('shows stage, frames, time left and engine, and moves the focus to the new screen', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('walk.mp4'));
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Reading the clip' })).toHaveFocus();
    await expect.poll(() => calls.length).toBe(1);
    calls[0]!.progress({ stage: 'loading-model' });
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: 'Loading the pose model' }))
      .toHaveAttribute('aria-current', 'step');
    calls[0]!.progress({ framesDone: 63, framesTotal: 126, secondsLeft: 38, engine: 'tfjs-webgl' });
    await expect.element(screen.getByText('63 of 126 frames')).toBeVisible();
    await expect.element(screen.getByText('about 40 s')).toBeVisible();
    await expect.element(screen.getByText('TensorFlow.js, WebGL')).toBeVisible();
    await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '50');
    expect(document.title).toBe('50 % walk.mp4');
    await expect
      .element(screen.getByText('Finding the person in every frame, 50 percent'))
      .toBeInTheDocument();
  });

  it('cancels for real, says so, and starts again on request', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('walk.mp4'));
    await expect.poll(() => calls.length).toBe(1);
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(calls[0]!.signal.aborted).toBe(true);
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('The analysis was cancelled.');
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => calls.length).toBe(2);
    expect(calls[1]!.signal.aborted).toBe(false);
  });
});

describe('several clips', () => {
  it('are read one after the other, and a bad one stops none', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('bad.mov'), clipFile('good.mp4'), clipFile('last.mp4'));
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Session' })).toHaveFocus();
    await screen.getByRole('link', { name: 'bad.mov' }).click();
    await expect.poll(() => calls.length).toBe(1);
    calls[0]!.fail('not-a-video', 'no ftyp box');
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('This file is not a video that can be opened.');
    await expect.poll(() => calls.map((c) => c.file.name)).toEqual(['bad.mov', 'good.mp4']);
    calls[1]!.finish(exampleResult({ name: 'good.mp4' }));
    await expect.poll(() => calls.length).toBe(3);

    // The screen stays with the clip that was looked at.
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/not a video/);
    await screen.getByRole('link', { name: /good\.mp4/ }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('good.mp4');
    await screen.getByRole('link', { name: /last\.mp4/ }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Reading the clip');
  });

  it('wait for their turn and can be given up while they wait', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('one.mp4'), clipFile('two.mp4'));
    await screen.getByRole('link', { name: /two\.mp4/ }).click();
    await expect.element(screen.getByRole('heading', { name: 'Waiting for its turn' })).toBeVisible();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('cancelled');
    calls[0]!.fail('no-person');
    await screen.getByRole('link', { name: /one\.mp4/ }).click();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No person was found');
    expect(calls).toHaveLength(1);
  });
});

describe('failed', () => {
  it('says what happened and what can be done, folds the detail, and gives the clip back', async () => {
    const { screen, calls } = await openPage();
    dropFiles(clipFile('phone.mov'));
    await expect.poll(() => calls.length).toBe(1);
    calls[0]!.fail('unsupported-codec', 'hvc1.1.6.L93.B0');
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/cannot decode/);
    await expect.element(screen.getByText(/Most Compatible/)).toBeVisible();
    await expect.element(screen.getByText('hvc1.1.6.L93.B0')).not.toBeVisible();
    await screen.getByText('Technical detail').click();
    await expect.element(screen.getByText('hvc1.1.6.L93.B0')).toBeVisible();
    await screen.getByRole('button', { name: 'Remove this clip' }).click();
    await expect.element(screen.getByRole('button', { name: 'Choose clips' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Clips' }).query()).toBeNull();
  });
});

describe('keyboard', () => {
  it('goes from the skip link through masthead and options to a sample, and starts it', async () => {
    const { screen, calls } = await openPage();
    await userEvent.tab();
    await expect.element(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
    const places = screen
      .getByRole('navigation', { name: 'Places' })
      .getByRole('link')
      .elements()
      .map((link) => link.textContent.trim());
    expect(places).toEqual(expect.arrayContaining(['How to film', 'Library', 'Settings']));
    const order = [
      'start page',
      ...places,
      'Switch to',
      'Something hurts',
      'Choose clips',
      'Film now',
      'How to film',
      'Body height',
      'Age',
      'Sex',
      'Treadmill',
      'Pose model',
      'Even walk',
    ];
    for (const name of order) {
      await userEvent.tab();
      const focused = document.activeElement as HTMLInputElement;
      expect(focused.ariaLabel ?? focused.labels?.[0]?.textContent ?? focused.textContent).toContain(name);
    }
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => calls[0]?.file.name).toBe('walk-normal-right.mp4');
  });
});
