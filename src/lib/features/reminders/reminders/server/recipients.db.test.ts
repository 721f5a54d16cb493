import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson, addPhone, recordConsent } from '#lib/features/people/people/index.server.ts';
import {
	chooseAddressee,
	enterHousehold
} from '#lib/features/reminders/households/index.server.ts';
import { changeHabits, changeRule } from '#lib/features/reminders/rules/index.server.ts';
import { USUAL_HABITS, USUAL_RULES } from '#lib/features/reminders/rules/index.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { done, useReminders } from './reminders.fixture.ts';

const centre = useReminders();
const { at, network } = centre;

beforeEach(() => {
	network.received.length = 0;
	network.answer = ({ id }) => ({ accepted: id });
	at('2026-12-10T08:00');
});

const texts = () => network.received.map(({ text }) => text);
const wish = (personId: string, change: Partial<Wish>) =>
	centre.act(async (db) => done(await sayWish(db, personId, { ...UNASKED, ...change })));
async function leaves(personId: string, when = '2026-12-14T10:00') {
	at('2026-12-10T08:00');
	await centre.addDemarche(personId, '2026-12-15');
	await centre.plan();
	at(when);
	await centre.leave();
}
/** Somebody of these numbers, who agreed. */
const known = (familyName: string, numbers: readonly string[], rest: object = {}) =>
	centre.act(async (db) => {
		const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne', ...rest }));
		for (const number of numbers) {
			await addPhone(db, id, { number, owner: 'own', isFictional: false });
		}
		done(await recordConsent(db, { personId: id, purpose: 'reminders', answer: 'given' }));
		return id;
	});

/** She has an address, and wants e-mails. */
async function byMail(personId: string, address: string) {
	await centre.world.owner.query(
		`insert into person_emails (person_id, centre_id, address, owner, recorded_at)
		values ($1, $2, $3, 'own', now())`,
		[personId, centre.centre.id, address]
	);
	await wish(personId, { channel: 'email' });
}
async function mailsTo(address: string) {
	const { rows } = await centre.world.owner.query<{ text: string }>(
		'select text from mails where lower(recipient) = $1',
		[address]
	);
	return rows.map(({ text }) => text);
}

describe('to whom', () => {
	test.each([
		['a landline', '+33321000001'],
		['a number of Guadeloupe written as one of the mainland', '+33690123456'],
		['a short number', '+333939']
	])('%s receives nothing: somebody calls', async (what, number) => {
		const id = await known(what, [number]);
		await leaves(id);
		expect(network.received).toEqual([]);
		expect(await centre.outcomes(id)).toEqual(['P1D to-call no-mobile']);
	});

	test('of two numbers, the mobile', async () => {
		const id = await known('Both', ['+33321000002', '+33612000002']);
		await leaves(id);
		expect(network.received.map(({ to }) => to)).toEqual(['+33612000002']);
	});

	test('under fifteen, her adult reads it, by the adult’s name and number', async () => {
		const id = await centre.act(async (db) => {
			const added = await addPerson(db, {
				...{ familyName: 'Petit', givenName: 'Lou', birthYear: 2018 },
				responsibleAdult: { familyName: 'Petit', givenName: 'Odile' }
			});
			const { id: child } = done(added);
			await addPhone(db, child, { number: '+33612000003', owner: 'own', isFictional: false });
			const adult = {
				number: '+33612000004',
				owner: 'responsible-adult',
				isFictional: false
			} as const;
			await addPhone(db, child, adult);
			done(await recordConsent(db, { personId: child, purpose: 'reminders', answer: 'given' }));
			return child;
		});
		await leaves(id);
		expect(network.received).toMatchObject([{ to: '+33612000004' }]);
		expect(texts()[0]).toContain('Odile');
	});

	test('nobody asked her: nothing leaves, and somebody asks; she refuses: nothing leaves, and nobody calls', async () => {
		const [asked, refuses] = [await known('Asked', []), await known('Refuses', ['+33612000005'])];
		const unasked = await centre.act(async (db) => {
			const { id } = done(await addPerson(db, { familyName: 'Unasked', givenName: 'Jeanne' }));
			await addPhone(db, id, { number: '+33612000006', owner: 'own', isFictional: false });
			done(
				await recordConsent(db, { personId: refuses, purpose: 'reminders', answer: 'withdrawn' })
			);
			return id;
		});
		for (const id of [asked, refuses, unasked]) await leaves(id);
		expect(network.received).toEqual([]);
		expect(await centre.outcomes(unasked)).toEqual(['P1D to-call not-asked']);
		expect(await centre.outcomes(refuses)).toEqual(['P1D cancelled refused']);
		expect(await centre.outcomes(asked)).toEqual(['P1D to-call no-mobile']);
	});

	test('a démarche is not told on an agreement that spoke of séances alone', async () => {
		const her = await centre.addReachable('Older');
		await centre.world.owner.query(
			`update person_consents set text_version = '2026-11-24' where person_id = $1`,
			[her.id]
		);
		await leaves(her.id);
		expect(await centre.outcomes(her.id)).toEqual(['P1D to-call not-asked']);
	});
});

describe('as she asks', () => {
	test('a telephone that a violent husband reads tells nothing but to call', async () => {
		const her = await centre.addReachable('Discreet');
		await wish(her.id, { isDiscreet: true });
		await leaves(her.id);
		expect(texts()).toEqual(['Rappel du centre social : pensez à nous appeler']);
	});

	test('in her hours, and in English or Arabic', async () => {
		const [late, arab] = [await centre.addReachable('Late'), await centre.addReachable('Arab')];
		await wish(late.id, { fromHour: '17:00', untilHour: '19:00', language: 'en' });
		await wish(arab.id, { language: 'ar' });
		await centre.addDemarche(late.id, '2026-12-15');
		await leaves(arab.id);
		expect(network.received).toMatchObject([{ to: arab.number, alphabet: 'ucs2' }]);
		at('2026-12-14T16:59');
		await centre.leave();
		expect(network.received).toHaveLength(1);
		at('2026-12-14T17:00');
		await centre.leave();
		expect(texts().at(-1)).toContain('Tuesday 15/12');
	});

	test('by e-mail, with every accent and once; where no e-mail leaves, somebody calls', async () => {
		const id = await known('Mail', []);
		await byMail(id, 'jeanne@exemple.fr');
		centre.mail.delivery = 'mailbox';
		await leaves(id);
		await centre.leave();
		expect(await mailsTo('jeanne@exemple.fr')).toEqual([
			expect.stringContaining('pensez à votre démarche')
		]);
		centre.mail.delivery = 'none';
		await centre.addDemarche(id, '2026-12-17');
		at('2026-12-12T08:00');
		await centre.plan();
		at('2026-12-16T10:00');
		await centre.leave();
		expect(network.received).toEqual([]);
		expect(await centre.outcomes(id)).toEqual(['P1D email', 'P1D to-call no-email']);
	});

	test('by a call or a letter: a list of the team, and no SMS', async () => {
		const [call, letter] = [await centre.addReachable('Call'), await centre.addReachable('Letter')];
		await wish(call.id, { channel: 'call' });
		await wish(letter.id, { channel: 'letter' });
		await leaves(call.id);
		await leaves(letter.id);
		expect(network.received).toEqual([]);
		expect(await centre.outcomes(call.id)).toEqual(['P1D to-call prefers-call']);
		expect(await centre.outcomes(letter.id)).toEqual(['P1D to-letter prefers-letter']);
	});
});

describe('parents who live apart', () => {
	test('the one chosen is written to, and only that one, even when nothing reaches her', async () => {
		const [mother, father] = [
			await centre.addReachable('Mother'),
			await centre.addReachable('Father')
		];
		const child = await known('Child', [], { birthYear: 2019 });
		for (const personId of [father.id, child]) {
			await centre.act(async (db) =>
				done(await enterHousehold(db, { personId: mother.id, otherId: personId }))
			);
		}
		await centre.act(async (db) =>
			done(await chooseAddressee(db, { personId: mother.id, addresseeId: mother.id, year: 2026 }))
		);
		await centre.addDemarche(father.id, '2026-12-15');
		await leaves(child);
		expect(network.received.map(({ to }) => to)).toEqual([mother.number, mother.number]);
		network.received.length = 0;
		await wish(mother.id, { channel: 'call' });
		await centre.addDemarche(child, '2026-12-16');
		at('2026-12-12T08:00');
		await centre.plan();
		at('2026-12-15T10:00');
		await centre.leave();
		expect(network.received).toEqual([]);
	});
});

describe('never too much', () => {
	test('two a day to one number, whoever holds it: the third one waits for the morning', async () => {
		const number = '+33612000010';
		const ids = [];
		for (const name of ['One', 'Two', 'Three']) ids.push(await known(name, [number]));
		for (const id of ids) await centre.addDemarche(id, '2026-12-15');
		await centre.plan();
		at('2026-12-14T10:00');
		await centre.leave();
		expect(network.received).toHaveLength(2);
		at('2026-12-15T09:00');
		await centre.leave();
		expect(network.received).toHaveLength(3);
	});

	test('two a day by e-mail as well, those by whoever reads that letter box', async () => {
		const mother = await known('Reads', []);
		const [child, father] = [
			await known('About', [], { birthYear: 2019 }),
			await known('Shares', [])
		];
		await centre.act(async (db) => {
			done(await enterHousehold(db, { personId: mother, otherId: child }));
			done(await chooseAddressee(db, { personId: mother, addresseeId: mother, year: 2026 }));
		});
		await byMail(mother, 'parents@exemple.fr');
		await byMail(father, 'Parents@exemple.fr');
		centre.mail.delivery = 'mailbox';
		for (const id of [child, mother]) await centre.addDemarche(id, '2026-12-15');
		await centre.plan();
		at('2026-12-14T10:00');
		await centre.leave();
		// Asked alone, hours later, she has read two all the same; and so has whoever reads the same letter box.
		for (const id of [mother, father]) await centre.addDemarche(id, '2026-12-15');
		await centre.plan();
		at('2026-12-14T11:00');
		await centre.leave();
		expect(await mailsTo('parents@exemple.fr')).toHaveLength(2);
		at('2026-12-15T09:00');
		await centre.leave();
		expect(await mailsTo('parents@exemple.fr')).toHaveLength(4);
		centre.mail.delivery = 'none';
	});

	test('so many of a kind a day, so many cents a month', async () => {
		const people = [];
		for (let nth = 0; nth < 3; nth += 1) people.push(await centre.addReachable(`Cap ${nth}`));
		for (const { id } of people) await centre.addDemarche(id, '2027-01-13');
		await centre.act((db) =>
			changeRule(db, 'demarche-due', { ...USUAL_RULES['demarche-due'], mostADay: 1 })
		);
		at('2027-01-08T08:00');
		await centre.plan();
		at('2027-01-12T10:00');
		await centre.leave();
		expect(network.received).toHaveLength(1);
		await centre.act((db) => changeHabits(db, { ...USUAL_HABITS, monthCents: 10 }));
		at('2027-01-13T09:00');
		await centre.leave();
		const said = await Promise.all(people.map(({ id }) => centre.outcomes(id)));
		expect(
			said
				.flat()
				.filter((one) => one.startsWith('P1D'))
				.sort()
		).toEqual(['P1D sms', 'P1D sms', 'P1D to-call budget']);
	});
});
