import type { EventKind } from '../../../../core';
import { layerNames, type LayerName } from '../../../../overlay';
import type { Corrections } from './edits.svelte';
import type { Playback } from './playback.svelte';
import type { Zoom } from './zoom.svelte';
import { words } from '../../../state/language.svelte';
import type { KeyBinding, KeyCommand } from './keys';

/** What the keys of the player act on. */
export interface PlayerActions {
  readonly playback: Playback;
  readonly zoom: Zoom;
  readonly corrections: Corrections;
  /** Layers that this recording has. */
  readonly layers: readonly LayerName[];
  readonly toggleLayer: (name: LayerName | undefined) => void;
  readonly toggleLoop: () => void;
  readonly toggleTime: () => void;
  readonly jumpToFootfall: (direction: 1 | -1) => void;
  readonly add: (kind: EventKind) => void;
  readonly showKeys: () => void;
  readonly toggleCorrecting: () => void;
  readonly nudge: (byS: number) => void;
  readonly moveHere: () => void;
  readonly remove: () => void;
}

const key = (name: string, run: () => void): KeyBinding => ({ key: name, run });
const nudgeS = 0.01;
const zoomStep = 1.25;

/** Every key of the player. */
export function playerCommands(a: PlayerActions): KeyCommand[] {
  const { playback, zoom, corrections } = a;
  const name = words.player.keyNames;
  const command = (
    group: KeyCommand['group'],
    text: string,
    shown: readonly string[],
    ...bindings: readonly KeyBinding[]
  ): KeyCommand => ({ group, text, shown, bindings });
  const toggle = () => playback.toggle();
  return [
    command('play', name.play, ['Space', 'K'], key(' ', toggle), key('k', toggle)),
    command(
      'play',
      name.step,
      ['\u2190', '\u2192'],
      key('ArrowLeft', () => playback.step(-1)),
      key('ArrowRight', () => playback.step(1)),
    ),
    command(
      'play',
      name.footfall,
      ['Shift \u2190', 'Shift \u2192'],
      key('Shift+ArrowLeft', () => a.jumpToFootfall(-1)),
      key('Shift+ArrowRight', () => a.jumpToFootfall(1)),
    ),
    command(
      'play',
      name.ends,
      ['Home', 'End'],
      key('Home', () => playback.seekFrame(0)),
      key('End', () => playback.seekFrame(Infinity)),
    ),
    command(
      'play',
      name.rate,
      ['<', '>'],
      key('<', () => playback.changeRate(-1)),
      key('>', () => playback.changeRate(1)),
    ),
    command('play', name.loop, ['L'], key('l', a.toggleLoop)),
    command(
      'view',
      name.layer,
      a.layers.map((layer) => String(layerNames.indexOf(layer) + 1)),
      ...layerNames.map((layer, i) => key(String(i + 1), () => a.toggleLayer(layer))),
    ),
    command(
      'view',
      name.zoom,
      ['\u2212', '+', '0'],
      key('-', () => zoom.zoomBy(1 / zoomStep)),
      key('+', () => zoom.zoomBy(zoomStep)),
      key('=', () => zoom.zoomBy(zoomStep)),
      key('0', () => zoom.reset()),
    ),
    command('view', name.time, ['Z'], key('z', a.toggleTime)),
    command(
      'view',
      name.marks,
      ['I', 'O'],
      key('i', () => playback.mark('in')),
      key('o', () => playback.mark('out')),
    ),
    command('view', name.help, ['?'], key('?', a.showKeys)),
    command('correct', name.correct, ['C'], key('c', a.toggleCorrecting)),
    command(
      'correct',
      name.add,
      ['H', 'T'],
      key('h', () => a.add('heel-strike')),
      key('t', () => a.add('toe-off')),
    ),
    command(
      'correct',
      name.nudge,
      ['Alt \u2190', 'Alt \u2192'],
      key('Alt+ArrowLeft', () => a.nudge(-nudgeS)),
      key('Alt+ArrowRight', () => a.nudge(nudgeS)),
    ),
    command('correct', name.moveHere, ['M'], key('m', a.moveHere)),
    command('correct', name.remove, ['Delete'], key('Delete', a.remove), key('Backspace', a.remove)),
    command(
      'correct',
      name.undo,
      ['Ctrl Z', 'Ctrl Y'],
      key('Ctrl+z', () => corrections.undo()),
      key('Ctrl+y', () => corrections.redo()),
      key('Ctrl+Shift+z', () => corrections.redo()),
    ),
  ];
}
