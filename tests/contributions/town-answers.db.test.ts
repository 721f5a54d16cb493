import { beforeAll, describe, expect, test } from 'vitest';
import {
	decide,
	listWaiting,
	readContribution,
	type WaitingEnd
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import {
	A_TUESDAY,
	done,
	KEY,
	TODAY,
	useContributions
} from '../../src/lib/features/neighbourhood/contributions/server/contributions.fixture.ts';
import {
	addTownService,
	answerAsTown,
	asTownLink,
	closeTownLink,
	endTownService,
	listReadTownWords,
	listTownServices,
	listTownWords,
	readSending,
	readSentPhoto,
	readSentProblem,
	sendToTown,
	showTownWords
} from '#lib/features/neighbourhood/town-answers/index.server.ts';

const { brel, digue, visitor, say, world } = useContributions();
const LAMP = {
	door: 'problem',
	subject: 'lighting',
	words: 'La lampe est cassée, rue Alma.'
} as const;
const CENTRE = {
	name: 'centre social Jacques Brel',
	phone: null,
	addressOf: () => 'https://exemple.fr/service/x'
};
let roads = '';

beforeAll(async () => {
	roads = done(
		await brel((db) =>
			addTownService(db, { name: 'Voirie', mail: 'voirie@exemple.fr', subjects: ['road'] })
		)
	).added;
});

const published = async (change: object = {}, photo?: 'show' | 'leave-out') => {
	const { id } = done(await say({ ...LAMP, ...change }));
	const { versionId, photoIds } = await waitingOf(id);
	const chosen = photo === 'show' ? { show: photoIds[0]! } : ({ leaveOut: 'face' } as const);
	const verdict = { decision: 'publish', corrected: null, photo: photo ? chosen : null } as const;
	done(await brel((db) => decide(db, id, { versionId }, verdict)));
	return id;
};
/** Whatever waits, however many wait before it. */
const waitingOf = async (id: string) => {
	let after: WaitingEnd | null = null;
	for (;;) {
		const { waiting, next } = await brel((db) => listWaiting(db, { after }));
		const found = waiting.find((one) => one.id === id);
		if (found) return found;
		if (!next) throw new Error('it does not wait');
		after = next;
	}
};
const hide = async (id: string) => {
	const { versions } = (await brel((db) => readContribution(db, id, TODAY)))!;
	const verdict = { decision: 'hide', reason: 'untrue', words: null } as const;
	done(await brel((db) => decide(db, id, { versionId: versions[0]!.id }, verdict)));
};
const send = (contributionId: string, serviceId = roads) =>
	brel((db) => sendToTown(db, { contributionId, serviceId }, CENTRE));
const holding = <T>(
	link: { id: string; expiresAt: Temporal.Instant },
	work: (db: Db) => Promise<T>
) =>
	asTownLink(
		{ world: { database: world.app, now: () => A_TUESDAY, secrets: { voices: KEY } as never } },
		sealLink(KEY, 'town-link', link),
		work
	);
const told = (id: string) =>
	visitor((db) =>
		db
			.selectFrom('shown_contributions')
			.where('contribution_id', '=', id)
			.select(['town_state as state', 'town_words as words', 'echoes'])
			.executeTakeFirst()
	);

describe('a problem of the street goes to the town, and lives', () => {
	test('a broken lamp is sent, received, and mended; the words of the town are read before everybody reads them', async () => {
		const id = await published();
		const link = done(await send(id));
		expect(await holding(link, readSentProblem)).toMatchObject({
			...{ service: 'Voirie', subject: 'lighting', words: LAMP.words, answers: [] }
		});
		const answer = {
			state: 'mended',
			plannedOn: null,
			words: 'Lampe changée. Tél. 03 21 00 00 00'
		} as const;
		const { answered } = done((await holding(link, (db) => answerAsTown(db, answer, TODAY)))!);
		expect(await told(id)).toMatchObject({ state: 'mended', words: null });
		expect(await brel(listTownWords)).toMatchObject([
			{ id: answered, words: 'Lampe changée. Tél. [numéro masqué]' }
		]);
		expect(await digue(listTownWords)).toEqual([]);
		done(await brel((db) => showTownWords(db, answered, true)));
		expect(await told(id)).toMatchObject({
			state: 'mended',
			words: 'Lampe changée. Tél. [numéro masqué]'
		});
		done(await brel((db) => showTownWords(db, answered, false)));
		expect(await told(id)).toMatchObject({ words: null });
		const { rows } = await world.owner.query(
			`select recipient, text from mails where kind = 'town-link'`
		);
		expect(rows).toMatchObject([{ recipient: 'voirie@exemple.fr' }]);
		// What it is, and where, is behind the link.
		expect(rows[0].text).not.toMatch(/lampe|Alma/);
	});

	test('what nobody has read, what is between neighbours, what is sent already is not sent', async () => {
		const { id } = done(await say(LAMP));
		expect(await send(id)).toMatchObject({ refusal: 'not-read' });
		const noise = done(await say({ ...LAMP, subject: 'noise' })).id;
		expect(await send(noise)).toMatchObject({ refusal: 'not-a-problem' });
		const idea = await published({ door: 'idea', subject: null });
		expect(await send(idea)).toMatchObject({ refusal: 'not-a-problem' });
		const lamp = await published();
		const both = await Promise.all([send(lamp), send(lamp)]);
		expect(both.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'already-sent' }]);
		expect(
			await digue((db) => sendToTown(db, { contributionId: lamp, serviceId: roads }, CENTRE))
		).toMatchObject({
			refusal: 'unknown-contribution'
		});
	});

	test('a link opens its own problem alone, and nothing once it is closed', async () => {
		const [mine, other] = [await published(), await published({ words: 'Un trou, rue Basse.' })];
		const link = done(await send(mine));
		done(await send(other));
		expect(await holding(link, readSentProblem)).toMatchObject({ words: LAMP.words });
		for (const table of ['contributions', 'contribution_versions'] as const) {
			expect(await holding(link, (db) => db.selectFrom(table).select('id').execute())).toEqual([]);
		}
		await expect(
			holding(link, (db) =>
				db.updateTable('town_answers').set({ is_shown: true }).returning('id').execute()
			)
		).resolves.toEqual([]);
		await brel((db) => closeTownLink(db, link.id));
		expect(await holding(link, readSentProblem)).toBeNull();
		expect(
			await holding(link, (db) =>
				answerAsTown(db, { state: 'received', plannedOn: null, words: '' }, TODAY)
			)
		).toMatchObject({ refusal: 'closed' });
		// By SQL too.
		await expect(
			asActing(
				world.app,
				{ staffId: null, role: 'town-link', centres: [], at: A_TUESDAY, subject: link.id },
				(db) => db.selectFrom('contribution_versions').select('id').execute()
			)
		).resolves.toEqual([]);
	});

	test('pressed again it is said once; words that come later are added; a message that is hidden is answered no more', async () => {
		const id = await published();
		const link = done(await send(id));
		const press = (words = '') =>
			holding(link, (db) => answerAsTown(db, { state: 'received', plannedOn: null, words }, TODAY));
		const [first, again] = (await Promise.all([press(), press()])).map((one) => done(one!));
		expect(first).toEqual(again);
		expect(done((await press('Une équipe passe lundi.'))!)).not.toEqual(first);
		done((await press())!);
		expect((await holding(link, readSentProblem))!.answers).toMatchObject([
			{ state: 'received', words: 'Une équipe passe lundi.', isShown: null },
			{ state: 'received', words: null }
		]);
		const sending = (await brel((db) => readSending(db, id)))!;
		expect(sending).toMatchObject({ maySend: false, isProblem: true, words: LAMP.words });
		expect(sending.sent).toMatchObject([{ service: 'Voirie', isOpen: true, answers: [{}, {}] }]);
		expect(await digue((db) => readSending(db, id))).toBeNull();
		await hide(id);
		expect(await press()).toMatchObject({ refusal: 'closed' });
		expect(await holding(link, readSentProblem)).toBeNull();
	});

	test('its photo is read by the link when it is shown with it, and only then', async () => {
		const photo = { redrawn: Buffer.from('a photo'), width: 3, height: 2 };
		const shown = await published({ photo }, 'show');
		const link = done(await send(shown));
		expect(await holding(link, readSentProblem)).toMatchObject({ photo: { width: 3, height: 2 } });
		expect((await holding(link, readSentPhoto))!.toString()).toBe('a photo');
		const left = done(await send(await published({ photo }, 'leave-out')));
		expect(await holding(left, readSentProblem)).toMatchObject({ photo: null });
		expect(await holding(left, readSentPhoto)).toBeNull();
	});

	test('what was kept back may be shown afterwards, and the other way round', async () => {
		const link = done(await send(await published()));
		const answer = { state: 'mended', plannedOn: null, words: 'Ampoule changée.' } as const;
		const { answered } = done((await holding(link, (db) => answerAsTown(db, answer, TODAY)))!);
		done(await brel((db) => showTownWords(db, answered, false)));
		const read = async () =>
			(await brel(listReadTownWords)).find(({ id }) => id === answered)!.isShown;
		expect(await read()).toBe(false);
		expect((await brel(listTownWords)).map(({ id }) => id)).not.toContain(answered);
		done(await brel((db) => showTownWords(db, answered, true)));
		expect(await read()).toBe(true);
		expect(await digue((db) => showTownWords(db, answered, true))).toMatchObject({
			refusal: 'unknown-answer'
		});
	});

	test('those that see to it stand first; one that is ended is written to no more', async () => {
		const lights = done(
			await brel((db) =>
				addTownService(db, { name: 'Éclairage', mail: 'lampes@exemple.fr', subjects: ['lighting'] })
			)
		).added;
		const names = async () =>
			(await brel((db) => listTownServices(db, 'road'))).map(({ name }) => name);
		expect(await names()).toEqual(['Voirie', 'Éclairage']);
		await brel((db) => endTownService(db, lights));
		expect(await names()).toEqual(['Voirie']);
		expect(await send(await published(), lights)).toMatchObject({ refusal: 'unknown-service' });
		expect(await digue((db) => listTownServices(db))).toEqual([]);
	});
});
