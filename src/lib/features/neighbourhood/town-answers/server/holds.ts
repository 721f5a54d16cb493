import type { Holds } from '#lib/platform/database/holds.ts';

/** What `town-answers` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		town_services: {
			word: 'service de la mairie',
			sense: 'Who mends what in a town, and where a problem is sent.',
			keeps: 'nom et adresse électronique d’un service, ce dont il s’occupe, par qui (équipe)',
			purpose: 'transmettre un problème à qui peut le réparer',
			typed: ['name', 'subjects'],
			goes: 'service retiré'
		},
		town_links: {
			word: 'problème transmis',
			sense: 'A problem was sent to a service, by a link without an account.',
			keeps: 'lien donné\u00a0: à quel service, jusqu’à quand, par qui (équipe)',
			purpose: 'laisser la mairie répondre sans compte'
		},
		town_answers: {
			word: 'réponse de la mairie',
			sense: 'Received, planned, mended, or not done and why; its words wait for a colleague.',
			keeps: 'état, jour prévu, mots de la mairie, lus par qui (équipe)',
			purpose: 'dire aux habitants ce que devient leur problème',
			typed: ['words'],
			seenBy: 'équipe\u00a0; tout le monde une fois lue'
		},
		contribution_echoes: {
			word: '«\u202fmoi aussi\u202f»',
			sense: 'Somebody meets the same problem: counted once a browser a day, told from five on.',
			keeps: 'empreinte d’un jour, qui ne dit rien de qui',
			purpose: 'savoir combien de gens rencontrent un problème',
			seenBy: 'un nombre, à partir de cinq'
		}
	}
};
