import type {
	PermanentReason,
	Submission,
	TransientReason,
	UnknownReason
} from '#lib/platform/sms/providers/sms-provider.ts';

const REFUSED: Readonly<Record<PermanentReason, string>> = {
	id: 'il n’a pas été écrit comme il faut',
	number: 'ce numéro ne peut pas recevoir de SMS',
	text: 'son texte ne convient pas',
	'stop-code': 'son texte ressemble à de la publicité',
	sender: 'l’expéditeur réglé ici ne lui convient pas',
	expired: 'il était trop tard',
	refused: 'il n’a pas dit pourquoi. Regardez votre compte chez lui'
};
const BACK: Readonly<Record<TransientReason, string>> = {
	unreachable: 'son serveur ne répond pas. Vérifiez l’adresse, ou réessayez plus tard',
	throttled: 'il reçoit trop d’envois à la fois. Réessayez dans quelques minutes',
	busy: 'il est occupé. Réessayez dans quelques minutes',
	credit: 'votre compte chez lui n’a plus de crédit',
	settings: 'l’adresse, l’identifiant ou une clé n’est pas la bonne'
};
const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
	timeout: 'il n’a rien répondu à temps',
	cut: 'la liaison a été coupée',
	failed: 'il a répondu par une erreur',
	unreadable: 'sa réponse ne se lit pas'
};

/** What became of one message that somebody sent to try, in a sentence; `isGone`: it may be read. */
export function submissionWords(submission: Submission): { isGone: boolean; sentence: string } {
	if ('accepted' in submission) {
		return {
			isGone: true,
			sentence:
				'Le fournisseur a pris le SMS d’essai. Regardez votre téléphone\u00a0: lui seul dit s’il est arrivé.'
		};
	}
	if ('permanent' in submission) {
		const sentence = `Le SMS d’essai est refusé\u00a0: ${REFUSED[submission.permanent]}.`;
		return { isGone: false, sentence };
	}
	if ('transient' in submission) {
		const sentence = `Le SMS d’essai n’est pas parti\u00a0: ${BACK[submission.transient]}.`;
		return { isGone: false, sentence };
	}
	return {
		isGone: true,
		sentence: `On ne sait pas si le SMS d’essai est parti\u00a0: ${UNKNOWN[submission.unknown]}. Regardez votre téléphone avant de recommencer.`
	};
}
