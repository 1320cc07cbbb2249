/**
 * Prints a document that the report room wrote, by itself: in a hidden frame, so that the page around it is not on the
 * paper. The frame's style is set through the style object model, which a content security policy allows.
 */
export async function printDocument(html: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  const paper = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper || !view) return frame.remove();
  paper.documentElement.lang = parsed.documentElement.lang;
  paper.title = parsed.title;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync([...parsed.querySelectorAll('style')].map((style) => style.textContent).join('\n'));
  paper.adoptedStyleSheets = [sheet];
  paper.body.replaceChildren(...[...parsed.body.childNodes].map((node) => paper.importNode(node, true)));
  await Promise.all([...paper.images].map((image) => image.decode().catch(() => undefined)));
  // Chromium names the file of a printed page after the page around it.
  const title = document.title;
  document.title = paper.title;
  view.addEventListener(
    'afterprint',
    () => {
      document.title = title;
      frame.remove();
    },
    { once: true },
  );
  view.print();
}
