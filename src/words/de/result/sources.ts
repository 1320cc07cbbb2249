import type { ResultTexts } from '../../en/result';

export const sources: ResultTexts['sources'] = {
  'our-rule': 'eigene Regel',
  'our-rule-from-curves': 'eigene Regel, aus den veröffentlichten Kurven',
  'our-rule-rendered':
    'eigene Regel, in der Mitte zwischen gerenderten Körpern mit verschiedener Lendenkrümmung; nicht von Menschen',
  'schwartz-2008': 'Schwartz 2008, fünf Geschwindigkeiten, Kinder',
  'schwartz-2008-sd-assumed': 'Schwartz 2008, fünf Geschwindigkeiten, Kinder; SD angenommen',
  'bovi-cgm': 'Bovi 2011 und CGM2.3-Normwerte, Erwachsene im eigenen Tempo',
  'bovi-cgm-by-speed':
    'Bovi 2011 und CGM2.3-Normwerte, Erwachsene im eigenen Tempo; Änderung mit dem Tempo: Schwartz 2008, fünf Geschwindigkeiten, Kinder',
  cgm: 'CGM2.3-Normwerte, Erwachsene im eigenen Tempo',
  spatiotemporal:
    'Erwachsene von 18 bis 69 in normalem Tempo, Männer und Frauen zusammen, aus den nach Jahrzehnten zusammengestellten Normwerten',
  'spatiotemporal-in-legs':
    'eigene Regel: Erwachsene von 18 bis 69 in normalem Tempo, Mittelwert minus 2 SD, in Beinlängen einer Person von 1,70 m',
  'spatiotemporal-by-age':
    'Erwachsene dieses Alters und Geschlechts in normalem Tempo, zusammengestellte Normwerte nach Jahrzehnten',
  'geriatric-cohorts': 'mehrere Kohorten älterer Menschen, aus dem Gedächtnis',
  'standing-markers': 'sechs junge Menschen im Stand, mit Markern aufgenommen',
  'clinical-range': 'allgemeiner klinischer Bereich, aus dem Gedächtnis',
  'trailing-limb-studies': 'Markerstudien in normalem Tempo, aus dem Gedächtnis',
  'hodt-billington-2012': 'Hodt-Billington 2012: 10 % bei Hüftarthrose, 37 Personen gegen 56',
  'esola-1996': 'Esola 1996, 41 Personen',
  'lamontagne-2009': 'Lamontagne 2009, Kniebeugen von Personen mit und ohne Hüft-Impingement',
  'klukowska-2021': 'Klukowska 2021, Erwachsene von im Mittel 39 Jahren',
  'bohannon-2006': 'Bohannon 2006, obere Grenze der Altersgruppe',
  'sutlive-2008': 'Sutlive 2008',
  'altman-1991': 'Altman 1991',
  'range-tables': 'allgemeine Tabellen der Gelenkbeweglichkeit, aus dem Gedächtnis',
  'lamontagne-2009-limit':
    'eigene Regel, Mittelwert + 2 SD der Kontrollgruppe in Lamontagne 2009 Clin Orthop',
  'killeen-2018': 'eigene Regel, Mittelwert + 2 SD in Killeen 2018 Sci Rep',
};
