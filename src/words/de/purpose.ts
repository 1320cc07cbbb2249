export const purpose =
  'Contrapposto ist ein Werkzeug zum Sichten von Bewegung und zum Lernen. Es erkennt, behandelt und überwacht keine Krankheit und ersetzt keine Untersuchung. Zahlen tragen den angegebenen Fehler.';
