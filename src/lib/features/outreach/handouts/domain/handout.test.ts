import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import type { PosterPart } from '#lib/shared/document/poster.ts';
import { aimedAt, announceCourse, announceDropIns } from './announcement.ts';
import { handout, handoutPicture } from './handout.ts';
import { CENTRE, courseOf, slotOf } from './handouts.fixture.ts';
import { weekProgramme } from './week-programme.ts';

const POSTER = { shape: 'poster', day: '2027-02-01' } as const;
const course = announceCourse(courseOf());
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (parts: readonly PosterPart[]) =>
	Object.fromEntries(parts.map(({ heading, lines }) => [heading, lines.map(({ text }) => text)]));

describe('a poster', () => {
	test('says what, when, where, for whom, that it is free, and how to come', () => {
		const poster = handout(course, CENTRE, POSTER);
		expect(poster).toMatchObject({
			title: 'Affiche, Ateliers informatiques',
			author: 'Centre social Jacques Brel',
			asOf: '2027-02-01',
			heading: 'Ateliers informatiques',
			stamp: 'Gratuit',
			call: {
				words: 'Appelez-nous, ou passez au centre.',
				number: '03\u00a021\u00a000\u00a000\u00a000'
			}
		});
		expect(poster.parts.map(({ heading }) => heading)).toEqual([
			...['Quand', 'Où', 'Pour qui', 'Les jours']
		]);
		expect(said(poster.parts)).toMatchObject({
			Où: ['Centre social Jacques Brel', '2 rue du Pont de Pierre', '62230 Outreau']
		});
	});

	test('elsewhere than at the centre, the place stands apart from its address', () => {
		const elsewhere = announceCourse(courseOf({ place: 'Médiathèque, rue Neuve' }));
		const parts = said(handout(elsewhere, CENTRE, POSTER).parts);
		expect(parts.Où).toEqual(['Médiathèque, rue Neuve']);
		expect(parts['Le centre']).toEqual(['Centre social Jacques Brel', ...CENTRE.address]);
	});

	test('« Gratuit » is said where the centre says it, a telephone where there is one', () => {
		const bare = { ...CENTRE, isFree: false, phone: null, address: [] };
		const poster = handout(course, bare, POSTER);
		expect([poster.stamp, poster.call.number]).toEqual(['', '']);
		expect(JSON.stringify(poster)).not.toMatch(/Gratuit|Appelez-nous, ou/);
		expect(poster.call.words).toBe('Passez au centre.');
		expect(said(poster.parts).Où).toEqual(['Centre social Jacques Brel']);
	});

	test('of slots names the week, and has no list of days', () => {
		const slots = announceDropIns('2027-03-01', [slotOf('2027-03-02')]);
		const poster = handout(slots, CENTRE, { ...POSTER, shape: 'four-flyers' });
		expect(plain(poster.title)).toBe('Tracts, Permanence numérique, Semaine du 1er au 7 mars 2027');
		expect(poster.parts.map(({ heading }) => heading)).toEqual(['Quand', 'Où', 'Pour qui']);
	});

	test('seats are not told: paper ages', () => {
		const one = handout(announceCourse(courseOf({ seatsLeft: 1 })), CENTRE, POSTER);
		const full = handout(announceCourse(courseOf({ seatsLeft: 0 })), CENTRE, POSTER);
		expect(one).toEqual(full);
		expect(JSON.stringify(one)).not.toMatch(/place|complet/i);
	});
});

describe('the square', () => {
	/** The dots of a square, as they are drawn. */
	const dotsOf = (svg: string) =>
		[...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);

	test('opens the page of the centre and nothing else; its address is written to be copied', () => {
		const { square } = handout(course, CENTRE, POSTER);
		const { data } = encode('https://declic.example/centres/jacques-brel', { border: 2 });
		const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
		expect(dotsOf(square.svg)).toEqual(dots);
		expect(square.alternative).toContain(CENTRE.page);
		expect(square.address).toBe('declic.example/centres/jacques-brel');
	});

	test('is the same on every paper', () => {
		const papers = [
			...(['poster', 'large-poster', 'flyer', 'four-flyers'] as const).map((shape) =>
				handout(course, CENTRE, { ...POSTER, shape })
			),
			weekProgramme({ days: DAYS, occasions: [], closed: new Set() }, CENTRE, POSTER)
		];
		expect(new Set(papers.map(({ square }) => square.svg)).size).toBe(1);
	});
});

describe('a picture', () => {
	test('says what, the day, where, the telephone', () => {
		const picture = handoutPicture(course, CENTRE, { shape: 'square', day: '2027-02-01' });
		expect(said(picture.parts)).toEqual({
			Quand: course.when,
			Où: ['2\u00a0rue du Pont de Pierre, 62230\u00a0Outreau']
		});
		expect(picture.call).toMatchObject({
			words: 'Appelez-nous',
			number: expect.stringMatching(/^03/)
		});
	});

	test('says for whom it is once somebody has', () => {
		const made = { shape: 'square', day: '2027-02-01' } as const;
		const aimed = aimedAt(course, 'Pour débuter');
		expect(said(handoutPicture(aimed, CENTRE, made).parts)['Pour qui']).toEqual(['Pour débuter']);
		expect(said(handout(aimed, CENTRE, POSTER).parts)['Pour qui']).toEqual(['Pour débuter']);
	});

	test('of a full week says as many days as are read at a glance, and that there are others', () => {
		const slots = DAYS.slice(0, 5).map((day) => slotOf(day));
		const made = { shape: 'banner', day: '2027-02-01' } as const;
		const full = handoutPicture(announceDropIns(DAYS[0]!, slots), CENTRE, made);
		expect(said(full.parts).Quand).toHaveLength(4);
		expect(said(full.parts).Quand!.at(-1)).toBe('Et d’autres jours');
		const four = handoutPicture(announceDropIns(DAYS[0]!, slots.slice(0, 4)), CENTRE, made);
		expect(said(four.parts).Quand!.at(-1)).toMatch(/^Jeudi 4/);
	});
});

const DAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => `2027-03-0${day}`);

describe('the programme of a week', () => {
	const week = (change: object = {}) =>
		weekProgramme(
			{
				days: DAYS,
				occasions: [
					slotOf('2027-03-04', { place: 'Salle bleue', startsAt: '14:00', endsAt: '17:00' }),
					slotOf('2027-03-02'),
					courseOf({ day: '2027-03-04', startsAt: '09:30' })
				],
				closed: new Set(['2027-03-02', '2027-03-05']),
				...change
			},
			CENTRE,
			{ day: '2027-02-26' }
		);

	test('has each day on which something is, hour by hour, what and where, and how to ask', () => {
		const { lead, parts, call } = week();
		expect(plain(lead)).toBe('Semaine du 1er au 7 mars 2027');
		const lines = parts.map(({ heading, lines: own }) => [
			plain(heading),
			...own.map(({ label = '', text }) => plain(`${label} | ${text}`))
		]);
		expect(lines).toEqual([
			['Mardi 2 mars', '9 h – 12 h | Permanence numérique'],
			[
				'Jeudi 4 mars',
				'9 h 30 – 16 h | Ateliers informatiques',
				'14 h – 17 h | Permanence numérique, Salle bleue'
			],
			['Vendredi 5 mars', ' | Le centre est fermé.']
		]);
		expect(call).toMatchObject({
			heading: 'Pour demander une place',
			words: 'Sur place ou au téléphone'
		});
	});

	test('says so when nothing is planned, and asks nobody to call a number that is not there', () => {
		expect(week({ occasions: [], closed: new Set() })).toMatchObject({
			lead: expect.stringMatching(/rien n’est prévu/),
			parts: []
		});
		const noPhone = weekProgramme(
			{ days: DAYS, occasions: [], closed: new Set() },
			{ ...CENTRE, phone: null },
			{ day: '2027-02-26' }
		);
		expect(noPhone.call).toMatchObject({ words: 'Sur place', number: '' });
	});
});
