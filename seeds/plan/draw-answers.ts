import { offerFor } from '#lib/features/desk/charter/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { ASKED } from './desk-content.ts';
import type { PlannedAnswer } from './planned-desk.ts';
import type { Chance } from './seeded-random.ts';

/** What is asked of a day: `isInPlace` when she wants it done for her; `hadTheHabit` of doing it, that centre. */
type Case = {
	family: FamilyCode;
	day: string;
	today: string;
	isInPlace: boolean;
	hadTheHabit: boolean;
};

const OTHERWISE = [
	['guided', 58],
	['guide-shown', 14],
	['referred', 16],
	['come-back', 8],
	['none-found', 4]
] as const;

const EXCEPTIONS = [
	{ reason: 'right-stopping', words: 'Dernier jour pour répondre.' },
	{ reason: 'nobody-entitled', words: 'France services fermée toute la semaine.' },
	{ reason: 'cannot-learn', words: '' }
] as const;

/** What the desk answered: more often at her side than by a guide, and seldom nothing. */
export function drawAnswers(chance: Chance, asked: Case): PlannedAnswer[] {
	if (asked.isInPlace) {
		if (asked.hadTheHabit && chance.hits(0.6)) return [exceptionOf(asked)];
		const declined: PlannedAnswer = {
			kind: 'declined-in-place',
			offered: [offerFor(asked.family)]
		};
		return chance.hits(0.5) ? [declined, guided(chance)] : [declined];
	}
	const answer = answerOf(chance, chance.weighted(OTHERWISE), asked);
	if (answer.kind === 'come-back' && answer.ending === 'came') return [answer, guided(chance)];
	if (answer.kind === 'guided' && chance.hits(0.15)) return [answer, guideOf(chance, asked)];
	return [answer];
}

function answerOf(chance: Chance, kind: (typeof OTHERWISE)[number][0], asked: Case): PlannedAnswer {
	const { bring, partner, told } = ASKED.families[asked.family];
	if (kind === 'guide-shown') return guideOf(chance, asked);
	if (kind === 'referred') return { kind, partner, told };
	if (kind === 'none-found') return { kind, words: chance.pick(ASKED.noneFound) };
	const dueOn = Temporal.PlainDate.from(asked.day)
		.add({ days: chance.between(2, 8) })
		.toString();
	if (kind === 'guided' || dueOn >= asked.today) return guided(chance);
	return { kind, words: bring, dueOn, ending: chance.hits(0.8) ? 'came' : 'gave-up' };
}

function guided(chance: Chance): PlannedAnswer {
	const autonomy = chance.weighted([
		['entierement_accompagne', 50],
		['partiellement_autonome', 35],
		['autonome', 15]
	] as const);
	return { kind: 'guided', minutes: chance.pick([10, 15, 15, 20, 30, 45]), autonomy };
}

function guideOf(chance: Chance, { family }: Case): PlannedAnswer {
	const { guide } = ASKED.families[family];
	return { kind: 'guide-shown', words: guide, minutes: chance.pick([5, 10]) };
}

/** A reason after another, by the day: nothing is drawn, so that the rest stays as it was. */
function exceptionOf({ day }: Case): PlannedAnswer {
	const { reason, words } = EXCEPTIONS[Number(day.slice(8)) % EXCEPTIONS.length]!;
	return { kind: 'exception', minutes: 25, reason, words };
}
