import { expect, test } from 'vitest';
import { PLACE_KINDS, type PlaceCard } from '#lib/features/resources/places/index.ts';
import { kindTold } from './kind-told.ts';
import { tellCard } from './told-card.ts';

const TUESDAY = { day: '2026-11-24', minute: 600 };
const CARD = {
	...{ id: '1', name: 'Soupe du Môle', kind: 'ES', otherKinds: [], aliases: [], needs: ['manger'] },
	...{ phone: '+33199001234', mails: [], websites: ['https://www.exemple.fr/soupe'] },
	...{
		welcome: ['Familles et/ou enfants', 'Femmes'],
		languages: ['fr', 'ar'],
		priceKind: ['Gratuit']
	},
	...{
		priceSaid: null,
		bring: null,
		hoursSaid: null,
		street: null,
		postcode: null,
		town: 'Le Portel'
	},
	...{
		landmark: 'Derrière la pharmacie',
		reach: null,
		stepFree: 'yes',
		photos: [],
		isRefuge: false
	},
	...{ verifiedOn: '2026-01-05', verifiedBy: 'import', source: 'la région', verifyMonths: 3 }
} as unknown as PlaceCard;
const open = (day: string, ...spans: [number, number][]) => ({
	day,
	told: { spans: spans.map(([from, until]) => ({ from, until })), isUntoldHoliday: false }
});

test('days alike that follow one another are told together, today alone', () => {
	const evening = [1080, 1200] as [number, number];
	const { open: now, week } = tellCard(
		CARD,
		[
			...['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => open(day, evening)),
			...[open('2026-11-28'), open('2026-11-29'), open('2026-11-30', evening)]
		],
		TUESDAY
	);
	expect(now).toBe('Fermé, ouvre à 18\u00a0h');
	expect(week.map(({ label, hours }) => `${label}: ${hours}`)).toEqual([
		'Aujourd’hui: De 18\u00a0h à 20\u00a0h',
		'Du mercredi 25 novembre au vendredi 27 novembre: De 18\u00a0h à 20\u00a0h',
		'Samedi 28 novembre et dimanche 29 novembre: Fermé',
		'Lundi 30 novembre: De 18\u00a0h à 20\u00a0h'
	]);
});

test('what a kiosk keeps for later says no day but by its date, and nothing of what is open now', () => {
	const evening = [1080, 1200] as [number, number];
	const days = ['2026-11-24', '2026-11-25'].map((day) => open(day, evening));
	const { open: now, week } = tellCard(CARD, days, TUESDAY, true);
	expect(now).toBeNull();
	expect(week.map(({ label }) => label)).toEqual(['Mardi 24 novembre et mercredi 25 novembre']);
	// Words that the place says of itself hold every day.
	const said = tellCard({ ...CARD, hoursSaid: 'Le mardi' }, [], TUESDAY, true);
	expect(said.open).toBe('Le mardi');
});

test('what is known is said, what is not is not; a stale card says so, and who told it', () => {
	const card = tellCard(CARD, [], TUESDAY);
	expect(card.facts).toEqual([
		{ label: 'Pour qui', text: 'Familles et/ou enfants, femmes' },
		{ label: 'Langues parlées', text: 'Français, arabe' },
		{ label: 'Prix', text: 'Gratuit' }
	]);
	expect(card.websites).toEqual([
		{ href: 'https://www.exemple.fr/soupe', label: 'www.exemple.fr' }
	]);
	expect(card.needs).toEqual(['Manger aujourd’hui']);
	expect([card.open, card.isOld]).toEqual([null, true]);
	expect(card.fresh).toMatch(
		/^Vérifié il y a 10 mois d’après la région.*appelez avant de venir\.$/
	);
});

test('a kind is that of one place', () => {
	expect(['MUNI', 'Autre', 'CCAS', 'CHRS'].map(kindTold)).toEqual([
		...['Mairie', '', 'Centre communal d’action sociale', 'Hébergement protégé']
	]);
});

test('no kind of the national list is read in the words of an administration', () => {
	const told = PLACE_KINDS.map(({ code }) => kindTold(code));
	expect(
		told.filter((words) => /structure|organisation|agréée|dispositif|siae/i.test(words))
	).toEqual([]);
	// A place is one.
	expect(
		told.filter((words) => /^(?:\p{L}{4,}s )/u.test(words) && !/^(?:France|Relais) /.test(words))
	).toEqual([]);
});

test('a language that nobody can name says itself, and the sign language its French name', () => {
	const languages = ['ar', 'fsl', 'fr-x', 'fr-abc', 'ch’ti', '__proto__'];
	const { facts } = tellCard({ ...CARD, languages }, [], TUESDAY);
	expect(facts).toContainEqual({
		label: 'Langues parlées',
		text: 'Arabe, langue des signes française, fr-x, fr-abc, ch’ti, __proto__'
	});
});
