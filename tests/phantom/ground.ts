import { Matrix4, Vector3 } from 'three';
import type { Body } from './body';
import { isOnFloor } from './gait';
import type { Motion } from './motion';
import { turnY } from './posture';
import type { Posed } from './skin';

/** Puts a posed body into the room: on the floor, without slipping, under its heading. */
export interface Placed {
  readonly world: Matrix4;
  /** Height of the lowest point of each foot above the floor, m. */
  readonly footHeight: { readonly left: number; readonly right: number };
}

/** Vertices of each foot, skin only. */
export function feetOf(body: Body): Readonly<Record<'left' | 'right', readonly number[]>> {
  const { bone } = body.influences;
  const perVertex = (3 * bone.length) / body.vertices.length;
  const skin = [...new Set(body.triangles(['body']))];
  const isFoot = (side: string) => (vertex: number) => {
    const { name } = body.bones[bone[perVertex * vertex]!]!;
    return name.endsWith(side) && (name.startsWith('foot') || name.startsWith('toe'));
  };
  return { left: skin.filter(isFoot('.L')), right: skin.filter(isFoot('.R')) };
}

/** Follows one body from frame to frame; frames in order. */
export class Ground {
  readonly #feet;
  readonly #motion: Motion;
  readonly #shift = new Vector3();
  /** The vertex that touched in the frame before, and where it was in the body. */
  #contact: { readonly vertex: number; readonly at: Vector3 } | null = null;
  #seatY: number | null = null;

  constructor(body: Body, motion: Motion) {
    this.#feet = feetOf(body);
    this.#motion = motion;
    this.#shift.z = motion.startM ?? 0;
  }

  /** @param timeS tells which feet a gait puts on the floor: one that swings may scuff, and does not carry the body back */
  place({ vertices }: Posed, timeS: number): Placed {
    const at = (vertex: number) => new Vector3(...vertices.subarray(3 * vertex, 3 * vertex + 3));
    const lowest = (feet: readonly number[]) =>
      feet.reduce((low, vertex) => (vertices[3 * vertex + 1]! < vertices[3 * low + 1]! ? vertex : low));
    const [left, right] = [lowest(this.#feet.left), lowest(this.#feet.right)];
    const { support, clearanceM = 0, heading = 0, gait } = this.#motion;
    const lower = vertices[3 * left + 1]! < vertices[3 * right + 1]! ? left : right;
    const lowY = vertices[3 * lower + 1]!;
    const swings = (side: 'left' | 'right') => gait !== undefined && !isOnFloor(gait, side, timeS);
    const touching = swings('left') ? right : swings('right') ? left : lower;
    if (support === 'seat') this.#seatY ??= clearanceM - lowY;
    if (support === 'feet' && this.#contact) {
      const moved = this.#contact.at.sub(at(this.#contact.vertex));
      this.#shift.x += moved.x;
      this.#shift.z += moved.z;
    }
    this.#contact = { vertex: touching, at: at(touching) };
    this.#shift.y = this.#seatY ?? -lowY;
    const height = (vertex: number) => vertices[3 * vertex + 1]! + this.#shift.y;
    return {
      world: turnY(heading).multiply(new Matrix4().makeTranslation(this.#shift)),
      footHeight: { left: height(left), right: height(right) },
    };
  }
}
