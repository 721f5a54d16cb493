import { questionOf } from '../bank/asked-bank.ts';
import { BEFORE_UNKNOWN } from '../autonomy/autonomy-before.ts';
import type { MicroTask } from '../bank/bank-micro-tasks.ts';
import type { Pictogram } from '#lib/shared/pictograms.ts';
import { ASKED_BEFORE } from '../autonomy/before-questions.ts';
import { type Choice, GRADE_CHOICES, PASS } from './grade-choices.ts';
import type { Moment, Said } from './conversation.ts';
import { placeNow, type Questions } from './place-now.ts';

/** One page of the conversation. */
export type Step = {
	kind: 'before' | 'item';
	id: string;
	wording: string;
	/** What the animator may read aloud. */
	aloud: string;
	pictogram: Pictogram | null;
	microTask: MicroTask | null;
	choices: Choice[];
	/** What is not evidence of anything, offered as warmly as the rest. */
	pass: Choice;
	/** What she said, when she comes back to it. */
	given: string | null;
	/** The question before, to come back to. */
	previous: string | null;
	/** A word before the question. */
	opening: string;
	/** Who will know of what she answers, when it is not everybody who helps her; or null. */
	promise: string | null;
	/** Where she stands: as many as were announced, and no more. */
	where: string;
};

export type Talk = Questions & {
	moment: Moment;
	situation: Record<string, string | null>;
	said: readonly Said[];
};

/** Said alike whatever she answered: nobody is marked (no score). */
const OPENINGS = [
	'Merci. Et ceci\u00a0?',
	'C’est noté, merci.',
	'Merci. Une autre chose\u00a0:',
	'D’accord.'
];

/**
 * What to ask now: her situation first, when the course has not begun; null when nothing is left.
 * Once she speaks of what she does, nobody goes back to her situation, even for a newer question.
 */
export function nextStep(talk: Talk): Step | null {
	const before =
		talk.said.length === 0 && beforeOf(talk).find(({ id }) => talk.situation[id] === undefined);
	if (before) return beforeStep(talk, before.id);
	const { next } = placeNow(talk);
	return next === null ? null : itemStep(talk, next);
}

/** A question of this conversation that she has answered, to be answered otherwise; or null. */
export function stepAgain(talk: Talk, id: string): Step | null {
	if (beforeOf(talk).some((question) => question.id === id) && talk.situation[id] !== undefined) {
		return beforeStep(talk, id);
	}
	return talk.said.some(({ item }) => item === id) ? itemStep(talk, id) : null;
}

const beforeOf = ({ moment }: Talk) => (moment === 'before' ? ASKED_BEFORE : []);

function beforeStep(talk: Talk, id: string): Step {
	const all = beforeOf(talk);
	const at = all.findIndex((question) => question.id === id);
	const { wording, readAloud: aloud, answers, promise = null } = all[at]!;
	return {
		kind: 'before',
		id,
		wording,
		aloud,
		pictogram: null,
		microTask: null,
		choices: answers.map(({ value, label }) => ({ value, label })),
		pass: { value: PASS, label: BEFORE_UNKNOWN },
		given: talk.situation[id] === undefined ? null : (talk.situation[id] ?? PASS),
		previous: all[at - 1]?.id ?? null,
		opening: at === 0 ? 'Pour faire connaissance' : 'Merci.',
		promise,
		where: `Question ${at + 1} sur ${all.length}`
	};
}

function itemStep(talk: Talk, id: string): Step | null {
	const question = questionOf(id);
	if (!question) return null;
	const at = talk.said.findIndex(({ item }) => item === id);
	const asked = at === -1 ? talk.said.length : at;
	const given = talk.said[at];
	return {
		kind: 'item',
		...question,
		choices: GRADE_CHOICES.map(({ value, label }) => ({ value, label })),
		pass: { value: PASS, label: 'Je ne sais pas' },
		given: given
			? (GRADE_CHOICES.find(({ grade }) => grade === given.answer)?.value ?? PASS)
			: null,
		previous: talk.said[asked - 1]?.item ?? beforeOf(talk).at(-1)?.id ?? null,
		opening:
			asked === 0
				? 'Encore quelques questions, douze au plus.'
				: OPENINGS[asked % OPENINGS.length]!,
		promise: null,
		where: `Question ${asked + 1}, douze au plus`
	};
}
