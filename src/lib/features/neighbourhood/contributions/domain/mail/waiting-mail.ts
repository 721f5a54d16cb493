import { counted } from '#lib/shared/french-plural.ts';
import { ageInWords } from '../queue-age.ts';

/** What waits at a centre. */
export type WaitingCounts = {
	waiting: number;
	held: number;
	since: Temporal.Instant | null;
	reports: number;
	/** Reports that came in a burst. */
	heldReports: number;
	appeals: number;
	/** Whoever left a telephone, and was not reached yet. */
	callbacks: number;
	/** What the town wrote, and nobody has read. */
	townWords: number;
	/** Messages for which « moi aussi » came in a burst. */
	echoes: number;
	/** Messages whose place is a refuge from now on. */
	refuges: number;
};

/** What waits, a sentence each; none: nothing does. */
export function waitingLines(
	{
		waiting,
		held,
		since,
		reports,
		heldReports,
		appeals,
		callbacks,
		townWords,
		echoes,
		refuges
	}: WaitingCounts,
	now: Temporal.Instant
): string[] {
	return [
		waiting > 0 &&
			`${counted(waiting, 'message')} à lire\u00a0: le plus ancien ${since ? ageInWords(since, now) : 'attend'}.`,
		held > 0 && `${counted(held, 'message')} à vérifier\u00a0: peut-être un envoi automatique.`,
		reports > 0 && `${counted(reports, 'signalement')} sans réponse.`,
		heldReports > 0 &&
			`${counted(heldReports, 'signalement')} à vérifier\u00a0: beaucoup sont venus à la fois.`,
		appeals > 0 && `${counted(appeals, 'recours', 'recours')} à relire.`,
		callbacks > 0 && `${counted(callbacks, 'personne')} à rappeler.`,
		refuges > 0 &&
			`${counted(refuges, 'message')} à relire\u00a0: un lieu est devenu un refuge, et ne dit plus où il est.`,
		townWords > 0 && `${counted(townWords, 'réponse')} de la mairie à lire.`,
		echoes > 0 &&
			`${counted(echoes, 'message')} dont les «\u202fmoi aussi\u202f» sont à vérifier\u00a0: beaucoup sont venus à la fois.`
	].filter((line) => line !== false);
}

type Mail = { subject: string; text: string };

/** Each morning, to those who read: how many and how old, never a word of what was said. */
export function morningMail(told: {
	centre: string;
	counts: WaitingCounts;
	now: Temporal.Instant;
	page: string;
}): Mail {
	return {
		subject: `Paroles d’habitants à lire\u00a0: ${told.centre}`,
		text: `Bonjour,

Voici ce qui attend ce matin (${told.centre})\u00a0:

${waitingLines(told.counts, told.now).join('\n')}

Rien n’est publié avant que quelqu’un de l’équipe l’ait lu. Pour lire\u00a0:

${told.page}`
	};
}

/** To the network: a centre has let something wait for four days. */
export function networkMail(told: { centre: string; called: number; page: string }): Mail {
	return {
		subject: `Le réseau est appelé\u00a0: paroles d’habitants, ${told.centre}`,
		text: `Bonjour,

Depuis quatre jours, ${counted(told.called, 'parole d’habitant attend', 'paroles d’habitants attendent')} une réponse (${told.centre}). Le centre n’a pas pu répondre\u00a0: vous pouvez les lire et décider.

${told.page}`
	};
}

/** At once, to those who read: somebody says that a life is in danger (règlement (UE) 2022/2065, article 18). */
export function dangerMail(told: { centre: string; page: string }): Mail {
	return {
		subject: `À lire tout de suite\u00a0: on signale un danger (${told.centre})`,
		text: `Bonjour,

Quelqu’un signale qu’une personne est peut-être en danger, dans ce que publie votre centre (${told.centre}).

Lisez ce signalement maintenant. S’il y a un danger, appelez le 17 ou le 112\u00a0: la loi demande de prévenir.

${told.page}`
	};
}
