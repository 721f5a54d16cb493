import { isAllowed, isInside } from '#lib/features/reminders/plans/index.ts';
import type { Rule } from '#lib/features/reminders/rules/index.ts';
import type { Wish } from '#lib/features/reminders/wishes/index.ts';
import { hersInside } from './her-hours.ts';
import { type Place, windowOf } from './plan-occasion.ts';

/** Why somebody is called, or nothing leaves; what the team reads of each is in `REASONS`. */
export type Reason = keyof typeof REASONS;

export const REASONS = {
	changed: 'Ce n’est plus à rappeler',
	superseded: 'Un rappel plus proche part à sa place',
	'rule-off': 'Le centre n’envoie plus ce rappel',
	refused: 'La personne ne veut pas de rappel',
	'too-late': 'Trop tard pour écrire',
	'not-asked': 'On ne lui a pas demandé si elle veut des rappels',
	'prefers-call': 'Elle préfère un appel',
	'prefers-letter': 'Elle préfère un courrier',
	'no-mobile': 'Pas de téléphone portable',
	'no-email': 'Pas d’adresse e-mail',
	stopped: 'Elle a demandé l’arrêt des SMS',
	'no-provider': 'Aucun fournisseur de SMS',
	budget: 'Le budget du mois est atteint',
	text: 'Le texte ne peut pas partir ainsi'
} as const;

/** All that is known of a reminder at the moment when it would leave. */
export type Leaving = {
	dueOn: string;
	/** The other steps of the same date that wait. */
	siblings: readonly { step: string; leavesAt: Temporal.Instant }[];
	lapsesAt: Temporal.Instant;
	rule: Rule;
	step: string;
	/** It has one step, which no rule names. */
	isToldAtOnce: boolean;
	/** What a family must do: somebody follows it, whoever was asked what. */
	isFamilys: boolean;
	/** Her last answer; null: nobody asked her. */
	agreement: 'given' | 'refused' | null;
	wish: Wish;
	number: string | null;
	isStopped: boolean;
	email: string | null;
	canMail: boolean;
	canText: boolean;
	isHalted: boolean;
	/** Today: to her, by SMS and e-mail; and SMS of this kind in the centre. */
	sentToHer: number;
	sentOfKind: number;
	isConfirmed: boolean;
	spentCents: number;
};

export type Decision =
	| { leaves: 'sms' | 'email' }
	| { settles: 'cancelled' | 'to-call' | 'to-letter'; reason: Reason }
	| { waits: Temporal.Instant };

/** Soon again: a person has something to do first. */
const SOON = { minutes: 5 };

/**
 * What becomes of a reminder whose hour has come. Everything is asked again: done, moved, stopped, too
 * late, another hour. Nothing is dropped in silence: what cannot leave is somebody's to call.
 */
export function decideLeaving(asked: Leaving, place: Place, now: Temporal.Instant): Decision {
	const { rule } = asked;
	const isOfRule = asked.isToldAtOnce || rule.before.includes(asked.step);
	if (!rule.isOn || !isOfRule) return { settles: 'cancelled', reason: 'rule-off' };
	if (asked.agreement === 'refused') return { settles: 'cancelled', reason: 'refused' };
	const opens = nextOpening(asked.wish, place, now);
	if (isSuperseded(asked, place, opens)) return { settles: 'cancelled', reason: 'superseded' };
	const call = (reason: Reason) => ({ settles: 'to-call' as const, reason });
	const isPast = (at: Temporal.Instant) => Temporal.Instant.compare(at, asked.lapsesAt) >= 0;
	if (isPast(now)) return call('too-late');
	const unreachable = whyNotReached(asked);
	if (unreachable) return unreachable;
	const waits = (until: Temporal.Instant) => (isPast(until) ? call('too-late') : { waits: until });
	if (Temporal.Instant.compare(opens, now) > 0) return waits(opens);
	if (asked.isHalted) return { waits: now.add(SOON) };
	const isMail = asked.wish.channel === 'email' || asked.number === null;
	if (!isMail && asked.spentCents >= place.habits.monthCents) return call('budget');
	const isFull =
		asked.sentToHer >= place.habits.mostADay ||
		(!isMail && rule.mostADay !== null && asked.sentOfKind >= rule.mostADay);
	if (isFull) return waits(nextOpening(asked.wish, place, startOfTomorrow(now, place)));
	if (isMail) return { leaves: 'email' };
	return asked.isConfirmed ? { leaves: 'sms' } : { waits: now.add(SOON) };
}

/**
 * Never two of one date on one day: a step nearer to it that leaves by the end of the day when this one
 * would says it all.
 */
function isSuperseded(
	{ siblings, step, dueOn, isToldAtOnce }: Leaving,
	{ zone }: Place,
	leavesAt: Temporal.Instant
): boolean {
	if (isToldAtOnce) return false;
	const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
	return siblings.some(
		(other) =>
			isNearer(other.step, step, dueOn) &&
			Temporal.PlainDate.compare(day(other.leavesAt), day(leavesAt)) <= 0
	);
}

/** Whether it leaves a shorter time before its date. */
function isNearer(one: string, other: string, dueOn: string): boolean {
	const day = Temporal.PlainDate.from(dueOn);
	return Temporal.PlainDate.compare(day.subtract(one), day.subtract(other)) > 0;
}

/** What decides whether a machine may write to somebody. */
type Reached = Pick<
	Leaving,
	'agreement' | 'wish' | 'number' | 'isStopped' | 'email' | 'canMail' | 'canText' | 'isFamilys'
>;

/** Why no machine may write to her; null when one may. */
export function whyNotReached(asked: Reached): Extract<Decision, { settles: string }> | null {
	const { channel } = asked.wish;
	const call = (reason: Reason) => ({ settles: 'to-call' as const, reason });
	if (asked.agreement === null) {
		// Nobody was ever called before a séance: those who were not asked yet are asked when they come.
		return { settles: asked.isFamilys ? 'to-call' : 'cancelled', reason: 'not-asked' };
	}
	if (channel === 'call') return call('prefers-call');
	if (channel === 'letter') return { settles: 'to-letter', reason: 'prefers-letter' };
	const canMail = asked.email !== null && asked.canMail;
	if (channel === 'email') return canMail ? null : call('no-email');
	// Who said STOP to SMS did not ask for e-mails instead.
	if (asked.isStopped) return call('stopped');
	if (asked.number === null) return canMail ? null : call('no-mobile');
	return asked.canText ? null : call('no-provider');
}

/** From when her hours and those of the centre let something leave: now, or the next minute that does. */
function nextOpening(
	wish: Pick<Wish, 'fromHour' | 'untilHour'>,
	{ zone, habits }: Place,
	now: Temporal.Instant
): Temporal.Instant {
	const window = windowOf(hersInside(wish, habits) ?? habits);
	const there = now.toZonedDateTimeISO(zone);
	const allowed = (day: Temporal.PlainDate) =>
		isAllowed(day, { zone, inAlsaceMoselle: habits.inAlsaceMoselle });
	const today = there.toPlainDate();
	if (allowed(today) && isInside(there.toPlainTime(), window)) return now;
	let day = today;
	const isBefore = Temporal.PlainTime.compare(there.toPlainTime(), window.from) < 0;
	if (!isBefore) day = day.add({ days: 1 });
	while (!allowed(day)) day = day.add({ days: 1 });
	return day.toZonedDateTime({ timeZone: zone, plainTime: window.from }).toInstant();
}

function startOfTomorrow(now: Temporal.Instant, { zone }: Place): Temporal.Instant {
	const tomorrow = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
	return tomorrow.toZonedDateTime(zone).toInstant();
}
