import {
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  DoubleSide,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three';
import { cameraOf } from '../camera';
import type { Box, CameraSpec, SceneSpec } from '../spec';

/** The page that paints: a room with a light, and a body whose vertices come in frame by frame. */

export interface Part {
  readonly triangles: readonly number[];
  readonly colour: number;
}
export interface Painter {
  build(camera: CameraSpec, scene: SceneSpec, parts: readonly Part[], vertexCount: number): void;
  /** @param positions base64 of Float32 x, y, z in the world. @returns a JPEG as base64 */
  paint(positions: string): string;
}
declare global {
  interface Window {
    painter: Painter;
  }
}

let renderer: WebGLRenderer | null = null;
let paintFrame: ((positions: Float32Array) => void) | null = null;

const matt = (colour: number) => new MeshStandardMaterial({ color: colour, roughness: 0.88 });

function room(wall: number, floorColour: number): Mesh[] {
  const floor = new Mesh(new PlaneGeometry(30, 30), matt(floorColour));
  floor.rotation.x = -Math.PI / 2;
  const walls = [
    [3, 0, -90],
    [-3, 0, 90],
    [0, -6, 0],
    [0, 6, 180],
  ].map(([x, z, turn]) => {
    const mesh = new Mesh(new PlaneGeometry(30, 8), matt(wall));
    mesh.position.set(x!, 4, z!);
    mesh.rotation.y = (turn! * Math.PI) / 180;
    return mesh;
  });
  const surfaces = [floor, ...walls];
  surfaces.forEach((surface) => (surface.receiveShadow = true));
  return surfaces;
}

function box({ middle, size, colour }: Box): Mesh {
  const mesh = new Mesh(new BoxGeometry(...size), matt(colour));
  mesh.position.set(...middle);
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  return mesh;
}

function daylight(strength: number): DirectionalLight {
  const sun = new DirectionalLight(0xfff4e0, strength);
  sun.position.set(-3, 4, 2);
  sun.castShadow = true;
  sun.shadow.mapSize.set(1024, 1024);
  Object.assign(sun.shadow.camera, { left: -4, right: 4, top: 4, bottom: -4 });
  return sun;
}

window.painter = {
  build(camera, spec, parts, vertexCount) {
    renderer?.dispose();
    const canvas = document.createElement('canvas');
    document.body.replaceChildren(canvas);
    const view = (renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true }));
    view.setSize(camera.widthPx, camera.heightPx, false);
    view.shadowMap.enabled = true;
    const wall = spec.wall ?? 0xb9b4aa;
    const scene = new Scene();
    scene.background = new Color(wall);
    scene.add(new HemisphereLight(0xffffff, 0x8a8070, spec.ambient ?? 1.6), daylight(spec.sun ?? 2));
    scene.add(...room(wall, spec.floor ?? 0x7d7468), ...(spec.boxes ?? []).map(box));
    const geometries = parts.map(({ triangles, colour }) => {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * vertexCount), 3));
      geometry.setIndex([...triangles]);
      const material = matt(colour);
      material.side = DoubleSide;
      const mesh = new Mesh(geometry, material);
      mesh.castShadow = true;
      mesh.frustumCulled = false;
      scene.add(mesh);
      return geometry;
    });
    const eye = cameraOf(camera);
    paintFrame = (positions) => {
      for (const geometry of geometries) {
        (geometry.getAttribute('position') as BufferAttribute).copyArray(positions).needsUpdate = true;
        geometry.computeVertexNormals();
      }
      view.render(scene, eye);
    };
  },
  paint(positions) {
    const bytes = Uint8Array.from(atob(positions), (c) => c.charCodeAt(0));
    paintFrame!(new Float32Array(bytes.buffer));
    return renderer!.domElement.toDataURL('image/jpeg', 0.94).split(',')[1]!;
  },
};
