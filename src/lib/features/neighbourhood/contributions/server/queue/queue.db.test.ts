import { beforeEach, describe, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { outboxOf } from '../../../../../../../tests/mail/mail-world.fixture.ts';
import { A_TUESDAY, done, KEY, TODAY, useContributions } from '../contributions.fixture.ts';
import { decide, takeBack } from '../decide/decide.ts';
import { listWaiting } from '../read/list-waiting.ts';
import { readContribution } from '../read/read-contribution.ts';
import { callEyes } from './call-eyes.ts';
import { listDecided } from './list-decided.ts';
import { letAuthorAgain, stopAuthor } from './stop-author.ts';
import { tellReaders } from './tell-readers.ts';
import { typeWalk } from './type-walk.ts';

const { brel, digue, desk, network, say, visitor, around, world, centres, staff } =
	useContributions();

beforeEach(() =>
	world.owner.query(`truncate contributions, contribution_stops, contribution_identities,
		shown_contributions, waiting_contributions cascade; delete from mails; delete from pgboss.job`)
);

const queue = async (isHeld = false) => (await brel((db) => listWaiting(db, { isHeld }))).waiting;
const refused = { decision: 'refuse', reason: 'insult', words: null } as const;
const publish = { decision: 'publish', corrected: null, photo: null } as const;

describe('a walk on paper is typed in at once', () => {
	const lines = Array.from({ length: 12 }, (_, index) => ({
		...{ nth: index + 1, door: index < 6 ? ('problem' as const) : ('idea' as const) },
		...{ subject: index < 6 ? ('lighting' as const) : null, street: '12 rue de la Marée' },
		words: `Remarque ${index + 1} de la balade.`
	}));

	test('twelve remarks wait to be read, typed by the desk, which decides of none', async () => {
		done(await desk((db) => typeWalk(db, lines, around(centres.brel))));
		const waiting = await queue();
		expect(waiting.map(({ words }) => words)).toEqual(lines.map(({ words }) => words));
		expect(waiting[0]).toMatchObject({
			...{ channel: 'paper', heldFor: null, street: 'rue de la Marée', subject: 'lighting' }
		});
		const { id, versionId } = waiting[0]!;
		await expect(desk((db) => decide(db, id, { versionId }, publish))).rejects.toThrow(
			/row-level security/
		);
		expect(await queue()).toHaveLength(12);
	});

	test('of a walk with a mistake nothing is written, and its line is told', async () => {
		const wrong = lines.map((line) => (line.nth === 7 ? { ...line, words: 'x' } : line));
		expect(await desk((db) => typeWalk(db, wrong, around(centres.brel)))).toMatchObject({
			...{ refusal: 'words', line: 7 }
		});
		expect(await queue()).toEqual([]);
		expect(await digue((db) => typeWalk(db, lines, around(centres.digue)))).toMatchObject({
			...{ refusal: 'closed', line: 1 }
		});
	});
});

describe('what was decided is found again', () => {
	test('the latest first, by decision and by door, a page after the other, and no other centre’s', async () => {
		for (let nth = 1; nth <= 22; nth += 1) {
			// Hours before: what comes at once waits apart.
			const at = A_TUESDAY.subtract({ hours: 3 });
			const said = { words: `Idée ${nth}.`, door: nth === 3 ? 'tip' : 'idea' } as const;
			const { id } = done(await say(said, {}, { at }));
			const { versionId } = (await queue())[0]!;
			done(await brel((db) => decide(db, id, { versionId }, nth === 5 ? refused : publish)));
		}
		const first = await brel((db) => listDecided(db));
		expect(first.decided[0]).toMatchObject({ words: 'Idée 22.', by: 'Karim Essai', isShown: true });
		expect(first.decided).toHaveLength(20);
		const last = await brel((db) => listDecided(db, { after: first.next! }));
		expect(last.decided.map(({ words }) => words)).toEqual(['Idée 2.', 'Idée 1.']);
		expect(last.next).toBeNull();
		const words = async (asked: Parameters<typeof listDecided>[1]) =>
			(await brel((db) => listDecided(db, asked))).decided.map((one) => one.words);
		expect(await words({ decisions: ['refuse', 'hide'] })).toEqual(['Idée 5.']);
		expect(await words({ door: 'tip' })).toEqual(['Idée 3.']);
		expect((await digue((db) => listDecided(db))).decided).toEqual([]);
		// Taken back, it is in the queue again and not here.
		const { decisionId } = first.decided[0]!;
		done(await brel((db) => takeBack(db, decisionId)));
		expect((await brel((db) => listDecided(db))).decided[0]!.words).toBe('Idée 21.');
	});
});

describe('somebody is asked to stop, and nobody knows who', () => {
	const BROWSER = 'a'.repeat(32);
	const from = (browser: string | null) => ({
		trace: { address: '192.0.2.7', at: '2026-11-24T08:00:00Z', browser, kioskId: null }
	});

	test('what comes from her browser, or with her address, waits apart for thirty days; the hall goes on', async () => {
		const { id } = done(
			await say({}, { ...from(BROWSER), contact: { mail: 'janine@exemple.fr' } })
		);
		const stopping = { world: { database: world.app, secrets: secrets() }, today: TODAY };
		expect(done(await brel((db) => stopAuthor(db, id, stopping)))).toEqual({
			...{ stopped: id, until: '2026-12-24' }
		});
		// Twice is once.
		done(await brel((db) => stopAuthor(db, id, stopping)));
		const { rows } = await world.owner.query('select mark, recorded_by from contribution_stops');
		expect(rows).toHaveLength(2);
		expect(rows[0].recorded_by).toBe(staff.karim);
		const again = [
			done(await say({ words: 'Encore moi.' }, from(BROWSER))),
			done(await say({ words: 'Moi ailleurs.' }, { contact: { mail: 'Janine@exemple.fr' } }))
		];
		const neighbour = done(await say({ words: 'Du même hall.' }, from('b'.repeat(32))));
		expect(new Map((await queue(true)).map(({ id: held, heldFor }) => [held, heldFor]))).toEqual(
			new Map(again.map(({ id: held }) => [held, 'asked-to-stop']))
		);
		expect((await queue()).map((one) => one.id).toSorted()).toEqual([id, neighbour.id].toSorted());
		done(await brel((db) => letAuthorAgain(db, id, stopping)));
		const forgiven = done(await say({ words: 'Merci.' }, from(BROWSER)));
		expect((await queue()).map((one) => one.id)).toContain(forgiven.id);
		const journal = await world.owner.query<{ action: string; staff_id: string }>(
			`select action, staff_id from journal where record_id = $1 order by id`,
			[id]
		);
		expect(journal.rows).toEqual(
			['stop', 'stop', 'let-again'].map((action) => ({ action, staff_id: staff.karim }))
		);
	});

	test('where there is an address of the network alone, nobody is stopped; nor by another centre', async () => {
		const { id } = done(await say({}, from(null)));
		const stopping = { world: { database: world.app, secrets: secrets() }, today: TODAY };
		expect(await brel((db) => stopAuthor(db, id, stopping))).toMatchObject({ refusal: 'no-mark' });
		expect(await digue((db) => stopAuthor(db, id, stopping))).toMatchObject({
			refusal: 'unknown-contribution'
		});
	});
});

describe('what waits never goes unseen', () => {
	/** What the town wrote and nobody has read, as its own part counts it. */
	let townWords = 0;
	const later = (hours: number) => A_TUESDAY.add({ hours });

	async function appoint(name: string, role: Role, centreId: string | null): Promise<void> {
		const { staffId } = await world.asOperator(centreId ? [centreId] : [], (db) =>
			addStaffMember(db, { name, role, centreId })
		);
		const door = openPool(keysUrl(world.ownerUrl), 1);
		const email = `${name.toLowerCase()}@exemple.fr`;
		await door.insertInto('key_holders').values({ id: staffId, name, email }).execute();
		await door.destroy();
	}
	const run = async (now: Temporal.Instant, delivery: 'mailbox' | 'none' = 'mailbox') => {
		const all = await listCentres(world.app, now);
		return tellReaders(
			{
				...{ database: world.app, now: () => now, mail: { delivery, smtp: null } },
				...{ ownerUrl: world.ownerUrl, origin: 'https://declic.example', secrets: secrets() }
			},
			all.filter(({ id }) => id === centres.brel),
			async () => ({ townWords, echoes: 0 })
		);
	};
	const outbox = async () =>
		(await outboxOf(world)).map(({ recipient, subject }) => `${recipient}: ${subject}`);

	test('a colleague is called after two days, the network after four; once each, and it may then decide', async () => {
		await appoint('Odile', 'coordination', null);
		const { id } = done(await say({ words: 'Un banc.' }));
		const { versionId } = (await queue())[0]!;
		const asks = async () => (await queue())[0]!.asks;
		// The day alone is kept: the evening before the second day, nobody yet.
		await run(later(37), 'none');
		expect(await asks()).toEqual([]);
		await run(later(48), 'none');
		expect(await asks()).toEqual(['second-eyes']);
		expect(await network((db) => readContribution(db, id, TODAY))).toBeNull();
		await run(later(96));
		await run(later(96));
		expect(await asks()).toEqual(['network', 'second-eyes']);
		expect(await outbox()).toEqual([
			'odile@exemple.fr: Le réseau est appelé\u00a0: paroles d’habitants, Centre jacques-brel'
		]);
		expect((await network((db) => listWaiting(db))).waiting).toHaveLength(1);
		done(await network((db) => decide(db, id, { versionId }, publish)));
		expect(await queue()).toEqual([]);
	});

	test('each morning at the hour of the centre those who read are told, once, without a word of what was said', async () => {
		await appoint('Claire', 'direction', centres.brel);
		await appoint('Dora', 'accueil', centres.brel);
		const eight = A_TUESDAY.toZonedDateTimeISO('Europe/Paris').with({ hour: 8, minute: 5 });
		const at = (days: number, hour = 8) => eight.add({ days }).with({ hour }).toInstant();
		await run(at(1));
		expect(await outbox()).toEqual([]);
		done(await say({ words: 'Un secret de quartier.' }));
		await run(at(1, 7));
		await run(at(1, 13));
		expect(await outbox()).toEqual([]);
		await run(at(1));
		await run(at(1, 9));
		const [mail, ...others] = await outboxOf(world);
		expect(others).toEqual([]);
		expect(mail).toMatchObject({ recipient: 'claire@exemple.fr', kind: 'contributions-waiting' });
		expect(mail!.text).toContain('1 message à lire');
		expect(mail!.text).toContain('https://declic.example/equipe/quartier');
		expect(mail!.text).not.toMatch(/secret/i);
		// The day after, what the town wrote waits too, and somebody is to be called.
		townWords = 2;
		done(await say({}, { contact: { phone: '+33639987172' } }));
		await run(at(2));
		townWords = 0;
		const [, next, ...none] = await outboxOf(world);
		expect(none).toEqual([]);
		expect(next!.text).toContain('2 réponses de la mairie à lire.');
		expect(next!.text).toContain('1 personne à rappeler.');
	});

	test('a reader who says that a life is in danger is told at once, at any hour, once', async () => {
		const { id } = done(await say());
		const { versionId } = (await queue())[0]!;
		done(await brel((db) => decide(db, id, { versionId }, publish)));
		await visitor(
			(db) =>
				db
					.insertInto('contribution_reports')
					.values({
						...{ centre_id: centres.brel, contribution_id: id, reason: 'life-in-danger' },
						recorded_at: A_TUESDAY.toString()
					})
					.execute(),
			centres.brel
		);
		const night = A_TUESDAY.toZonedDateTimeISO('Europe/Paris').with({ hour: 3 }).toInstant();
		await run(night);
		await run(night.add({ hours: 1 }));
		expect(await outbox()).toEqual([
			'claire@exemple.fr: À lire tout de suite\u00a0: on signale un danger (Centre jacques-brel)'
		]);
	});

	test('a colleague is asked by hand too, once, and nobody asks for another centre’s', async () => {
		const { id } = done(await say());
		done(await brel((db) => callEyes(db, id, 'second-eyes')));
		done(await brel((db) => callEyes(db, id, 'second-eyes')));
		expect((await queue())[0]!.asks).toEqual(['second-eyes']);
		expect(await digue((db) => callEyes(db, id, 'network'))).toMatchObject({
			refusal: 'unknown-contribution'
		});
	});
});

const secrets = () => ({ voices: KEY }) as Secrets as JobWorld['secrets'];
