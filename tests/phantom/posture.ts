import { Matrix4 } from 'three';
import type { Body, Vec3 } from './body';

/**
 * How a body holds itself at one instant, in degrees. Angles of segments are what they are called in the world, not
 * turns of the mesh against its rest pose, so the truth can be read off.
 */
export interface Posture {
  readonly pelvis: {
    /** Turn of the pelvis against the rest mesh, anterior +. The ASIS-PSIS angle is a constant of the body apart from it. */
    readonly tilt: number;
    /** Left side higher +. */
    readonly obliquity: number;
    /** To the body's own left +. */
    readonly rotation: number;
  };
  readonly trunk: {
    /** Turn of the thorax against the rest mesh, forward +. The lumbar spine makes up between pelvis and thorax. */
    readonly lean: number;
    /** Lumbar extension beyond that, undone in the thoracic spine. */
    readonly lordosis: number;
    /** To the body's own right +. */
    readonly sideLean: number;
  };
  /** Forward +. */
  readonly head: number;
  readonly left: Limbs;
  readonly right: Limbs;
}

export interface Limbs {
  /** Hip to knee, forward of straight down +. */
  readonly thigh: number;
  /** Hip to ankle outwards of straight down +, in the frontal plane. */
  readonly abduction: number;
  /** About the long axis of the thigh, internal +. */
  readonly hipRotation: number;
  readonly knee: number;
  /** Dorsiflexion +; 'flat' keeps the sole as it was at rest. */
  readonly ankle: number | 'flat';
  readonly arm: {
    readonly flexion: number;
    readonly abduction: number;
    /** Beyond the slight bend of the rest mesh. */
    readonly elbow: number;
    /** About the long axis of the upper arm, the forearm towards the chest +. */
    readonly rotation: number;
  };
}

export const degree = Math.PI / 180;
export const turnX = (deg: number) => new Matrix4().makeRotationX(deg * degree);
export const turnY = (deg: number) => new Matrix4().makeRotationY(deg * degree);
export const turnZ = (deg: number) => new Matrix4().makeRotationZ(deg * degree);
export const product = (...matrices: Matrix4[]) =>
  matrices.reduce((all, one) => all.multiply(one), new Matrix4());

/** Share of the lumbar movement that each lumbar bone of the mesh takes, from the sacrum up. */
const lumbarShares = [
  ['spine05', 0.15],
  ['spine04', 0.45],
  ['spine03', 0.4],
] as const;
const thoracicShares = [
  ['spine02', 0.5],
  ['spine01', 0.5],
] as const;

export const headOf = (body: Body, name: string): Vec3 => body.bones.find((b) => b.name === name)!.head;

/** Downward segment, forward of straight down +. */
const hanging = (from: Vec3, to: Vec3) => Math.atan2(to[2] - from[2], from[1] - to[1]) / degree;

/** Angles of the unposed mesh, which postures are measured from. */
export function restAngles(body: Body) {
  const [hip, knee, ankle, shoulder, elbow] = [
    'upperleg01',
    'lowerleg01',
    'foot',
    'upperarm01',
    'lowerarm01',
  ].map((name) => headOf(body, `${name}.L`)) as [Vec3, Vec3, Vec3, Vec3, Vec3];
  const shank = hanging(knee, ankle);
  return {
    thigh: hanging(hip, knee),
    shank,
    leg: Math.atan2(ankle[0] - hip[0], hip[1] - ankle[1]) / degree,
    arm: Math.atan2(elbow[0] - shoulder[0], shoulder[1] - elbow[1]) / degree,
  };
}

/**
 * Turns of the bones about their own heads, in rest axes: about +x the trunk goes forward and a hanging leg back, about
 * +y the front turns left, about +z the left side goes up. 'root' moves the whole body.
 */
export function boneTurns(body: Body, posture: Posture): ReadonlyMap<string, Matrix4> {
  const { pelvis, trunk } = posture;
  const rest = restAngles(body);
  const turns = new Map<string, Matrix4>();
  turns.set('root', product(turnY(pelvis.rotation), turnZ(pelvis.obliquity), turnX(pelvis.tilt)));
  const extension = lumbarExtension(posture);
  for (const [bone, share] of lumbarShares)
    turns.set(
      bone,
      product(
        turnY(-1.3 * pelvis.rotation * share),
        turnZ((trunk.sideLean - pelvis.obliquity) * share),
        turnX(-extension * share),
      ),
    );
  for (const [bone, share] of thoracicShares) turns.set(bone, turnX(trunk.lordosis * share));
  turns.set('neck01', turnX(posture.head));
  turns.set('head', turnX(-0.8 * posture.head));
  for (const side of ['L', 'R'] as const) {
    const limbs = side === 'L' ? posture.left : posture.right;
    const outwards = side === 'L' ? 1 : -1;
    const shank = limbs.thigh - limbs.knee;
    const ankle = limbs.ankle === 'flat' ? -shank : limbs.ankle;
    const outward = outwards * (limbs.abduction - rest.leg);
    turns.set(
      `upperleg01.${side}`,
      product(
        turnX(-pelvis.tilt),
        turnZ(outward - pelvis.obliquity),
        turnX(rest.thigh - limbs.thigh),
        turnY(-outwards * limbs.hipRotation),
      ),
    );
    turns.set(`lowerleg01.${side}`, turnX(limbs.knee - (rest.thigh - rest.shank)));
    turns.set(`foot.${side}`, product(turnX(-rest.shank - ankle), turnZ(-outward)));
    const { flexion, abduction, elbow, rotation } = limbs.arm;
    turns.set(
      `upperarm01.${side}`,
      product(
        turnX(-flexion),
        turnZ(outwards * abduction),
        turnY(-outwards * rotation),
        turnZ(-outwards * rest.arm),
      ),
    );
    turns.set(`lowerarm01.${side}`, turnX(-elbow));
  }
  return turns;
}

/** Of the lumbar bones together, against the rest mesh. */
export const lumbarExtension = ({ pelvis, trunk }: Posture) => pelvis.tilt - trunk.lean + trunk.lordosis;
