import type { Side } from '../../../../core';

type Forms = readonly [left: string, right: string, both: string];
export const pick = (side: Side | null, [left, right, both]: Forms) =>
  side === 'left' ? left : side === 'right' ? right : both;
export const on = (side: Side | null, otherwise: string) =>
  pick(side, ['Auf dem linken Bein', 'Auf dem rechten Bein', otherwise]);

export const see = 'In der Physiotherapie lässt sich prüfen, wie sich die Hüfte bewegt.';
export const again = 'Die Aufnahme in 4 bis 8 Wochen unter gleichen Bedingungen wiederholen.';
export const move = 'In Bewegung bleiben, soweit es guttut.';
