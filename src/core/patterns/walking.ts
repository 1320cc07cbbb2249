import {
  above,
  against,
  all,
  any,
  asymmetry,
  below,
  difference,
  normAbove,
  normBelow,
  primary,
  signedDifference,
  supporting,
  value,
  type PatternRule,
} from './rule';
import { frontStand, frontWalk, sideWalk, sideWalks, sitToStand, sideStand } from './needs';

/** Patterns of walking: P06 to P11, P18, P19. */

export const walking: readonly PatternRule[] = [
  {
    id: 'P06',
    sides: 'each',
    signs: [
      primary(any(asymmetry('single-support-asymmetry', 'this'))),
      // The step of the other foot is hurried while this leg carries.
      supporting(asymmetry('step-time-asymmetry', 'other'), asymmetry('step-length-asymmetry', 'other')),
      supporting(value('trunk-side-lean-walking', normAbove)),
      supporting(signedDifference('knee-swing-difference', below(-5))),
      supporting(value('walking-speed', below(1, 'clinical-range'))),
    ],
    needs: [...sideWalks, frontWalk],
    asks: { pain: ['groin', 'outer-hip', 'buttock', 'knee', 'low-back'], statements: [] },
    evidence: 2,
    references: ['Hodt-Billington 2012 Physiother Theory Pract', 'Subasinghe Arachchige 2025 Gait Posture'],
  },
  {
    id: 'P07',
    sides: 'each',
    signs: [
      // The pelvic line is + when the right hip is the lower one.
      primary([
        all(
          signedDifference('pelvic-line', below(-3)),
          signedDifference('pelvic-drop-difference', below(-3)),
        ),
      ]),
      supporting(difference('knee-late-stance', below(-5))),
      supporting(signedDifference('shoulder-line', above(3))),
    ],
    needs: [frontStand, frontWalk],
    asks: { pain: ['low-back'], statements: [] },
    evidence: 2,
    references: ['Knutson 2005', 'BMC Musculoskelet Disord 2022, leg length inequality'],
  },
  {
    id: 'P08',
    sides: 'each',
    signs: [
      primary([
        all(value('hip-hike', normAbove), difference('hip-hike', above(4))),
        // More than twice the other side (reference K8): the measure's own limit.
        all(value('circumduction', normAbove)),
        // Vaulting: the other foot comes onto its toes early, and lifts the body more than this one does. The bumps of the
        // body differ by three tenths of the 4.5 % that are usual (reference G18).
        all(value('heel-rise-early', above(4), 'other'), difference('body-rise', below(-1.4))),
      ]),
      supporting(value('knee-swing-peak', normBelow)),
      supporting(difference('heel-rise', below(-5))),
      against([all(value('knee-swing-peak', above(55), 'both'))]),
    ],
    needs: [frontWalk, ...sideWalks],
    asks: { pain: [], statements: [] },
    evidence: 3,
    references: [],
  },
  {
    id: 'P09',
    sides: 'each',
    signs: [
      primary(any(value('trunk-side-lean-walking', normAbove), value('trunk-lean-walking', normAbove))),
      supporting(value('trunk-lean', normAbove)),
      supporting(value('thigh-extension-peak', normAbove)),
      supporting(value('sit-to-stand-trunk-lean', above(50))),
    ],
    needs: [sideWalk, frontWalk, sideStand, sitToStand],
    asks: { pain: ['low-back'], statements: ['relief-sitting'] },
    evidence: 2,
    references: ['Tateuchi 2019 Phys Ther Res'],
  },
  {
    id: 'P10',
    sides: 'whole',
    signs: [
      primary([
        // Mean less two SD of adults at normal pace, 0.53 m, over a leg of 0.83 m.
        all(
          value('step-length-ratio', below(63, 'spatiotemporal-in-legs'), 'both'),
          value('thigh-range', normBelow, 'both'),
        ),
        // Slower than normal the range has no limit of its own; this is less than the mean of very slow walking.
        all(
          value('step-length-ratio', below(63, 'spatiotemporal-in-legs'), 'both'),
          value('thigh-range', below(26, 'our-rule-from-curves'), 'both'),
        ),
      ]),
      supporting(value('foot-angle-contact', below(5), 'both')),
      supporting(value('double-support-percent', normAbove)),
      supporting(value('arm-swing', normBelow, 'both')),
      supporting(value('cadence', normAbove)),
    ],
    needs: [...sideWalks],
    asks: { pain: [], statements: [] },
    evidence: 3,
    references: [],
  },
  {
    id: 'P11',
    sides: 'each',
    signs: [
      primary([
        all(value('knee-swing-peak', normBelow)),
        all(signedDifference('knee-swing-difference', below(-8))),
      ]),
      supporting(difference('heel-rise', below(-5))),
      supporting(value('hip-hike', normAbove), value('circumduction', above(5))),
    ],
    needs: [...sideWalks, frontWalk],
    asks: { pain: ['knee'], statements: ['stairs'] },
    evidence: 2,
    references: ['Sutherland 1990 Dev Med Child Neurol'],
  },
  {
    id: 'P18',
    sides: 'each',
    signs: [
      primary([
        all(value('foot-angle-contact', below(0)), difference('foot-angle-contact', below(-8))),
        // Buckling: the knee bends to 30 degrees, 8 of which it has as the heel lands.
        all(value('knee-loading', above(22))),
      ]),
      supporting(signedDifference('knee-swing-difference', above(5))),
      supporting(value('knee-loading', above(22))),
    ],
    needs: [...sideWalks],
    asks: { pain: ['below-knee', 'thigh'], statements: ['tingling', 'cough-pain'] },
    evidence: 3,
    references: [],
  },
  {
    id: 'P19',
    sides: 'whole',
    signs: [
      primary([
        all(value('arm-swing', normBelow, 'both')),
        all(value('arm-swing-asymmetry', above(85, 'killeen-2018'))),
      ]),
      supporting(value('walking-speed', below(0.8, 'clinical-range'))),
    ],
    needs: [...sideWalks],
    asks: { pain: [], statements: [] },
    evidence: 2,
    references: ['Mirelman 2015 PLOS One', 'Killeen 2018 Sci Rep'],
  },
];
