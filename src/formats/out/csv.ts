import { ok } from '../../core';
import { toCsv } from '../../report';
import type { Exported, Written } from '../export-file';
import { tidyTables } from './tidy';

/** The tables with one value a row, one file each: RFC 4180, UTF-8, a point before decimals, empty where there is nothing. */
export function csv(exported: Exported): Written {
  const files = tidyTables(exported)
    .filter(({ name, rows }) => name === 'values' || rows.length > 0)
    .map(({ name, header, rows }) => ({
      suffix: `.${name}.csv`,
      type: 'text/csv',
      content: toCsv([header, ...rows]),
    }));
  return ok(files);
}
