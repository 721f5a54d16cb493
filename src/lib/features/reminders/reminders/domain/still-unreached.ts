import { type MessageState, STATE_NAMES } from '#lib/features/reminders/messages/index.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { isTriedAgain } from './call-outcomes.ts';
import { occasionKey, type ReminderKey } from './occasion.ts';

/** A reminder that reached nobody, beside the last of the same date that left and did not fail. */
export type Unreached = ReminderKey & {
	/** What came of the last call in its place; null: nobody called. */
	last: string | null;
	/** The day, in the centre's zone, when it left, or was given up. */
	leftOn: string;
	arrived: { outcome: 'sms' | 'email'; on: string } | null;
};

/**
 * One line a date: its latest step that reached nobody, told from the last to the first. None when a call
 * settled the date, or when another step that left that day or later arrived. One that arrived before
 * hides nothing: she was told once, and the nearer word is the one that she acts on.
 */
export function stillUnreached<Line extends Unreached>(latestFirst: readonly Line[]): Line[] {
	const dates = Map.groupBy(latestFirst, occasionKey);
	return [...dates.values()].flatMap((steps) => {
		const [latest] = steps as [Line, ...Line[]];
		const isCalled = steps.some(({ last }) => !isTriedAgain(last));
		const isToldSince = latest.arrived !== null && latest.arrived.on >= latest.leftOn;
		return isCalled || isToldSince ? [] : [latest];
	});
}

/** « SMS du 3 décembre 2026 reçu ; celui du 9 décembre 2026 : non reçu »; `why`: why this one did not. */
export function sayUnreached(
	{ arrived, leftOn }: Pick<Unreached, 'arrived' | 'leftOn'>,
	told: { why: string; isSms: boolean; arrived: MessageState | null }
): string {
	const { why, isSms } = told;
	const isReceived = told.arrived === 'delivered' || told.arrived === 'matched';
	if (!arrived) return isSms ? `SMS\u00a0: ${lower(why)}` : why;
	const before = `${arrived.outcome === 'sms' ? 'SMS' : 'E-mail'} du ${plainDay(arrived.on)} ${isReceived ? lower(STATE_NAMES[told.arrived!]) : 'parti'}`;
	if (!isSms) return `${before}. Depuis\u00a0: ${lower(why)}`;
	const it = arrived.outcome === 'sms' ? 'celui' : 'SMS';
	return `${before}, ${it} du ${plainDay(leftOn)}\u00a0: ${lower(why)}`;
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
