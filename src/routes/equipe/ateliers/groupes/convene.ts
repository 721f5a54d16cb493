import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	convene,
	convocationsToPrint,
	listConvened
} from '#lib/features/learning/letters/index.server.ts';
import { preparedSentence } from '#lib/features/learning/letters/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Deed } from '#lib/features/house/staff/index.ts';
import {
	listFirstSeances,
	tellPerson,
	untellPerson
} from '#lib/features/learning/workshops/index.server.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import type { World } from '#lib/platform/world.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { printLetters } from '../../print-letters.ts';

/** Who looks, when, and whether a mail may leave. */
export type Looking = {
	world: Pick<World, 'now' | 'mail'>;
	viewer: { centre: { timeZone: string; name: string } | null } | null;
};

function askedOf({ world, viewer }: Looking, groupIds: string[]) {
	const { timeZone, name: centreName } = viewer!.centre!;
	const today = todayIn(timeZone, world.now());
	return { groupIds, today, centreName, canMail: mailDelivery(world) !== 'none' };
}

/** The people of these groups who have not come yet, as a page shows how each is told. */
export async function convenedOf(db: Db, looking: Looking, groupIds: string[]) {
	const { timeZone } = looking.viewer!.centre!;
	const people = await listConvened(db, askedOf(looking, groupIds));
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

const GONE = 'Cette personne n’est plus de ce groupe\u00a0: rechargez la page.';
const Telling = v.object({ inscription: chosenId(GONE) });

/** The groups that an address is about. */
type GroupsOf<Names extends string> = (db: Db, params: Doing<Names>['params']) => Promise<string[]>;

/** One press prepares everything. */
export const conveneAll = <Names extends string>(groupsOf: GroupsOf<Names>) =>
	deed(
		'plan-workshops',
		v.object({}),
		async (db, _nothing, { locals, params }: Doing<Names>) =>
			convene(db, askedOf(locals, await groupsOf(db, params))),
		(prepared) => ({ done: preparedSentence(prepared) })
	);

/** Somebody was called, or seen. */
export const noteTold = <Names extends string>(right: Deed, groupsOf: GroupsOf<Names>) =>
	deed(
		right,
		Telling,
		async (db, { inscription }, doing: Doing<Names>) => {
			const first = await firstOf(db, inscription, doing, groupsOf);
			const isTold = first && (await tellPerson(db, first));
			return isTold ? { inscription } : refuse('gone', GONE);
		},
		() => ({ done: 'C’est noté\u00a0: cette personne est au courant.' })
	);

/** It was noted by mistake. */
export const takeBackTold = <Names extends string>(right: Deed, groupsOf: GroupsOf<Names>) =>
	deed(
		right,
		Telling,
		async (db, { inscription }, doing: Doing<Names>) => {
			const first = await firstOf(db, inscription, doing, groupsOf);
			if (first) await untellPerson(db, first);
		},
		() => ({ done: 'C’est repris\u00a0: cette personne reste à prévenir.' })
	);

/** The séance at which somebody of these groups is first awaited. */
async function firstOf<Names extends string>(
	db: Db,
	enrolmentId: string,
	{ locals, params }: Doing<Names>,
	groupsOf: GroupsOf<Names>
) {
	const asked = askedOf(locals, await groupsOf(db, params));
	return (await listFirstSeances(db, asked)).find((one) => one.enrolmentId === enrolmentId);
}
