import {
	readProgrammeContents,
	writeProgrammeContents
} from '#lib/features/learning/workshops/index.server.ts';
import { readContentLines } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { sameTheme } from '../domain/next-subjects.ts';
import type { ProposalAnswer } from '../domain/question-form.ts';
import { subjectsOf } from './list-questions.ts';

export type ProposalRefusal = {
	refusal: 'changed' | 'too-many' | 'too-long';
	message: string;
};

/**
 * Makes a content of a question that comes back, at the end of the programme’s list, or says that it is
 * not to be proposed any more. Two colleagues at once: the second one finds it answered.
 */
export async function answerProposal(
	db: Db,
	said: { programmeId: string; theme: string; answer: ProposalAnswer; today: string }
): Promise<{ answered: string } | ProposalRefusal> {
	await takeTurnInCentre(db, 'content-proposals');
	const { proposed } = await subjectsOf(db, said);
	const subject = proposed.find(({ theme }) => sameTheme(theme, said.theme));
	if (!subject) {
		return refuse('changed', 'Quelqu’un a déjà répondu\u00a0: la liste est à jour.');
	}
	if (said.answer === 'taught') {
		const { contents } = await readProgrammeContents(db, said);
		const lines = readContentLines([...contents, subject.theme].join('\n'));
		if ('refusal' in lines) return lines;
		await writeProgrammeContents(db, { programmeId: said.programmeId, contents: lines });
	}
	await db
		.insertInto('content_proposal_answers')
		.values({
			centre_id: centreOf(db),
			programme_id: said.programmeId,
			theme: subject.theme,
			answer: said.answer,
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'answer-proposal', kind: 'programme', id: said.programmeId });
	return { answered: subject.theme };
}
