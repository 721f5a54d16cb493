import { type Decision, kept, ownCentre } from './decision.ts';

/** What was decided for what a centre says of its contents, and of what it is asked: no name is there. */
export const LESSON_DECISIONS: Record<string, Decision> = {
	content_lessons: ownCentre('select, insert', `What a centre says of its contents. ${kept}`),
	asked_questions: ownCentre('select, insert', `A question has no name. ${kept}`),
	asked_question_undos: ownCentre('select, insert', `A question was taken back. ${kept}`),
	content_proposal_answers: ownCentre('select, insert', `A content was proposed. ${kept}`),
	site_changes: ownCentre('select, insert', `A site does otherwise. ${kept}`),
	site_change_undos: ownCentre('select, insert', `A change was taken back. ${kept}`)
};
