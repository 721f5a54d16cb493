export { DURATIONS, durationWords } from './domain/durations.ts';
export { PAPER_FORMATS, type PaperFormat, readPaperFormat } from './domain/paper-formats.ts';
export { type Paper } from './domain/paper.ts';
