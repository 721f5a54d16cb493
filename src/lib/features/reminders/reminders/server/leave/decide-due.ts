import {
	type NewMessage,
	type SmsLine,
	textsToldTo,
	type ToldTexts
} from '#lib/features/reminders/messages/index.server.ts';
import { isFamilys } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { decideLeaving } from '../../domain/decide-leaving.ts';
import { type Occasion, occasionKey } from '../../domain/occasion.ts';
import { writeText } from '../../domain/write-text.ts';
import { occasionsNow } from '../occasions/occasions-now.ts';
import type { CentreFacts } from './centre-facts.ts';
import { type DueReminder, type Settled, waitingSiblings } from './due-reminders.ts';
import { type SentToday, sentToday } from './sent-today.ts';
import { agreementTo, type PersonFacts, readersOf } from '../person-facts.ts';

/** What becomes of a batch of one centre. */
export type Decided = {
	settled: Settled[];
	postponed: { id: string; until: Temporal.Instant }[];
	messages: NewMessage[];
	/** Each the only mail of its reminder. */
	mails: { to: string; subject: string; text: string; onlyOneOf: string }[];
};

export type Ways = {
	line: SmsLine | null;
	canMail: boolean;
	secrets: Secrets;
	/** All those that send: two may write to one telephone. */
	centres: readonly string[];
	/** The centre's short page, without its protocol. */
	link: string;
};

const SUBJECT = 'Rappel du centre social';

/** Asks everything again of reminders whose hour has come; acts for their centre. */
export async function decideDue(
	db: Db,
	due: readonly DueReminder[],
	facts: CentreFacts,
	ways: Ways
): Promise<Decided> {
	const now = db.acting.at;
	const today = todayIn(facts.place.zone, now);
	const wanted = await occasionsNow(db, due, today);
	const ids = [...new Set(due.map(({ personId }) => personId))];
	const readers = await readersOf(db, ways.secrets, ids, Number(today.slice(0, 4)));
	const sent = await sentToday(db, readers, facts.place.zone);
	const siblings = await waitingSiblings(db, due);
	const marks = readers.ids.flatMap((id) => readers.own(id)?.mark ?? []);
	const told = await textsToldTo(db, marks, { on: today, centres: ways.centres });
	const decided: Decided = { settled: [], postponed: [], messages: [], mails: [] };
	for (const reminder of due) {
		const { id, kind, step } = reminder;
		const occasion = wanted(reminder);
		const person = readers.reader(reminder.personId, isFamilys(kind));
		const day = facts.dayOfKind.get(kind) ?? { leaving: 0, confirmed: 0 };
		const decision =
			!occasion || !person
				? { settles: 'cancelled' as const, reason: 'changed' as const }
				: decideLeaving(
						{
							...{
								step,
								dueOn: reminder.dueOn,
								siblings: siblingSteps(reminder, siblings)
							},
							...{ lapsesAt: reminder.lapsesAt, rule: facts.rules.get(kind)! },
							isToldAtOnce: occasion.changedAt !== null,
							isFamilys: isFamilys(kind),
							agreement: agreementTo(person, isFamilys(kind)),
							...{ wish: person.wish, number: person.number, email: person.email },
							...{ isStopped: person.stop !== null, isHalted: facts.isHalted },
							canMail: ways.canMail,
							canText: ways.line?.provider.capabilities.automation ?? false,
							sentToHer: sent.to(person),
							sentOfKind: facts.sentOfKind.get(kind) ?? 0,
							isConfirmed: day.leaving <= Math.max(facts.place.habits.mostUnasked, day.confirmed),
							spentCents: facts.spentCents
						},
						facts.place,
						now
					);
		if ('waits' in decision) decided.postponed.push({ id, until: decision.waits });
		else if ('settles' in decision) {
			const outcome = occasion?.isToldOtherwise ? 'cancelled' : decision.settles;
			decided.settled.push({ id, outcome, reason: decision.reason });
		} else
			leave(decided, decision.leaves, {
				reminder,
				occasion: occasion!,
				person: person!,
				facts,
				ways,
				sent,
				told,
				today
			});
	}
	return decided;
}

type Leaves = {
	reminder: DueReminder;
	occasion: Occasion;
	person: PersonFacts;
	facts: CentreFacts;
	ways: Ways;
	sent: SentToday;
	told: ToldTexts;
	today: string;
};

const siblingSteps = (reminder: DueReminder, all: Awaited<ReturnType<typeof waitingSiblings>>) =>
	all.filter((one) => occasionKey(one) === occasionKey(reminder) && one.step !== reminder.step);

/** Writes the text, now, and counts it among what left today. */
function leave(
	decided: Decided,
	by: 'sms' | 'email',
	{ reminder, occasion, person, facts, ways, sent, told, today }: Leaves
): void {
	const { id, kind, centreId, personId } = reminder;
	const { wish, givenName } = person;
	const model = facts.models(wish.isDiscreet ? 'discreet' : kind, wish.language);
	const sender = { centre: facts.name, phone: facts.phone ?? '', link: ways.link };
	const text =
		facts.phone === null && !wish.isDiscreet
			? null
			: writeApart((nth) => writeText(model, occasion, { givenName, sender, wish, nth }), {
					...{ told, mark: by === 'sms' ? person.mark : null }
				});
	if (!text) {
		const outcome = occasion.isToldOtherwise ? 'cancelled' : 'to-call';
		decided.settled.push({ id, outcome, reason: 'text' });
		return;
	}
	decided.settled.push({ id, outcome: by, reason: null });
	sent.add(person, by);
	if (by === 'email') {
		decided.mails.push({
			to: person.email!,
			subject: SUBJECT,
			text: text.plain,
			onlyOneOf: id
		});
		return;
	}
	facts.sentOfKind.set(kind, (facts.sentOfKind.get(kind) ?? 0) + 1);
	facts.spentCents += text.segments * ways.line!.centsPerSms;
	decided.messages.push({
		...{ centreId, reminderId: id, personId, kind, to: person.number!, mark: person.mark! },
		...{ text: text.text, alphabet: text.alphabet, segments: text.segments },
		...{ validUntil: reminder.lapsesAt, toldOn: today }
	});
	told.add(person.mark!, text.text);
}

/** The text, said otherwise when that number was told the very same today: two that are alike are taken for one. */
function writeApart<Text extends { text: string }>(
	write: (nth: number) => Text | null,
	{ told, mark }: { told: ToldTexts; mark: Buffer | null }
): Text | null {
	for (let nth = 1; ; nth += 1) {
		const text = write(nth);
		if (!text || !mark || !told.has(mark, text.text)) return text;
	}
}
