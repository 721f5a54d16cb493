import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { DeskLine } from './desk-notebook.ts';

/** What the notebook does not say of a request of an old month, in the place of its answer. */
const NOT_NOTED = 'Repris du cahier\u00a0: suite non notée.';

export type KeptLine = {
	line: DeskLine;
	id: string;
	family: FamilyCode;
	partnerId: string | null;
	personId: string | null;
};

type Row = Record<string, unknown>;

/**
 * The rows of requests that the centre does not have. They are old and closed: each carries the answer
 * its words say, marked as the notebook's, and none is due; one of this very month without an answer
 * still waits, and is due like any other. What was done in somebody's place is an exception: its words
 * go there, where the direction alone reads them.
 */
export function planNotebook(
	kept: readonly KeptLine[],
	today: string,
	newId: () => string
): {
	inserts: { requests: Row[]; request_answers: Row[] };
	exceptions: { answer_id: string; words: string | null }[];
} {
	const requests = kept.map(({ line, id, family, partnerId, personId }) => ({
		id,
		words: line.words,
		family,
		proposed_family: line.family,
		proposed_confidence: line.confidence,
		channel: line.channel,
		origin: partnerId ? 'partner' : line.origin,
		partner_id: partnerId,
		person_id: personId,
		referral_id: null,
		day: line.day
	}));
	const told = kept.flatMap(({ line, id }) =>
		answersOf(line, today).map((answer) => ({
			id: newId(),
			request_id: id,
			offered: [],
			told_by_notebook: true,
			...answer
		}))
	);
	const exceptions = told
		.filter(({ kind }) => kind === 'settled')
		.map(({ id, words }) => ({ answer_id: id, words }));
	const request_answers = told.map((one) =>
		one.kind === 'settled' ? { ...one, words: null } : one
	);
	return { inserts: { requests, request_answers }, exceptions };
}

function answersOf(
	line: DeskLine,
	today: string
): { kind: string; words: string | null; minutes?: number | null }[] {
	const { answers, answerWords, minutes } = line;
	if (answers.length === 0) {
		if (answerWords) return [{ kind: 'none-found', words: answerWords }];
		const isThisMonth = line.day.slice(0, 7) === today.slice(0, 7);
		return isThisMonth ? [] : [{ kind: 'none-found', words: NOT_NOTED }];
	}
	let given = minutes;
	return answers.map((kind) => {
		const isTimed = ['guided', 'guide-shown', 'settled'].includes(kind);
		const own = isTimed ? given : undefined;
		if (isTimed) given = undefined;
		return { kind, words: answerWords || null, minutes: own ?? null };
	});
}
