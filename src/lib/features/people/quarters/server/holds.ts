import type { Holds } from '#lib/platform/database/holds.ts';

/** What `quarters` keeps: the centre's own list. Who lives where is on her record. */
export const holds: Holds = {
	tables: {
		quarters: {
			word: 'quartier',
			sense:
				'A quarter that the centre counts by: priority (QPV), watched after having been one, or neither.',
			keeps: 'quartier\u00a0: son nom, prioritaire, en veille ou autre',
			purpose: 'compter par quartier',
			typed: ['name']
		},
		quarter_withdrawals: {
			word: 'quartier retiré',
			sense: 'It is no longer proposed; the records that say it keep it.',
			keeps: 'quartier qui n’est plus proposé (équipe)',
			purpose: 'ne plus le proposer',
			goes: 'quartier remis'
		}
	}
};
