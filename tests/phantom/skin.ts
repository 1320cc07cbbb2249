import { Matrix4, Vector3 } from 'three';
import type { Body } from './body';
import { boneTurns, type Posture } from './posture';

/** A body in a posture: where its vertices and bones are. Before it is put on the floor. */
export interface Posed {
  /** x, y, z of every vertex. */
  readonly vertices: Float64Array;
  /** Head of a bone. */
  joint(name: string): Vector3;
  /** Where a point of the rest mesh goes that is fixed to a bone. */
  fixedTo(bone: string, rest: readonly [number, number, number]): Vector3;
}

const about = (point: readonly [number, number, number], turn: Matrix4) =>
  new Matrix4()
    .makeTranslation(...point)
    .multiply(turn)
    .multiply(new Matrix4().makeTranslation(-point[0], -point[1], -point[2]));

export function poseBody(body: Body, posture: Posture): Posed {
  const turns = boneTurns(body, posture);
  const placed: Matrix4[] = [];
  for (const { name, parent, head } of body.bones) {
    const turn = turns.get(name);
    const own = turn ? about(head, turn) : new Matrix4();
    placed.push(parent < 0 ? own : placed[parent]!.clone().multiply(own));
  }
  const index = new Map(body.bones.map(({ name }, i) => [name, i]));
  const fixedTo: Posed['fixedTo'] = (bone, rest) =>
    new Vector3(...rest).applyMatrix4(placed[index.get(bone)!]!);
  return {
    vertices: skinned(body, placed),
    fixedTo,
    joint: (name) => fixedTo(name, body.bones[index.get(name)!]!.head),
  };
}

/** Linear blend skinning. */
function skinned({ vertices, influences: { bone, weight } }: Body, placed: readonly Matrix4[]): Float64Array {
  const out = new Float64Array(vertices.length);
  const perVertex = (3 * bone.length) / vertices.length;
  const elements = placed.map((m) => m.elements);
  for (let v = 0; 3 * v < vertices.length; v++) {
    const [x, y, z] = [vertices[3 * v]!, vertices[3 * v + 1]!, vertices[3 * v + 2]!];
    for (let k = perVertex * v; k < perVertex * (v + 1); k++) {
      const w = weight[k]!;
      if (w === 0) continue;
      const m = elements[bone[k]!]!;
      for (let r = 0; r < 3; r++)
        out[3 * v + r]! += w * (m[r]! * x + m[4 + r]! * y + m[8 + r]! * z + m[12 + r]!);
    }
  }
  return out;
}
