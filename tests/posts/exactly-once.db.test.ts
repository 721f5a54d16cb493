import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addProgramme } from '#lib/features/learning/workshops/index.server.ts';
import { type Acting, asActing, type Db } from '#lib/platform/database/acting.ts';
import { AlreadyHandled, type Post } from '#lib/platform/database/handled-post.ts';
import { purgeHandledPosts } from '#lib/platform/database/handled-answers.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { type CutProxy, openCutProxy } from './cut-proxy.ts';

const world = useTestDatabase();
let centreId: string;
let staffId: string;

beforeAll(async () => {
	centreId = await world.addCentre('la-criee');
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at) values ('Odile Bricaud', now()) returning id`
	);
	staffId = rows[0]!.id;
});

const aForm = () => randomBytes(32);
const requestWith = (digest: Buffer): Post => ({ digest, request: randomUUID(), done: false });

function posting<T>(post: Post, work: (db: Db) => Promise<T>, database = world.app): Promise<T> {
	const acting: Acting = { staffId, role: 'direction', centres: [centreId], at: A_TUESDAY, post };
	return asActing(database, acting, work);
}
const adding = (name: string) => (db: Db) =>
	addProgramme(db, { name, peopleNoun: 'participant', format: 'free', aliases: [] });

async function written(name: string): Promise<{ programmes: number; journal: number }> {
	const { rows } = await world.owner.query<{ programmes: number; journal: number }>(
		`select count(distinct p.id) as programmes, count(j.id) as journal from programmes p
			left join journal j on j.record_id = p.id::text and j.action = 'add'
			where p.name like $1 || '%'`,
		[name]
	);
	return rows[0]!;
}

/** What the same form, sent by a request of its own, was answered. */
async function outcome(
	digest: Buffer,
	work: (db: Db) => Promise<unknown>,
	database = world.app
): Promise<string> {
	try {
		const result = await posting(requestWith(digest), work, database);
		return result && typeof result === 'object' && 'refusal' in result ? 'refused' : 'written';
	} catch (error) {
		if (error instanceof AlreadyHandled) return 'already';
		throw error;
	}
}

test('the same form sent twenty times at once is written once, and its journal too', async () => {
	const digest = aForm();
	// A name of its own for each, so that nothing but the key holds them back.
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, (_, nth) => outcome(digest, adding(`Vingt fois ${nth}`)))
	);
	expect(outcomes.filter((one) => one === 'written')).toHaveLength(1);
	expect(outcomes.filter((one) => one === 'already')).toHaveLength(19);
	expect(await written('Vingt fois')).toEqual({ programmes: 1, journal: 1 });
});

test('two different forms at once are both written', async () => {
	const outcomes = [outcome(aForm(), adding('Lundi')), outcome(aForm(), adding('Mardi'))];
	expect(await Promise.all(outcomes)).toEqual(['written', 'written']);
});

describe('what leaves the form free to be sent again', () => {
	test('a refusal', async () => {
		const digest = aForm();
		await outcome(aForm(), adding('Tricot connecté'));
		expect(await outcome(digest, adding('Tricot connecté'))).toBe('refused');
		expect(await outcome(digest, adding('Tricot en ligne'))).toBe('written');
	});

	test('an unexpected error', async () => {
		const digest = aForm();
		const failing = outcome(digest, async (db) => {
			await adding('Échoué')(db);
			throw new Error('a bug');
		});
		await expect(failing).rejects.toThrow('a bug');
		expect(await written('Échoué')).toEqual({ programmes: 0, journal: 0 });
		expect(await outcome(digest, adding('Échoué'))).toBe('written');
	});

	test('a transaction that only reads', async () => {
		const digest = aForm();
		const post = requestWith(digest);
		await posting(post, (db) => db.selectFrom('programmes').select('id').execute());
		expect(post.done).toBe(false);
		expect(await outcome(digest, adding('Après lecture'))).toBe('written');
	});
});

test('one request may write in several transactions: it is not its own twin', async () => {
	const post = requestWith(aForm());
	await posting(post, adding('Premier temps'));
	expect(post.done).toBe(true);
	await posting(post, adding('Second temps'));
	expect(await written('Second temps')).toEqual({ programmes: 1, journal: 1 });
});

test('nobody sees what somebody else sent', async () => {
	const post = requestWith(aForm());
	await posting(post, adding('À elle seule'));
	const seen = await world.as('direction', centreId, (db) =>
		db.selectFrom('handled_posts').select('request').execute()
	);
	expect(seen).toEqual([]);
});

test('after two days a form is forgotten, not before', async () => {
	const kept = requestWith(aForm());
	await posting(kept, adding('À oublier'));
	const purgeAfter = (hours: number) =>
		world.asOperator([], purgeHandledPosts, A_TUESDAY.add({ hours }));
	expect(await purgeAfter(48)).toBe(0);
	expect(await purgeAfter(49)).toBeGreaterThan(0);
	const { rowCount } = await world.owner.query('select from handled_posts');
	expect(rowCount).toBe(0);
});

describe('through a network that cuts', () => {
	let proxy: CutProxy;
	let far: Kysely<DB>;
	beforeAll(async () => {
		proxy = await openCutProxy(appUrl(world.ownerUrl));
		far = openPool(proxy.url);
	});
	afterAll(async () => {
		await far.destroy();
		await proxy.close();
	});

	/** Sends the form until somebody says that it is written, as the pages do; gives each answer. */
	async function untilAcknowledged(name: string): Promise<string[]> {
		const digest = aForm();
		const answers: string[] = [];
		do {
			// Another name each time: written twice, it would show.
			const sent = outcome(digest, adding(`${name} ${answers.length}`), far);
			const answer = await sent.catch((error: unknown) => {
				if (isOutage(error)) return 'away';
				throw error;
			});
			answers.push(answer);
		} while (answers.at(-1) === 'away');
		return answers;
	}

	test('a commit whose answer was lost is known, and not done again', async () => {
		proxy.loseNextCommit();
		expect(await untilAcknowledged('Réponse perdue')).toEqual(['away', 'already']);
		expect(await written('Réponse perdue')).toEqual({ programmes: 1, journal: 1 });
	});

	test('while it cuts at random, each form is acknowledged and written exactly once', async () => {
		const names = Array.from({ length: 60 }, (_, nth) => `Coupure ${nth + 10}`);
		const over = new AbortController();
		const cutting = (async () => {
			while (!over.signal.aborted) {
				await pause(Math.random() * 20);
				if (Math.random() < 0.5) proxy.loseNextCommit();
				else proxy.cutOne();
			}
		})();
		const answers = await Promise.all(names.map(untilAcknowledged));
		over.abort();
		await cutting;
		expect(answers.flat()).toContain('away');
		expect(answers.flat()).toContain('already');
		for (const name of names) {
			expect(await written(name), name).toEqual({ programmes: 1, journal: 1 });
		}
	});
});
