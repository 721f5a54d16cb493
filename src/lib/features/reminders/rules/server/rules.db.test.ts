import { describe, expect, test } from 'vitest';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { USUAL_HABITS } from '../domain/habits.ts';
import { USUAL_RULES } from '../domain/rule-kinds.ts';
import { rulesOfAll } from './read-rules-of-all.ts';
import { habitsOf, modelsOf, rulesOf } from './read-rules.ts';
import { changeHabits, changeRule, writeModel } from './write-rules.ts';

const { act, world } = useStoryCentre('referent-famille');
const AT = { host: 'declic.exemple.fr', hearsAnswers: false };
const KIND = 'seance-day-before';
const write = (text: string, change: object = {}) =>
	act((db) => writeModel(db, { kind: KIND, language: 'fr', text, ...change }, AT));
const text = () => act(async (db) => (await modelsOf(db))(KIND, 'fr'));
const isOwn = () => act(async (db) => (await modelsOf(db)).isOwn(KIND, 'fr'));

describe('when a centre sends', () => {
	test('as most do until it says otherwise, and only in its own name', async () => {
		expect(await act(habitsOf)).toEqual(USUAL_HABITS);
		const habits = { ...USUAL_HABITS, untilHour: '18:00', inAlsaceMoselle: true, monthCents: 1250 };
		done(await act((db) => changeHabits(db, habits)));
		expect(await act(habitsOf)).toEqual(habits);
		const other = await world.addCentre('la-digue');
		expect(await world.as('direction', other, habitsOf)).toEqual(USUAL_HABITS);
	});

	test('never before eight, and never after one of its rules has an hour', async () => {
		const early = { ...USUAL_HABITS, fromHour: '07:00' };
		expect(await act((db) => changeHabits(db, early))).toMatchObject({ refusal: 'hours' });
		const late = { ...USUAL_HABITS, fromHour: '11:00' };
		const refused = await act((db) => changeHabits(db, late));
		expect(refused).toMatchObject({ refusal: 'hours' });
		expect('message' in refused && refused.message).toContain('part à 10\u00a0h');
	});
});

describe('a kind of reminder', () => {
	test('what is changed of one leaves the others as they are', async () => {
		const rule = { isOn: true, before: ['P7D', 'P1D'], at: '11:30', mostADay: 40 };
		done(await act((db) => changeRule(db, KIND, rule)));
		const rules = await act(rulesOf);
		expect(rules.get(KIND)).toEqual(rule);
		expect(rules.get('demarche-due')).toEqual(USUAL_RULES['demarche-due']);
	});

	test('an hour outside those of the centre is refused, but of what is told at once and has none', async () => {
		const rule = { isOn: true, before: ['P0D'], at: '20:00', mostADay: null };
		expect(await act((db) => changeRule(db, KIND, rule))).toMatchObject({ refusal: 'hour' });
		done(await act((db) => changeRule(db, 'seance-moved', rule)));
		expect(
			await act((db) => changeRule(db, KIND, { ...rule, at: '10:00', before: [] }))
		).toMatchObject({ refusal: 'before' });
	});

	test('one that is off holds back no hour of the centre', async () => {
		const off = { ...USUAL_RULES['call-back'], isOn: false };
		const habits = { ...USUAL_HABITS, fromHour: '09:30' };
		expect(await act((db) => changeHabits(db, habits))).toMatchObject({ refusal: 'hours' });
		done(await act((db) => changeRule(db, 'call-back', off)));
		done(await act((db) => changeHabits(db, habits)));
		done(await act((db) => changeHabits(db, USUAL_HABITS)));
	});
});

describe('asked of several centres', () => {
	test('it is what each of them says, and when it said it', async () => {
		const ofHours = await world.addCentre('dit-ses-heures');
		const ofRules = await world.addCentre('dit-ses-regles');
		const silent = await world.addCentre('ne-dit-rien');
		const habits = { ...USUAL_HABITS, untilHour: '18:00' };
		done(await world.as('direction', ofHours, (db) => changeHabits(db, habits)));
		const rule = { isOn: true, before: ['P2D'], at: '11:30', mostADay: 40 };
		const change = (mostADay: number) =>
			world.as('direction', ofRules, (db) => changeRule(db, KIND, { ...rule, mostADay }));
		for (const mostADay of [10, 40]) done(await change(mostADay));
		const centres = [ofHours, ofRules, silent];
		const all = await world.asOperator(centres, rulesOfAll);
		for (const id of centres) {
			const { changedAt, ...said } = all(id);
			expect(said).toEqual(
				await world.as('direction', id, async (db) => ({
					habits: await habitsOf(db),
					rules: await rulesOf(db)
				}))
			);
			expect(changedAt).toEqual(id === silent ? null : A_TUESDAY);
		}
	});
});

describe('a text of its own', () => {
	test('is written when nothing is wrong with it, then given up for the network’s', async () => {
		const networks = await text();
		expect(await isOwn()).toBe(false);
		done(await write('{centre} : à {jour}, {prenom}. Question ? {telephone}'));
		expect(await text()).toBe('{centre} : à {jour}, {prenom}. Question ? {telephone}');
		expect(await isOwn()).toBe(true);
		done(await write(''));
		expect([await text(), await isOwn()]).toEqual([networks, false]);
	});

	test('the very words of the network are not the centre’s own', async () => {
		done(await write(await text()));
		expect(await isOwn()).toBe(false);
	});

	test.each([
		['{inconnu}', 'n’est pas connu ici'],
		['Votre dette est de 20 €', '«\u202fdette\u202f»'],
		['Voyez https://ailleurs.example/x', 'Le seul lien permis'],
		['Répondez OUI', 'ce numéro ne reçoit pas de réponse']
	])('« %s » is refused with why, and nothing is written', async (wrong, why) => {
		const refused = await write(wrong);
		expect(refused).toMatchObject({ refusal: 'model' });
		expect('message' in refused && refused.message).toContain(why);
		expect(await isOwn()).toBe(false);
	});
});
