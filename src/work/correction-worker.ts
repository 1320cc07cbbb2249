import { createCorrectionHandlers, type CorrectionMessages } from './corrections';
import { serveCalls } from './port';

serveCalls<CorrectionMessages>(self, createCorrectionHandlers());
