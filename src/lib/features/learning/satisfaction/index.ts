export { ANSWER_FORMS, answerOf } from './domain/answer-form.ts';
export { PAPERS_FORMS, tallyOfPapers } from './domain/papers-form.ts';
export { MOMENTS, type Moment, type Question, WORDINGS } from './domain/questions.ts';
export { sheetDocument } from './domain/sheet-document.ts';
export type { Three } from './domain/tally.ts';
