import { describe, expect, test } from 'vitest';
import { USUAL_HABITS } from '#lib/features/reminders/rules/index.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { chooseNumber } from '#lib/features/reminders/messages/index.ts';
import { type Reach, sayHours, sayOfFamily, sayWhatHappens } from './say-wish.ts';

const MOBILE = { number: '+33639980112', owner: 'own' } as const;
const LANDLINE = { number: '+33321000000', owner: 'own' } as const;
const plain = (said: string) => said.replaceAll('\u00a0', ' ');

type Change = Partial<Omit<Reach, 'wish' | 'number'>> & { channel?: Reach['wish']['channel'] };
function reach({ channel = 'sms', ...known }: Change): Reach {
	const { phones = [MOBILE], isChild = false } = known;
	return {
		...{ agreement: 'given', phones, isChild, email: null, hasAddress: false, ofFamily: false },
		...{ chosen: null, stop: null, canMail: true, canText: true, wish: { ...UNASKED, channel } },
		...{ number: chooseNumber(phones, isChild), ...known }
	};
}

/** Somebody who agreed, with a mobile, in a centre whose mails leave. */
const said = (change: Change = {}) => plain(sayWhatHappens(reach(change)));

describe('what will really happen', () => {
	test('she agreed and has a mobile: the SMS leave, and her number is said', () => {
		expect(said()).toBe('Les SMS partent au 06 39 98 01 12.');
	});

	test('of a child, the SMS go to the adult, and the sentence says so', () => {
		const adult = { number: '+33639980113', owner: 'responsible-adult' } as const;
		expect(said({ phones: [MOBILE, adult], isChild: true })).toBe(
			'Les SMS partent au 06 39 98 01 13, le numéro de l’adulte responsable.'
		);
	});

	test('nothing leaves for whoever refused, nor until she is asked', () => {
		expect(said({ agreement: 'refused' })).toBe('Elle ne veut pas de rappel : rien ne part.');
		expect(said({ agreement: null })).toBe(
			'On ne lui a pas encore demandé son accord : rien ne part.'
		);
	});

	test.each([
		['sms', 'Elle a répondu STOP le 24 novembre 2026'],
		['page', 'Elle a arrêté les SMS sur la page du centre le 24 novembre 2026'],
		['desk', 'Elle a demandé ici, le 24 novembre 2026, qu’on n’écrive plus à ce numéro'],
		['wrong-person', 'Quelqu’un d’autre a répondu à ce numéro le 24 novembre 2026']
	] as const)('stopped by %s: who said it, the day, and that somebody calls', (source, words) => {
		expect(said({ stop: { source, day: '24 novembre 2026' }, email: 'a@exemple.fr' })).toBe(
			`${words} : on l’appellera au 06 39 98 01 12.`
		);
	});

	test('without a mobile: an e-mail if there is one, a call, or a word when she comes', () => {
		const email = 'samira@exemple.fr';
		expect(said({ phones: [LANDLINE], email })).toBe(
			'Elle n’a pas de portable : les rappels partent à samira@exemple.fr.'
		);
		expect(said({ phones: [LANDLINE], email, canMail: false })).toBe(
			'Elle n’a pas de portable : on l’appellera au 03 21 00 00 00.'
		);
		expect(said({ phones: [] })).toBe(
			'Elle n’a pas de portable : on le lui dira de vive voix, faute de téléphone.'
		);
	});

	test('what she prefers is said, with what is missing for it', () => {
		expect(said({ channel: 'call' })).toBe('On l’appellera au 06 39 98 01 12.');
		expect(said({ channel: 'letter', hasAddress: true })).toBe(
			'On lui écrit une lettre, à son adresse.'
		);
		expect(said({ channel: 'letter' })).toContain('son adresse n’est pas notée');
		expect(said({ channel: 'email', email: 'a@exemple.fr' })).toBe(
			'Les rappels partent par e-mail à a@exemple.fr.'
		);
		expect(said({ channel: 'email' })).toContain('Son adresse e-mail n’est pas notée');
		expect(said({ channel: 'email', email: 'a@exemple.fr', canMail: false })).toContain(
			'Les e-mails ne partent pas d’ici'
		);
	});
});

describe('of what concerns her family', () => {
	const ofFamily = (change: Change, ofTheRest: Change = {}) => {
		const familys = sayOfFamily(
			reach({ ...change, ofFamily: true }),
			sayWhatHappens(reach(ofTheRest))
		);
		return familys && plain(familys);
	};

	test('nothing more where nothing differs', () => {
		expect(ofFamily({})).toBeNull();
	});

	test('her agreement did not speak of it: she is not asked yet, and is called', () => {
		expect(ofFamily({ agreement: null })).toBe(
			'Pour ses démarches, on ne lui a pas encore demandé son accord : on l’appellera au 06 39 98 01 12.'
		);
	});

	test('the one that her household chose is named, and what happens is hers', () => {
		const phones = [{ number: '+33639980114', owner: 'own' } as const];
		expect(ofFamily({ chosen: 'Odile Petit', phones })).toBe(
			'Pour ses démarches, son foyer a choisi qui prévenir : Odile Petit. Les SMS partent au 06 39 98 01 14.'
		);
	});
});

test('where no SMS leaves, somebody calls', () => {
	expect(said({ canText: false })).toBe(
		'Aucun SMS ne part d’ici : on l’appellera au 06 39 98 01 12.'
	);
});

test('her hours are those of the centre, hers inside them, or the centre’s where they do not meet', () => {
	const hours = (fromHour: string | null, untilHour: string | null) =>
		plain(sayHours({ fromHour, untilHour }, USUAL_HABITS));
	expect(hours(null, null)).toBe('Aux heures du centre, entre 9 h et 19 h.');
	expect(hours('17:00', '18:30')).toBe('Entre 17 h et 18 h 30.');
	expect(hours('17:00', '21:00')).toBe(
		'Entre 17 h et 19 h, le reste est hors des heures du centre.'
	);
	expect(hours('19:30', '21:00')).toBe(
		'Ses heures ne croisent pas celles du centre : on lui écrit entre 9 h et 19 h.'
	);
});
