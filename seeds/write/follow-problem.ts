import { sql } from 'kysely';
import {
	answerAsTown,
	listTownWords,
	sayMeToo,
	stampMeToo,
	showTownWords
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { type Db, nowActFor, recordedBy } from '#lib/platform/database/acting.ts';
import type { StepOf } from '../plan/voices-content.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore } from './moment.ts';
import type { Following } from './voice-telling.ts';

/** Days that a service has to answer. */
const OPEN_DAYS = 365;

/**
 * Sent to the service that mends it, without its mail: it left long ago, and the box of the demonstration begins
 * empty.
 */
export async function sendVoice(
	db: Db,
	{ id, centreId, services }: Following,
	{ service }: StepOf<'send'>
): Promise<void> {
	const known = services.get(service);
	if (!known) throw new Error(`no service of the demonstration has that name: ${service}`);
	await db
		.insertInto('town_links')
		.values({
			...{ contribution_id: id, centre_id: centreId, service_id: known, ...recordedBy(db) },
			expires_at: db.acting.at.add({ hours: 24 * OPEN_DAYS }).toString()
		})
		.execute();
}

/** The service answers from its link. */
export async function answerOfTown(
	db: Db,
	{ id, team, day, centreId }: Following,
	{ state, plannedIn, words }: StepOf<'town'>
): Promise<void> {
	const { at } = db.acting;
	await actAs(db, team.pedagogique, at);
	const { id: subject } = await db
		.selectFrom('town_links')
		.where('contribution_id', '=', id)
		.select('id')
		.executeTakeFirstOrThrow();
	await actAs(db, { staffId: null, role: 'town-link', subject }, at);
	// Whoever holds a link acts for no centre: she sees that one alone.
	await sql`select set_config('declic.centres', '{}', true)`.execute(db);
	const plannedOn = plannedIn === undefined ? null : daysBefore(day, -plannedIn);
	accepted(await answerAsTown(db, { state, plannedOn, words }, day));
	await nowActFor(db, centreId);
}

/** A colleague reads the words of the town, and everybody after her, or not. */
export async function readTownWords(
	db: Db,
	{ id }: Following,
	{ isShown }: StepOf<'read-town'>
): Promise<void> {
	const answer = (await listTownWords(db)).find(({ contributionId }) => contributionId === id)!;
	accepted(await showTownWords(db, answer.id, isShown));
}

/** So many neighbours say « moi aussi », each from a page and a device of her own. */
export async function sayTooOf(
	db: Db,
	{ id, voices, day }: Following,
	{ times }: StepOf<'me-too'>
): Promise<void> {
	for (let nth = 0; nth < times; nth += 1) {
		const { at } = db.acting;
		const stamp = stampMeToo(voices, id, at);
		const device = [`192.0.2.${nth}`] as const;
		const said = { key: voices, stamp, now: at, browser: null, device, day };
		accepted(await sayMeToo(db, id, said));
	}
}
