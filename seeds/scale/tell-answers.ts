import type { Chance } from '../plan/seeded-random.ts';
import type { Telling } from './centre-telling.ts';
import { daysAfter, shifted, written } from './course-calendar.ts';

/** Days within which a request may still be without an outcome. */
const RECENT_DAYS = 21;
const MINUTE_MS = 60_000;

type Asked = {
	telling: Telling;
	chance: Chance;
	partners: string[];
	requestId: string;
	day: string;
	at: number;
};

/** What the desk did of a request. A few of the last weeks wait; one in a thousand was forgotten. */
export function tellAnswers(asked: Asked): void {
	const { telling, chance, day, at } = asked;
	const isRecent = day >= daysAfter(telling.today, -RECENT_DAYS);
	if (chance.hits(isRecent ? 0.08 : 0.001)) return;
	if (chance.hits(0.04)) {
		tellComeBack(asked, isRecent && chance.hits(0.4));
		return;
	}
	if (chance.hits(0.05)) tellReferral(asked, isRecent && chance.hits(0.5));
	else tellAnswer(asked, at + MINUTE_MS);
	if (chance.hits(0.15)) tellAnswer(asked, at + 2 * MINUTE_MS);
}

function answerOf({ telling, requestId }: Asked, at: number) {
	return {
		id: telling.newId(at),
		request_id: requestId,
		centre_id: telling.centreId,
		autonomy: null,
		minutes: null,
		words: null,
		offered: [] as string[],
		referral_id: null,
		due_on: null,
		recorded_at: written(at),
		recorded_by: telling.team.accueil
	};
}

/** She was asked to come back with her papers; she came a week later, or is awaited still. */
function tellComeBack(asked: Asked, isAwaited: boolean): void {
	const { telling, day, at, chance } = asked;
	const { rows, centreId, now, team } = telling;
	const answer = answerOf(asked, at + MINUTE_MS);
	const due = daysAfter(day, 7);
	const words = 'son dernier avis d’imposition';
	rows.request_answers.push({ ...answer, kind: 'come-back', words, due_on: due });
	const back = shifted(at, 7);
	if (isAwaited || back + 2 * MINUTE_MS >= now) return;
	const came = chance.hits(0.9);
	rows.request_answer_endings.push({
		answer_id: answer.id,
		centre_id: centreId,
		ending: came ? 'came' : 'gave-up',
		recorded_at: written(back),
		recorded_by: team.accueil
	});
	if (came) tellAnswer(asked, back + MINUTE_MS);
}

/** She went to a partner, who said that she was received, or has said nothing yet. */
function tellReferral(asked: Asked, isAwaited: boolean): void {
	const { telling, chance, day, at } = asked;
	const { rows, centreId, newId, now, team } = telling;
	const by = { centre_id: centreId, recorded_by: team.accueil };
	const referralId = newId(at + MINUTE_MS);
	rows.referrals.push({
		...by,
		id: referralId,
		partner_id: chance.pick(asked.partners),
		direction: 'out',
		kind: 'referral',
		told: 'Cette personne vient pour une démarche à faire avec vous.',
		agreed_at: written(at),
		due_on: daysAfter(day, 14),
		recorded_at: written(at + MINUTE_MS)
	});
	const answer = answerOf(asked, at + MINUTE_MS);
	rows.request_answers.push({ ...answer, kind: 'referred', referral_id: referralId });
	const answered = shifted(at, 3);
	if (isAwaited || answered >= now) return;
	rows.referral_answers.push({
		...by,
		id: newId(answered),
		referral_id: referralId,
		answer: chance.hits(0.9) ? 'done' : 'received',
		via: 'desk',
		recorded_at: written(answered)
	});
}

function tellAnswer(asked: Asked, at: number): void {
	const { telling, chance } = asked;
	const kind = chance.weighted([
		['guided', 60],
		['guide-shown', 15],
		['declined-in-place', 15],
		['none-found', 10]
	] as const);
	const isGuided = kind === 'guided';
	const isDeclined = kind === 'declined-in-place';
	telling.rows.request_answers.push({
		...answerOf(asked, at),
		kind,
		autonomy: isGuided
			? chance.pick(['entierement_accompagne', 'partiellement_autonome', 'autonome'] as const)
			: null,
		minutes: isGuided ? chance.pick([10, 15, 20, 30, 45]) : null,
		words: isDeclined ? 'proposé : un atelier' : null,
		offered: isDeclined ? ['workshop'] : []
	});
}
