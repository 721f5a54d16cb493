export { PAPER_FORMATS, type PaperFormat, readPaperFormat } from './domain/paper-formats.ts';
export { PAPER_NAMES } from './domain/paper.ts';
