import { error, redirect } from '@sveltejs/kit';
import { readBond } from '#lib/features/people/bonds/index.server.ts';
import { findKept } from '#lib/features/people/doubles/index.server.ts';
import { pickUpsOf, readConsents, showPerson } from '#lib/features/people/people/index.server.ts';
import { communeName, contactRule, type SheetCursor } from '#lib/features/people/people/index.ts';
import { accessTo, mayDo } from '#lib/features/house/staff/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { nextSeancesOf } from '#lib/features/learning/workshops/index.server.ts';
import { nowIn, todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { requireDeed } from '../../require-deed.ts';
import { readSheet } from './sheet-sources.ts';
import type { PageServerLoad } from './$types';

export { actions } from './sheet-actions.ts';

const LINES = 50;

/** What was just done here, told once at the top of the page: an address may say it. */
const DONE: Record<string, string> = {
	annulee: 'La note est annulée. Elle ne se lit plus.',
	absences: 'Les absences annoncées sont enregistrées.'
};

const CURSOR = /^(\d{4}-[\d:.TZ-]{5,30})~([\w-]{1,80})$/;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'see-people');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const before = readCursor(url.searchParams.get('avant'));
	const sheet = await asViewer(locals, async (db) => {
		const { person, pickUps, objections, page, ...found } = await together({
			person: showPerson(db, params.personne),
			bond: readBond(db, params.personne),
			consents: readConsents(db, params.personne),
			pickUps: pickUpsOf(db, [params.personne]),
			next: nextSeancesOf(db, params.personne, nowIn(timeZone, locals.world.now())),
			objections: objectionsOf(db, [params.personne]),
			page: readSheet(db, params.personne, { before, limit: LINES })
		});
		if (!person) {
			const kept = await findKept(db, params.personne);
			return kept === params.personne ? null : { kept };
		}
		return {
			person,
			...found,
			pickUp: pickUps.get(params.personne) ?? null,
			objection: objections.get(params.personne),
			events: page.events,
			older: page.next && `?avant=${page.next.at}~${page.next.id}#histoire`
		};
	});
	if (!sheet) {
		error(404, {
			message: 'Cette personne n’est pas connue de votre centre, ou son nom est effacé.'
		});
	}
	// Merged into another record: an address kept somewhere still leads to her.
	if ('kept' in sheet) redirect(303, `/equipe/habitants/${sheet.kept}`);
	const dayOf = (at: string) =>
		at.length === 10 ? at : todayIn(timeZone, Temporal.Instant.from(at));
	return {
		id: params.personne,
		person: { ...sheet.person, commune: communeName(sheet.person.commune) },
		isLinked: sheet.bond.linkedAt !== null,
		places: mayDo(viewer.role, 'place-people'),
		answersRights: mayDo(viewer.role, 'answer-rights'),
		next: sheet.next,
		pickUp: sheet.pickUp,
		isMinor: contactRule(sheet.person.birthYear, Number(today.slice(0, 4))) !== 'own',
		answers: Object.fromEntries(
			Object.entries(sheet.consents).map(([purpose, { answer, at }]) => [
				purpose,
				{ answer, day: plainDay(todayIn(timeZone, at)) }
			])
		),
		events: sheet.events.map((event) => ({ ...event, day: dayOf(event.at) })),
		older: sheet.older,
		isFirst: before === null,
		done: Object.keys(DONE)
			.filter((what) => url.searchParams.has(what))
			.map((what) => DONE[what]!),
		objectedOn: sheet.objection && plainDay(dayOf(sheet.objection.since)),
		follows: accessTo('person-note', viewer.role) === 'write'
	};
};

function readCursor(text: string | null): SheetCursor | null {
	const [, at, id] = CURSOR.exec(text ?? '') ?? [];
	return at && id ? { at, id } : null;
}
