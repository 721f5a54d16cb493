import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anySeason } from '../count/any-season.fixture.ts';
import { countFacts } from '../count/count-facts.ts';
import type { ClaimedFiche } from './claimable-figures.ts';
import { findContradictions } from './contradictions.ts';
import { linkClaims } from './link-claims.ts';
import type { Statements } from './statements.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { ficheTotals } from '../count/fiche-totals.ts';
import { figuresOf } from './figures.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { buildReport } from './report.ts';
import { season2018 } from '../count/season-2018.fixture.ts';

const season = countFacts(season2018());

function ficheOf(slug: string): ClaimedFiche {
	const counts = season.fiches.find((fiche) => fiche.programme.slug === slug);
	if (!counts) throw new Error(`no fiche ${slug}`);
	const totals = ficheTotals(counts, 2018);
	return { counts, totals, figures: figuresOf(totals, counts.programme) };
}

function found(slug: string, texts: Statements['texts'], typed: Statements['typed'] = []) {
	return findContradictions(ficheOf(slug), { texts, typed }, 2018).map((one) => {
		return [one.figureKey, one.stated, one.computed] as const;
	});
}

function inFigures(text: string) {
	return found('senou', { figures: text });
}

/** What the reader understood of a text, so that silence is agreement and not deafness. */
function understood(slug: string, rubric: NarrativeRubric, text: string): string[] {
	return linkClaims(ficheOf(slug), { texts: { [rubric]: text }, typed: [] }, 2018).map(
		({ claim, figure, agrees }) =>
			`${text.slice(claim.start, claim.end)} ${agrees ? '=' : '≠'} ${figure.key}`
	);
}

const SENOU_FIGURES =
	"32 stagiaires en cumulé sur l'année 2018 répartis en 4 sessions : 10 en janvier-février ; 8 en mars-avril ; 7 en mai- juin ; 7 en octobre-novembre. Total de 60 heures de formation en cumulé";

const BESIDE = 'Une belle année pour 12 voisins, 3 chats et 1 chien. ';

test('SÉNOU states 60 hours where the registers give 48, and nothing else', () => {
	const [only, ...others] = findContradictions(
		ficheOf('senou'),
		{ texts: { figures: SENOU_FIGURES }, typed: [] },
		2018
	);
	expect(others).toEqual([]);
	expect(only).toMatchObject({
		rubric: 'figures',
		figureKey: 'minutes',
		stated: 3600,
		computed: 2880
	});
	expect(only!.arithmetic.replaceAll('\u00a0', ' ')).toBe(
		'4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h'
	);
	expect(only!.statedArithmetic!.replaceAll('\u00a0', ' ')).toBe(
		'avec 5 séances au lieu de 4, on trouverait 60 h'
	);
	expect(only!.excerpt).toBe('Total de 60 heures de formation en cumulé');
});

test('every number of the SÉNOU sentence is understood', () => {
	expect(understood('senou', 'figures', SENOU_FIGURES)).toEqual([
		'32 = trainees',
		'4 = cycles',
		'10 = trainees of senou janvier-février',
		'8 = trainees of senou mars-avril',
		'7 = trainees of senou mai-juin',
		'7 = trainees of senou octobre-novembre',
		'60 heures ≠ minutes'
	]);
});

test('the workshops’ zero agrees with the cancelled cycle', () => {
	const text =
		'13 stagiaires répartis sur 2 sessions : 5 en février-avril, 0 en mai-juin et 8 en octobre-décembre. 100 h de formation en cumulé (5 ateliers répartis sur les 2 sessions).';
	expect(understood('ateliers', 'figures', text)).toEqual([
		'13 = trainees',
		'2 = cycles',
		'5 = trainees of ateliers février-avril',
		'0 = trainees of ateliers mai-juin',
		'8 = trainees of ateliers octobre-décembre',
		'100 h = minutes',
		'5 = groups',
		'2 = cycles'
	]);
});

test('six children on Wednesdays', () => {
	expect(understood('numerikids', 'figures', '6 adhérents inscrits le mercredi')).toEqual([
		'6 = people'
	]);
	expect(found('numerikids', { figures: '8 adhérents inscrits le mercredi' })).toEqual([
		['people', 8, 6]
	]);
});

test.each<[string, ...(readonly [string, number, number])[]]>([
	['33 stagiaires en cumulé', ['trainees', 33, 32]],
	['Trente-trois stagiaires en cumulé.', ['trainees', 33, 32]],
	['30 personnes différentes', ['people', 30, 31]],
	['40 stagiaires répartis en 3 sessions', ['trainees', 40, 32], ['cycles', 3, 4]],
	['9 en mars-avril', ['trainees of senou mars-avril', 9, 8]],
	['mars-avril : 9 stagiaires', ['trainees of senou mars-avril', 9, 8]],
	['2\u202f500 participations', ['attendances', 2500, 107]],
	['Une vingtaine de stagiaires', ['trainees', 20, 32]],
	['plus de 40 stagiaires', ['trainees', 40, 32]],
	['92 % d’assiduité', ['attendanceRate', 0.92, 107 / 128]],
	['2 abandons', ['dropOuts', 2, 0]],
	['3 stagiaires ont abandonné', ['dropOuts', 3, 0]],
	['Soixante heures de formation', ['minutes', 3600, 2880]],
	['soit 200 heures stagiaires', ['personMinutes', 12_000, 9630]],
	['4 sessions de 15 h', ['minutes per cycle', 900, 720]],
	['5 séances par groupe', ['seances per group', 5, 4]],
	['Nombre de stagiaires : 35', ['trainees', 35, 32]],
	['Sessions : 5\nHeures de formation : 60', ['cycles', 5, 4], ['minutes', 3600, 2880]],
	['9 pour celle d’octobre-novembre', ['trainees of senou octobre-novembre', 9, 7]],
	['Sur l’année 2018, 60 h ont été dispensées', ['minutes', 3600, 2880]],
	['Répartis en 5 sessions (contre 3 en 2017)', ['cycles', 5, 4]]
])('« %s » differs from the registers', (text, ...expected) => {
	expect(inFigures(text)).toEqual(expected);
});

test.each([
	'32 stagiaires, 31 personnes différentes, 107 présences',
	'trente-deux stagiaires en cumulé',
	'une trentaine de stagiaires, environ 100 présences',
	'plus de 30 stagiaires',
	'48 h de formation, soit 160 h 30 de formation reçues',
	'84 % d’assiduité',
	'4 sessions de 12 h, 2 groupes par session, 4 séances par groupe',
	'4 sessions de 4 séances d’1 h 30',
	'Nombre de stagiaires : 32. Nombre d’heures : 48. Nombre de séances : 32',
	'Aucun abandon. 0 abandon.',
	'10 stagiaires en janvier-février'
])('« %s » agrees with the registers', (text) => {
	expect(inFigures(text)).toEqual([]);
	expect(understood('senou', 'figures', text).length).toBeGreaterThan(0);
});

test.each([
	'Contact : 06 39 98 12 34, accueil@exemple.fr, https://exemple.fr/12-sessions',
	'Retraités, + 60 ans ; enfants de 6 à 14 ans ; personnes de 70 ans et plus',
	'Le jeudi 11 janvier, le 12/01/2018 et le 1er mars, de 17h-19h puis 9 h à 10 h 30',
	'Adhésion 20 €, 5 euros les 10 séances, carte de 10 séances',
	'28 stagiaires en 2017, contre 40 l’an dernier',
	'Objectif : accueillir 45 stagiaires. Nous prévoyons 6 sessions.',
	'12 stagiaires débutants, dont 5 stagiaires ; 6 stagiaires sur 10 sont revenus',
	'2 séances d’information, une séance de rattrapage, 3 séances annulées',
	'3 fois par semaine, 5 stagiaires par ordinateur, 2 h par semaine',
	'Groupe 1, session 2, niveau 3, imprimante 3D, Windows 10',
	'Session 1 : 10 stagiaires. 5 personnes en liste d’attente.',
	'Session 1 : 10 stagiaires. 24 personnes mises sur la pré-liste.',
	'Un stagiaire a montré ses photos. Une session agréable.',
	'Trajet de 2 h, pause de 15 minutes'
])('« %s » is no figure of the registers', (text) => {
	expect(understood('senou', 'figures', text)).toEqual([]);
});

test('a description tells the offer: its own level, or any level when it names none', () => {
	const description =
		'Séances d’1h30, 2 groupes de 5 à 6 personnes, total de 12 h par session, formation de 6 h';
	expect(found('senou', { description })).toEqual([]);
	expect(understood('senou', 'description', description)).toEqual([
		'1h30 = minutes per seance',
		'2 = groups per cycle',
		'5 à 6 = trainees per group',
		'12 h = minutes per cycle',
		'6 h = minutes per group'
	]);
});

test('a length of séance that no séance has is told', () => {
	expect(found('senou', { description: 'séances de 2 heures' })).toEqual([
		['minutes per seance', 120, 90]
	]);
	expect(found('senou', { description: 'Groupes de 8 à 10 personnes' })).toEqual([
		['trainees per group', 8, 5]
	]);
});

test('outside Chiffres, people are read only where the whole year is meant', () => {
	expect(understood('senou', 'assessment', '12 stagiaires ont aimé la photo')).toEqual([]);
	expect(found('senou', { assessment: 'Nous avons accueilli 40 stagiaires au total.' })).toEqual([
		['trainees', 40, 32]
	]);
});

test('Perspectives speak of next year', () => {
	expect(found('senou', { outlook: '60 heures de formation en cumulé, 40 stagiaires' })).toEqual(
		[]
	);
});

test('« 3 sessions, dont une annulée » is true of two held and one cancelled', () => {
	expect(found('ateliers', { figures: '3 sessions, dont une annulée' })).toEqual([]);
	expect(found('ateliers', { figures: '13 stagiaires sur 3 sessions' })).toEqual([
		['cycles', 3, 2]
	]);
});

test('the programme’s own noun is read, whatever was typed as a noun', () => {
	const senou = ficheOf('senou');
	const called = (one: string, text: string) => {
		const programme = { ...senou.counts.programme, peopleNoun: peopleNounOf(one) };
		const fiche = { ...senou, counts: { ...senou.counts, programme } };
		const statements = { texts: { figures: text }, typed: [] };
		return findContradictions(fiche, statements, 2018).map(({ stated }) => stated);
	};
	expect(called('bricoleurs', '40 bricoleurs en cumulé')).toEqual([40]);
	expect(called('usager(e)s', '40 usager(e)s en cumulé')).toEqual([40]);
	expect(called('(((', '40 stagiaires en cumulé')).toEqual([40]);
});

test('a figure is found once in a long text that says it again and again', () => {
	const text = `${SENOU_FIGURES}. ${BESIDE}`.repeat(tenth(200));
	expect(inFigures(text)).toEqual([['minutes', 3600, 2880]]);
});

test('a typed figure is compared like a written one, and told once', () => {
	const typed = [{ key: 'minutes' as const, value: 3600 }];
	expect(found('senou', {}, typed)).toEqual([['minutes', 3600, 2880]]);
	expect(found('senou', { figures: SENOU_FIGURES }, typed)).toHaveLength(1);
	expect(found('senou', {}, [{ key: 'minutes', value: 2880 }])).toEqual([]);
	expect(found('senou', {}, [{ key: 'attendanceRate', value: 0.84 }])).toEqual([]);
});

test('a text in decomposed Unicode is read all the same', () => {
	expect(inFigures(SENOU_FIGURES.normalize('NFD'))).toEqual([['minutes', 3600, 2880]]);
});

test('the computed sentence never contradicts the figures it is made of', () => {
	fc.assert(
		fc.property(anySeason, (facts) => {
			const request = { closedOn: null, countedOn: '2019-01-15', previous: null };
			const counts = countFacts(facts);
			const { fiches } = buildReport(counts, { ...request, statements: {} });
			const statements = Object.fromEntries(
				fiches.map(({ counts: { programme }, sentence }) => {
					return [programme.slug, { texts: { figures: sentence }, typed: [] }];
				})
			);
			const again = buildReport(counts, { ...request, statements });
			expect(again.fiches.flatMap((fiche) => fiche.contradictions)).toEqual([]);
		}),
		{ numRuns: tenth(300) }
	);
});
