import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	appeal,
	type AuthorToTell,
	type Contact,
	decide,
	endAppeal,
	listAppeals,
	listWaiting,
	readContribution,
	takeBack,
	TELL_CONTRIBUTION_AUTHOR,
	type Verdict,
	withdraw
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	addTownService,
	answerAsTown,
	asTownLink,
	sendToTown
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import type { TownAnswer } from '#lib/features/neighbourhood/town-answers/index.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import type { MailSettings } from '#lib/platform/mail/mail-settings.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	TODAY,
	useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import { tellContributionAuthorJob } from '../../src/jobs/tell-contribution-author.ts';
import { jobWorld } from '../jobs/job-world.fixture.ts';
import { outboxOf } from './mail-world.fixture.ts';

const { brel, author, say, world, staff } = useContributions();
const HER = { mail: 'zoe.author@exemple.fr' };
const WORDS = 'La lampe est cassée, rue Alma.';
const PUBLISH: Verdict = { decision: 'publish', corrected: null, photo: null };
let roads = '';

beforeAll(async () => {
	const service = { name: 'Voirie', mail: 'voirie@exemple.fr', subjects: [] };
	roads = done(await brel((db) => addTownService(db, service))).added;
});
beforeEach(async () => {
	await world.owner.query('delete from mails; delete from pgboss.job');
});

/** Somebody says that a lamp is broken, and how to answer her. */
const said = async (contact: Contact | null = HER, change: object = {}) =>
	done(await say({ door: 'problem', subject: 'lighting', words: WORDS, ...change }, { contact }));

const decided = async (id: string, verdict: Verdict) => {
	const { versions } = (await brel((db) => readContribution(db, id, TODAY)))!;
	const versionId = versions.findLast(({ way }) => way === 'author')!.id;
	return done(await brel((db) => decide(db, id, { versionId }, verdict))).decided;
};

async function answered(id: string, answer: TownAnswer) {
	const sender = { name: 'Brel', phone: null, addressOf: () => 'https://exemple.fr/service/x' };
	const link = done(
		await brel((db) => sendToTown(db, { contributionId: id, serviceId: roads }, sender))
	);
	await world.owner.query('delete from mails; delete from pgboss.job');
	const town = {
		world: { database: world.app, now: () => A_TUESDAY, secrets: { voices: KEY } as never }
	};
	const token = sealLink(KEY, 'town-link', link);
	return () => asTownLink(town, token, (db) => answerAsTown(db, answer, TODAY));
}

type Queued = { data: AuthorToTell; waits: boolean };
const queued = async (): Promise<Queued[]> =>
	(
		await world.owner.query<Queued>(
			`select data, start_after = $2::timestamptz as waits from pgboss.job where name = $1`,
			[TELL_CONTRIBUTION_AUTHOR, A_TUESDAY.add({ minutes: 10 }).toString()]
		)
	).rows;

/** What was to be told is told: only what comes after is left. */
const forgetJobs = () => world.owner.query('delete from pgboss.job');

/** What the server does of what waits, as often as it is told to. */
async function work(times = 1, mail: MailSettings = { delivery: 'mailbox', smtp: null }) {
	const own = jobWorld(world.ownerUrl, mail);
	try {
		for (let nth = 0; nth < times; nth++) {
			for (const { data } of await queued()) {
				await tellContributionAuthorJob.run(
					{ ...own, now: () => A_TUESDAY, secrets: { ...own.secrets, voices: KEY } },
					data
				);
			}
		}
	} finally {
		await own.close();
	}
	return (await outboxOf(world)).filter(({ kind }) => kind === 'contribution-told');
}

describe('whoever asked to be answered is told by mail', () => {
	test('that her message is published: the day, never its words, nor where its page is', async () => {
		const { id, ticket } = await said();
		await decided(id, PUBLISH);
		const [mail, ...others] = await work();
		expect(others).toEqual([]);
		expect(mail).toMatchObject({ recipient: HER.mail });
		expect(mail!.text).toContain('le 24 novembre 2026. Il est publié.');
		for (const secret of [WORDS, 'lampe', 'Alma', id, ticket, 'http']) {
			expect(mail!.text).not.toContain(secret);
		}
	});

	test.each([
		[{ decision: 'refuse', reason: 'insult', words: null }, 'Il n’est pas publié.'],
		[
			{ ...PUBLISH, corrected: { words: 'Une lampe.', reason: 'Plus court.' } },
			'Il est publié, avec une correction.'
		]
	] satisfies [Verdict, string][])('of %o', async (verdict, told) => {
		const { id } = await said();
		await decided(id, verdict);
		expect((await work())[0]!.text).toContain(told);
	});

	test('that it is hidden, then shown again; a mistake that is taken back meanwhile is told to nobody', async () => {
		const { id } = await said();
		await decided(id, PUBLISH);
		await decided(id, { decision: 'hide', reason: 'untrue', words: null });
		expect((await queued()).map(({ waits }) => waits)).toEqual([true, true]);
		expect(await work()).toMatchObject([{ text: expect.stringContaining('plus montré') }]);
		const other = await said();
		const mistake = await decided(other.id, { decision: 'refuse', reason: 'advert', words: null });
		done(await brel((db) => takeBack(db, mistake)));
		expect(await work()).toHaveLength(1);
	});

	test('that a decision which was told is taken back: what stands in its place, or that it is read again', async () => {
		const { id } = await said();
		await decided(id, PUBLISH);
		const hidden = await decided(id, { decision: 'hide', reason: 'untrue', words: null });
		await work();
		await forgetJobs();
		done(await brel((db) => takeBack(db, hidden)));
		const told = async (times = 1) =>
			(await work(times)).map(({ text }) => text!.split('\n\n')[1]!.split('2026. ')[1]).sort();
		const AGAIN =
			'Une décision sur ce message était une erreur\u00a0: elle est annulée. Nous le relisons.';
		const [HIDDEN, REFUSED] = [/^Il n’est plus montré/, /^Il n’est pas publié/].map((line) =>
			expect.stringMatching(line)
		);
		expect(await told()).toEqual(['Il est publié.', HIDDEN]);
		const other = await said();
		const refused = await decided(other.id, { decision: 'refuse', reason: 'advert', words: null });
		await work();
		await forgetJobs();
		done(await brel((db) => takeBack(db, refused)));
		// After a crash, and whatever else runs, once.
		expect(await told(3)).toEqual(['Il est publié.', REFUSED, HIDDEN, AGAIN]);
		// Decided anew meanwhile, that alone is told.
		await decided(other.id, PUBLISH);
		expect(await told(3)).toEqual(['Il est publié.', 'Il est publié.', REFUSED, HIDDEN, AGAIN]);
	});

	test('that somebody else has read it again: overturned, it is published; upheld, the decision stays', async () => {
		const refuse: Verdict = { decision: 'refuse', reason: 'advert', words: null };
		for (const [outcome, told] of [
			['upheld', 'Une autre personne l’a relu'],
			['overturned', 'Il est publié.']
		] as const) {
			await world.owner.query('delete from mails; delete from pgboss.job');
			const { id, ticket } = await said();
			await decided(id, refuse);
			await work();
			await world.owner.query('delete from mails; delete from pgboss.job');
			await author(ticket, (db, mine) => appeal(db, mine, 'Relisez.'));
			const [asked] = await brel((db) => listAppeals(db, { contributionId: id }));
			const answer = { outcome, words: 'C’est une publicité.', photo: null };
			done(await brel((db) => endAppeal(db, asked!.id, answer), { staffId: staff.lea }));
			const [mail, ...others] = await work(2);
			expect(others).toEqual([]);
			expect(mail!.text).toContain(told);
			expect(mail!.text).not.toMatch(/publicité|Relisez/);
		}
	});

	test('what the town answers: planned, and which day', async () => {
		const { id } = await said();
		await decided(id, PUBLISH);
		const plan = { state: 'planned', plannedOn: '2026-12-03', words: 'Rue Alma.' } as const;
		const answer = await answered(id, plan);
		done((await answer())!);
		expect((await queued()).map(({ waits }) => waits)).toEqual([false]);
		const [mail] = await work();
		expect(mail!.text).toContain('La mairie a prévu de le réparer le 3 décembre 2026.');
		expect(mail!.text).not.toContain('Alma');
	});

	test('in her language', async () => {
		const { id } = await said(HER, { language: 'en' });
		await decided(id, PUBLISH);
		expect((await work())[0]).toMatchObject({
			text: expect.stringContaining('on 24 November 2026. It is published.')
		});
	});

	test('once, pressed twice by the town and told twice after a crash', async () => {
		const { id } = await said();
		await decided(id, PUBLISH);
		const answer = await answered(id, { state: 'mended', plannedOn: null, words: '' });
		await Promise.all([answer(), answer()]);
		expect(await queued()).toHaveLength(1);
		expect(await work(3)).toHaveLength(1);
	});

	test('with what it tells of: what is not decided after all is told by nobody', async () => {
		const { id } = await said();
		const { versionId } = (await brel((db) => listWaiting(db))).waiting.find(
			(one) => one.id === id
		)!;
		await expect(
			brel(async (db) => {
				done(await decide(db, id, { versionId }, PUBLISH));
				throw new Error('the machine stops');
			})
		).rejects.toThrow('the machine stops');
		expect(await queued()).toEqual([]);
	});
});

describe('nobody is written to', () => {
	test.each([
		['who left nothing', null],
		['who left a telephone', { phone: '+33321000000' }]
	])('%s', async (_who, contact) => {
		const { id } = await said(contact);
		await decided(id, PUBLISH);
		// Of each message alike: what waits says nothing of who asked.
		expect(await queued()).toHaveLength(1);
		expect(await work()).toEqual([]);
	});

	test('who took her message away', async () => {
		const { id, ticket } = await said();
		await decided(id, PUBLISH);
		await author(ticket, withdraw);
		expect(await work()).toEqual([]);
	});

	test('where no mail can leave', async () => {
		const { id } = await said();
		await decided(id, PUBLISH);
		expect(await work(1, { delivery: 'none', smtp: null })).toEqual([]);
	});
});

test('no row joins her address to her message, not even before the mail has left', async () => {
	const { id } = await said();
	const decision = await decided(id, PUBLISH);
	const [mail] = await work();
	const { rows } = await world.owner.query<{ named: string }>(
		`select (select string_agg(m::text, ' ') from mails m) || (select string_agg(d::text, ' ') from contribution_decisions d)
			as named`
	);
	expect(rows[0]!.named.split(mail!.id)).toHaveLength(2);
	for (const known of [id, decision]) expect(JSON.stringify(mail)).not.toContain(known);
});
