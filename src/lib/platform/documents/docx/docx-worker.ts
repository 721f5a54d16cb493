/** The thread that writes one document for Word. */
import { answerAsked } from '#lib/platform/threads/answer-asked.ts';
import { writeDocx } from './write-docx.ts';

answerAsked(writeDocx);
