import { createMeasuringHandlers, type MeasuringMessages } from './measuring';
import { serveCalls } from './port';

serveCalls<MeasuringMessages>(self, createMeasuringHandlers());
