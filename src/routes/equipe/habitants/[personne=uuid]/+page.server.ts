import { redirect } from '@sveltejs/kit';
import { readBond } from '#lib/features/people/bonds/index.server.ts';
import { findKept } from '#lib/features/people/doubles/index.server.ts';
import { pickUpsOf, readConsents, showPerson } from '#lib/features/people/people/index.server.ts';
import { communeName, contactRule, type SheetCursor } from '#lib/features/people/people/index.ts';
import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { nextSeancesOf } from '#lib/features/learning/workshops/index.server.ts';
import { canTextHere } from '#lib/features/reminders/messages/index.server.ts';
import { wishOnSheet } from '#lib/features/reminders/reminders/index.server.ts';
import type { Asked, Visit } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { nowIn, todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { readSheet } from './sheet-sources.ts';

export { actions } from './sheet-actions.ts';

const LINES = 50;

/** What was just done here, told once at the top of the page: an address may say it. */
const DONE: Record<string, string> = {
	annulee: 'La note est annulée. Elle ne se lit plus.',
	absences: 'Les absences annoncées sont enregistrées.'
};

const CURSOR = /^(\d{4}-[\d:.TZ-]{5,30})~([\w-]{1,80})$/;

type OfPerson = Visit<'personne'>;

/** Whether SMS leave is asked before the transaction of the page: it has its own. */
export const load = async (visit: OfPerson) => {
	const { locals } = visit;
	const canText = await canTextHere({ ...locals.world, origin: locals.keys.origin });
	return sheet(canText)(visit);
};

const sheet = (canText: boolean) =>
	shown(
		'see-people',
		async (db, { params, url, viewer, timeZone, today, now, locals }: Asked<'personne'>) => {
			const id = params.personne;
			const before = readCursor(url.searchParams.get('avant'));
			const read = await together({
				person: showPerson(db, id),
				bond: readBond(db, id),
				consents: readConsents(db, id),
				pickUps: pickUpsOf(db, [id]),
				next: nextSeancesOf(db, id, nowIn(timeZone, now)),
				objections: objectionsOf(db, [id]),
				page: readSheet(db, id, { before, limit: LINES })
			});
			const { person } = read;
			if (!person) {
				const kept = await findKept(db, id);
				// Merged into another record: an address kept somewhere still leads to her.
				return kept === id ? null : redirect(303, `/equipe/habitants/${kept}`);
			}
			const dayOf = (at: string) =>
				at.length === 10 ? at : todayIn(timeZone, Temporal.Instant.from(at));
			const objection = read.objections.get(id);
			const { events, next: older } = read.page;
			const rule = contactRule(person.birthYear, Number(today.slice(0, 4)));
			const reminders = await wishOnSheet(db, id, {
				...{ secrets: locals.world.secrets, timeZone, canText },
				canMail: mailDelivery(locals.world) !== 'none'
			});
			return {
				id,
				person: { ...person, commune: communeName(person.commune) },
				isLinked: read.bond.linkedAt !== null,
				places: mayDo(viewer.role, 'place-people'),
				followsFamilies: mayDo(viewer.role, 'follow-families'),
				answersRights: mayDo(viewer.role, 'answer-rights'),
				next: read.next,
				pickUp: read.pickUps.get(id) ?? null,
				isMinor: rule !== 'own',
				answers: Object.fromEntries(
					Object.entries(read.consents).map(([purpose, { answer, at }]) => [
						purpose,
						{ answer, day: plainDay(todayIn(timeZone, at)) }
					])
				),
				reminders,
				events: events.map((event) => ({ ...event, day: dayOf(event.at) })),
				older: older && `?avant=${older.at}~${older.id}#histoire`,
				isFirst: before === null,
				done: Object.keys(DONE)
					.filter((what) => url.searchParams.has(what))
					.map((what) => DONE[what]!),
				objectedOn: objection && plainDay(dayOf(objection.since)),
				follows: accessTo('person-note', viewer.role) === 'write'
			};
		},
		'Cette personne n’est pas connue de votre centre, ou son nom est effacé.'
	);

function readCursor(text: string | null): SheetCursor | null {
	const [, at, id] = CURSOR.exec(text ?? '') ?? [];
	return at && id ? { at, id } : null;
}
