import { statusLabel } from '#lib/features/desk/partners/index.ts';
import { sayCalling } from '#lib/features/lobby/help-calls/index.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { dayOfWeek, hoursName, plainDay } from '#lib/shared/french-dates.ts';
import { readDesk } from './read-desk.ts';

/** Shown on the page of the desk; the others have a page of theirs. */
const PLACES_SHOWN = 5;

export const load = shown('receive-requests', async (db, { timeZone, today }) => {
	const { due, counts, slots, answers, asked, calls, people } = await readDesk(db, today);
	const { open, openCount, comeBacks, partners } = due;
	const toCall = asked.waiting.filter(({ state }) => state === 'to-call');
	const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
	return {
		todayDay: today,
		calls: calls.map(sayCalling),
		/** Answers to SMS that somebody must read. */
		answers,
		openCount,
		open: open.map((line) => ({
			...line,
			when: line.day === today ? 'aujourd’hui' : plainDay(line.day),
			isLate: line.day < today
		})),
		comeBacks: comeBacks.map(({ bring, dueOn, ...line }) => ({
			...line,
			when: dueOn === today ? 'aujourd’hui' : `retour attendu le ${plainDay(dueOn)}`,
			isLate: dueOn < today,
			more: bring && `À apporter\u00a0: ${bring}`
		})),
		partners: partners.map((line) => {
			const person = line.personId ? people.get(line.personId) : undefined;
			return {
				id: line.id,
				partner: line.partner,
				told: line.told,
				awaiting: line.awaiting,
				status: statusLabel(line),
				isDue: line.isDue,
				kind: line.kind,
				person: person ? `${person.givenName} ${person.familyName}` : null,
				since: dayOf(line.at),
				dueOn: line.dueOn && plainDay(line.dueOn)
			};
		}),
		places: {
			count: toCall.length + asked.heldCount,
			held: asked.heldCount,
			lost: asked.ended.filter(({ end }) => end?.isLost).length,
			toTakeOff: asked.ended.filter(({ end }) => end?.isToTakeOff).length,
			lines: toCall.slice(0, PLACES_SHOWN).map(({ id, firstName, occasion, dueOn, isLate }) => ({
				...{ id, isLate, who: firstName },
				wanted: occasion ? `${occasion.title}, ${dayOfWeek(occasion.day)}` : 'autre chose',
				due: dueOn === today ? 'aujourd’hui' : `le ${plainDay(dueOn)}`
			}))
		},
		counts,
		slots: slots
			.filter(({ cancelled }) => !cancelled)
			.map(({ id, startsAt, endsAt, expected, there, seatsLeft }) => ({
				id,
				hours: hoursName({ startsAt, endsAt }),
				expected,
				there,
				seatsLeft
			}))
	};
});
