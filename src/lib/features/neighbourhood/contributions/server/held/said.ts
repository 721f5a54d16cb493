import type { Holds } from '#lib/platform/database/holds.ts';

/** What residents say, and what makes it wait or be shown: nothing here says who. */
export const SAID = {
	publication_directors: {
		word: 'directeur de la publication',
		sense:
			'Whoever answers for what the centre publishes of its residents; without one, nothing is said.',
		keeps:
			'nom du directeur ou de la directrice de la publication, depuis quand, noté par qui (équipe)',
		purpose: 'dire qui répond de ce qui est publié, comme la loi le demande',
		typed: ['name'],
		seenBy: 'tout le monde'
	},
	contributions: {
		word: 'contribution',
		sense: 'An idea, a problem, a tip, news or a service: by a door, without a name.',
		keeps:
			'porte choisie, sujet, thème auquel elle répond, langue, d’où (site, une borne, papier), le jour, sans dire par qui',
		isAnonymous: true,
		purpose: 'laisser les habitants parler de leur quartier',
		until: 'sans fin',
		seenBy: 'équipe\u00a0; le réseau quand on l’appelle'
	},
	contribution_versions: {
		word: 'version d’une contribution',
		sense: 'Its words and where, as they were said, or corrected before they are shown.',
		keeps:
			'mots, rue ou lieu, jamais un numéro, le jour\u00a0; corrigés par qui (équipe) et pourquoi',
		isAnonymous: true,
		purpose: 'publier ce qui est dit, et garder ce qui a été corrigé',
		typed: ['words', 'street', 'town', 'reason'],
		until: 'sans fin',
		seenBy: 'équipe\u00a0; tout le monde une fois publiée'
	},
	contribution_photos: {
		word: 'photo d’une contribution',
		sense: 'Redrawn, without what the camera wrote; unseen until somebody has looked.',
		keeps: 'photo redessinée, sans heure ni position',
		isAnonymous: true,
		purpose: 'montrer ce qui est dit',
		until: '1 mois quand elle n’est pas montrée',
		goes: 'seule, la nuit',
		seenBy: 'équipe\u00a0; tout le monde une fois montrée'
	},
	contribution_holds: {
		word: 'contribution mise de côté',
		sense: 'Perhaps a machine sent it: somebody looks.',
		keeps: 'raison, le jour, vérifiée quand, par qui (équipe)',
		isAnonymous: true,
		purpose: 'écarter les envois des machines sans perdre personne'
	},
	shown_contributions: {
		word: 'contribution publiée',
		sense: 'What everybody reads, made by the machine from what was decided.',
		keeps: 'ce que tout le monde lit\u00a0: mots, rue ou lieu, jour',
		isAnonymous: true,
		purpose: 'lire le quartier',
		until: 'tant qu’elle est publiée',
		goes: 'quand elle est masquée ou retirée',
		seenBy: 'tout le monde'
	},
	waiting_contributions: {
		word: 'contribution à lire',
		sense: 'Nobody has decided of its last words yet; made by the machine.',
		keeps: 'depuis quel jour elle attend',
		isAnonymous: true,
		purpose: 'ne laisser personne sans réponse',
		goes: 'quand on a décidé',
		seenBy: 'équipe\u00a0; le réseau quand on l’appelle'
	}
} satisfies Holds['tables'];
