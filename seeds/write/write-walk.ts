import {
	endProposal,
	giveAmbassadorLink,
	listProposals,
	sendCard,
	tickStreets,
	verifyPlace
} from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Days ago on which the walk was given, walked, and its first card read. */
const GIVEN = 12;
const WALKED = 9;
const READ = 6;
const STREETS = [
	...['Rue du Gouvernail, Outreau', 'Rue des Haubans, Outreau', 'Rue du Cabestan, Outreau'],
	...['Impasse de la Drisse, Outreau', 'Allée des Embruns, Outreau']
];
type Card = Parameters<typeof sendCard>[1];
const NOTHING: Omit<Card, 'kind' | 'name' | 'street' | 'whatFor'> = {
	...{ number: '', hours: '', phone: '', landmark: '' },
	stepFree: ''
};
/** What residents noted in front of doors: the first was read since, the others wait. */
const CARDS: readonly Card[] = [
	{
		...NOTHING,
		kind: 'RESSOURCERIE',
		name: 'Atelier vélo du Gouvernail',
		number: '14',
		street: STREETS[0]!,
		whatFor: 'On y répare son vélo soi-même, avec des outils prêtés.',
		hours: 'le mercredi de 14h à 18h',
		stepFree: 'yes',
		landmark: 'au fond de la cour'
	},
	{
		...NOTHING,
		kind: 'ES',
		name: 'Vestiaire des Haubans',
		number: '3',
		street: STREETS[1]!,
		whatFor: 'Des vêtements à petit prix.',
		hours: 'le samedi matin',
		stepFree: 'no'
	},
	{
		...NOTHING,
		kind: 'ASSO',
		name: 'Jardin partagé du Cabestan',
		street: STREETS[2]!,
		whatFor: 'Un jardin où l’on parle entre voisins.',
		landmark: 'derrière l’école'
	}
];

/** A walk that the centre gave to residents: what they added, one card of which is in the directory. */
export async function writeWalk(db: Db, telling: Telling): Promise<void> {
	const { now, today, timeZone, team, placesKey } = telling;
	const at = (ago: number, clock: string) => momentOf(daysBefore(today, ago), clock, timeZone, now);
	await actAs(db, team.pedagogique, at(GIVEN, '14:00'));
	const endsOn = Temporal.PlainDate.from(today).add({ days: 45 }).toString();
	const walk = { label: 'Balade des Haubans', streets: STREETS, endsOn };
	const { id } = await giveAmbassadorLink(db, walk, timeZone);
	const walker = { staffId: null, role: 'place-link', subject: id } as const;
	for (const [nth, card] of CARDS.entries()) {
		await actAs(db, walker, at(WALKED, `15:${10 + 10 * nth}`));
		accepted(await sendCard(db, card, `demo-${nth}`));
	}
	await tickStreets(db, STREETS.slice(0, CARDS.length));
	await actAs(db, team.pedagogique, at(READ, '10:00'));
	const { proposals } = await listProposals(db, 1);
	const [first] = proposals;
	const decision = {
		...{ refused: false, into: null, isShown: true },
		words: 'Merci, nous ne le connaissions pas.',
		taken: first!.lines.map(({ column }) => column)
	} as const;
	const { placeId } = accepted(await endProposal(db, first!.id, decision, placesKey));
	// She went and saw.
	accepted(await verifyPlace(db, placeId!));
}
