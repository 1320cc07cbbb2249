import { describe, expect, it } from 'vitest';
import { traceOutline } from '../../../src/pose/outline';

const region = { xPx: 500, yPx: 300, sizePx: 512, angleRad: 0.3 };

function maskOf(size: number, logit: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => logit(i % size, Math.floor(i / size)));
}

describe('traceOutline', () => {
  it('finds the edge of a soft disc to a twentieth of a pixel, in the picture', () => {
    const [x, y, radius] = [70.3, 55.6, 30.4];
    const mask = maskOf(128, (column, row) => 2 * (radius - Math.hypot(column - x, row - y)));
    const outline = traceOutline(mask, 128, region)!;
    const scale = region.sizePx / 128;
    const [u, v] = [(x - 64) * scale, (y - 64) * scale];
    const [cos, sin] = [Math.cos(region.angleRad), Math.sin(region.angleRad)];
    const [middleX, middleY] = [region.xPx + cos * u - sin * v, region.yPx + sin * u + cos * v];
    expect(outline.length).toBeGreaterThan(200);
    for (const [px, py] of outline)
      expect(Math.abs(Math.hypot(px - middleX, py - middleY) - radius * scale)).toBeLessThan(0.05 * scale);
  });

  it('takes the largest body, closes it at the border, and runs around in small steps', () => {
    const mask = maskOf(64, (x, y) => (x < 20 || (x > 40 && x < 45 && y > 40 && y < 45) ? 4 : -4));
    const outline = traceOutline(mask, 64, { xPx: 32, yPx: 32, sizePx: 64, angleRad: 0 })!;
    const xs = outline.map(([x]) => x);
    expect(Math.max(...xs)).toBeCloseTo(19.5, 6);
    expect(Math.min(...xs)).toBeLessThan(0);
    outline.forEach(([x, y], i) => {
      const [nextX, nextY] = outline[(i + 1) % outline.length]!;
      expect(Math.hypot(nextX - x, nextY - y)).toBeLessThan(1.5);
    });
  });

  it('gives null where nobody is', () => {
    expect(
      traceOutline(
        maskOf(16, () => -3),
        16,
        region,
      ),
    ).toBeNull();
  });
});
