import { COUNTED, erased, kept, type Holds } from '#lib/platform/database/holds.ts';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import { eraseExceptionWords, eraseUnnamedExceptionWords } from './erase-words.ts';

/** What `exceptions` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		exceptions: {
			word: 'exception',
			sense: 'It was done in the person’s place, and why; the direction alone reads it.',
			keeps: 'fait à la place par exception, et pourquoi',
			purpose: 'garder une posture commune',
			typed: ['words'],
			until: 'texte\u00a0: 2 ans après le dernier contact',
			goes: 'seul, la nuit\u00a0; effacement demandé',
			seenBy: 'direction',
			person: {
				of: { answer_id: 'request_answers' },
				title: 'Exceptions',
				left: COUNTED,
				columns: {
					reason: kept('Raison', {
						'right-stopping': 'un droit allait s’arrêter',
						'nobody-entitled': 'personne d’habilité joignable',
						'cannot-learn': 'ne peut pas apprendre',
						other: 'une autre raison',
						unsaid: 'pas demandée alors'
					}),
					words: erased('Quelques mots'),
					recorded_at: kept('Noté le')
				}
			}
		}
	},
	erase: eraseExceptionWords,
	erasePast: (db, { today }) => eraseUnnamedExceptionWords(db, oldestKeptContact(today))
};
