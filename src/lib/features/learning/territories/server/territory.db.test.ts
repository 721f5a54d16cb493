import { describe, expect, test } from 'vitest';
import { openDraft, readDraft } from '#lib/features/learning/groups/index.server.ts';
import {
	listPreList,
	listProgrammes,
	listWithdrawn
} from '#lib/features/learning/workshops/index.server.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { agreeTo, withdrawAgreement } from './agreements.ts';
import { answerLine } from './answer-line.ts';
import { askSearch, lastSearch, stopSearch } from './ask-search.ts';
import { listAgreementEvents } from './list-agreement-events.ts';
import { joiningOf, joinRound, leaveRound } from './join-round.ts';
import { closeRound, openRound } from './lead-round.ts';
import { searchTerritory } from './search-territory.ts';
import { arrivalsOf, newcomers } from './show-result.ts';
import { takeResult } from './take-result.ts';
import { territorySlots } from './territory-slots.ts';
import { type TerritoryCentre, useTerritory } from './territory.fixture.ts';

const MONDAY = '1-14:00';
const TUESDAY = '2-14:00';
const FRIDAY = '5-10:00';

const territory = useTerritory();
const { world, coordinate } = territory;
const a = () => territory.centres.a;
const b = () => territory.centres.b;
const c = () => territory.centres.c;
const lineOf = async (centre: TerritoryCentre, roundId: string, entryId: string) =>
	(await centre.lines(roundId)).find((one) => one.entryId === entryId);

describe('a round over three centres', () => {
	let roundId = '';
	let home = '';
	let agreed = '';
	let silent = '';
	let tuesdayThere = '';

	test('is opened by the coordination, and joined by each centre itself', async () => {
		roundId = await territory.round(a(), b());
		const { programmeId } = a();
		const again = done(await a().act((db) => joinRound(db, { roundId, programmeId })));
		expect(again.id).toBe((await a().act((db) => joiningOf(db, roundId)))!.id);
		expect(await c().act((db) => joiningOf(db, roundId))).toBeNull();
		expect(await c().act((db) => joinRound(db, { roundId, programmeId }))).toMatchObject({
			refusal: 'unknown-programme'
		});
		expect(await territory.count('territory_joinings')).toBe(2);
	});

	test('is joined with a programme that forms level groups, and with no other', async () => {
		const programmes = await c().act(listProgrammes);
		for (const slug of ['senou', 'fablab', 'numerikids']) {
			const programmeId = programmes.find((one) => one.slug === slug)!.id;
			expect(await c().act((db) => joinRound(db, { roundId, programmeId }))).toMatchObject({
				refusal: 'other-format',
				message: expect.stringContaining('n’a pas de groupes de niveau')
			});
		}
		expect(await territory.count('territory_joinings')).toBe(2);
	});

	test('places people at home, and elsewhere those alone who agreed to that centre', async () => {
		await a().offer(MONDAY);
		tuesdayThere = await b().offer(TUESDAY);
		await c().offer(FRIDAY);
		home = await a().waits('Abel', [MONDAY]);
		agreed = await a().waits('Blot', [TUESDAY], [b()]);
		silent = await a().waits('Caron', [TUESDAY]);
		await b().waits('Dupont', [TUESDAY]);
		await territory.search(roundId);
		expect(await lineOf(a(), roundId, home)).toMatchObject({ hostCentreId: a().id });
		expect(await lineOf(a(), roundId, agreed)).toMatchObject({
			hostCentreId: b().id,
			offerId: tuesdayThere
		});
		expect(await lineOf(a(), roundId, silent)).toMatchObject({
			cause: 'no-slot',
			help: { addSlot: MONDAY }
		});
		expect(await b().lines(roundId)).toHaveLength(1);
		expect(await coordinate((db) => lastSearch(db, roundId))).toMatchObject({
			state: 'found',
			gap: 0
		});
	});

	test('shows the receiving centre a first name, and no other centre anything', async () => {
		expect(await b().act((db) => newcomers(db, roundId))).toEqual([
			{
				lineId: expect.any(String),
				fromCentre: 'La Ruche',
				givenName: 'Jeanne',
				offerId: tuesdayThere,
				answer: null
			}
		]);
		expect(await a().act((db) => newcomers(db, roundId))).toEqual([]);
		expect(await c().act((db) => newcomers(db, roundId))).toEqual([]);
		expect(await c().act((db) => territorySlots(db, roundId))).toEqual([]);
		expect(await coordinate((db) => newcomers(db, roundId))).toEqual([]);
	});

	test('removes at once whoever takes her agreement back, and asks nothing of her', async () => {
		const hostCentreId = b().id;
		done(await a().act((db) => withdrawAgreement(db, { entryId: agreed, hostCentreId })));
		expect(await b().act((db) => newcomers(db, roundId))).toEqual([]);
		const { lineId } = (await lineOf(a(), roundId, agreed))!;
		expect(await a().act((db) => answerLine(db, { roundId, lineId, answer: 'yes' }))).toMatchObject(
			{ refusal: 'no-agreement' }
		);
		expect(await territory.count('territory_answers')).toBe(0);
		await territory.search(roundId);
		expect(await lineOf(a(), roundId, agreed)).toMatchObject({ hostCentreId: null });
		done(await a().act((db) => agreeTo(db, { entryId: agreed, hostCentreId, how: 'paper' })));
		await territory.search(roundId);
		expect(await lineOf(a(), roundId, agreed)).toMatchObject({ hostCentreId });
	});

	test('on a yes the other centre gets her once, with where she comes from', async () => {
		const { lineId } = (await lineOf(a(), roundId, agreed))!;
		const say = (answer: 'yes' | 'wait') =>
			a().act((db) => answerLine(db, { roundId, lineId, answer }));
		expect(done(await say('yes'))).toEqual({ answered: true });
		expect(done(await say('yes'))).toEqual({ answered: false });
		expect(await say('wait')).toMatchObject({ refusal: 'answered' });
		const withdrawal = { entryId: agreed, hostCentreId: b().id };
		expect(await a().act((db) => withdrawAgreement(db, withdrawal))).toMatchObject({
			refusal: 'answered'
		});
		await territory.welcome(2);
		const list = await b().act((db) => listPreList(db, b().programmeId));
		expect(list.filter(({ name }) => name === 'Jeanne Blot')).toMatchObject([
			{ phones: [{ number: '+33639980101' }] }
		]);
		expect(await b().act((db) => arrivalsOf(db, b().programmeId))).toMatchObject([
			{ name: 'Jeanne Blot', fromCentre: 'La Ruche', offerId: tuesdayThere }
		]);
		const { personId } = list.find(({ name }) => name === 'Jeanne Blot')!;
		const page = { before: null, limit: 10 };
		expect(await b().act((db) => listAgreementEvents(db, personId, page))).toMatchObject([
			{ title: expect.stringMatching(/^Venue d’un autre centre.*La Ruche$/) }
		]);
		expect(await b().act((db) => newcomers(db, roundId))).toEqual([]);
		expect(await a().act((db) => listWithdrawn(db, a().programmeId))).toMatchObject([
			{ name: 'Jeanne Blot', reason: 'A accepté une place\u00a0: La Digue' }
		]);
	});

	test('is taken into the draft of each centre, which its animator signs', async () => {
		await territory.search(roundId);
		expect(done(await b().act((db) => takeResult(db, roundId)))).toMatchObject({ moved: 2 });
		const draft = await b().act(async (db) =>
			readDraft(db, (await openDraft(db, b().programmeId))!)
		);
		expect(draft.people.map(({ name, seat }) => [name, seat]).sort()).toEqual([
			['Jeanne Blot', tuesdayThere],
			['Jeanne Dupont', tuesdayThere]
		]);
		// She was told: no later proposal moves her.
		expect(draft.marks.map(({ kind }) => kind)).toEqual(['stay']);
		expect(done(await b().act((db) => takeResult(db, roundId)))).toMatchObject({ moved: 0 });
		expect(await territory.count('enrolments')).toBe(0);
	});

	test('forgets a centre that leaves: its slots and its people are in no result', async () => {
		await b().act((db) => leaveRound(db, roundId));
		expect(await b().act((db) => takeResult(db, roundId))).toMatchObject({
			refusal: 'not-joined'
		});
		const slots = await a().act((db) => territorySlots(db, roundId));
		expect(new Set(slots.map(({ centreId }) => centreId))).toEqual(new Set([a().id]));
		const before = await territory.count('territory_agreements');
		expect(
			await a().act((db) => agreeTo(db, { entryId: silent, hostCentreId: b().id, how: 'said' }))
		).toMatchObject({ refusal: 'unknown-centre' });
		expect(await territory.count('territory_agreements')).toBe(before);
	});

	test('closed, nobody joins it nor searches, and nothing is written', async () => {
		done(await coordinate((db) => closeRound(db, roundId)));
		done(await coordinate((db) => closeRound(db, roundId)));
		const before = [
			await territory.count('territory_joinings'),
			await territory.count('territory_searches')
		];
		const { programmeId } = c();
		expect(await c().act((db) => joinRound(db, { roundId, programmeId }))).toMatchObject({
			refusal: 'closed'
		});
		expect(await coordinate((db) => askSearch(db, roundId))).toMatchObject({ refusal: 'closed' });
		expect([
			await territory.count('territory_joinings'),
			await territory.count('territory_searches')
		]).toEqual(before);
	});
});

describe('a search', () => {
	test('is asked once, whatever two coordinators do at the same moment', async () => {
		const roundId = await territory.round(a());
		const answers = await atOnce(
			{ act: coordinate, world },
			(db) => askSearch(db, roundId),
			(db) => askSearch(db, roundId)
		);
		expect(answers).toMatchObject([{ id: expect.any(String) }, { refusal: 'under-way' }]);
	});

	test('done twice, or by two processes at once, is written once', async () => {
		const roundId = await territory.round(a());
		const { id: searchId } = done(await coordinate((db) => askSearch(db, roundId)));
		const process = { database: world.app, now: () => A_TUESDAY };
		const lines = async () => (await a().lines(roundId)).map((line) => ({ ...line, lineId: null }));
		await Promise.all([
			searchTerritory(process, { searchId }),
			searchTerritory(process, { searchId })
		]);
		const first = await lines();
		await searchTerritory(process, { searchId });
		expect(await lines()).toEqual(first);
		expect(first.length).toBeGreaterThan(0);
		// The same people, the same slots: the same answer.
		await territory.search(roundId);
		expect(await lines()).toEqual(first);
	});

	test('stopped, or lost with its process, leaves the former result', async () => {
		const roundId = await territory.round(a());
		await territory.search(roundId);
		const before = await a().lines(roundId);
		const stopped = done(await coordinate((db) => askSearch(db, roundId)));
		done(await coordinate((db) => stopSearch(db, roundId)));
		await searchTerritory({ database: world.app, now: () => A_TUESDAY }, { searchId: stopped.id });
		expect(await a().lines(roundId)).toEqual(before);
		expect(await coordinate((db) => stopSearch(db, roundId))).toMatchObject({
			refusal: 'no-search'
		});
		// A process died: half an hour later nobody waits for it any more.
		done(await coordinate((db) => askSearch(db, roundId)));
		const later = A_TUESDAY.add({ minutes: 31 });
		expect(await coordinate((db) => lastSearch(db, roundId), later)).toMatchObject({
			state: 'lost'
		});
		expect(await a().lines(roundId)).toEqual(before);
		done(await coordinate((db) => askSearch(db, roundId), later));
	});

	test('that finds nobody, or no slot, says so', async () => {
		const roundId = await territory.round();
		expect(await coordinate((db) => askSearch(db, roundId))).toMatchObject({ refusal: 'nobody' });
		const empty = territory.centres.c;
		done(await empty.act((db) => joinRound(db, { roundId, programmeId: empty.programmeId })));
		await territory.search(roundId);
		expect(await coordinate((db) => lastSearch(db, roundId))).toMatchObject({ state: 'nothing' });
	});
});

test('who would rather wait is not asked again about that centre', async () => {
	const roundId = await territory.round(a(), b(), c());
	const entryId = await c().waits('Evrard', [TUESDAY], [b()]);
	await territory.search(roundId);
	const { lineId } = (await lineOf(c(), roundId, entryId))!;
	done(await c().act((db) => answerLine(db, { roundId, lineId, answer: 'wait' })));
	expect(await b().act((db) => newcomers(db, roundId))).toEqual([]);
	await territory.search(roundId);
	expect(await lineOf(c(), roundId, entryId)).toMatchObject({ hostCentreId: null });
});

test('a round without a name, or without a day, is refused and not written', async () => {
	const before = await territory.count('territory_rounds');
	for (const asked of [
		{ label: ' ', startsOn: '2027-01-04' },
		{ label: 'Printemps', startsOn: '2027-02-30' },
		{ label: `Carte 4${'1'.repeat(15)}`, startsOn: '2027-01-04' }
	]) {
		expect(await coordinate((db) => openRound(db, asked))).toHaveProperty('refusal');
	}
	expect(await territory.count('territory_rounds')).toBe(before);
});
