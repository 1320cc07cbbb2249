import type { PatternText } from '../../../en/result/patterns/words';
import { pick, on, see, again, move } from './words';

export const hip = {
  P04: {
    name: 'Verminderte Hüftextension',
    plainName: 'Der Oberschenkel kommt weniger nach hinten',
    mechanism:
      'Streckt die Hüfte nicht, bewegen sich Becken und Wirbelsäule bei jedem Schritt mehr, oder der Schritt wird kürzer.',
    seen: (side) =>
      `${pick(side, ['Der linke Oberschenkel kommt', 'Der rechte Oberschenkel kommt', 'Beide Oberschenkel kommen'])} weniger weit hinter den Körper, als bei diesem Tempo zu erwarten ist. Das ist oft zu sehen, wenn die Hüfte eingeschränkt ist oder schmerzt, aber auch bei langsamem oder vorsichtigem Gehen.`,
    plainSeen: (side) =>
      `${pick(side, ['Der linke Oberschenkel kommt', 'Der rechte Oberschenkel kommt', 'Beide Oberschenkel kommen'])} beim Gehen weniger weit hinter den Körper.`,
    notSeen:
      'Der Winkel des Oberschenkels ist Hüftextension und Beckenkippung zusammen: Eine Hüfte, die weniger streckt, kann von Becken und unterem Rücken ausgeglichen werden. Ein normaler Wert schließt sie deshalb nicht aus.',
    plainNotSeen:
      'Becken und unterer Rücken können eine Hüfte ausgleichen, die sich weniger bewegt; das letzte Wort ist das also nicht.',
    alternatives: [
      'langsamem Gehen',
      'verkürzten Hüftbeugern',
      'schwachem Abstoß der Wade',
      'einem Knie, das nicht streckt',
      'höherem Alter',
      'gebeugtem Gang',
      'Angst vor Schmerz irgendwo im Bein',
    ],
    next: [
      'Innenrotation und Flexion der Hüfte beidseits, FABER, Leistenschmerz bei Ab- und Adduktion und in der Hocke.',
      'Röntgen, wenn die Untersuchung dafür spricht.',
      'Den Test im Stand filmen, bei dem ein Bein nach hinten geht: Er kann zeigen, was der untere Rücken beiträgt.',
    ],
    plainNext: [see, move, again],
  },
  P05: {
    name: 'Beckenkontrolle auf einem Bein (Trendelenburg- oder Duchenne-Typ)',
    plainName: 'Der Körper neigt sich oder sinkt auf einem Bein',
    mechanism:
      'Halten die Hüftabduktoren das Becken nicht waagerecht, sinkt es zur anderen Seite, oder der Rumpf neigt sich über das Standbein; beides belastet die Lendenwirbelsäule ungleich.',
    seen: (side) =>
      `${on(side, 'Beim Gehen')} neigt sich der Rumpf über das Standbein, oder das Becken sinkt auf der anderen Seite, mehr als erwartet.`,
    plainSeen: (side) =>
      `${on(side, 'Beim Gehen')} neigt sich der Rumpf mehr über das Standbein, oder die andere Beckenseite sinkt.`,
    notSeen:
      'Das Netz richtet die Hüften aus, ein kleines Absinken des Beckens ist daher nicht ausgeschlossen.',
    alternatives: [
      'Vermeiden von Schmerz',
      'unterschiedlich langen Beinen',
      'einem Problem der Nervenwurzel oder des Gesäßnervs',
      'früherer Hüftoperation',
      'einer gekrümmten Wirbelsäule',
    ],
    next: [
      'Trendelenburg-Test und Kraft der Abduktoren, Tastbefund der äußeren Hüfte.',
      'Neurologische Untersuchung, wenn es plötzlich kam.',
    ],
    plainNext: [
      'In der Physiotherapie lässt sich prüfen, wie die Hüftmuskeln das Becken halten.',
      move,
      again,
    ],
  },
  P14: {
    name: 'Äußere Hüfte im Einbeinstand',
    plainName: 'Die äußere Hüfte auf einem Bein',
    mechanism:
      'Wo die äußere Hüfte schmerzt, sinkt oder wandert das Becken auf diesem Bein oft; das belastet ihre Sehnen und den unteren Rücken.',
    seen: (side) =>
      `${on(side, 'Auf einem Bein')} adduziert die Hüfte mehr, oder das Becken sinkt oder wandert weiter als auf dem anderen, und Schmerz außen an der Hüfte wurde angegeben. Eine Prüfung der Hüftsehnen kann helfen.`,
    plainSeen: (side) =>
      `${on(side, 'Auf einem Bein')} wandert das Becken weiter zur Seite als auf dem anderen. Bei Schmerz außen an der Hüfte kann eine Prüfung helfen.`,
    alternatives: [
      'Ausstrahlung vom unteren Rücken',
      'Beschwerden am Iliosakralgelenk',
      'Beschwerden im Hüftgelenk selbst',
    ],
    next: [
      'Tastbefund am Trochanter, Derotation gegen Widerstand, FABER, Kraft der Abduktoren.',
      'Schmerz innerhalb von 30 s im Einbeinstand.',
    ],
    plainNext: ['Die schmerzende Stelle außen an der Hüfte in Physiotherapie oder Arztpraxis zeigen.', move],
  },
  P15: {
    name: 'Begrenzte Kniebeuge',
    plainName: 'Die Kniebeuge endet früh',
    mechanism:
      'Endet die Hüftbeugung früh, beugt oder überstreckt sich die Lendenwirbelsäule, um weiterzukommen.',
    seen: () =>
      'Die Kniebeuge endet früh. Leistenschmerz in dieser Stellung ist in der Untersuchung erwähnenswert.',
    plainSeen: () =>
      'Die Kniebeuge endet früh. Wenn dabei die Leiste schmerzt, sagen Sie es in Physiotherapie oder Arztpraxis.',
    alternatives: [
      'steifen Sprunggelenken',
      'langen Oberschenkeln',
      'Gewohnheit',
      'schmerzendem Knie',
      'Körpergewicht',
    ],
    next: ['FADIR, Flexion in Innenrotation und tiefste Hocke zusammen.', 'Bildgebung, wenn es anhält.'],
    plainNext: [see, again],
  },
  P16: {
    name: 'Begrenzte Hüftinnenrotation',
    plainName: 'Die Hüfte dreht weniger nach innen',
    mechanism:
      'Verlorene Innenrotation mit Leistenschmerz oder Hinken weist auf die Hüfte, auch wenn der Rücken schmerzt.',
    seen: (side) =>
      `${pick(side, ['Die linke Hüfte dreht', 'Die rechte Hüfte dreht', 'Beide Hüften drehen'])} wenig nach innen. Verminderte Innenrotation mit Leistenschmerz oder Hinken ist ein häufiger Grund, die Hüfte zu untersuchen, auch wenn der Rücken schmerzt.`,
    plainSeen: (side) =>
      `${pick(side, ['Die linke Hüfte dreht', 'Die rechte Hüfte dreht', 'Beide Hüften drehen'])} im Sitzen wenig nach innen.`,
    alternatives: [
      'der Form von Oberschenkelknochen oder Pfanne',
      'geringer Anstrengung',
      'der Sitzhöhe',
      'früherer Operation',
    ],
    next: [
      'Passive Innen- und Außenrotation und Flexion beidseits, FADIR, FABER.',
      'Röntgen, wenn die Untersuchung dafür spricht.',
    ],
    plainNext: ['In Arztpraxis oder Physiotherapie lässt sich prüfen, wie die Hüfte dreht.', again],
  },
  P17: {
    name: 'Iliosakralgelenk',
    plainName: 'Das Gelenk zwischen Wirbelsäule und Becken',
    mechanism:
      'Ein schmerzendes Iliosakralgelenk kann im unteren Rücken, im Gesäß und im Bein zu spüren sein.',
    seen: () =>
      'Nicht beurteilt: Ein Video kann das Iliosakralgelenk nicht beurteilen. Drei oder mehr von sechs positiven Provokationstests sprechen in der Untersuchung dafür.',
    plainSeen: () => 'Nicht beurteilt: Ein Video zeigt das Gelenk zwischen Wirbelsäule und Becken nicht.',
    alternatives: ['Beschwerden der Bandscheiben', 'Beschwerden der Hüfte', 'Beschwerden der Gesäßsehnen'],
    next: [],
    plainNext: [],
  },
} satisfies Readonly<Record<string, PatternText>>;
