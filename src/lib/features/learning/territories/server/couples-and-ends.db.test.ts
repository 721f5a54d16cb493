import { expect, test } from 'vitest';
import { joinCompanions } from '#lib/features/learning/groups/index.server.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { agreeTo } from './agreements.ts';
import { answerLine } from './answer-line.ts';
import { erasePastLines } from './erase-agreements.ts';
import { closeRound } from './lead-round.ts';
import { useTerritory } from './territory.fixture.ts';

const TUESDAY = '2-14:00';
const territory = useTerritory();
const { coordinate } = territory;
const a = () => territory.centres.a;
const b = () => territory.centres.b;

test('a couple goes to another centre when both agreed to it, and together', async () => {
	const roundId = await territory.round(a(), b());
	const offerId = await b().offer(TUESDAY);
	const one = await a().waits('Abel', [TUESDAY], [b()]);
	const other = await a().waits('Blot', [TUESDAY]);
	done(await a().act((db) => joinCompanions(db, { entryId: one, withId: other })));
	await territory.search(roundId);
	const seats = async () => (await a().lines(roundId)).map(({ offerId: seat }) => seat);
	expect(await seats()).toEqual([null, null]);
	const agreement = { entryId: other, hostCentreId: b().id, how: 'paper' as const };
	done(await a().act((db) => agreeTo(db, agreement)));
	await territory.search(roundId);
	expect(await seats()).toEqual([offerId, offerId]);
});

test('what was found goes two months after the end of its round, answers too, and nothing before', async () => {
	const roundId = await territory.round(a(), b());
	await territory.search(roundId);
	const [line] = await a().lines(roundId);
	const { lineId } = line!;
	done(await a().act((db) => answerLine(db, { roundId, lineId, answer: 'wait' })));
	done(await coordinate((db) => closeRound(db, roundId)));
	const left = async () => (await a().lines(roundId)).length;
	const night = (today: string) =>
		territory.world.asOperator([a().id], (db) => erasePastLines(db, today));
	await night('2027-01-20');
	expect(await left()).toBe(2);
	await night('2027-02-01');
	expect(await left()).toBe(0);
	expect(await territory.count('territory_answers')).toBe(0);
});
