/**
 * The golden season, marks only: what the three registers of 2018 hold, without a name.
 */
import type { ProgrammeFacts, SeasonFacts } from './facts.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { seasonOf, type CycleRegister, type Line, type Register } from './register.fixture.ts';

const objectives = [
	{ text: 'Accompagner les habitants', tag: 'Qualification' },
	{ text: 'Rassembler et Unir sans discriminer', tag: 'Mixité' },
	{ text: 'Apprendre à communiquer', tag: 'Communication' }
];

export const SENOU: ProgrammeFacts = {
	slug: 'senou',
	name: 'Ateliers informatiques SENOU',
	peopleNoun: peopleNounOf('stagiaires'),
	countedBy: 'cycle',
	objectives
};
const ATELIERS: ProgrammeFacts = {
	...SENOU,
	slug: 'ateliers',
	name: 'Ateliers informatiques CENTRE JACQUES BREL'
};
const NUMERIKIDS: ProgrammeFacts = {
	...SENOU,
	slug: 'numerikids',
	name: 'Numéri’Kids',
	peopleNoun: peopleNounOf('adhérents'),
	countedBy: 'year'
};

function senou(days: string, ...groups: readonly (readonly Line[])[]): Register[] {
	return groups.map((lines) => ({ days, minutes: 90, lines }));
}

function atelier(days: string, ...lines: readonly Line[]): Register {
	return { days, minutes: 120, lines };
}

const CYCLES: CycleRegister[] = [
	{
		programme: 'senou',
		label: 'janvier-février',
		registers: senou(
			'01-11 01-18 01-25 02-01',
			[
				['s1', 1945, 'EXXX'],
				['s2', 1949, 'AAXX'],
				['s3', 1943, 'XAXE'],
				['s4', 1948, 'XXXX'],
				['s5', 1956, 'XXXE']
			],
			[
				['s6', 1953, 'XXXX'],
				['s7', 1939, 'XXXX'],
				['s8', 1942, 'XXXX'],
				['s9', 1942, 'XXXX'],
				['s10', 1938, 'EXXX']
			]
		)
	},
	{
		programme: 'senou',
		label: 'mars-avril',
		registers: senou(
			'03-15 03-22 03-29 04-05',
			[
				['s11', 1955, 'XXXX'],
				['s12', 1938, 'XXXX'],
				['s13', 1946, 'XXXX'],
				['s14', 1939, 'XXAX']
			],
			[
				['s15', 1945, 'XXXX'],
				['s16', 1949, 'XXXX'],
				['s17', 1951, 'XAXX'],
				['s18', 1957, 'XXAA']
			]
		)
	},
	{
		programme: 'senou',
		label: 'mai-juin',
		registers: senou(
			'05-17 05-24 05-31 06-07',
			[
				['s2', 1949, 'XXXA'],
				['s19', 1943, 'XXXX'],
				['s20', 1955, 'XXXX'],
				['s21', 1950, 'XXXX']
			],
			[
				['s22', 1950, 'XXXX'],
				['s23', 1943, 'XXXX'],
				['s24', 1939, 'XXEX']
			]
		)
	},
	{
		programme: 'senou',
		label: 'octobre-novembre',
		registers: senou(
			'10-04 10-11 10-18 11-08',
			[
				['s25', 1939, 'XXXX'],
				['s26', 1942, 'EXXE'],
				['s27', 1947, 'XXXX']
			],
			[
				['s28', 1944, 'XAXX'],
				['s29', 1942, 'XXXX'],
				['s30', 1949, 'XXEX'],
				['s31', 1953, 'EAEA']
			]
		)
	},
	{
		programme: 'ateliers',
		label: 'octobre-décembre',
		registers: [
			atelier(
				'10-03 10-10 10-17 11-07 11-14 11-21 11-28 12-05 12-12 12-19',
				['a6', 1947, 'XXXXXXXXXE'],
				['a7', 1967, 'XXXXXXXXXX'],
				['a8', 1967, 'XXXXXXXXEX']
			),
			atelier(
				'10-05 10-12 10-19 11-09 11-16 11-23 11-30 12-07 12-14 12-21',
				['a9', 1971, 'XEXXXXXXXX'],
				['a10', 1958, 'XXXAXXXXXX'],
				['a11', 1955, 'XXXX......']
			),
			atelier(
				'10-06 10-13 10-20 11-10 11-17 11-24 12-01 12-08 12-15 12-22',
				['s27', 1947, 'XXXXEXXAXX'],
				['a13', 1971, 'XXXXXXXXXA']
			)
		]
	},
	{ programme: 'ateliers', label: 'mai-juin', cancelled: '2018-05-02', registers: [] },
	{
		programme: 'ateliers',
		label: 'février-avril',
		registers: [
			atelier(
				'01-31 02-07 02-14 02-21 03-14 03-21 03-28 04-04 04-11 04-18',
				['a1', 1971, 'XXXXXEXXXX'],
				['a2', 1954, 'XXXXXXXXXX'],
				['a3', 1956, 'XEXXXXXXXX']
			),
			atelier(
				'02-02 02-09 02-16 02-23 03-16 03-23 03-30 04-06 04-13 04-20',
				['a4', 1946, 'AXXEXXXXXX'],
				['a5', 1957, 'XXXXXXXXXX']
			)
		]
	},
	{
		programme: 'numerikids',
		label: 'septembre-décembre',
		registers: [
			{
				days: '09-12 09-19 09-26 10-03 10-10 10-17 11-07 11-14 11-21 11-28 12-05 12-12 12-19',
				minutes: 120,
				lines: [
					['n1', 2012, 'XXXXXXXXAAAXX'],
					['n2', 2011, 'XXAXAAAXXXXXA'],
					['n3', 2005, 'XXAXAXXXXXXXX'],
					['n4', 2004, 'XXAXXXAXXXXAA'],
					['n5', 2012, 'XXXAXAXXAXAXA'],
					['n6', 2009, 'AAXXXXXXXXXXA']
				]
			}
		]
	}
];

/** The rows PostgreSQL would hand over for Jacques Brel, 2018. */
export function season2018(): SeasonFacts {
	return seasonOf(2018, [NUMERIKIDS, ATELIERS, SENOU], CYCLES);
}
