export { answerProposal } from './server/answer-proposal.ts';
export { questionsOf, seancesToNote, subjectsOf } from './server/list-questions.ts';
export { noteQuestion, undoQuestion } from './server/note-question.ts';
export { holds } from './server/holds.ts';
