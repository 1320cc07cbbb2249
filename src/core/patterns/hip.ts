import {
  above,
  against,
  all,
  among,
  any,
  apart,
  asymmetry,
  below,
  difference,
  normAbove,
  normBelow,
  onSideView,
  primary,
  signedDifference,
  supporting,
  value,
  withinNormAbove,
  type PatternRule,
} from './rule';
import {
  frontWalk,
  oneLeg,
  seatedRotation,
  sideWalks,
  squatFront,
  squatSide,
  standingHipExtension,
} from './needs';

/** Patterns around the hip joint and its muscles: P04, P05, P14 to P16, and P17, which no video shows. */

export const hip: readonly PatternRule[] = [
  {
    id: 'P04',
    sides: 'each',
    signs: [
      // Against the other side first: what both sides have in common, of the method and of the clothes, drops out.
      primary([
        all(among(0, 2.2, signedDifference('thigh-extension-difference', above(3)))),
        all(value('thigh-extension-peak', normAbove, 'both')),
      ]),
      supporting(value('thigh-extension-peak', normAbove)),
      supporting(
        among(0, 3, difference('thigh-range', below(-3))),
        among(0, 2, difference('trailing-limb-angle', below(-3))),
      ),
      supporting(asymmetry('step-length-asymmetry', 'other', above(5), 4)),
      supporting(value('knee-late-stance', normAbove)),
      supporting(value('trunk-lean-walking', normAbove), value('trunk-extension-burst', normBelow)),
      supporting(value('trunk-side-lean-walking', normAbove)),
      against([
        all(value('thigh-extension-peak', withinNormAbove), value('hip-extension-standing', below(-8))),
      ]),
    ],
    needs: [...sideWalks, frontWalk, ...standingHipExtension, seatedRotation],
    asks: { pain: ['groin'], statements: ['shoes-and-socks', 'stairs'] },
    evidence: 1,
    references: [
      'Steingrebe 2023 Front Sports Act Living',
      'King 2018 BJSM',
      'Gait clusters 2021, PMC8156609',
    ],
  },
  {
    id: 'P05',
    sides: 'each',
    signs: [
      primary(
        any(
          value('trunk-side-lean-walking', normAbove),
          among(0, 2.2, signedDifference('trunk-side-lean-difference', above(3.5))),
          among(1.2, 2.4, value('pelvic-drop-hold', above(6, 'our-rule-from-curves'))),
          among(0, 1.6, difference('pelvic-drop-change', above(3))),
          among(0, 4, signedDifference('pelvic-drop-difference', above(5))),
        ),
      ),
      supporting(
        value('trunk-side-lean-walking', normAbove),
        among(1.2, 2.4, value('pelvic-drop-hold', above(6, 'our-rule-from-curves'))),
      ),
      supporting(
        value('single-leg-drop', above(3)),
        value('single-leg-lean', above(6)),
        value('single-leg-hold', below(10)),
      ),
      supporting(value('hip-adduction', normAbove)),
      supporting(apart('pelvic-shift', above(2))),
      supporting(value('step-width', normAbove)),
      supporting(value('trunk-pelvis-ratio', normAbove)),
      against([
        all(
          value('single-leg-drop', below(3), 'both'),
          value('single-leg-lean', below(6), 'both'),
          value('single-leg-hold', above(29), 'both'),
        ),
      ]),
    ],
    needs: [frontWalk, ...oneLeg],
    asks: { pain: ['outer-hip', 'buttock'], statements: ['lying-on-side', 'stairs'] },
    evidence: 2,
    references: [
      'Reininga 2012',
      'Kendall 2013 Clin J Sport Med',
      'Chiropr Man Therap 2020;28 (Trendelenburg against 3-D)',
    ],
  },
  {
    id: 'P14',
    sides: 'each',
    onlyWithPain: ['outer-hip'],
    signs: [
      primary(
        any(
          difference('single-leg-adduction', above(5)),
          difference('single-leg-drop', above(4)),
          difference('single-leg-shift', above(3)),
        ),
      ),
      supporting(signedDifference('pelvic-drop-difference', above(4))),
      supporting(value('trunk-side-lean-walking', normAbove), value('single-leg-lean', above(6))),
      supporting(value('single-leg-hold', below(30))),
    ],
    needs: [...oneLeg, frontWalk],
    asks: { pain: ['outer-hip'], statements: ['lying-on-side', 'shoes-and-socks'] },
    evidence: 2,
    references: ['Allison 2016 Gait Posture', 'Fearon 2013 BJSM', 'Ganderton 2017'],
  },
  {
    id: 'P15',
    sides: 'whole',
    signs: [
      primary(any(value('squat-depth', above(46, 'lamontagne-2009-limit')))),
      supporting(value('squat-shift', above(15)), value('squat-shift', below(-15))),
      supporting(value('squat-pelvic-line', above(3)), value('squat-pelvic-line', below(-3))),
      supporting(value('hip-internal-rotation', below(25, 'sutlive-2008'), 'either')),
      supporting(value('thigh-extension-peak', normAbove, 'either')),
      // The ankles set the limit, not the hips.
      against(any(value('squat-heel-rise', above(4)), value('squat-shank-lean', below(15)))),
    ],
    needs: [squatSide, squatFront],
    asks: { pain: ['groin', 'knee'], statements: ['squat-groin-pain'] },
    evidence: 2,
    references: ['King 2018 BJSM', 'Lamontagne 2009 Clin Orthop', 'Diamond 2017 MSSE'],
  },
  {
    id: 'P16',
    sides: 'each',
    signs: [
      primary([
        all(value('hip-internal-rotation', below(15, 'altman-1991'))),
        all(difference('hip-internal-rotation', below(-8))),
        all(value('hip-internal-rotation', below(25, 'sutlive-2008'), 'both')),
      ]),
      supporting(value('thigh-extension-peak', normAbove)),
      supporting(onSideView(asymmetry('single-support-asymmetry', 'this', above(5), 3))),
      supporting(value('squat-depth', above(46, 'lamontagne-2009-limit'))),
      against([all(value('hip-internal-rotation', above(30, 'clinical-range'), 'both'))]),
    ],
    needs: [seatedRotation, ...sideWalks],
    asks: { pain: ['groin'], statements: ['shoes-and-socks', 'squat-groin-pain'] },
    evidence: 2,
    references: ['Altman 1991', 'Sutlive 2008 JOSPT', 'Metcalfe 2019 JAMA'],
  },
  {
    id: 'P17',
    sides: 'whole',
    signs: [],
    needs: [],
    asks: { pain: ['buttock'], statements: [] },
    evidence: 1,
    references: ['Laslett 2005 Man Ther', 'Nejati 2020 J Chiropr Med'],
  },
];
