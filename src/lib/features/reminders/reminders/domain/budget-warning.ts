import { euros } from '#lib/features/reminders/messages/index.ts';
import { atStart } from '#lib/shared/french-articles.ts';

/** How much of a month's money is gone, as the direction is told. */
export type Percent = 80 | 100;

/** What the direction must know of what was spent, in cents; null: nothing yet. */
export function reachedOf({
	spentCents,
	monthCents
}: {
	spentCents: number;
	monthCents: number;
}): Percent | null {
	// A centre that gave no money and spent none chose so.
	if (spentCents <= 0) return null;
	if (spentCents >= monthCents) return 100;
	return spentCents * 5 >= monthCents * 4 ? 80 : null;
}

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** To the direction: what is spent, what happens at the end of it, and where to look. */
export function budgetMail(told: {
	centre: string;
	/** Its first day. */
	month: string;
	percent: Percent;
	spentCents: number;
	monthCents: number;
	page: string;
}): { subject: string; text: string } {
	const isOver = told.percent === 100;
	const month = MONTH.format(new Date(`${told.month}T12:00:00Z`));
	const spent = `${atStart(told.centre)} a dépensé ${euros(told.spentCents)} de SMS en ${month}, sur ${euros(told.monthCents)} prévus pour le mois.`;
	return {
		subject: isOver
			? 'Le budget des SMS du mois est épuisé'
			: 'Les quatre cinquièmes du budget des SMS sont dépensés',
		text: `Bonjour,

${spent}

${
	isOver
		? 'Plus aucun SMS de rappel ne part jusqu’à la fin du mois.'
		: 'Quand tout sera dépensé, plus aucun SMS de rappel ne partira jusqu’à la fin du mois.'
} Rien n’est perdu\u00a0: les personnes à prévenir ${isOver ? 'vont' : 'iront'} dans la liste des appels, et quelqu’un leur téléphone.

Pour voir cette liste, ou changer le budget du mois\u00a0:

${told.page}`
	};
}
