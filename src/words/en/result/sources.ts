import type { SourceId } from '../../../core';

/** Where an expected value or a limit comes from. "our rule" marks a limit for which no published one was found. */
export const sources: Readonly<Record<SourceId, string>> = {
  'our-rule': 'our rule',
  'our-rule-from-curves': 'our rule, from the published curves',
  'our-rule-rendered':
    'our rule, half-way between rendered bodies with different lumbar curves; not from people',
  'schwartz-2008': 'Schwartz 2008, five speeds, children',
  'schwartz-2008-sd-assumed': 'Schwartz 2008, five speeds, children; SD assumed',
  'bovi-cgm': 'Bovi 2011 and CGM2.3 norms, adults at their own speed',
  'bovi-cgm-by-speed':
    'Bovi 2011 and CGM2.3 norms, adults at their own speed; change with speed: Schwartz 2008, five speeds, children',
  cgm: 'CGM2.3 norms, adults at their own speed',
  spatiotemporal: 'adults 18-69 at normal pace, men and women pooled from the compiled norms by decade',
  'spatiotemporal-in-legs':
    'our rule: adults 18-69 at normal pace, mean less 2 SD, in legs of a person of 1.70 m',
  'spatiotemporal-by-age': 'adults of this age and sex at normal pace, compiled norms by decade',
  'geriatric-cohorts': 'several cohorts of older people, from memory',
  'standing-markers': 'six young people standing, recorded with markers',
  'clinical-range': 'general clinical range, from memory',
  'trailing-limb-studies': 'marker studies at normal speed, from memory',
  'hodt-billington-2012': 'Hodt-Billington 2012: 10 % in hip osteoarthritis, 37 people against 56',
  'esola-1996': 'Esola 1996, 41 people',
  'lamontagne-2009': 'Lamontagne 2009, squats of people with hip impingement and without',
  'klukowska-2021': 'Klukowska 2021, adults of 39 years on average',
  'bohannon-2006': 'Bohannon 2006, upper limit of the age group',
  'sutlive-2008': 'Sutlive 2008',
  'altman-1991': 'Altman 1991',
  'range-tables': 'general tables of joint range, from memory',
  'lamontagne-2009-limit': 'our rule, mean + 2 SD of the controls in Lamontagne 2009 Clin Orthop',
  'killeen-2018': 'our rule, mean + 2 SD in Killeen 2018 Sci Rep',
};
