import type { ModelName } from '../recording/model-name';
import type { LandmarkModel } from './landmark-model';

/** Made by `npm run calibrate -- landmarks` (tests/calibrate/landmarks.ts), a network at a time; not to be edited. */
export const landmarkModels: Partial<Record<ModelName, LandmarkModel>> = {
  heavy: {
    toJoint: {
      near: {
        hip: {
          thigh: [0.0411, -0.0643],
          shank: [-0.043, 0.051],
          trunk: [-0.0115, 0.032],
          hips: [-0.2674, -0.0337],
          shoulders: [0.2257, 0.1007],
          bend: [-0.1467, -0.068],
        },
        knee: {
          thigh: [-0.0247, 0.0213],
          shank: [0.0339, 0.0057],
          trunk: [-0.0061, 0.0118],
          hips: [-0.0764, 0.0264],
          shoulders: [0.0795, 0.0126],
          bend: [0.0472, 0.0431],
        },
        ankle: {
          thigh: [0.0252, 0.0211],
          shank: [0.0414, -0.0369],
          trunk: [0.0087, -0.008],
          hips: [-0.0878, 0.0697],
          shoulders: [0.0468, -0.0235],
          bend: [0.0062, -0.0315],
        },
        shoulder: {
          thigh: [0.0381, -0.0083],
          shank: [-0.0339, -0.0019],
          trunk: [-0.0755, -0.0035],
          hips: [0.0486, 0.0196],
          shoulders: [0.0188, -0.0261],
          bend: [0.0109, -0.0081],
        },
      },
      far: {
        hip: {
          thigh: [0.0102, -0.046],
          shank: [-0.0342, 0.0238],
          trunk: [0.0006, 0.0118],
          hips: [0.4157, -0.1545],
          shoulders: [-0.1635, 0.1319],
          bend: [-0.1849, -0.1101],
        },
        knee: {
          thigh: [-0.0529, -0.0062],
          shank: [0.0193, 0.0403],
          trunk: [-0.0096, 0.0118],
          hips: [0.0733, -0.1281],
          shoulders: [-0.0383, 0.1136],
          bend: [0.0055, 0.0993],
        },
        ankle: {
          thigh: [0.0066, 0.0231],
          shank: [0.0418, -0.0289],
          trunk: [0.0012, -0.0005],
          hips: [0.0406, -0.0137],
          shoulders: [-0.0626, 0.0214],
          bend: [-0.0093, -0.0329],
        },
        shoulder: {
          thigh: [-0.0327, 0.0375],
          shank: [-0.0045, -0.0175],
          trunk: [-0.1231, 0.0004],
          hips: [-0.0159, -0.0798],
          shoulders: [0.0517, 0.0531],
          bend: [-0.0132, -0.0075],
        },
      },
    },
    usual: {
      thigh: [-0.0183, -0.4865],
      shank: [-0.1254, -0.4605],
      trunk: [0.0427, 0.6275],
      hips: [0.0087, 0.0005],
      shoulders: [0.0163, 0.0232],
    },
    left: {
      'thigh-back': {
        near: 1.567,
        far: 2.2285,
      },
      'thigh-forward': {
        near: 2.0812,
        far: 2.2944,
      },
      'thigh-reach': {
        near: 1.6182,
        far: 2.7196,
      },
      'thigh-back-apart': {
        near: 1.2289,
        far: 2.3515,
      },
      'knee-contact': {
        near: 2.8282,
        far: 3.6644,
      },
      'knee-stance': {
        near: 2.9816,
        far: 3.5586,
      },
      'knee-swing': {
        near: 3.4373,
        far: 5.28,
      },
      'knee-swing-apart': {
        near: 4.4077,
        far: 5.1208,
      },
      trunk: {
        near: 1.0427,
        far: 1.0427,
      },
      'stand-thigh': {
        near: 1.5387,
        far: 1.8749,
      },
      'stand-knee': {
        near: 2.0703,
        far: 3.2821,
      },
      'stand-trunk': {
        near: 1.1493,
        far: 1.1493,
      },
    },
  },
};
