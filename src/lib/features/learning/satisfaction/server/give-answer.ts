import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkOfCode, readTabletCode } from '#lib/features/learning/placement/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type CollectionRefusal, OVER } from '../domain/collection.ts';
import type { Moment } from '../domain/questions.ts';
import { type Answer, tallyOf } from '../domain/tally.ts';
import { addToUrn } from './urn.ts';

export type OpenCollection = {
	centre: string;
	programme: string;
	moment: Moment;
};

/** The address of a questionnaire whose code was typed here: codes are not tried in addresses, uncounted. */
export function tokenOfCode(key: Buffer, code: string): string {
	return `${code}-${createHmac('sha256', key).update(`avis ${code}`).digest('base64url')}`;
}

function codeOfToken(key: Buffer, token: string): string | null {
	const code = readTabletCode(token.slice(0, 8));
	if (!code) return null;
	const [expected, given] = [Buffer.from(tokenOfCode(key, code)), Buffer.from(token)];
	return expected.length === given.length && timingSafeEqual(expected, given) ? code : null;
}

/** What a code opens: null when it is over, closed, full or was never given. */
export async function readCollection(
	world: World,
	asked: { code: string } | { token: string }
): Promise<OpenCollection | null> {
	return asRespondent(world, asked, async (db) => {
		const open = await openNow(db);
		return open && { centre: open.centre, programme: open.programme, moment: open.moment };
	});
}

/**
 * One answer, added to those that wait. Nothing is written of whose it is, of when, nor of the form it
 * came in (no key of a form is kept): only that the group has one more. Closed meanwhile, it is refused.
 */
export async function giveAnswer(
	world: World,
	token: string,
	answer: Answer
): Promise<{ given: true } | CollectionRefusal> {
	const done = await asRespondent(world, { token }, async (db) => {
		await db
			.selectFrom('satisfaction_collections')
			.where('id', '=', db.acting.subject!)
			.select('id')
			.forUpdate()
			.executeTakeFirst();
		// Asked once it is held: closed or filled while this one waited, it is known.
		const open = await openNow(db);
		if (!open) return OVER;
		const tally = tallyOf(open.moment, answer);
		if (!tally) return refuse('unanswered', 'Choisissez une réponse à chaque question.');
		const given = open.given + 1;
		await db
			.updateTable('satisfaction_collections')
			.where('id', '=', db.acting.subject!)
			.set({ given })
			.execute();
		const isOver = given === open.expected;
		await addToUrn(db, open.urn, { key: world.secrets.urns, tally, isOver });
		return { given: true } as const;
	});
	return done ?? OVER;
}

/** Never with the key of a form: it would be a row for each answer, with its instant. */
async function asRespondent<Result>(
	world: World,
	asked: { code: string } | { token: string },
	work: (db: Db) => Promise<Result>
): Promise<Result | null> {
	const { database, secrets } = world;
	const code = 'code' in asked ? asked.code : codeOfToken(secrets.tablets, asked.token);
	if (!code) return null;
	const subject = linkOfCode(secrets.tablets, code);
	const acting = { staffId: null, role: 'tablet' as const, centres: [], at: world.now(), subject };
	return asActing(database, acting, work);
}

async function openNow(db: Db) {
	const row = await db
		.selectFrom('satisfaction_collections as c')
		.innerJoin('centres as ce', 'ce.id', 'c.centre_id')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.leftJoin('satisfaction_collection_closings as x', 'x.collection_id', 'c.id')
		.where('c.id', '=', db.acting.subject!)
		.where('x.collection_id', 'is', null)
		.select(['ce.name as centre', 'p.name as programme', 'c.moment', 'c.given', 'c.expected'])
		.select(['c.expires_at', 'c.programme_id', 'c.year', 'c.centre_id'])
		.executeTakeFirst();
	if (!row || row.given >= row.expected) return null;
	if (Temporal.Instant.compare(row.expires_at, db.acting.at) <= 0) return null;
	const { centre, programme, given, expected } = row;
	const moment = row.moment as Moment;
	const urn = {
		programmeId: row.programme_id,
		year: row.year,
		moment,
		centreId: row.centre_id
	};
	return { centre, programme, moment, given, expected, urn };
}
