import { codecName } from '../codec-name';
import type { FaultTexts } from '../en/faults';

export const faults: FaultTexts = {
  'not-a-video': {
    text: 'Diese Datei ist kein Video, das sich öffnen lässt.',
    advice:
      'Bitte eine MP4-, MOV-, WebM-, MTS- oder AVI-Datei wählen, so wie die Kamera sie gespeichert hat.',
  },
  'unsupported-format': {
    text: (format) => `Diese Datei hat ein Format, das Browser nicht öffnen${format ? `: ${format}` : ''}.`,
    advice:
      'Bitte in MP4 mit H.264 und derselben Bildrate umwandeln. Das tut HandBrake kostenlos (Voreinstellung "Fast", Video: H.264, Bildrate: wie Quelle), ebenso der Befehl ffmpeg -i CLIP -c:v libx264 -crf 18 clip.mp4.',
  },
  'empty-file': {
    text: 'Diese Datei ist leer.',
    advice: 'Bitte noch einmal von der Kamera kopieren; die Übertragung ist vielleicht abgebrochen.',
  },
  'no-video-track': {
    text: 'Diese Datei enthält Ton, aber kein Bild.',
    advice: 'Bitte die Videodatei wählen, nicht die Tonaufnahme.',
  },
  'unsupported-codec': {
    text: (codec) =>
      `Dieser Browser kann die Bilder dieser Datei nicht lesen${codecName(codec) ? `; sie sind in ${codecName(codec)} gespeichert` : ''}.`,
    advice:
      'Bitte in H.264 filmen (am iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität) oder den Clip in MP4 mit H.264 und derselben Bildrate umwandeln: Das tut HandBrake kostenlos, ebenso der Befehl ffmpeg -i CLIP -c:v libx264 -crf 18 clip.mp4. Manche Browser spielen auch HEVC.',
  },
  'truncated-file': {
    text: 'Die Datei endet vor dem Video; sie scheint abgeschnitten zu sein.',
    advice: 'Bitte noch einmal von der Kamera kopieren. Bleibt es dabei, neu filmen.',
  },
  'clip-too-large': {
    text: 'Dieser Clip ist größer, als hier gelesen werden kann.',
    advice:
      'Bitte auf die Bewegung selbst zuschneiden: höchstens zwanzig Minuten mit 60 Bildern pro Sekunde, in einem Bild von höchstens 8K. Die Einzelheit nennt die Grenze.',
  },
  'damaged-index': {
    text: 'Das Verzeichnis dieser Datei ist beschädigt: Es verspricht, was nicht da ist.',
    advice:
      'Bitte noch einmal von der Kamera kopieren, oder in einem Videoprogramm öffnen und neu speichern.',
  },
  'clip-too-slow': {
    text: 'Das Öffnen dieser Datei hat länger als eine Minute gedauert.',
    advice:
      'Bitte auf diesen Rechner kopieren, wenn sie im Netz oder auf einem Stick liegt. Bleibt es dabei, in einem Videoprogramm öffnen und neu speichern.',
  },
  'decode-failed': {
    text: 'Ein Bild mitten im Video ließ sich nicht lesen.',
    advice:
      'Bitte die Datei in einem Videoprogramm abspielen; stockt sie auch dort, neu filmen oder neu exportieren.',
  },
  'single-frame': {
    text: 'Das Video hat nur ein einziges Bild, Bewegung braucht viele.',
    advice: 'Bitte mindestens drei Sekunden filmen, beim Gehen mindestens sechs Schritte.',
  },
  'too-short': {
    text: 'Die Person ist weniger als eine Sekunde zu sehen.',
    advice: 'Bitte mindestens drei Sekunden filmen, mit dem ganzen Körper im Bild.',
  },
  'no-person': {
    text: 'In diesem Video wurde keine Person gefunden.',
    advice: 'Bitte den ganzen Körper von Kopf bis Fuß filmen, bei gutem Licht, aus drei bis fünf Metern.',
  },
  'too-few-steps': {
    text: 'Die Person geht weniger als zwei Schritte.',
    advice: 'Bitte mindestens sechs Schritte filmen, mit dem ganzen Körper im Bild.',
  },
  'beyond-limits': {
    text: 'Diese Aufnahme ist länger, feiner oder gröber, als sich auf einmal messen lässt.',
    advice:
      'Bitte die Minuten ausschneiden, auf die es ankommt, und mit 30 bis 240 Bildern pro Sekunde filmen.',
  },
  'not-a-body': {
    text: 'Was in dieser Aufnahme gefunden wurde, bewegt sich nicht wie ein Körper oder sieht nicht so aus; gemessen wurde nichts.',
    advice:
      'Bitte eine Person von Kopf bis Fuß bei gutem Licht filmen; Zeichnungen und verzerrte Bilder lassen sich nicht messen.',
  },
  'picture-turned': {
    text: 'Das Bild liegt auf der Seite oder auf dem Kopf, oder die Person liegt; gemessen wurde nichts.',
    advice: 'Bitte das Bild drehen und neu auswerten. Wer liegt, lässt sich nicht messen.',
  },
  'no-engine': {
    text: 'In diesem Browser läuft das Netz zur Körpererkennung auf keinem der möglichen Wege.',
    advice: 'Bitte ein aktuelles Chrome, Edge, Firefox oder Safari verwenden.',
  },
  'engine-unavailable': {
    text: 'Die gewünschte Recheneinheit arbeitet auf diesem Gerät nicht.',
    advice: 'Bitte die Recheneinheit auf „automatisch“ lassen.',
  },
  'model-unavailable': {
    text: 'Das Modell zur Körpererkennung konnte nicht geladen werden.',
    advice:
      'Bitte das Netz prüfen: Ein Modell, das noch nie benutzt wurde, muss erst geladen werden. In einer eigenen Kopie zuerst „npm run models“ ausführen.',
  },
  'out-of-memory': {
    text: 'Während der Auswertung ging der Arbeitsspeicher aus.',
    advice:
      'Bitte andere Programme und Tabs schließen, ein kleineres Modell oder einen kürzeren Clip wählen.',
  },
  'worker-died': {
    text: 'Die Auswertung brach unerwartet ab.',
    advice: 'Bitte den Clip noch einmal versuchen. Bricht es wieder ab, ein kleineres Modell wählen.',
  },
  'no-camera': {
    text: 'Es wurde keine Kamera gefunden.',
    advice:
      'Bitte eine anschließen oder einschalten und neu versuchen. Ein Clip vom Telefon geht ebenso gut.',
  },
  'camera-refused': {
    text: 'Diese Seite darf die Kamera nicht benutzen.',
    advice: 'Bitte die Kamera für diese Seite erlauben (Zeichen neben der Adresse), dann neu versuchen.',
  },
  'camera-in-use': {
    text: 'Die Kamera liefert kein Bild.',
    advice: 'Bitte andere Programme schließen, die sie benutzen (Anrufe, andere Tabs), dann neu versuchen.',
  },
  'camera-lost': {
    text: 'Die Kamera ist nicht mehr da.',
    advice: 'Bitte wieder anschließen und neu versuchen. Eine laufende Aufnahme bleibt nicht erhalten.',
  },
  'camera-unsupported': {
    text: 'Dieser Browser kann hier keine Kamera benutzen.',
    advice:
      'Bitte die Seite über https oder auf dem Rechner selbst öffnen, in einem aktuellen Chrome, Edge, Firefox oder Safari.',
  },
  'recording-failed': {
    text: 'Der Browser konnte das Bild nicht aufnehmen.',
    advice:
      'Bitte neu versuchen. Gelingt es wieder nicht, mit dem Kameraprogramm des Rechners filmen und den Clip hier öffnen.',
  },
  cancelled: {
    text: 'Die Auswertung wurde abgebrochen.',
    advice: 'Sie lässt sich jederzeit neu starten.',
  },
  'cannot-encode': {
    text: 'Dieser Browser kann kein Video schreiben.',
    advice:
      'Verwenden Sie einen aktuellen Chrome, Edge, Firefox oder Safari, oder speichern Sie einzelne Bilder.',
  },
  'not-edits': {
    text: 'Diese Korrekturen lassen sich nicht lesen.',
    advice: 'Sie werden weggelassen; die Aufnahme wird so gemessen, wie sie gefunden wurde.',
  },
  'not-keypoints': {
    text: 'Diese Datei ist keine contrapposto/keypoints@1-Datei.',
    advice: 'Das Format steht in ARCHITECTURE.md; die technische Angabe nennt das falsche Feld.',
  },
  'unknown-format': {
    text: 'Diese Datei hat keines der Formate, die gelesen werden.',
    advice:
      'Die Liste der Formate steht in docs/formats; vielleicht schreibt ein anderes Programm eines davon.',
  },
  'format-damaged': {
    text: 'Diese Datei ist beschädigt oder nicht das, was ihre ersten Zeilen sagen.',
    advice: 'Die technische Angabe nennt die Stelle. Bitte mit dem Programm, das sie schrieb, neu ausgeben.',
  },
  'unknown-markers': {
    text: 'Die Marker dieser Datei haben Namen, die hier nicht bekannt sind.',
    advice:
      'Bitte in einer Datei angeben, welcher Marker welcher ist, und sie mit --markers nennen; docs/formats zeigt wie.',
  },
  'needs-rate': {
    text: 'Diese Datei sagt nicht, wie viele Bilder je Sekunde sie enthält.',
    advice: 'Bitte die Bildrate des Clips angeben: --rate-hz 60.',
  },
  'needs-size': {
    text: 'Die Punkte dieser Datei sind Anteile des Bildes, und sie sagt nicht, wie groß das Bild ist.',
    advice: 'Bitte die Größe des Clips in Pixeln angeben: --size-px 1920x1080.',
  },
  'storage-full': {
    text: 'Auf diesem Gerät ist nicht genug Platz, um das aufzubewahren.',
    advice:
      'Löschen Sie in der Bibliothek, was Sie nicht mehr brauchen, oder bewahren Sie die Sitzung ohne ihre Clips auf.',
  },
  'storage-unavailable': {
    text: 'Dieser Browser lässt die Seite nichts aufbewahren.',
    advice:
      'Meist liegt es an einem privaten Fenster: Öffnen Sie die Seite in einem normalen. Clips auswerten und Dateien speichern geht wie zuvor.',
  },
  'storage-newer': {
    text: 'Die Bibliothek auf diesem Gerät wurde von einer neueren Version dieser Seite geschrieben.',
    advice: 'Laden Sie die Seite neu, um diese Version zu erhalten. An der Bibliothek wurde nichts geändert.',
  },
  'storage-blocked': {
    text: 'Ein anderer Tab hält die Bibliothek in einer älteren Version offen.',
    advice:
      'Schließen Sie alle anderen Tabs dieser Seite und laden Sie diese neu. An der Bibliothek wurde nichts geändert.',
  },
  'record-unreadable': {
    text: 'Ein Teil der Bibliothek lässt sich nicht lesen.',
    advice:
      'Er blieb, wie er ist. Gibt es einen Export dieser Person, importieren Sie ihn; oder löschen Sie, was beschädigt ist.',
  },
  'not-an-archive': {
    text: 'Diese Datei ist kein Export dieser Bibliothek, oder sie ist beschädigt.',
    advice:
      'Wählen Sie die .zip-Datei, wie sie gespeichert wurde, oder exportieren Sie sie dort noch einmal, woher sie kam.',
  },
  'archive-unpacks-too-large': {
    text: 'Diese Datei enthält entpackt mehr, als sie angibt, oder mehr, als ein Export je enthält.',
    advice:
      'Sie wurde nicht weiter gelesen, und nichts wurde übernommen. Verwenden Sie sie nicht, wenn Sie ihre Herkunft nicht kennen.',
  },
  'import-outdated': {
    text: 'Die Bibliothek hat sich geändert, seit diese Vorschau entstand.',
    advice: 'Nichts wurde übernommen. Wählen Sie die Datei noch einmal, um zu sehen, was sie jetzt brächte.',
  },
  'save-stale': {
    text: 'Ein anderer Tab hat einen neueren Stand dieser Sitzung aufbewahrt.',
    advice:
      'Öffnen Sie den neueren Stand, oder bewahren Sie, was dieser Tab zeigt, als eigene Sitzung auf. Bis dahin werden Änderungen hier nicht aufbewahrt.',
  },
  'save-deleted': {
    text: 'Diese Sitzung wurde in einem anderen Tab aus der Bibliothek gelöscht.',
    advice: 'Sie bleibt gelöscht. Was dieser Tab zeigt, lässt sich als neue Sitzung aufbewahren.',
  },
  'file-not-found': { text: 'Diese Datei gibt es nicht.', advice: 'Bitte den Pfad prüfen.' },
  'file-unreadable': {
    text: 'Diese Datei lässt sich nicht lesen.',
    advice:
      'Bitte prüfen, ob es eine Datei ist, ob sie und die Ordner auf dem Weg zu ihr gelesen werden dürfen und ob keine Verknüpfung auf sich selbst zeigt.',
  },
  'cannot-write': {
    text: 'Die Ergebnisse dieses Clips ließen sich nicht schreiben.',
    advice:
      'Bitte Platz schaffen oder einen anderen Ordner nennen und denselben Befehl noch einmal ausführen. Der Clip blieb unberührt.',
  },
  'report-failed': {
    text: 'Der Bericht ließ sich nicht drucken.',
    advice:
      'Das Gemessene ist nicht verloren. Bitte noch einmal versuchen; misslingt es wieder, mit der technischen Angabe melden.',
  },
  'no-clips': {
    text: 'In diesem Ordner liegt keine MP4-, MOV-, M4V- oder WebM-Datei.',
    advice: 'Bitte einen Ordner mit Clips oder die Clips selbst angeben.',
  },
  'export-no-scale': {
    text: 'Dieses Format braucht Längen in Metern, und nichts gibt dieser Aufnahme einen Maßstab.',
    advice: 'Bitte die Körpergröße angeben oder ein Format wählen, das Winkel enthält.',
  },
  'export-nothing': {
    text: 'Diese Aufnahme enthält nichts, was dieses Format aufnehmen kann.',
    advice:
      'Bitte ein anderes Format wählen; die Auswertung sagt, was gemessen wurde und warum anderes nicht.',
  },
  'export-too-long': {
    text: 'Diese Aufnahme ist länger, als dieses Format fassen kann.',
    advice: 'Bitte auf den wichtigen Teil kürzen oder ein anderes Format wählen.',
  },
};
