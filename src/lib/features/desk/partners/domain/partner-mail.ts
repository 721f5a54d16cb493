import { atStart, withArticle, withDe } from '#lib/shared/french-articles.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { belongsToBrowser, type Opens } from './link-life.ts';

type Mail = { subject: string; text: string };

/** What the mail that carries a link says. */
export type LinkMail = {
	centre: string;
	/** The telephone of the centre, as it is written; null: none is noted. */
	phone: string | null;
	opens: Exclude<Opens, 'follow-up'>;
	link: string;
	until: string;
};

/** What each kind of link is for, to whoever receives it. */
const CARRIED: Record<LinkMail['opens'], { subject: string; words: (centre: string) => string }> = {
	referral: {
		subject: 'vous oriente quelqu’un',
		words: (centre) =>
			`${atStart(centre)} vous oriente une personne, avec son accord. Le mot est derrière ce lien, pour être lu par vous seul(e).`
	},
	door: {
		subject: 'vous ouvre une porte',
		words: (centre) =>
			`Avec ce lien, votre service peut orienter des personnes vers ${withArticle(centre)}, sans compte ni mot de passe.`
	},
	page: {
		subject: 'vous ouvre une page à lire',
		words: (centre) =>
			`Avec ce lien, votre service lit les dates, les lieux et les places ${withDe(centre)}, sans compte ni mot de passe.`
	}
};

/** The mail that carries a link: nothing of the person is in it, not even that there is one name. */
export function partnerMail({ centre, phone, opens, link, until }: LinkMail): Mail {
	const { subject, words } = CARRIED[opens];
	return {
		subject: `${atStart(centre)} ${subject}`,
		text: `Bonjour,

${words(centre)}

${link}

Ce lien sert jusqu’au ${plainDay(until)}.${
			belongsToBrowser(opens)
				? ' Il ne s’ouvre que sur le premier ordinateur qui l’ouvre : ne le transférez pas.'
				: ''
		}

${askTheCentre(phone)}`
	};
}

/** Where to ask: the last line of every mail to a partner. */
function askTheCentre(phone: string | null): string {
	return `Pour toute question, téléphonez au centre${phone ? `\u00a0: ${phone}` : ''}.`;
}

/** The same mail, to be sent from the desk's own mailbox where the installation sends none. */
export function mailtoOf({ subject, text }: Mail, to: string | null) {
	const said = [`subject=${encodeURIComponent(subject)}`, `body=${encodeURIComponent(text)}`];
	return `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?${said.join('&')}`;
}

/** To whoever made a referral: which partner answered, what, and where to read it; nobody is named. */
export function answerMail(said: { partner: string; answer: string; page: string }): Mail {
	const partner = atStart(said.partner);
	return {
		subject: `${partner} a répondu\u00a0: ${said.answer.toLocaleLowerCase('fr')}`,
		text: `Bonjour,

${partner} a répondu à une orientation que vous avez faite\u00a0: ${said.answer.toLocaleLowerCase('fr')}.

La réponse se lit ici\u00a0:

${said.page}`
	};
}

/** To a partner that sent somebody: what the centre notes of it; nobody is named, nothing is told. */
export function outcomeMail(said: {
	centre: string;
	phone: string | null;
	outcome: string;
	/** The day the partner sent her. */
	sentOn: string;
	/** Where the partner follows it; null once that is over. */
	link: string | null;
}): Mail {
	const centre = withArticle(said.centre);
	return {
		subject: `${atStart(said.centre)} vous répond`,
		text: `Bonjour,

Le ${plainDay(said.sentOn)}, vous avez envoyé une personne vers ${centre}. Ce que cela devient\u00a0: ${said.outcome.toLocaleLowerCase('fr')}.
${said.link ? `\nVous pouvez le suivre ici, sur l’ordinateur d’où vous l’avez envoyée\u00a0:\n\n${said.link}\n` : ''}
${askTheCentre(said.phone)}`
	};
}
