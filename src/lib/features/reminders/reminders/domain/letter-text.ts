import { clockName, longDay, plainDay } from '#lib/shared/french-dates.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import type { Occasion } from './occasion.ts';
import { THINGS } from './things.ts';

/** A letter takes up to three working days, and is posted the day after it is printed. */
const LETTER_DAYS = 5;

/** Whether a letter printed today is read before that day. */
export function arrivesBefore(dueOn: string, today: string): boolean {
	const { days } = Temporal.PlainDate.from(today).until(dueOn, { largestUnit: 'day' });
	return days >= LETTER_DAYS;
}

type Told = Pick<Occasion, 'kind' | 'dueOn' | 'time' | 'former' | 'thing'>;
type Said = { when: string; former: string; thing: string };

/** What a letter says of each kind. A démarche is not named: who opens the envelope may be somebody else. */
const SENTENCES: Readonly<Record<Kind, (said: Said) => string>> = {
	'demarche-due': ({ when }) =>
		`Une de vos démarches est à faire avant le ${when}. Nous pouvons la regarder avec vous.`,
	'seance-day-before': ({ when }) => `Votre séance est le ${when}.`,
	'seance-moved': ({ when, former }) => `La séance du ${former} est déplacée au ${when}.`,
	'seance-cancelled': ({ when }) =>
		`La séance du ${when} n’aura pas lieu. Nous vous dirons la suite.`,
	'seance-restored': ({ when }) => `La séance du ${when} aura bien lieu. Nous vous attendons.`,
	'own-cancellation': ({ when }) =>
		`C’est noté\u00a0: à votre demande, nous ne vous attendons pas le ${when}.`,
	'seat-freed': ({ when }) => `Une place est libre dans un groupe, dès le ${when}.`,
	'removed-by-staff': ({ when }) =>
		`Nous avons retiré votre inscription du ${when}. Appelez-nous pour savoir pourquoi.`,
	'information-meeting': ({ when }) => `Notre réunion d’information est le ${when}.`,
	'openbar-seat': ({ when }) => `Votre place est réservée le ${when}.`,
	'call-back': ({ when }) => `Comme convenu, nous vous appelons le ${when}.`,
	'come-back': ({ when }) => `Nous vous attendons le ${when}, avec vos papiers.`,
	'thing-to-return': ({ when, thing }) => `Merci de rapporter le ${when} ce prêt\u00a0: ${thing}.`
};

/** What the letter says in the place of a reminder; a discreet one says nothing of why. */
export function letterText(
	{ kind, dueOn, time, former, thing }: Told,
	{
		givenName,
		isDiscreet,
		centre,
		phone
	}: { givenName: string; isDiscreet: boolean; centre: string; phone: string | null }
): { subject: string; paragraphs: string[] } {
	const when = time === null ? longDay(dueOn) : `${longDay(dueOn)} à ${clockName(time)}`;
	const said = {
		...{ when, former: former === null ? '' : longDay(former) },
		thing: thing === null ? '' : THINGS[thing].fr
	};
	const call = phone === null ? 'Appelez-nous' : `Appelez-nous au ${phone}`;
	const sentence = isDiscreet ? 'Pensez à nous appeler.' : SENTENCES[kind](said);
	return {
		subject: isDiscreet ? 'Pensez à nous appeler' : `Rappel\u00a0: ${plainDay(dueOn)}`,
		paragraphs: [
			`Bonjour ${givenName},`,
			sentence,
			`Une question\u202f? ${call}, ou passez nous voir.`,
			`À bientôt,\nl’équipe de votre centre\u00a0: ${centre}`
		]
	};
}
