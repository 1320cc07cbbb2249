import type { Side } from '../../../core';

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const sides: Record<Side, string> = { left: 'left', right: 'right' };
