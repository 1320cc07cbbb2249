import { describe, expect, it } from 'vitest';
import { withSection } from '../../validate/document';

const order = ['First', 'Second', 'Third'];
const put = (document: string, title: string, body: string) =>
  withSection(document, '# All\n', title, body, order);

describe('a section of docs/VALIDATION.md', () => {
  it('goes where it belongs, whichever is written first', () => {
    const built = put(put(put('', 'Third', 'c\n'), 'First', 'a'), 'Second', 'b');
    expect(built).toBe('# All\n\n## First\n\na\n\n## Second\n\nb\n\n## Third\n\nc\n');
  });

  it('takes the place of its older version and leaves the others alone', () => {
    const before = put(put('old head\n', 'First', '### Inner\n\na'), 'Second', 'b');
    expect(put(before, 'First', 'new')).toBe('# All\n\n## First\n\nnew\n\n## Second\n\nb\n');
  });

  it('keeps a section that no part claims any more', () => {
    expect(put('## Gone\n\nx\n', 'Second', 'b')).toContain('## Gone\n\nx\n');
  });
});
