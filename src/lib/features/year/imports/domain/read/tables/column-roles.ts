import type { ColumnRole } from '../../register.ts';

/** What each role of a column is called on screen. */
export const COLUMN_ROLE_NAMES: Record<ColumnRole, string> = {
	'full-name': 'Nom et prénom',
	'family-name': 'Nom',
	'given-name': 'Prénom',
	'birth-year': 'Année de naissance',
	'birth-date': 'Date de naissance',
	sex: 'Sexe ou civilité',
	phone: 'Téléphone',
	'responsible-phone': 'Téléphone du responsable',
	cycle: 'Cycle (session)',
	group: 'Groupe',
	slot: 'Créneau',
	'seance-number': 'Numéro de séance',
	date: 'Date de la séance',
	mark: 'Présence',
	'late-minutes': 'Minutes de retard',
	minutes: 'Durée',
	programme: 'Programme',
	venue: 'Lieu',
	animator: 'Animateur',
	'enrolled-on': 'Inscrit le',
	observation: 'Observations',
	ignored: 'À laisser de côté'
};
