import { COUNTED, kept, type Holds } from '#lib/platform/database/holds.ts';
import { OUTCOME_NAMES } from '../domain/help-call.ts';

/** What `help-calls` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		help_calls: {
			word: 'appel à la borne',
			sense: 'Somebody before a kiosk asks for somebody: nobody knows who she is.',
			keeps: 'borne, guide et étape ouverts, langue, quand\u00a0; rien de la personne',
			purpose: 'venir aider, et savoir en combien de temps',
			seenBy: 'équipe'
		},
		help_call_answers: {
			word: 'réponse à un appel',
			sense: 'Somebody of the team said that she comes, or not after all.',
			keeps: 'qui vient (équipe), quand, repris quand',
			purpose: 'dire à la personne qui attend que quelqu’un vient',
			seenBy: 'équipe'
		},
		help_call_ends: {
			word: 'suite d’un appel',
			sense: 'She needed nobody any more, it is settled, or it became a request.',
			keeps: 'suite donnée, quand, par qui (équipe)',
			purpose: 'savoir quel appel attend',
			seenBy: 'équipe',
			// By the request that it became, once somebody has said whose it is.
			person: {
				of: { request_id: 'requests' },
				title: 'Appels à la borne devenus une demande',
				left: COUNTED,
				columns: {
					outcome: kept('Suite', OUTCOME_NAMES),
					recorded_at: kept('Noté le')
				}
			}
		}
	}
};
