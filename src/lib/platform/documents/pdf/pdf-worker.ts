/** The thread of the compiler: one document after the other. */
import { answerAsked } from '#lib/platform/threads/answer-asked.ts';
import { openCompiler } from './compile-pdf.ts';

answerAsked(openCompiler());
