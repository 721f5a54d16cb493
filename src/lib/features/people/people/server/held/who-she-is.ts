import { sql } from 'kysely';
import { erased, gone, kept, type Holds } from '#lib/platform/database/holds.ts';

/** Who somebody is, and how to reach her. */
export const WHO_SHE_IS = {
	people: {
		word: 'personne',
		sense:
			'A resident; without an identity, an anonymous subject kept so that past reports add up.',
		keeps: 'année de naissance ou tranche d’âge, sexe, commune, quartier, situation',
		purpose: 'compter\u00a0; sujet anonyme sans identité',
		until: 'sans fin, une fois sans identité',
		goes: 'année de naissance, situation\u00a0: seul, la nuit\u00a0; effacement demandé\u00a0; quartier\u00a0: de même, ou l’année close',
		seenBy: 'animation, direction\u00a0; comptes',
		person: {
			of: { id: 'people' },
			title: 'Fiche',
			left: 'Un sexe, une commune, une tranche d’âge, et un quartier jusqu’à la clôture de l’année, sans nom\u00a0: le bilan les compte.',
			columns: {
				birth_year: erased('Année de naissance'),
				age_band: kept('Tranche d’âge'),
				age_band_year: kept('Année de cette tranche d’âge'),
				sex: kept('Sexe', { female: 'femme', male: 'homme' }),
				commune_insee: kept('Commune (code INSEE)'),
				social_status: erased('Situation', {
					retraite: 'retraitée',
					sans_emploi: 'sans emploi',
					en_emploi: 'en emploi',
					scolarise: 'scolarisée'
				}),
				recorded_at: kept('Noté le')
			},
			joined: {
				quarter: ['Quartier', sql`(select q.name from quarters q where q.id = t.quarter_id)`]
			}
		}
	},
	person_identities: {
		word: 'identité',
		sense: 'Her names, erased two years after the last contact.',
		keeps: 'nom, prénom',
		purpose: 'inscrire, reconnaître',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Nom',
			withHerName: true,
			moved: ['nom', 'noms'],
			columns: {
				family_name: gone('Nom'),
				given_name: gone('Prénom'),
				name_key: gone('Nom simplifié, pour la recherche'),
				recorded_at: gone('Noté le')
			}
		}
	},
	person_phones: {
		word: 'téléphone',
		sense: 'Her number, or that of the adult responsible for a child.',
		keeps: 'téléphone, le sien ou celui de l’adulte responsable',
		purpose: 'joindre',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Téléphones',
			moved: ['téléphone', 'téléphones'],
			columns: {
				number: gone('Numéro'),
				owner: gone('À qui', { own: 'le sien', 'responsible-adult': 'de l’adulte responsable' }),
				is_fictional: gone('Numéro inventé', { true: 'oui', false: 'non' }),
				recorded_at: gone('Noté le')
			}
		}
	},
	person_emails: {
		word: 'adresse électronique',
		sense: 'Hers, or that of the adult responsible for a child.',
		keeps: 'adresse électronique',
		purpose: 'joindre',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Adresses électroniques',
			moved: ['adresse électronique', 'adresses électroniques'],
			columns: {
				address: gone('Adresse'),
				owner: gone('À qui', { own: 'le sien', 'responsible-adult': 'de l’adulte responsable' }),
				recorded_at: gone('Noté le')
			}
		}
	},
	person_addresses: {
		word: 'adresse postale',
		sense: 'Asked only of who wants letters; the last one stands.',
		keeps: 'adresse postale de qui veut des lettres',
		purpose: 'lui écrire',
		typed: ['town'],
		until: '2 ans après le dernier contact',
		goes: 'fiche corrigée\u00a0; seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Adresse postale',
			moved: ['adresse postale', 'adresses postales'],
			columns: {
				delivery: gone('Lignes de l’adresse'),
				postcode: gone('Code postal'),
				town: gone('Ville'),
				recorded_at: gone('Notée le')
			}
		}
	},
	phone_absences: {
		word: 'pas de téléphone',
		sense: 'She said that she has none: letters and calls at her neighbour’s, never an SMS.',
		keeps: 'elle n’a pas de téléphone',
		purpose: 'ne pas le redemander',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Pas de téléphone',
			moved: ['«\u202fpas de téléphone\u202f»', '«\u202fpas de téléphone\u202f»'],
			columns: { recorded_at: gone('Noté le') }
		}
	},
	responsible_adults: {
		word: 'adulte responsable',
		sense: 'The contact of a child under 15; known beside somebody of 15 to 17.',
		keeps: 'nom de l’adulte responsable',
		purpose: 'joindre un enfant par lui',
		typed: ['family_name', 'given_name'],
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Adulte responsable',
			moved: ['adulte responsable', 'adultes responsables'],
			columns: {
				family_name: gone('Nom'),
				given_name: gone('Prénom'),
				recorded_at: gone('Noté le')
			}
		}
	},
	member_numbers: {
		word: 'numéro d’adhérent',
		sense: 'Her number in the centre’s own list of members.',
		keeps: 'numéro d’adhérent',
		purpose: 'retrouver la personne, relire la liste',
		until: '2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Numéros d’adhérent',
			moved: ['numéro d’adhérent', 'numéros d’adhérent'],
			columns: { number: gone('Numéro'), recorded_at: gone('Noté le') }
		}
	},
	person_search_terms: {
		word: 'terme de recherche',
		sense: 'What she is found by: words of her name, their sound, birth year, numbers.',
		keeps: 'mots du nom, leur son, année, numéros et leur fin',
		purpose: 'chercher vite',
		until: '2 ans après le dernier contact',
		goes: 'avec le nom',
		person: {
			of: { person_id: 'people' },
			title: 'Mots de recherche',
			withHerName: true,
			fileOnly: true,
			columns: { term: gone('Mot') }
		}
	},
	letter_addressees: {
		word: 'nom d’une lettre',
		sense: 'Her name and address as a letter bore them; erased before the rest.',
		keeps: 'nom et adresse d’une lettre, tels ce jour-là',
		purpose: 'réimprimer la même lettre',
		until: '6 mois, ou 2 ans après le dernier contact',
		goes: 'seul, la nuit\u00a0; effacement demandé',
		person: {
			of: { person_id: 'people' },
			title: 'Nom et adresse d’une lettre',
			moved: ['nom d’une lettre', 'noms de lettres'],
			columns: {
				given_name: gone('Prénom'),
				family_name: gone('Nom'),
				envelope: gone('Lignes de l’enveloppe'),
				recorded_at: gone('Préparée le')
			}
		}
	}
} satisfies Holds['tables'];
