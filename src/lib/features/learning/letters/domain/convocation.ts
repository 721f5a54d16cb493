import type { Channel } from '#lib/features/learning/funnels/index.ts';
import { longDay, plainDay } from '#lib/shared/french-dates.ts';
import type { FilledText } from './fill-letter.ts';
import { whenOf } from './letters-of-run.ts';

/** None: she is told when somebody sees her. */
export type ConvocationWay = Channel | 'none';

/** A letter takes up to three working days (invitation-rules.ts), and is posted the day after. */
const LETTER_DAYS = 5;

export type Reachable = {
	hasObjected: boolean;
	hasAddress: boolean;
	/** With an address, and agreed that the centre writes to her before a séance. */
	hasMail: boolean;
	hasPhone: boolean;
	/** Days until her first séance. */
	daysLeft: number;
};

/**
 * How somebody is told of her first séance: by a letter that arrives in time, a mail that she agreed to,
 * or a call; never of the centre’s own accord once she has objected (RGPD, art. 21).
 */
export function convocationWay(reach: Reachable): ConvocationWay {
	if (reach.hasObjected) return 'none';
	if (reach.hasAddress && reach.daysLeft >= LETTER_DAYS) return 'letter';
	if (reach.hasMail) return 'email';
	return reach.hasPhone ? 'call' : 'none';
}

/** Why nobody writes to her nor calls her, and what to do; null: she can be reached. */
export function whyNoWay(reach: Reachable): string | null {
	if (convocationWay(reach) !== 'none') return null;
	if (reach.hasObjected) {
		return 'Opposition notée : ni lettre, ni courriel, ni appel. À dire à son prochain passage.';
	}
	if (reach.hasAddress) return 'Une lettre n’arriverait pas à temps : à prévenir de vive voix.';
	return 'Ni adresse, ni téléphone, ni accord pour un courriel : à prévenir de vive voix.';
}

export type Convened = {
	programme: string;
	day: string;
	startsAt: string | null;
	place: string;
	centre: string;
	phone: string | null;
};

/**
 * What somebody is told: the day, the hour and the place, and nothing of her. A letter greets by a name
 * that its envelope bears already; a mail does not.
 */
export function convocationText(
	{ programme, day, startsAt, place, centre, phone }: Convened,
	givenName: string | null
): FilledText {
	const when = startsAt ? whenOf({ day, startsAt }) : longDay(day);
	const call = phone ? `Appelez-nous au ${phone}` : 'Appelez-nous';
	return {
		subject: `Votre première séance : ${plainDay(day)}`,
		paragraphs: [
			givenName ? `Bonjour ${givenName},` : 'Bonjour,',
			`Vous avez une place pour « ${programme} ». Voici votre première séance :`,
			`${when}\n${place}`,
			`Vous ne pouvez pas venir ? ${call}, ou passez nous voir.`,
			`À bientôt,\nl’équipe de votre centre : ${centre}`
		]
	};
}
