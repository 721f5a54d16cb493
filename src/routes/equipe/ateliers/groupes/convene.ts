import { error, fail } from '@sveltejs/kit';
import {
	convene,
	convocationsToPrint,
	listConvened,
	type Prepared
} from '#lib/features/learning/letters/index.server.ts';
import { preparedSentence } from '#lib/features/learning/letters/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	listFirstSeances,
	tellPerson,
	untellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { printLetters } from '../lettres/[programme=slug]/print-letters.ts';

type Event = { locals: App.Locals; params: Record<string, string | undefined>; request: Request };
/** Which groups a page convenes. */
type GroupsOf = (db: Db, params: Event['params']) => Promise<string[]>;

function askedOf({ world, viewer }: App.Locals, groupIds: string[]) {
	const { timeZone, name: centreName } = viewer!.centre!;
	const today = todayIn(timeZone, world.now());
	return { groupIds, today, centreName, canMail: mailDelivery(world) !== 'none' };
}

/** The people of these groups who have not come yet, as a page shows how each is told. */
export async function convenedOf(db: Db, locals: App.Locals, groupIds: string[]) {
	const { timeZone } = locals.viewer!.centre!;
	const people = await listConvened(db, askedOf(locals, groupIds));
	return people.map((one) => ({
		...{ enrolmentId: one.enrolmentId, personId: one.personId, groupId: one.groupId },
		...{ name: `${one.givenName} ${one.familyName}`, phones: one.phones, email: one.email },
		...{ way: one.way, whyNot: one.whyNot, day: one.day, startsAt: one.startsAt },
		venue: one.venue,
		prepared: one.convened && said(timeZone, one.convened),
		toldAt: one.toldAt && momentIn(timeZone, one.toldAt),
		toldBy: one.toldBy
	}));
}

function said(timeZone: string, { at, by }: { at: Temporal.Instant; by: string | null }): string {
	return by ? `${momentIn(timeZone, at)}, par ${by}` : momentIn(timeZone, at);
}

/** The letters prepared for these groups, one PDF. */
export async function printConvocations(
	locals: App.Locals,
	groupsOf: (db: Db) => Promise<string[]>
): Promise<Response> {
	const run = await asViewer(locals, async (db) =>
		convocationsToPrint(db, askedOf(locals, await groupsOf(db)))
	);
	if (run.letters.length === 0) error(404, 'Aucune lettre n’est prête pour ces personnes.');
	return printLetters(run);
}

/** One press prepares everything for the groups of a page. */
export async function press({ locals, params }: Event, groupsOf: GroupsOf) {
	const done: Prepared | { refusal: string; message: string } = await asViewer(locals, async (db) =>
		convene(db, askedOf(locals, await groupsOf(db, params)))
	);
	if ('refusal' in done) return fail(409, { message: done.message });
	return { done: preparedSentence(done) };
}

/** Somebody was called, or seen: she knows when to come first. */
export async function tell(event: Event, groupsOf: GroupsOf) {
	const told = await onPerson(event, groupsOf, tellPerson);
	if (!told) return fail(409, { message: GONE });
	return { done: 'C’est noté\u00a0: cette personne est au courant.' };
}

/** It was noted by mistake. */
export async function untell(event: Event, groupsOf: GroupsOf) {
	await onPerson(event, groupsOf, untellPerson);
	return { done: 'C’est repris\u00a0: cette personne reste à prévenir.' };
}

const GONE = 'Cette personne n’est plus de ce groupe\u00a0: rechargez la page.';

/** Does a deed to somebody of these groups, of the séance at which she is first awaited. */
async function onPerson<Done>(
	{ locals, params, request }: Event,
	groupsOf: GroupsOf,
	deed: (db: Db, telling: { seanceId: string; enrolmentId: string }) => Promise<Done>
): Promise<Done | null> {
	const enrolmentId = (await request.formData()).get('inscription');
	if (!isId(enrolmentId)) return null;
	return asViewer(locals, async (db) => {
		const awaited = await listFirstSeances(db, askedOf(locals, await groupsOf(db, params)));
		const her = awaited.find((one) => one.enrolmentId === enrolmentId);
		return her ? deed(db, her) : null;
	});
}
