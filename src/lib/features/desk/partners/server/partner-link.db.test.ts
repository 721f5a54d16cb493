import { describe, expect, test } from 'vitest';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { answerByLink } from './answer-by-link.ts';
import { newBrowserMark } from './browser-mark.ts';
import { giveNewLink } from './give-link.ts';
import { openPartnerLink } from './open-partner-link.ts';
import { done, useDesk } from './partners.fixture.ts';
import { readPartnerLink } from './read-partner-link.ts';
import { readReferral } from './read-referral.ts';
import { revokeLinks } from './revoke-links.ts';

const desk = useDesk();
const { hold, token, refer, openIn, act } = desk;

test('a partner opens her link, reads the very words, and answers step by step', async () => {
	const { id, link } = await refer({ bring: 'la facture' });
	const sealed = token(link);
	expect(await hold(sealed, (db) => readPartnerLink(db, null))).toMatchObject({ state: 'to-open' });
	const mark = await openIn(sealed);
	expect(await hold(sealed, (db) => readPartnerLink(db, mark))).toMatchObject({
		state: 'open',
		behind: { partner: 'CCAS', told: 'Une aide pour payer la cantine.', bring: 'la facture' }
	});
	for (const answer of ['received', 'accepted', 'done'] as const) {
		expect(await hold(sealed, (db) => answerByLink(db, mark, { answer }))).toMatchObject({
			changed: true
		});
	}
	const { answers, lastAnswer } = (await act((db) => readReferral(db, id)))!;
	expect(answers.map(({ answer, via }) => `${answer} ${via}`)).toEqual([
		'received link',
		'accepted link',
		'done link'
	]);
	expect(lastAnswer).toBe('done');
});

describe('a link', () => {
	test('whose time has come, that was revoked, or that was never given, opens nothing', async () => {
		const { id, link } = await refer();
		const sealed = token(link);
		const mark = await openIn(sealed);
		const later = A_TUESDAY.add({ hours: 24 * 30 });
		expect(await hold(sealed, (db) => readPartnerLink(db, mark), later)).toBeNull();
		expect(await hold(`x${sealed.slice(1)}`, (db) => readPartnerLink(db, mark))).toBeNull();
		const unknown = token({ ...link!, id: '01900000-0000-7000-8000-000000000000' });
		expect(await hold(unknown, (db) => readPartnerLink(db, mark))).toBeNull();
		await act((db) => revokeLinks(db, { referralId: id }));
		const before = await desk.written();
		expect(await hold(sealed, (db) => readPartnerLink(db, mark))).toBeNull();
		expect(await hold(sealed, (db) => openPartnerLink(db, newBrowserMark()))).toBeNull();
		expect(await hold(sealed, (db) => answerByLink(db, mark, { answer: 'done' }))).toBeNull();
		expect(await desk.written()).toBe(before);
	});

	test('forwarded after it was opened shows nothing, opens nothing and takes no answer', async () => {
		const sealed = token((await refer()).link);
		await openIn(sealed);
		const stranger = newBrowserMark();
		const before = await desk.written();
		for (const mark of [stranger, null]) {
			const view = await hold(sealed, (db) => readPartnerLink(db, mark));
			expect(view).toEqual({
				state: 'elsewhere',
				centre: 'Centre jacques-brel',
				timeZone: 'Europe/Paris'
			});
			expect(await hold(sealed, (db) => answerByLink(db, mark, { answer: 'done' }))).toBeNull();
		}
		expect(await hold(sealed, (db) => openPartnerLink(db, stranger))).toEqual({ isHere: false });
		expect(await desk.written()).toBe(before);
	});

	test('merely read, however often, belongs to nobody yet', async () => {
		const sealed = token((await refer()).link);
		const before = await desk.written();
		for (let times = 0; times < 3; times++) {
			await hold(sealed, (db) => readPartnerLink(db, newBrowserMark()));
		}
		expect(await desk.written()).toBe(before);
		await openIn(sealed);
	});

	test('pressed in two browsers at the same moment belongs to one of them', async () => {
		const sealed = token((await refer()).link);
		const opened = await Promise.all(
			Array.from({ length: 4 }, () => hold(sealed, (db) => openPartnerLink(db, newBrowserMark())))
		);
		expect(opened.filter((one) => one?.isHere)).toHaveLength(1);
	});

	test('not opened yet takes no answer: a scanner that posts nowhere binds nothing', async () => {
		const sealed = token((await refer()).link);
		expect(
			await hold(sealed, (db) => answerByLink(db, newBrowserMark(), { answer: 'done' }))
		).toBeNull();
	});

	test('given anew closes the first one, and opens in another browser', async () => {
		const { id, link } = await refer();
		const mark = await openIn(token(link));
		const second = token(done(await act((db) => giveNewLink(db, id))));
		expect(await hold(token(link), (db) => readPartnerLink(db, mark))).toBeNull();
		expect(await hold(second, (db) => readPartnerLink(db, mark))).toMatchObject({
			state: 'to-open'
		});
		await openIn(second);
	});
});

describe('an answer', () => {
	test('sent twice, one after the other or at the same moment, is one record', async () => {
		const { id, link } = await refer();
		const sealed = token(link);
		const mark = await openIn(sealed);
		const accept = () => hold(sealed, (db) => answerByLink(db, mark, { answer: 'accepted' }));
		const answers = await Promise.all([accept(), accept(), accept()]);
		expect(answers.filter((one) => one && 'changed' in one && one.changed)).toHaveLength(1);
		await accept();
		expect((await act((db) => readReferral(db, id)))!.answers).toHaveLength(1);
	});

	test('declined without a reason, or with a card in it, is refused and leaves nothing', async () => {
		const sealed = token((await refer()).link);
		const mark = await openIn(sealed);
		const before = await desk.written();
		const decline = (reason: string) =>
			hold(sealed, (db) => answerByLink(db, mark, { answer: 'declined', reason }));
		expect(await decline('  ')).toMatchObject({ refusal: 'reason' });
		const card = `4970 1000 0000 ${'0055'}`;
		const refused = await decline(`Sa carte est ${card}`);
		expect(refused).toMatchObject({ refusal: 'confidential' });
		expect(JSON.stringify(refused)).not.toContain('0055');
		expect(await decline('x'.repeat(501))).toMatchObject({ refusal: 'too-long' });
		expect(await desk.written()).toBe(before);
		expect(await decline('Plus de créneau avant janvier.')).toMatchObject({ changed: true });
		expect(
			await hold(sealed, (db) => answerByLink(db, mark, { answer: 'accepted' }))
		).toMatchObject({ refusal: 'answered' });
	});
});
