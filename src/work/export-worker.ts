import { exportHandlers, type ExportMessages } from './export-clip';
import { serveCalls } from './port';

serveCalls<ExportMessages>(self, exportHandlers);
