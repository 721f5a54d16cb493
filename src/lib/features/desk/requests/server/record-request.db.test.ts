import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asActing } from '#lib/platform/database/acting.ts';
import { AlreadyHandled } from '#lib/platform/database/handled-post.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { done, TODAY, useDesk } from './desk.fixture.ts';
import { receiveRequest } from './receive-request.ts';
import { recordRequest } from './record-request.ts';
import { showRequest } from './show-request.ts';

const desk = useDesk();
const asked = { channel: 'comes', origin: 'unknown', day: TODAY } as const;
const show = (id: string) => desk.act((db) => showRequest(db, id));

test('an anonymous lady of 70 asks for her tax return: her words, the proposal and the choice are kept', async () => {
	const id = await desk.ask({
		words: '  dame de 70 ans, déclaration d’impôts ',
		family: 'retraite'
	});
	expect(await show(id)).toMatchObject({
		words: 'dame de 70 ans, déclaration d’impôts',
		family: 'retraite',
		proposed: { family: 'citoyennete-impots' },
		person: null,
		status: 'open',
		answers: []
	});
});

test('without a choice, clear words choose; unclear ones are asked for, and nothing is written', async () => {
	const clear = await desk.act((db) =>
		recordRequest(db, { ...asked, words: 'déclaration d’impôts' })
	);
	expect((await show(done(clear).id))!.family).toBe('citoyennete-impots');
	const before = await desk.count('requests');
	expect(await desk.act((db) => recordRequest(db, { ...asked, words: 'bonjour' }))).toMatchObject({
		refusal: 'family'
	});
	expect(await desk.count('requests')).toBe(before);
});

test('no words, far too many, or a secret among them: refused, and nothing is written', async () => {
	const before = await desk.count('requests');
	const family = 'loisirs' as const;
	// Built here: no key that is right is written in a file.
	const body = '2550614168025';
	const nir = body + String(97 - Number(BigInt(body) % 97n)).padStart(2, '0');
	for (const [words, refusal] of [
		['   ', 'words'],
		['a'.repeat(2001), 'words'],
		[`son numéro est ${nir}`, 'confidential']
	] as const) {
		expect(await desk.act((db) => recordRequest(db, { ...asked, family, words }))).toMatchObject({
			refusal
		});
	}
	expect(await desk.count('requests')).toBe(before);
});

test('a person or a partner of another centre is refused in words, and nothing is written', async () => {
	const hers = await desk.addPerson('Wattrelot');
	const ccas = await desk.addPartner('CCAS');
	const before = await desk.count('requests');
	const words = 'carte grise';
	const family = 'autre-demarche' as const;
	expect(
		await desk.actBeside((db) => recordRequest(db, { ...asked, words, family, personId: hers }))
	).toMatchObject({ refusal: 'person' });
	expect(
		await desk.actBeside((db) =>
			recordRequest(db, { ...asked, words, family, origin: 'partner', partnerId: ccas })
		)
	).toMatchObject({ refusal: 'sender' });
	expect(await desk.count('requests')).toBe(before);
});

test('another centre sees nothing of it', async () => {
	const id = await desk.ask();
	expect(await desk.actBeside((db) => showRequest(db, id))).toBeNull();
});

test('somebody new in three fields is written with what she asks; one who looks like her is shown first', async () => {
	const request = { ...asked, words: 'acte de naissance', family: 'etat-civil' as const };
	const person = { familyName: 'Delattre', givenName: 'Huguette', birthYear: 1948 };
	const first = done(await desk.act((db) => receiveRequest(db, request, { person, answer: null })));
	expect((await show(first.id))!.person).toMatchObject({ familyName: 'Delattre', birthYear: 1948 });
	const before = await desk.count('people');
	const again = await desk.act((db) => receiveRequest(db, request, { person, answer: null }));
	if (!('people' in again)) throw new Error(JSON.stringify(again));
	expect(await desk.count('people')).toBe(before);
	const same = done(
		await desk.act((db) =>
			receiveRequest(db, request, { person, answer: { sameAs: again.people[0]!.id } })
		)
	);
	expect((await show(same.id))!.personId).toBe(again.people[0]!.id);
	expect(await desk.count('people')).toBe(before);
});

test('a request that may not be kept leaves nobody new behind', async () => {
	const before = await desk.count('people');
	const refused = await desk.act((db) =>
		receiveRequest(
			db,
			{ ...asked, words: '' },
			{ person: { familyName: 'Personne', givenName: 'Nouvelle' }, answer: null }
		)
	);
	expect(refused).toMatchObject({ refusal: 'words' });
	expect(await desk.count('people')).toBe(before);
});

test('the same form sent twice at the same moment is one request', async () => {
	const before = await desk.count('requests');
	const digest = Buffer.alloc(32, 7);
	const send = () =>
		asActing(
			desk.world.app,
			{
				staffId: null,
				role: 'operator',
				centres: [desk.centreId],
				at: A_TUESDAY,
				post: { digest, request: randomUUID(), done: false }
			},
			(db) => recordRequest(db, { ...asked, words: 'amende', family: 'citoyennete-impots' })
		);
	const answers = await Promise.allSettled([send(), send()]);
	const refused = answers.filter(({ status }) => status === 'rejected');
	expect(refused).toHaveLength(1);
	expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(AlreadyHandled);
	expect(await desk.count('requests')).toBe(before + 1);
});
