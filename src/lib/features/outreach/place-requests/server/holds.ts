import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';
import { OUTCOME_NAMES } from '../domain/place-state.ts';
import { erasePastRequests, eraseRequestsOf } from './erase-requests.ts';

const until = '3 mois\u00a0; ensuite ce qui était demandé et quand, sans prénom, numéro ni mots';
const goes = 'seul, la nuit\u00a0; tout de suite quand la personne le demande';

/** What `place-requests` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		place_requests: {
			word: 'place demandée',
			sense: 'Somebody without an account asks to be called back, for a place; no place yet.',
			keeps:
				'prénom, téléphone, pour quoi, quelques mots, quand appeler\u00a0; pour un enfant, le prénom d’un adulte',
			purpose: 'rappeler la personne qui demande une place',
			typed: ['first_name', 'adult_first_name', 'words'],
			until,
			goes
		},
		place_request_calls: {
			word: 'rappel d’une place demandée',
			sense: 'Somebody of the team called her back: reached, or not.',
			keeps: 'appel noté\u00a0: jointe ou non, quand, par qui (équipe)',
			purpose: 'savoir qui a été rappelé',
			goes: 'appel retiré'
		},
		place_request_ends: {
			word: 'suite d’une place demandée',
			sense: 'A place, a list, given up, not reached; by her ticket where nobody wrote it.',
			keeps: 'suite donnée\u00a0: laquelle, quand, par qui (équipe)',
			purpose: 'savoir quelle demande attend',
			goes: 'suite retirée',
			// By the seat that was kept, or her enrolment, once somebody has said whose it is.
			person: {
				of: { visit_id: 'drop_in_visits', enrolment_id: 'enrolments' },
				title: 'Places demandées avant d’être connue',
				left: COUNTED,
				columns: {
					outcome: kept('Suite', OUTCOME_NAMES),
					recorded_at: kept('Noté le'),
					undone_at: kept('Annulé le')
				}
			}
		},
		place_request_holds: {
			word: 'place demandée mise de côté',
			sense: 'Perhaps a machine sent it: somebody looks before anybody calls.',
			keeps: 'raison, vérifiée quand, par qui (équipe)',
			purpose: 'écarter les envois des machines sans perdre personne'
		}
	},
	erase: eraseRequestsOf,
	erasePast: (db, { today }) => erasePastRequests(db, today)
};
