import { beforeAll, expect, test } from 'vitest';
import { declarePosture } from '#lib/features/desk/charter/index.server.ts';
import { listPartners, removePartner } from '#lib/features/desk/partners/index.server.ts';
import { done, noList, TODAY, useDesk } from './desk.fixture.ts';
import { neighboursWhoDoIt, referToNeighbour } from './refer-to-neighbour.ts';
import { requestReferred } from './request-referred.ts';
import { showRequest } from './show-request.ts';
import { undoAnswer } from './answer-request.ts';

const desk = useDesk();
const WORDS = 'Faites-moi ma carte grise';
const declare = (centreId: string, posture: 'teaches' | 'does-it-too') =>
	desk.world.as('direction', centreId, (db) => declarePosture(db, { posture, words: '' }));
const send = (requestId: string, centreId: string) =>
	desk.act((db) => referToNeighbour(db, { requestId, centreId, today: TODAY }));
const shown = async (id: string) => (await desk.act((db) => showRequest(db, id)))!;

beforeAll(() => declare(desk.neighbourId, 'does-it-too'));

test('the vehicle papers: sent to the neighbour who does it, dated, in her words, and nothing leaves', async () => {
	const id = await desk.ask({ words: WORDS, family: 'autre-demarche' });
	const { referral } = done(await send(id, desk.neighbourId));
	expect(referral!.link).toBeNull();
	const { status, answers } = await shown(id);
	expect(status).toBe('answered');
	expect(answers).toMatchObject([
		{ kind: 'referred', referral: { partner: 'La Criée', told: WORDS } }
	]);
	expect(await desk.count('partner_links')).toBe(0);
	const { at } = answers[0]!;
	const found = { id: referral!.id, at: Temporal.Instant.fromEpochMilliseconds(at) };
	expect(await desk.act((db) => requestReferred(db, found))).toBe(id);
});

test('undone, the request is open again', async () => {
	const id = await desk.ask({ words: WORDS });
	const answer = done(await send(id, desk.neighbourId));
	done(await desk.act((db) => undoAnswer(db, answer.id, noList)));
	expect((await shown(id)).status).toBe('open');
});

test('the neighbour enters the directory once, entitled, and not verified', async () => {
	done(await send(await desk.ask(), desk.neighbourId));
	done(await send(await desk.ask(), desk.neighbourId));
	const partners = await desk.act((db) => listPartners(db));
	expect(partners).toMatchObject([
		{ name: 'La Criée', kind: 'CS', entitledBy: 'centre', verifiedOn: null }
	]);
});

test('a centre that teaches only, and one’s own, are proposed to nobody, and nothing is written', async () => {
	const id = await desk.ask();
	await declare(desk.centreId, 'does-it-too');
	expect(await send(id, desk.centreId)).toMatchObject({ refusal: 'neighbour' });
	await declare(desk.neighbourId, 'teaches');
	expect(await desk.act((db) => neighboursWhoDoIt(db))).toEqual([]);
	expect(await send(id, desk.neighbourId)).toMatchObject({ refusal: 'neighbour' });
	expect((await shown(id)).answers).toEqual([]);
	await declare(desk.neighbourId, 'does-it-too');
});

test('set aside in the directory, it is not proposed again', async () => {
	done(await send(await desk.ask(), desk.neighbourId));
	expect(await desk.act((db) => neighboursWhoDoIt(db))).toMatchObject([{ name: 'La Criée' }]);
	const [partner] = await desk.act((db) => listPartners(db));
	await desk.act((db) => removePartner(db, partner!.id));
	expect(await desk.act((db) => neighboursWhoDoIt(db))).toEqual([]);
});

test('another centre’s request is not sent anywhere', async () => {
	const id = await desk.ask();
	const asked = { requestId: id, centreId: desk.centreId, today: TODAY };
	expect(await desk.actBeside((db) => referToNeighbour(db, asked))).toMatchObject({
		refusal: 'unknown-request'
	});
});
