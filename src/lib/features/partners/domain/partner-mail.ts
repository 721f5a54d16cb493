import { atStart, withArticle } from '#lib/shared/french-articles.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { type Opens } from './link-life.ts';

/** The mail that carries a link: nothing of the person is in it, not even that there is one name. */
export function partnerMail(
	centre: string,
	{ opens, link, until }: { opens: Exclude<Opens, 'follow-up'>; link: string; until: string }
): { subject: string; text: string } {
	const isDoor = opens === 'door';
	return {
		subject: `${atStart(centre)} ${isDoor ? 'vous ouvre une porte' : 'vous oriente quelqu’un'}`,
		text: `Bonjour,

${
	isDoor
		? `Avec ce lien, votre service peut orienter des personnes vers ${withArticle(centre)}, sans compte ni mot de passe.`
		: `${atStart(centre)} vous oriente une personne, avec son accord. Le mot est derrière ce lien, pour être lu par vous seul(e).`
}

${link}

Ce lien sert jusqu’au ${plainDay(until)}.${
			isDoor
				? ''
				: ' Il ne s’ouvre que sur le premier ordinateur qui l’ouvre : ne le transférez pas.'
		}

Pour toute question, téléphonez au centre.`
	};
}

/** The same mail, to be sent from the desk's own mailbox where the installation sends none. */
export function mailtoOf({ subject, text }: { subject: string; text: string }, to: string | null) {
	const said = [`subject=${encodeURIComponent(subject)}`, `body=${encodeURIComponent(text)}`];
	return `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?${said.join('&')}`;
}
