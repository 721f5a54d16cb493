import { answerWords } from './answer-words.ts';

process.exitCode = await answerWords(process.argv.slice(2), process);
