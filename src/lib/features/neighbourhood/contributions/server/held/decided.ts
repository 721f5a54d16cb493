import type { Holds } from '#lib/platform/database/holds.ts';

/** What the team and the network decide, what is asked of them again, and what the law has kept apart. */
export const DECIDED = {
	contribution_decisions: {
		word: 'décision',
		sense:
			'Published, refused, hidden, shown again, withdrawn: the last one that was not taken back counts.',
		keeps: 'décision, raison dite, quand, par qui (équipe)\u00a0; annulée quand, par qui',
		purpose: 'savoir ce qui est publié, et dire pourquoi le reste ne l’est pas',
		typed: ['words'],
		goes: 'décision annulée',
		seenBy: 'équipe\u00a0; qui a écrit'
	},
	contribution_calls: {
		word: 'second regard',
		sense: 'A colleague, or the network, is asked to read it too.',
		keeps: 'second regard demandé\u00a0: à qui, quand, par qui (équipe)',
		purpose: 'ne laisser personne sans réponse'
	},
	contribution_appeals: {
		word: 'recours',
		sense: 'Whoever wrote it does not agree; somebody else decides again.',
		keeps: 'recours\u00a0: mots, le jour, sans dire par qui',
		isAnonymous: true,
		purpose: 'faire relire par quelqu’un d’autre',
		typed: ['words'],
		seenBy: 'équipe, réseau\u00a0; qui a écrit'
	},
	contribution_appeal_ends: {
		word: 'réponse à un recours',
		sense: 'The decision stands, or another one takes its place.',
		keeps: 'réponse, mots, quand, par qui (équipe)',
		purpose: 'répondre au recours',
		typed: ['words'],
		seenBy: 'équipe, réseau\u00a0; qui a écrit'
	},
	contribution_reports: {
		word: 'signalement',
		sense: 'A reader says that it should not stand there.',
		keeps: 'raison, mots, le jour, sans dire par qui',
		isAnonymous: true,
		purpose: 'retirer ce qui n’a pas sa place (règlement européen sur les services numériques)',
		typed: ['words'],
		seenBy: 'équipe, réseau quand on l’appelle'
	},
	contribution_report_ends: {
		word: 'suite d’un signalement',
		sense: 'Kept, hidden or corrected, with why.',
		keeps: 'suite, raison dite, quand, par qui (équipe)\u00a0; annulée quand, par qui',
		purpose: 'répondre à qui a signalé',
		typed: ['words'],
		goes: 'suite annulée',
		seenBy: 'équipe, réseau\u00a0; qui a signalé'
	},
	refuge_alterations: {
		word: 'message dont le lieu est un refuge',
		sense: 'A message lost where it is; its centre is told, and says what becomes of it.',
		keeps: 'de quel lieu, quel jour, suite donnée, par qui (équipe)\u00a0; jamais où est le refuge',
		purpose: 'qu’aucun message d’un centre ne change sans qu’il le sache',
		seenBy: 'équipe'
	},
	contribution_callbacks: {
		word: 'à rappeler',
		sense: 'Whoever left a telephone asked to be called; the number is sealed elsewhere.',
		keeps: 'qu’un téléphone a été laissé, quel jour\u00a0; jamais le numéro',
		isAnonymous: true,
		purpose: 'répondre à qui l’a demandé',
		until: '1 an, à la fin du mois',
		goes: 'avec le numéro, la nuit',
		seenBy: 'équipe'
	},
	contribution_callback_tries: {
		word: 'appel à qui a écrit',
		sense: 'Reached, a word was left, or nobody calls any more; the last that stands counts.',
		keeps: 'ce que l’appel a donné, quand, par qui (équipe)\u00a0; annulé quand, par qui',
		purpose: 'ne rappeler ni deux fois, ni jamais',
		until: '1 an, à la fin du mois',
		goes: 'avec le numéro, la nuit',
		seenBy: 'équipe'
	},
	contribution_identities: {
		word: 'données d’identification',
		sense:
			'Where it came from, and how to answer: sealed, apart, joined to nothing without the key.',
		keeps:
			'scellé par une clé hors de la base, à une seule taille, écrit à part\u00a0: adresse du réseau, appareil, instant\u00a0; moyen de répondre, si on en a donné un',
		isAnonymous: true,
		purpose: 'obligation légale (décret n° 2021-1362)\u00a0; répondre à qui l’a demandé',
		until: '1 an, à la fin du mois',
		goes: 'seules, la nuit',
		seenBy: 'personne\u00a0; la justice, quand elle le demande'
	},
	contribution_urns: {
		word: 'données d’identification à écrire à part',
		sense:
			'Sealed whole with everybody else’s, until the hour writes each apart in an order drawn by chance.',
		keeps: 'scellé tout ensemble par une clé hors de la base\u00a0; rien ne dit combien, ni de qui',
		isAnonymous: true,
		purpose: 'écrire qui a envoyé sans que rien le joigne à ce qui est dit',
		until: '1 heure',
		goes: 'vidée, chaque heure',
		seenBy: 'personne\u00a0; la justice, quand elle le demande'
	},
	contribution_openings: {
		word: 'identification ouverte',
		sense: 'The law asked who sent it: who looked, for which request, and what was found.',
		keeps: 'qui a ouvert, pour quelle demande, pourquoi, quand\u00a0; jamais ce qui a été lu',
		purpose: 'rendre compte de chaque ouverture',
		typed: ['opened_by', 'request', 'reason'],
		until: '5 ans',
		goes: 'seule, la nuit',
		seenBy: 'exploitant du serveur'
	},
	contribution_stops: {
		word: 'envoi arrêté',
		sense:
			'A browser, or a way to answer, that was asked to stop: by a digest that says nothing of whom.',
		keeps: 'empreinte sans nom, jusqu’à quand, par qui (équipe)',
		purpose: 'arrêter les abus sans savoir de qui',
		until: 'le jour dit, 90 jours au plus',
		goes: 'seul, la nuit',
		seenBy: 'équipe'
	}
} satisfies Holds['tables'];
