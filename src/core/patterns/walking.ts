import {
  above,
  against,
  all,
  among,
  any,
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
  type PatternRule,
} from './rule';
import { frontStand, frontWalk, sideWalk, sideWalks, sitToStand, sideStand } from './needs';

/** Patterns of walking: P06 to P11, P18, P19. */

/** Of hip to shoulder people spread less than the thorax of the norms does, which is 0.9 (5.6) with its markers' offsets. */
const forwardLean = among(0, 2.2, value('trunk-lean-walking', above(3)));

/** Adults step 0.76 of a leg at their pace; half-way to 0.58 lies the limit. */
const shortSteps = among(76, 6, value('step-length-ratio', below(67, 'spatiotemporal-in-legs'), 'both'));
const smallRange = among(42, 4, value('thigh-range', below(37, 'our-rule-from-curves'), 'both'));

/** The reference has a limit (R3, 15) and no spread of people: twice the limit and a third of that stand for them. */
const stillArms = among(30, 10, value('arm-swing', normBelow, 'both'));

export const walking: readonly PatternRule[] = [
  {
    id: 'P06',
    sides: 'each',
    signs: [
      // 10 % between the sides is the published deficit; half-way to it lies the limit. Times from the front are too coarse.
      primary(any(onSideView(asymmetry('single-support-asymmetry', 'this', above(5), 3)))),
      // The step of the other foot is hurried while this leg carries.
      supporting(
        onSideView(asymmetry('step-time-asymmetry', 'other', above(5), 4)),
        asymmetry('step-length-asymmetry', 'other', above(5), 4),
      ),
      supporting(value('trunk-side-lean-walking', normAbove)),
      supporting(among(0, 4, signedDifference('knee-swing-difference', below(-6)))),
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
    needsSupport: true,
    signs: [
      primary([
        all(among(-0.8, 4, value('hip-hike', above(4))), among(0, 4, difference('hip-hike', above(5)))),
        // More than twice the other side (reference K8): the measure's own limit.
        all(value('circumduction', normAbove)),
      ]),
      supporting(value('knee-swing-peak', normBelow)),
      supporting(difference('heel-rise', below(-5))),
      against([all(value('knee-swing-peak', above(55), 'both'))]),
    ],
    // Vaulting: the other foot comes onto its toes early, and lifts the body more than this one does. The bumps of the body
    // differ by three tenths of the 4.5 % that are usual (reference G18).
    mainWhereSeen: [all(value('heel-rise-early', above(4), 'other'), difference('body-rise', below(-1.4)))],
    needs: [frontWalk, ...sideWalks],
    asks: { pain: [], statements: [] },
    evidence: 3,
    references: [],
  },
  {
    id: 'P09',
    sides: 'each',
    signs: [
      primary(any(value('trunk-side-lean-walking', normAbove), forwardLean)),
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
      primary(any(shortSteps, smallRange)),
      supporting(shortSteps),
      supporting(smallRange),
      supporting(value('foot-angle-contact', below(5), 'both')),
      supporting(value('double-support-percent', normAbove)),
      supporting(stillArms),
      supporting(value('cadence', normAbove)),
      // Thighs that swing as far as is usual make no short steps: the way was read short.
      against(any(value('thigh-range', above(37, 'our-rule-from-curves'), 'both'))),
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
        all(among(0, 4.5, signedDifference('knee-swing-difference', below(-6)))),
        // A loss on one side shows against the other.
        all(value('knee-swing-peak', normBelow, 'both')),
      ]),
      supporting(value('knee-swing-peak', normBelow)),
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
      supporting(among(0, 4, signedDifference('knee-swing-difference', above(6)))),
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
      primary([all(stillArms), all(value('arm-swing-asymmetry', above(85, 'killeen-2018')))]),
      supporting(value('walking-speed', below(0.8, 'clinical-range'))),
    ],
    needs: [...sideWalks],
    asks: { pain: [], statements: [] },
    evidence: 2,
    references: ['Mirelman 2015 PLOS One', 'Killeen 2018 Sci Rep'],
  },
];
