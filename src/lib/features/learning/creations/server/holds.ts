import { type RawBuilder, sql } from 'kysely';
import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { eraseCreations } from './erase-creations.ts';

const ofCreation = (what: RawBuilder<unknown>) =>
	sql`(select ${what} from creations c where c.id = t.creation_id)`;
const seenBy = 'animation, référent famille, direction\u00a0; jamais l’accueil';

/** What `creations` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		creations: {
			word: 'création',
			sense: 'A film or a photo of children, by its picture: shown once everybody on it agreed.',
			keeps: 'titre, jour, description, image redessinée, durée et adresse d’un film',
			purpose: 'montrer ce que les enfants ont fait',
			typed: ['title', 'alternative_text'],
			until: 'avec le nom d’un enfant que l’on y reconnaît',
			goes: 'bouton «\u202fretirer\u202f»\u00a0; seul, la nuit\u00a0; effacement demandé',
			seenBy
		},
		creation_people: {
			word: 'enfant d’une création',
			sense: 'Who is recognised on it, and who made it.',
			keeps: 'qui l’on reconnaît, qui l’a fait',
			purpose: 'savoir quels accords demander',
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy,
			person: {
				of: { person_id: 'people' },
				title: 'Films et photos',
				hiddenFromDesk: true,
				moved: ['film ou photo', 'films et photos'],
				joined: {
					titre: ['Titre', ofCreation(sql`c.title`)],
					jour: ['Jour', ofCreation(sql`c.day`)]
				},
				columns: {
					part: gone('Sa part', { recognised: 'on l’y reconnaît', made: 'l’a fait' }),
					recorded_at: gone('Noté le')
				}
			}
		},
		creation_agreements: {
			word: 'accord pour les images',
			sense:
				'What a child says, or what her adult signs, of the images of one year; the last counts.',
			keeps: 'accord, refus ou retrait d’un enfant et de son adulte, où il est rangé',
			purpose: 'ne montrer que ce qui est accepté',
			typed: ['kept_at'],
			until: '2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy,
			person: {
				of: { person_id: 'people' },
				title: 'Accords pour les films et photos',
				hiddenFromDesk: true,
				moved: ['accord pour les images', 'accords pour les images'],
				columns: {
					year: gone('Année'),
					said_by: gone('Qui répond', { child: 'l’enfant', adult: 'l’adulte responsable' }),
					answer: gone('Réponse', { given: 'accord', refused: 'refus', withdrawn: 'retrait' }),
					support: gone('Comment', { spoken: 'de vive voix', signed: 'signé' }),
					kept_at: gone('Où il est rangé'),
					day: gone('Dit le'),
					recorded_at: gone('Noté le')
				}
			}
		}
	},
	erase: eraseCreations
};
