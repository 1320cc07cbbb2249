import {
  above,
  against,
  all,
  any,
  below,
  normAbove,
  normBelow,
  primary,
  supporting,
  value,
  withinNormAbove,
  type PatternRule,
} from './rule';
import { bend, sideStand, sideWalk, sideWalks, standingHipExtension } from './needs';

/** Patterns of posture and of the low back: P01 to P03, P12, P13, P20. */

/** Of rendered bodies with a flat, a neutral and a strong lumbar curve the index is 9.3, 12.2 and 16.9 (half-way limits). */
const strongCurve = value('lumbar-depth-index', above(14.5, 'our-rule-rendered'));
const flatCurve = value('lumbar-depth-index', below(10.7, 'our-rule-rendered'));

export const spineAndPelvis: readonly PatternRule[] = [
  {
    id: 'P01',
    sides: 'each',
    signs: [
      primary([
        // Taken over by the low back: the thigh comes back as expected, but in the standing test the back moves early.
        all(value('hip-extension-standing', above(-8)), value('thigh-extension-peak', withinNormAbove)),
        // Not taken over: the thigh stays short and the trunk goes back at the same moment.
        all(value('thigh-extension-peak', normAbove), value('trunk-extension-burst', normBelow)),
      ]),
      supporting(strongCurve),
      supporting(value('trunk-thigh', above(8))),
      supporting(value('pelvic-tilt-estimate', above(20))),
      against([
        all(
          value('hip-extension-standing', below(-8), 'both'),
          value('thigh-extension-peak', below(-15), 'both'),
        ),
      ]),
      against(any(flatCurve)),
    ],
    needs: [sideStand, ...sideWalks, ...standingHipExtension],
    asks: { pain: ['low-back', 'groin'], statements: [] },
    evidence: 2,
    references: [
      'Lee 2005 Arch Phys Med Rehabil',
      'Franz 2009 Gait Posture',
      'Heino 1990 JOSPT',
      'Youdas 1996 Phys Ther',
    ],
  },
  {
    id: 'P02',
    sides: 'whole',
    signs: [
      primary(any(flatCurve)),
      supporting(
        value('knee-late-stance', normAbove, 'either'),
        value('knee-hyperextension', above(8), 'either'),
      ),
      supporting(value('trunk-lean', normAbove)),
      supporting(value('bend-trunk-flexion', below(80))),
      supporting(value('thigh-extension-peak', normAbove, 'both')),
    ],
    needs: [sideStand, bend, sideWalk],
    asks: { pain: ['low-back'], statements: ['relief-sitting'] },
    evidence: 3,
    references: [
      'BMC Musculoskelet Disord 2017, prospective factors for back pain',
      'Lang-Tapia 2011 J Appl Biomech',
    ],
  },
  {
    id: 'P03',
    sides: 'whole',
    signs: [
      primary([all(value('sway', above(5)), value('trunk-lean', below(-3)))]),
      supporting(value('knee-hyperextension', normBelow, 'either')),
      supporting(value('plumb-hip', normAbove)),
      supporting(flatCurve),
      against(any(value('trunk-lean', above(3)), value('knee-hyperextension', above(8), 'both'))),
    ],
    needs: [sideStand],
    asks: { pain: ['groin', 'low-back'], statements: [] },
    evidence: 2,
    references: ['Smith 2008 Spine', 'Lewis, Sahrmann 2015 Man Ther'],
  },
  {
    id: 'P12',
    sides: 'whole',
    signs: [
      // Hips that stay are no main sign: a hinge over upright legs leaves them there too.
      // Two thirds of the first third are the low back's in healthy people: ratio 1.9 of back to hips.
      primary(any(value('bend-rounding-early', above(66, 'esola-1996')))),
      supporting(value('bend-hips-back', normBelow)),
      supporting(value('squat-depth', above(46, 'lamontagne-2009-limit'))),
      supporting(value('sit-to-stand-trunk-lean', above(50))),
      supporting(value('hip-internal-rotation', below(25, 'sutlive-2008'), 'either')),
      against([all(value('bend-hips-back', above(8)), value('bend-rounding-early', below(25)))]),
    ],
    needs: [bend],
    asks: { pain: ['low-back'], statements: ['shoes-and-socks'] },
    evidence: 2,
    references: [
      'Esola 1996 Spine',
      'Laird 2014 BMC Musculoskelet Disord',
      'Vazirian 2016',
      'Porter, Wilkinson 1997 Spine',
    ],
  },
  {
    id: 'P13',
    sides: 'whole',
    signs: [],
    needs: [],
    asks: { pain: ['low-back'], statements: [] },
    evidence: 2,
    references: ['Seay 2011 Clin Biomech', 'Axial trunk stiffness in gait, PLOS One 2016'],
  },
  {
    id: 'P20',
    sides: 'whole',
    signs: [],
    needs: [],
    asks: { pain: [], statements: [] },
    evidence: 3,
    references: ['Lau 2009 Man Ther', 'Oakley 2024 J Clin Med'],
  },
];
