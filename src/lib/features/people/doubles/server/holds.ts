import { COUNTED, erased, gone, kept, type Holds } from '#lib/platform/database/holds.ts';
import { eraseDoubles } from './erase-doubles.ts';

/** What `doubles` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		person_merges: {
			word: 'fusion',
			sense: 'Everything of one record went to the other.',
			keeps: 'fiche réunie, et de quoi revenir en arrière',
			purpose: 'défaire une erreur',
			until: '30 jours',
			goes: 'contenu\u00a0: seul, la nuit',
			seenBy: 'animation, direction',
			person: {
				of: { kept_id: 'people', merged_id: 'people' },
				title: 'Fiches réunies',
				left: 'Qu’il y eut deux fiches, sans un mot de ce qu’elles disaient.',
				columns: { moves: erased('De quoi revenir en arrière'), recorded_at: kept('Noté le') }
			}
		},
		person_merge_undos: {
			word: 'fusion annulée',
			sense: 'Everything went back, within 30 days.',
			keeps: 'réunion défaite',
			purpose: 'savoir qui, quand',
			seenBy: 'animation, direction',
			person: {
				of: { merge_id: 'person_merges' },
				title: 'Réunions défaites',
				left: COUNTED,
				columns: { recorded_at: kept('Noté le') }
			}
		},
		known_differences: {
			word: 'personnes différentes',
			sense: 'Looked at, and not the same: not asked again.',
			keeps: 'deux fiches regardées, différentes',
			purpose: 'ne pas redemander',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'animation, direction',
			person: {
				of: { one_id: 'people', other_id: 'people' },
				title: 'Fiches ressemblantes, mais d’une autre personne',
				columns: { recorded_at: gone('Noté le') }
			}
		},
		possible_doubles: {
			word: 'doublon possible',
			sense: 'Two records of a centre that look like one person.',
			keeps: 'deux fiches qui se ressemblent',
			purpose: 'ne pas compter deux fois',
			until: 'décision prise',
			goes: 'chaque nuit',
			seenBy: 'animation, direction',
			person: {
				of: { one_id: 'people', other_id: 'people' },
				title: 'Fiches ressemblantes, à regarder',
				columns: {
					likeness: gone('Ressemblance sur 100'),
					reasons: gone('Pourquoi'),
					recorded_at: gone('Noté le')
				}
			}
		}
	},
	erase: eraseDoubles
};
