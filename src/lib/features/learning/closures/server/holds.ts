import type { Holds } from '#lib/platform/database/holds.ts';

/** What `closures` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		school_zone_choices: {
			word: 'zone scolaire',
			sense: 'Whose school holidays the centre follows; the last choice counts.',
			keeps: 'zone des vacances scolaires (équipe)',
			purpose: 'planifier'
		},
		closures: {
			word: 'fermeture',
			sense: 'Days when no workshop is held: the centre’s own, or school holidays it imported.',
			keeps: 'jours de fermeture et raison',
			purpose: 'planifier',
			typed: ['name']
		},
		closure_withdrawals: {
			word: 'fermeture retirée',
			sense: 'The centre is open after all.',
			keeps: 'fermeture retirée (équipe)',
			purpose: 'planifier'
		}
	}
};
