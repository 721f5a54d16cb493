import type { CoopActivity } from './coop-activity.ts';

export type CoopCell = string | number | null | { day: string };

/**
 * La Coop's columns of its sheet of « accompagnements », in its order (coop). The exact headers
 * were not seen on a file: each is marked « à vérifier », and no import is promised. Columns that
 * Déclic does not know stay empty.
 */
export const COOP_COLUMNS: { label: string; cell(one: CoopActivity): CoopCell }[] = [
	column('Date', ({ date }) => ({ day: date })),
	column('Enregistré le', ({ recordedOn }) => ({ day: recordedOn })),
	column('Type', ({ type }) => type),
	column('Participants', ({ participants }) => participants),
	column('Canaux', ({ placeType }) => placeType),
	column('Nom du lieu', unknown),
	column('Adresse', unknown),
	column('Commune', unknown),
	column('CP', unknown),
	column('Code Insee', unknown),
	column('Durée (min)', ({ minutes }) => minutes),
	column('Nom de l’atelier', unknown),
	column('Matériel', ({ device }) => device),
	column('Thématique(s)', ({ theme }) => theme),
	column('Tags', unknown),
	column('Démarche administrative', ({ demarche }) => demarche),
	column('Niveau d’autonomie', ({ autonomy }) => autonomy),
	column('Réorienté', ({ isSent }) => (isSent ? 'oui' : 'non')),
	column('Structure de redirection', ({ redirection }) => redirection),
	column('Commune du bénéficiaire', ({ commune }) => commune),
	column('CP du bénéficiaire', unknown),
	column('Insee du bénéficiaire', unknown),
	column('Genre', ({ sex }) => sex),
	column('Tranche d’âge', ({ ageBand }) => ageBand),
	column('Statut', ({ status }) => status),
	column('ID CRA', ({ key }) => key)
];

function column(label: string, cell: (one: CoopActivity) => CoopCell) {
	return { label: `${label} (à vérifier)`, cell };
}

function unknown(): null {
	return null;
}
