import { spokenNumber } from '#lib/features/people/people/index.ts';
import { clockName } from '#lib/shared/french-dates.ts';
import type { HeldNumber } from '#lib/features/reminders/messages/index.ts';
import type { Habits } from '#lib/features/reminders/rules/index.ts';
import type { Wish } from '#lib/features/reminders/wishes/index.ts';
import { capital } from '#lib/shared/capital.ts';
import { hersInside } from './her-hours.ts';
import { type Leaving, type Reason, whyNotReached } from './decide-leaving.ts';

/** What is known of how to reach her, and what she said of it. */
export type Reach = {
	/** Her last answer; null: nobody asked her. */
	agreement: Leaving['agreement'];
	/** It concerns her family: somebody follows it. */
	ofFamily: boolean;
	/** Her household chose somebody else, who alone is told. */
	chosen: string | null;
	wish: Wish;
	phones: readonly HeldNumber[];
	/** Where the SMS go; null: nobody has a mobile. */
	number: string | null;
	/** Under 15, the telephone is her adult's. */
	isChild: boolean;
	email: string | null;
	hasAddress: boolean;
	/** Nobody writes to her number any more: who said it, and the day in words. */
	stop: { source: StopSource; day: string } | null;
	canMail: boolean;
	canText: boolean;
};
type StopSource = 'sms' | 'page' | 'desk' | 'wrong-person';

const STOPPED: Readonly<Record<StopSource, (day: string) => string>> = {
	sms: (day) => `Elle a répondu STOP le ${day}`,
	page: (day) => `Elle a arrêté les SMS sur la page du centre le ${day}`,
	desk: (day) => `Elle a demandé ici, le ${day}, qu’on n’écrive plus à ce numéro`,
	'wrong-person': (day) => `Quelqu’un d’autre a répondu à ce numéro le ${day}`
};

/** What will really happen the next time she is to be reminded: by the rules that decide it. */
export function sayWhatHappens(reach: Reach): string {
	const said = sayOfHer(reach);
	return reach.chosen ? `Son foyer a choisi qui prévenir\u00a0: ${reach.chosen}. ${said}` : said;
}

/** … of what concerns her family; null: nothing else than of the rest. */
export function sayOfFamily(reach: Reach, ofTheRest: string): string | null {
	const said = sayWhatHappens(reach);
	if (said === ofTheRest) return null;
	return `Pour ses démarches, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** One sentence. */
function sayOfHer(reach: Reach): string {
	const { agreement, wish, email, number, ofFamily } = reach;
	if (agreement === 'refused') return 'Elle ne veut pas de rappel\u00a0: rien ne part.';
	if (agreement === null) {
		const unasked = 'On ne lui a pas encore demandé son accord\u00a0: ';
		return `${unasked}${ofFamily ? sayWho(reach) : 'rien ne part'}.`;
	}
	const why = whyNotReached({
		...{ agreement, wish, number, email, isFamilys: ofFamily, isStopped: reach.stop !== null },
		...{ canMail: reach.canMail, canText: reach.canText }
	});
	if (why) return why.reason === 'prefers-letter' ? sayLetter(reach) : sayCall(reach, why.reason);
	if (wish.channel === 'email') return `Les rappels partent par e-mail à ${email}.`;
	if (number === null) return `Elle n’a pas de portable\u00a0: les rappels partent à ${email}.`;
	const whose = reach.isChild ? ', le numéro de l’adulte responsable' : '';
	return `Les SMS partent au ${spokenNumber(number)}${whose}.`;
}

const sayLetter = ({ hasAddress }: Reach) =>
	hasAddress
		? 'On lui écrit une lettre, à son adresse.'
		: 'Elle veut une lettre, mais son adresse n’est pas notée\u00a0: demandez-la-lui.';

function sayCall(reach: Reach, reason: Reason): string {
	const because: Partial<Record<Reason, string>> = {
		'no-email': reach.email
			? 'Les e-mails ne partent pas d’ici\u00a0: '
			: 'Son adresse e-mail n’est pas notée\u00a0: ',
		'no-mobile': 'Elle n’a pas de portable\u00a0: ',
		'no-provider': 'Aucun SMS ne part d’ici\u00a0: ',
		stopped: reach.stop ? `${STOPPED[reach.stop.source](reach.stop.day)}\u00a0: ` : ''
	};
	const said = `${because[reason] ?? ''}${sayWho(reach)}.`;
	return capital(said);
}

function sayWho({ phones }: Reach): string {
	const [called] = phones;
	return called
		? `on l’appellera au ${spokenNumber(called.number)}`
		: 'on le lui dira de vive voix, faute de téléphone';
}

/** Between which hours she is written to: hers, inside those of the centre. */
export function sayHours(
	{ fromHour, untilHour }: Pick<Wish, 'fromHour' | 'untilHour'>,
	habits: Pick<Habits, 'fromHour' | 'untilHour'>
): string {
	const between = (from: string, until: string) =>
		`entre ${clockName(from)} et ${clockName(until)}`;
	const centres = between(habits.fromHour, habits.untilHour);
	if (fromHour === null || untilHour === null) return `Aux heures du centre, ${centres}.`;
	const hers = hersInside({ fromHour, untilHour }, habits);
	if (!hers) {
		return `Ses heures ne croisent pas celles du centre\u00a0: on lui écrit ${centres}.`;
	}
	const isCut = hers.fromHour !== fromHour || hers.untilHour !== untilHour;
	const cut = isCut ? ', le reste est hors des heures du centre' : '';
	return `Entre ${clockName(hers.fromHour)} et ${clockName(hers.untilHour)}${cut}.`;
}
